import assert from "node:assert/strict";
import { analyseVersion } from "../../../grammar/analyse.ts";
import { listLanguageCodes } from "../../../grammar/languages/language-codes.ts";
import type { DocumentTree, Paragraph } from "../../../grammar/tree/tree.ts";
import { analyseDocument } from "../../../server/documents/inspection.ts";
import { readFrontMatter } from "../../../server/front-matter/read.ts";
import { type Check, placeIn, textOf } from "../target.ts";
import { assertClause } from "./clause.ts";

/** A whole text: paragraphs in order, each in its instrument, and the tree hangs on nothing but the text. */
export const document: Check = input => {
  const text = textOf(input);
  const tree = analyseDocument(text);
  assert.equal(tree.text, text);
  assert.ok(listLanguageCodes().includes(tree.language));
  assertParagraphs(tree);
  assertInstruments(tree);
  const half = analyseVersion(text.slice(0, placeIn(text)), { readFrontMatter });
  const whole = analyseVersion(text, { readFrontMatter }, half);
  assert.deepEqual(whole.tree, tree, "what another version left changes nothing");
};

function assertParagraphs({ paragraphs, instruments, text }: DocumentTree): void {
  let end = 0;
  for (const [at, paragraph] of paragraphs.entries()) {
    assert.equal(paragraph.index, at);
    assert.ok(end <= paragraph.start && paragraph.start < paragraph.end, "paragraphs in order");
    assert.ok(instruments[paragraph.instrument]?.paragraphs.includes(paragraph), "a paragraph is in its instrument");
    assert.ok(paragraph.level >= 0);
    assertClause(paragraph.clause, text.slice(paragraph.start, paragraph.end));
    end = paragraph.end;
  }
  assert.ok(end <= text.length);
}

function assertInstruments({ instruments, paragraphs }: DocumentTree): void {
  assert.deepEqual(
    instruments.flatMap(one => one.paragraphs.map(({ index }) => index)),
    paragraphs.map(({ index }) => index),
    "every paragraph is in one instrument, in order",
  );
  for (const [at, instrument] of instruments.entries()) {
    assert.equal(instrument.index, at);
    const own = new Set<Paragraph>(instrument.paragraphs);
    const named = [...instrument.title, ...instrument.enacting, ...instrument.parts.flatMap(part => part.paragraphs)];
    for (const paragraph of named) assert.ok(own.has(paragraph), "a part is made of the instrument's paragraphs");
  }
}
