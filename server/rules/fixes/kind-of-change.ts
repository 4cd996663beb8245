/** What edits change: marks and spaces, the form of words, or words. */
import type { Edit } from "../rule.ts";
import { applyEdits, hasSameWordsAfter } from "./apply-fixes.ts";

/** `form`: all letters and digits stay, but for accents, ligatures, capitals, and the gaps inside a word. */
export type KindOfChange = "marks" | "form" | "words";

export function classifyChange(text: string, edits: readonly Edit[]): KindOfChange {
  if (hasSameWordsAfter(text, edits)) return "marks";
  return edits.every(edit => isSameWord(text, edit)) ? "form" : "words";
}

/** With what stands beside it, so that a letter added to a word is no word of its own. */
function isSameWord(text: string, edit: Edit): boolean {
  const [start, end] = [Math.max(0, edit.start - 1), Math.min(text.length, edit.end + 1)];
  const old = text.slice(start, end);
  const moved = { ...edit, start: edit.start - start, end: edit.end - start };
  return listPlainWords(old) === listPlainWords(applyEdits(old, [moved]));
}

function listPlainWords(text: string): string {
  return (text.normalize("NFKD").replace(MARK, "").toLowerCase().match(WORD) ?? [])
    .join("")
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae");
}

const MARK = /\p{M}/gu;
const WORD = /[\p{L}\p{N}]+/gu;
