import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { DocumentTree } from "../../../grammar/tree/tree.ts";
import { analyseDocument } from "../../../server/documents/inspection.ts";
import { formatDocument, formatOnType, formatRange } from "../../../server/features/formatting/formatting.ts";
import { TYPED_TRIGGERS } from "../../../server/features/formatting/triggers.ts";
import { SPACES } from "../../../server/rules/rule.ts";
import { FRENCH, readText } from "../../server/features/support.ts";
import { assertWellFormed } from "../../server/protocol/well-formed.ts";
import { type Check, placeIn, textOf } from "../target.ts";

/** The same words, the same reading, and nothing left to format. */
export const formatting: Check = input => {
  const text = textOf(input);
  const place = placeIn(text);
  const settings = { ...FRENCH, rules: { spaces: SPACES[place % SPACES.length] } };
  const document = readText(text);
  const edits = formatDocument(document, settings);
  assertWellFormed(edits, text);
  const once = TextDocument.applyEdits(document.positions, edits);
  assert.equal(words(once), words(text), "formatting keeps the words");
  assert.equal(reading(analyseDocument(once)), reading(document.analysis), "formatting keeps the reading");
  assert.deepEqual(formatDocument(readText(once), settings), [], "formatted text is left alone");
  assertWellFormed(formatRange(document, { start: place >> 1, end: place }, settings), text);
  for (const mark of TYPED_TRIGGERS) assertWellFormed(formatOnType(document, place, mark, settings), text);
};

function words(text: string): string {
  return (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(" ");
}

function reading({ paragraphs }: DocumentTree): string {
  return paragraphs
    .map(({ kind, section, level, number, instrument }) =>
      [kind, section, level, number?.counter, number?.value, instrument].join(" "),
    )
    .join("\n");
}
