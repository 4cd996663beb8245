/** All that the program does with a text: reading, rules, every feature, mending, importing. */
import { listLanguageCodes } from "../../grammar/languages/language-codes.ts";
import { getPack } from "../../grammar/languages/registry.ts";
import { inspect } from "../../server/documents/inspection.ts";
import { createImportLanguages, importText } from "../../server/import/import-text.ts";
import { fixAll } from "../../server/rules/fixes/fix-all.ts";
import { EVERY_FEATURE } from "../server/features/every-feature.ts";
import { readText } from "../server/features/support.ts";

const words = createImportLanguages(listLanguageCodes().map(getPack));

/** Features that answer about a place are asked in the middle, inside a paragraph of the body, and at the end. */
export function everythingOn(text: string): void {
  importText(text, words);
  fixAll(text, inspect, "words");
  const document = readText(text);
  const middle = text.length >> 1;
  const clause = document.analysis.paragraphs.find(({ end, section }) => end > middle && section !== null);
  const places = [clause ? Math.max(middle, clause.start) : middle, text.length];
  for (const use of Object.values(EVERY_FEATURE)) {
    // What answers about the whole text takes no place.
    for (const offset of use.length > 1 ? places : places.slice(0, 1)) use(document, offset);
  }
}
