/** Blanks that extractions double, put before marks, or take the no-break quality from. */
import type { ImportLanguage } from "./words.ts";

const NO_BREAK = "\u00a0";
/** Blanks of any width, one or more; U+3000 is a character of its own where it is used. */
const BLANKS = /[ \t\u00a0\u202f\u1680\u2000-\u200a\u205f]+/g;
/** A comma or full stop after a blank, at the end of a word; an ellipsis (`. . .`) is left alone. */
const BLANK_BEFORE_STOP = /(?<=[\p{L}\p{N})\]»”’%]) (?=[,.](?:[\s\u00a0»”’)\]]|$))(?!\.[\s\u00a0]?\.)/gu;
/** Inside round brackets: `a ) `, `( voir annexe )`; empty ones are left alone. */
const BLANK_IN_BRACKETS = /(?<=\() (?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.»”]) (?=\))/gu;

export function mendSpaces(text: string): string {
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

/** Makes blanks before and after the marks that the language sets apart no-break ones; adds none. */
export function spaceMarks(text: string, language: ImportLanguage): string {
  const { spacedBefore, spacedAfter } = language;
  let out = text;
  if (spacedBefore.length > 0) out = out.replace(new RegExp(` (?=[${escaped(spacedBefore)}])`, "gu"), NO_BREAK);
  if (spacedAfter.length > 0) out = out.replace(new RegExp(`(?<=[${escaped(spacedAfter)}]) `, "gu"), NO_BREAK);
  return out;
}

function escaped(marks: readonly string[]): string {
  return marks.join("").replace(/[\\\]^-]/g, "\\$&");
}
