/** The paragraphs of a text beside those of another version of it. */
import type { ReadDocument } from "../../shared/read-document.ts";
import { toVersion } from "../comparison.ts";
import { type ParagraphPair, pairParagraphs } from "./pair-paragraphs.ts";

/** Indexes of paragraphs, in the order of `document`; nothing for two texts that say different things. */
export function pairDocuments(document: ReadDocument, other: ReadDocument): readonly ParagraphPair[] {
  const { pairs, areVersions } = pairParagraphs(toVersion(document), toVersion(other));
  return areVersions ? pairs : [];
}
