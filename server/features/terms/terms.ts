/** What the glossaries of the folder tell of a text, under the settings. */
import { type RuledFinding, type RuleSettings, settleFindings } from "../../rules/run.ts";
import type { ReadDocument } from "../shared/read-document.ts";
import { findForbiddenTerms } from "./forbidden-terms.ts";
import type { TextTerms } from "./text-terms.ts";
import { findVersionTerms } from "./version-terms.ts";

/** In any order. With `isWriting`, without what needs the whole of a long text to be compared. */
export function findTermFaults(
  document: ReadDocument,
  terms: TextTerms,
  settings: RuleSettings,
  isWriting = false,
): RuledFinding[] {
  const isLong = document.analysis.paragraphs.length > LONG;
  const found = [
    ...findForbiddenTerms(document, terms),
    ...(isWriting && isLong ? [] : findVersionTerms(document, terms)),
  ];
  return found.length === 0 ? [] : settleFindings(found, document.analysis, settings);
}

/** In paragraphs: pairing longer texts takes longer than a letter may. */
const LONG = 300;
