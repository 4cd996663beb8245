/** Labels of paragraphs, `1.`, `a)`, `(ii)`: the pattern of a language, and which of them follow each other. */
import type { NumberingStyle } from "../../grammar/languages/settings.ts";

const COUNTERS: Readonly<Record<NumberingStyle["counter"], string>> = {
  decimal: String.raw`\p{Nd}{1,3}`,
  alpha: String.raw`\p{L}{1,2}`,
  roman: "[ivxlcIVXLC]{1,6}",
  abjad: String.raw`\p{L}{1,2}`,
  chinese: "[一二三四五六七八九十百零〇]{1,4}",
};
/** Between a number and its text: blanks, or nothing where the script puts none. */
const AFTER = String.raw`(?=[\s\u200f\u200e]|\p{Script=Han})`;

/** A label at the start, with a blank tolerated before its mark (`a ) `), as extractions print it. */
export function labelPattern(styles: readonly NumberingStyle[]): RegExp {
  const forms = styles.map(style => {
    const [before = "", after = ""] = style.form.split("#");
    const suffix = style.counter === "decimal" ? String.raw`(?:\s(?:bis|ter|quater))?` : "";
    const blank = after.trim() === after && after !== "" ? String.raw`\s?` : "";
    return `${escaped(before)}${COUNTERS[style.counter]}${suffix}${blank}${escaped(after)}`;
  });
  if (forms.length === 0) return /(?!)/u;
  return new RegExp(`^(?:${forms.join("|")})${AFTER}`, "u");
}

/** The label at the start of a text, without blanks: `a)` for `a )`. */
export function labelOf(text: string, pattern: RegExp): string | null {
  return pattern.exec(text.slice(0, 24))?.[0].replace(/\s/gu, "") ?? null;
}

/** The label that comes after this one: `2.` after `1.`, `b)` after `a)`; null where there is no telling. */
export function nextLabel(label: string): string | null {
  const number = /\d+/.exec(label);
  if (number) return label.replace(number[0], String(Number(number[0]) + 1));
  const letter = /^(\(?)([a-yA-Y])([).])$/.exec(label);
  if (letter) return `${letter[1]}${String.fromCharCode((letter[2] as string).charCodeAt(0) + 1)}${letter[3]}`;
  return null;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
