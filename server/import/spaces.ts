/** Fixes blanks that extraction doubles, puts before marks, or replaces for no-break spaces. */
import type { ImportLanguage } from "./import-language.ts";

const NO_BREAK = "\u00a0";
/** One or more blanks of any width. Not U+3000, which is a character of CJK text. */
const BLANKS = /[ \t\u00a0\u202f\u1680\u2000-\u200a\u205f]+/g;
/** A blank before a comma or full stop at the end of a word; not in an ellipsis (`. . .`). */
const BLANK_BEFORE_STOP = /(?<=[\p{L}\p{N})\]»”’%]) (?=[,.](?:[\s\u00a0»”’)\]]|$))(?!\.[\s\u00a0]?\.)/gu;
/** A blank inside round brackets: `a ) `, `( voir annexe )`; not in empty brackets. */
const BLANK_IN_BRACKETS = /(?<=\() (?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.»”]) (?=\))/gu;

export function fixSpaces(text: string): string {
  return text
    .replace(BLANKS, blanks => {
      if (blanks === " ") return blanks;
      if (blanks.includes(NO_BREAK)) return NO_BREAK;
      return blanks.includes("\u202f") ? "\u202f" : " ";
    })
    .trim()
    .replace(BLANK_IN_BRACKETS, "")
    .replace(BLANK_BEFORE_STOP, "");
}

/** Replaces blanks by no-break spaces beside the marks that have them in the language; adds no blanks. */
export function keepMarkSpaces(text: string, language: ImportLanguage): string {
  const { spacedBefore, spacedAfter } = language;
  let out = text;
  if (spacedBefore.length > 0)
    out = out.replace(new RegExp(` (?=[${escapeCharacterClass(spacedBefore)}])`, "gu"), NO_BREAK);
  if (spacedAfter.length > 0)
    out = out.replace(new RegExp(`(?<=[${escapeCharacterClass(spacedAfter)}]) `, "gu"), NO_BREAK);
  return out;
}

function escapeCharacterClass(marks: readonly string[]): string {
  return marks.join("").replace(/[\\\]^-]/g, "\\$&");
}
