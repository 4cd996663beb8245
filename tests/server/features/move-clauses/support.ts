/** Moves of tests, by the words that paragraphs begin with. */
import assert from "node:assert/strict";
import { type Destination, moveClauses } from "../../../../server/features/move-clauses/move-clauses.ts";
import { formatReason } from "../../../../server/features/move-clauses/refusal.ts";
import { applyEdits } from "../../../../server/rules/fixes/apply-fixes.ts";
import { readText, type TestDocument } from "../support.ts";

export function indexOf(document: TestDocument, words: string): number {
  const found = document.analysis.paragraphs.filter(({ clause }) => clause.text.includes(words));
  assert.equal(found.length, 1, `one paragraph with “${words}”`);
  return found[0]?.index ?? -1;
}

type Place = { readonly before: string } | { readonly after: string } | { readonly into: string };

/** The text after a move, or why not, in English. */
export function moved(text: string, which: string | readonly string[], to: Place): string {
  const document = readText(text);
  const [how, words] = Object.entries(to)[0] as [string, string];
  const from = [which].flat().map(one => indexOf(document, one));
  return movedBy(document, from, { [how]: indexOf(document, words) } as Destination);
}

export function movedBy(document: TestDocument, from: readonly number[], to: Destination): string {
  const result = moveClauses(document, from, to);
  return "reason" in result ? formatReason(result.reason, "en") : applyEdits(document.analysis.text, result.edits);
}
