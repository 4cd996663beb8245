import assert from "node:assert/strict";
import { type ClauseReader, createClauseGrammar } from "../../../grammar/clause/clause.ts";
import { createPhrases } from "../../../grammar/clause/phrases.ts";
import { listLanguageCodes } from "../../../grammar/languages/language-codes.ts";
import { getConcepts, getPack } from "../../../grammar/languages/registry.ts";
import type { Clause, Span } from "../../../grammar/tree/tree.ts";
import { type Check, textOf } from "../target.ts";

const parsers: ClauseReader[] = listLanguageCodes().map(code => {
  const pack = getPack(code);
  return createClauseGrammar(
    pack,
    createPhrases(pack),
    getConcepts().map(({ id }) => id),
  );
});

/** One paragraph, in every language: what is found in it lies inside, in order, and is what is printed there. */
export const clause: Check = input => {
  const text = textOf(input);
  for (const parse of parsers) {
    const found = parse(text);
    assertClause(found, text);
    assert.deepEqual(parse(text), found, "the same text, the same clause");
  }
};

export function assertClause(found: Clause, text: string): void {
  const inside = ({ start, end }: Span, what: string) =>
    assert.ok(0 <= start && start <= end && end <= text.length, `${what} ${start}–${end} of ${text.length}`);
  const printed = (one: Span & { readonly text: string }, what: string) => {
    inside(one, what);
    assert.equal(one.text, text.slice(one.start, one.end), `${what} is what is printed`);
  };
  assert.equal(found.text, text);
  for (const label of [found.label, found.innerLabel]) if (label) printed(label, "label");
  if (found.opener) printed(found.opener, "opener");
  for (const head of [...(found.opener?.heads ?? []), ...found.laterOpeners]) {
    printed(head, "head");
    inside(head.headSpan, "words of the head");
    for (const modifier of head.modifiers) printed(modifier, "modifier");
  }
  let at = 0;
  for (const reference of found.references) {
    printed(reference, "reference");
    assert.ok(at <= reference.start, "references in order, one beside the other");
    at = reference.end;
  }
  for (const { open, close } of found.enclosures) {
    assert.ok(open || close, "a pair has a mark");
    if (open) inside(open, "opening mark");
    if (close) inside(close, "closing mark");
    if (open && close) assert.ok(open.end <= close.start, "a pair opens before it closes");
  }
  for (const call of found.footnoteCalls) inside(call, "call of a note");
  if (found.terminator) {
    inside(found.terminator, "terminator");
    assert.equal(text.slice(found.terminator.start, found.terminator.end), found.terminator.mark);
  }
  assert.ok(0 <= found.bodyStart && found.bodyStart <= text.length, "where the words begin");
  assert.equal(found.contentEnd, text.trimEnd().length);
}
