/**
 * Joins words that were cut at the end of a line. The hyphen is removed only if the document elsewhere writes the word
 * without it and never with it; most hyphens at line ends belong to the word (`main-` / `d'œuvre`).
 */

import { fold } from "../../grammar/text/words.ts";
import type { DoubtReason } from "./doubts.ts";
import type { ImportLanguage } from "./import-language.ts";
import { endsInHyphen } from "./marks.ts";
import { SOFT_HYPHEN } from "./split-lines.ts";

/** The words of the document that decide about cut words; folded. */
export interface Hyphens {
  readonly seen: ReadonlySet<string>;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-\u2010\u2011][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const LAST_PIECE = /[\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{M}\p{N}]+)*[-\u2010]$/u;
const FIRST_PIECE = /^[\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{M}\p{N}]+)*/u;
/** Scripts without blanks between words: their lines are joined without a blank. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/u;
const MAX_WORD_LENGTH = 80;

interface Cut {
  readonly whole: string;
  readonly hyphenated: string;
}

/** Looks up the words that are cut between two lines in all lines of the document. */
export function learnHyphens(lines: readonly { readonly text: string }[]): Hyphens {
  const asked = new Set<string>();
  for (let at = 1; at < lines.length; at++) {
    const cut = findCut((lines[at - 1] as { text: string }).text, (lines[at] as { text: string }).text);
    if (cut) asked.add(cut.whole).add(cut.hyphenated);
  }
  const seen = new Set<string>();
  if (asked.size === 0) return { seen };
  for (const { text } of lines) {
    for (const [word] of text.matchAll(WORD)) {
      const key = toKey(word);
      if (asked.has(key)) seen.add(key);
    }
  }
  return { seen };
}

/** Joins the lines of a paragraph into one line; adds a doubt for each uncertain hyphen. */
export function joinLines(
  lines: readonly string[],
  hyphens: Hyphens,
  language: ImportLanguage,
  doubts: DoubtReason[],
): string {
  const pieces: string[] = [];
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (next === undefined) pieces.push(stripSoftHyphen(line));
    else pieces.push(...createPieces(line, next, hyphens, language, doubts));
  }
  return pieces.join("");
}

/** The pieces of a line before `next`: its text with or without its hyphen, and a blank if one is needed. */
function createPieces(
  line: string,
  next: string,
  hyphens: Hyphens,
  language: ImportLanguage,
  doubts: DoubtReason[],
): readonly string[] {
  if (line.endsWith(SOFT_HYPHEN)) return [stripSoftHyphen(line)];
  if (UNSPACED.test(line.at(-1) ?? "") && UNSPACED.test(next[0] ?? "")) return [line];
  if (!endsInHyphen(line)) return [line, " "];
  const word = FIRST_PIECE.exec(next.slice(0, MAX_WORD_LENGTH))?.[0];
  if (!word) return [line, " "];
  // In « pre- and post-conflict » the hyphen belongs to the first word.
  if (language.connectors.has(fold(word))) return [line, " "];
  const cut = findCut(line, next);
  if (!cut) return [line];
  const whole = hyphens.seen.has(cut.whole);
  const hyphenated = hyphens.seen.has(cut.hyphenated);
  if (whole && !hyphenated) return [line.slice(0, -1)];
  if (whole || !hyphenated) doubts.push({ id: "hyphen-kept", word: cut.hyphenated });
  return [line];
}

/** The two readings of a word that is cut between two lines; null if the hyphen certainly belongs to the word. */
function findCut(line: string, next: string): Cut | null {
  if (!endsInHyphen(line) || line.endsWith(SOFT_HYPHEN)) return null;
  const left = LAST_PIECE.exec(line.slice(-MAX_WORD_LENGTH))?.[0];
  const right = FIRST_PIECE.exec(next.slice(0, MAX_WORD_LENGTH))?.[0];
  if (!left || !right) return null;
  // A syllable never begins with a figure, a capital after a lowercase letter (`Sud-Ouest`) or an elision (`d'œuvre`).
  if (/^\p{N}/u.test(right) || /^['’]/u.test(next.slice(right.length))) return null;
  if (/\p{Ll}[-\u2010]$/u.test(left) && /^\p{Lu}/u.test(right)) return null;
  return { whole: toKey(left.slice(0, -1) + right), hyphenated: toKey(left + right) };
}

function toKey(word: string): string {
  return fold(word).replace(/[\u2010\u2011]/g, "-");
}

function stripSoftHyphen(line: string): string {
  return line.endsWith(SOFT_HYPHEN) ? line.slice(0, -1) : line;
}
