/** Signatures of States: the head, « Pour la République de … », and the name under it are one block of two lines. */
import type { Block } from "./blocks.ts";
import { labelOf } from "./labels.ts";
import { endingOf, startsUpper } from "./marks.ts";
import { fold, type ImportLanguage, patternKind } from "./words.ts";

const LONGEST_HEAD = 120;
const LONGEST_NAME = 60;
const MOST_WORDS = 6;
const INITIALS = /^(?:\p{Lu}\p{M}*\p{Ll}?\.[-\s]?)+/u;

export function joinSignatures(blocks: readonly Block[], language: ImportLanguage): Block[] {
  const out: Block[] = [];
  for (const block of blocks) {
    const head = out.at(-1);
    if (head && isHead(head) && isName(block, language)) {
      out.pop();
      out.push({ ...head, lines: [...head.lines, ...block.lines], doubts: [...head.doubts, ...block.doubts] });
    } else out.push(block);
  }
  return out;
}

/** A head without its name. One in brackets, « (Signé) … », bears the name on its own line. */
function isHead(block: Block): boolean {
  const [text = ""] = block.lines;
  return block.kind === "signature" && block.lines.length === 1 && isHeadText(text);
}

export function isHeadText(text: string): boolean {
  return text.length <= LONGEST_HEAD && endingOf(text) === "open" && !/^[([]/.test(text);
}

function isName(block: Block, language: ImportLanguage): boolean {
  const [text = ""] = block.lines;
  return block.lines.length === 1 && !block.verbatim && isNameText(text, language);
}

/** Capitals at the start of every word but small ones: « N. Pashinian », « Juan de la Cruz ». */
export function isNameText(text: string, language: ImportLanguage): boolean {
  if (text.length > LONGEST_NAME || !startsUpper(text)) return false;
  if (labelOf(text, language.label) !== null && !INITIALS.test(text)) return false;
  const words = text.split(/\s+/u);
  if (words.length > MOST_WORDS || (words.length < 2 && !/[-.]/.test(text))) return false;
  if (!words.every(word => startsUpper(word) || language.commonWords.has(fold(word)) || word.length <= 3)) return false;
  if (endingOf(text.replace(/\.$/u, "")) !== "open") return false;
  // Initials look like labels and headings, and may be verbs: « A. » Nothing with initials opens a clause.
  return INITIALS.test(text) || (patternKind(language, text) === null && !language.opensClause(text));
}
