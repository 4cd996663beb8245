import assert from "node:assert/strict";
import { listLanguageCodes } from "../../../grammar/languages/language-codes.ts";
import { getPack } from "../../../grammar/languages/registry.ts";
import { isExtractedText } from "../../../server/import/extracted-text.ts";
import { createImportLanguages, formatDoubt, importText } from "../../../server/import/import-text.ts";
import { accountsFor } from "../../server/import/account.ts";
import { type Check, textOf } from "../target.ts";

const words = createImportLanguages(listLanguageCodes().map(getPack));

/** Extracted text: not a character is lost, and what comes out is clean. */
export const imports: Check = input => {
  const raw = textOf(input);
  const result = importText(raw, words);
  assert.equal(accountsFor(raw, result), null, "every character is in the text or in the report");
  const lines = result.text.split("\n").length;
  for (const { line, reason } of result.doubts) {
    assert.ok(0 <= line && line < Math.max(1, lines), "a doubt is at a line of the text");
    for (const language of ["fr", "en"] as const) assert.ok(formatDoubt(reason, language).length > 0);
  }
  for (const { page } of result.furniture) assert.ok(1 <= page && page <= result.pages, "furniture is on a page");
  isExtractedText(raw);
  assert.deepEqual(importText(raw, words), result, "the same text, the same import");
};
