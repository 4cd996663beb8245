/** Labels of paragraphs, `1.`, `a)`, `(ii)`: the pattern for a language, and the order of labels. */

import type { NumberingStyle } from "../../grammar/languages/settings.ts";
import { NUMBER_SUFFIX } from "../../grammar/text/number-suffixes.ts";

const COUNTERS: Readonly<Record<NumberingStyle["counter"], string>> = {
  decimal: String.raw`\p{Nd}{1,3}`,
  alpha: String.raw`\p{L}{1,2}`,
  roman: "[ivxlcIVXLC]{1,6}",
  abjad: String.raw`\p{L}{1,2}`,
  cyrillic: String.raw`\p{L}{1,2}`,
  chinese: "[一二三四五六七八九十百零〇]{1,4}",
  stems: "[甲乙丙丁戊己庚辛壬癸]",
  branches: "[子丑寅卯辰巳午未申酉戌亥]",
  enclosed: "[㈠-㈩]",
  circled: "[①-⑳]",
};
/** What follows a label: a blank, or a character of a script without blanks. */
const AFTER = String.raw`(?=[\s\u200f\u200e]|\p{Script=Han})`;

/** Matches a label at the start of a text, also with a blank before its mark (`a ) `), as extraction leaves it. */
export function createLabelPattern(styles: readonly NumberingStyle[]): RegExp {
  const forms = styles.map(style => {
    const [before = "", after = ""] = style.form.split("#");
    const suffix = style.counter === "decimal" ? String.raw`(?:\s(?:${NUMBER_SUFFIX}))?` : "";
    const blank = after.trim() === after && after !== "" ? String.raw`\s?` : "";
    return `${escapePattern(before)}${COUNTERS[style.counter]}${suffix}${blank}${escapePattern(after)}`;
  });
  if (forms.length === 0) return /(?!)/u;
  return new RegExp(`^(?:${forms.join("|")})${AFTER}`, "u");
}

/** The label at the start of a text without blanks (`a)` for `a )`); null if there is none. */
export function findLabel(text: string, pattern: RegExp): string | null {
  return pattern.exec(text.slice(0, 24))?.[0].replace(/\s/gu, "") ?? null;
}

/** The label after this one: `2.` after `1.`, `b)` after `a)`; null if unknown. */
export function getNextLabel(label: string): string | null {
  const number = /\d+/.exec(label);
  if (number) return label.replace(number[0], String(Number(number[0]) + 1));
  const letter = /^(\(?)([a-yA-Y])([).])$/.exec(label);
  if (letter) return `${letter[1]}${String.fromCharCode((letter[2] as string).charCodeAt(0) + 1)}${letter[3]}`;
  return null;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
