/**
 * Joins the head of a signature, « Pour la République de … », and the name under it into one paragraph of two lines.
 */
import { fold } from "../../grammar/text/words.ts";
import type { DraftParagraph } from "./draft-paragraph.ts";
import { findPatternKind, type ImportLanguage } from "./import-language.ts";
import { findLabel } from "./labels.ts";
import { getEnding, startsUpper } from "./marks.ts";

const MAX_HEAD_LENGTH = 120;
const MAX_NAME_LENGTH = 60;
const MAX_WORDS = 6;
const INITIALS = /^(?:\p{Lu}\p{M}*\p{Ll}?\.[-\s]?)+/u;

export function joinSignatures(blocks: readonly DraftParagraph[], language: ImportLanguage): DraftParagraph[] {
  const out: DraftParagraph[] = [];
  for (const block of blocks) {
    const head = out.at(-1);
    if (head && isHeadAlone(head) && isName(block, language)) {
      out.pop();
      out.push({ ...head, lines: [...head.lines, ...block.lines], doubts: [...head.doubts, ...block.doubts] });
    } else out.push(block);
  }
  return out;
}

/** Whether it is a head without a name. A head in brackets, « (Signé) … », has the name on the same line. */
function isHeadAlone(block: DraftParagraph): boolean {
  const [text = ""] = block.lines;
  return block.kind === "signature" && block.lines.length === 1 && isHeadText(text);
}

export function isHeadText(text: string): boolean {
  return text.length <= MAX_HEAD_LENGTH && getEnding(text) === "open" && !/^[([]/.test(text);
}

function isName(block: DraftParagraph, language: ImportLanguage): boolean {
  const [text = ""] = block.lines;
  return block.lines.length === 1 && !block.verbatim && isNameText(text, language);
}

/** Whether every word but small ones begins with a capital: « N. Pashinian », « Juan de la Cruz ». */
export function isNameText(text: string, language: ImportLanguage): boolean {
  if (text.length > MAX_NAME_LENGTH || !startsUpper(text)) return false;
  if (findLabel(text, language.label) !== null && !INITIALS.test(text)) return false;
  const words = text.split(/\s+/u);
  if (words.length > MAX_WORDS || (words.length < 2 && !/[-.]/.test(text))) return false;
  if (!words.every(word => startsUpper(word) || language.commonWords.has(fold(word)) || word.length <= 3)) return false;
  if (getEnding(text.replace(/\.$/u, "")) !== "open") return false;
  // Initials look like labels or headings, and « A. » may be a verb; but nothing with initials opens a clause.
  return INITIALS.test(text) || (findPatternKind(language, text) === null && !language.opensClause(text));
}
