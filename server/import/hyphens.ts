/**
 * Words cut at a line's end. A hyphen goes only if the document itself writes the word in one piece and never with
 * the hyphen; else it stays, since most hyphens at line ends are the word's own (`main-` / `d'œuvre`).
 */
import { SOFT_HYPHEN } from "./decode.ts";
import type { Doubt } from "./doubts.ts";
import { endsInHyphen } from "./marks.ts";
import { fold, type ImportLanguage } from "./words.ts";

/** Which words the document holds, of those that the cuts ask about; folded. */
export interface Hyphens {
  readonly seen: ReadonlySet<string>;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-\u2010\u2011][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const LAST_PIECE = /[\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{M}\p{N}]+)*[-\u2010]$/u;
const FIRST_PIECE = /^[\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{M}\p{N}]+)*/u;
/** Scripts that put no blanks between words: lines join without one. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/u;
const LONGEST_WORD = 80;

interface Cut {
  readonly whole: string;
  readonly hyphenated: string;
}

/** Looks the cut words of neighbouring lines up in all lines. */
export function learnHyphens(lines: readonly { readonly text: string }[]): Hyphens {
  const asked = new Set<string>();
  for (let at = 1; at < lines.length; at++) {
    const cut = cutBetween((lines[at - 1] as { text: string }).text, (lines[at] as { text: string }).text);
    if (cut) asked.add(cut.whole).add(cut.hyphenated);
  }
  const seen = new Set<string>();
  if (asked.size === 0) return { seen };
  for (const { text } of lines) {
    for (const [word] of text.matchAll(WORD)) {
      const key = keyOf(word);
      if (asked.has(key)) seen.add(key);
    }
  }
  return { seen };
}

/** One line of the lines of a paragraph. */
export function joinLines(
  lines: readonly string[],
  hyphens: Hyphens,
  language: ImportLanguage,
  doubts: Doubt[],
): string {
  const pieces: string[] = [];
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (next === undefined) pieces.push(withoutSoftHyphen(line));
    else pieces.push(...pieceBefore(line, next, hyphens, language, doubts));
  }
  return pieces.join("");
}

/** What a line contributes when `next` follows it: its text, with or without its hyphen, and a blank or none. */
function pieceBefore(
  line: string,
  next: string,
  hyphens: Hyphens,
  language: ImportLanguage,
  doubts: Doubt[],
): readonly string[] {
  if (line.endsWith(SOFT_HYPHEN)) return [withoutSoftHyphen(line)];
  if (UNSPACED.test(line.at(-1) ?? "") && UNSPACED.test(next[0] ?? "")) return [line];
  if (!endsInHyphen(line)) return [line, " "];
  const word = FIRST_PIECE.exec(next.slice(0, LONGEST_WORD))?.[0];
  if (!word) return [line, " "];
  // « pre- and post-conflict »: the hyphen hangs on purpose.
  if (language.connectors.has(fold(word))) return [line, " "];
  const cut = cutBetween(line, next);
  if (!cut) return [line];
  const whole = hyphens.seen.has(cut.whole);
  const hyphenated = hyphens.seen.has(cut.hyphenated);
  if (whole && !hyphenated) return [line.slice(0, -1)];
  if (whole || !hyphenated) doubts.push({ id: "hyphen-kept", word: cut.hyphenated });
  return [line];
}

/** The two readings of a word cut between two lines; null where the hyphen is certainly its own. */
function cutBetween(line: string, next: string): Cut | null {
  if (!endsInHyphen(line) || line.endsWith(SOFT_HYPHEN)) return null;
  const left = LAST_PIECE.exec(line.slice(-LONGEST_WORD))?.[0];
  const right = FIRST_PIECE.exec(next.slice(0, LONGEST_WORD))?.[0];
  if (!left || !right) return null;
  // A figure, a capital after a small letter (`Sud-Ouest`), an elided word (`main-d'œuvre`): no syllable begins so.
  if (/^\p{N}/u.test(right) || /^['’]/u.test(next.slice(right.length))) return null;
  if (/\p{Ll}[-\u2010]$/u.test(left) && /^\p{Lu}/u.test(right)) return null;
  return { whole: keyOf(left.slice(0, -1) + right), hyphenated: keyOf(left + right) };
}

function keyOf(word: string): string {
  return fold(word).replace(/[\u2010\u2011]/g, "-");
}

function withoutSoftHyphen(line: string): string {
  return line.endsWith(SOFT_HYPHEN) ? line.slice(0, -1) : line;
}
