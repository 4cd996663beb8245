/**
 * Closes the blanks that extractions put around apostrophes: `l ’État`, `d’ exporter`, `Council ’s`.
 *
 * An apostrophe with a blank beside it may also be a quotation mark or a plural's genitive. So only elisions that
 * the language's pack knows, or that the document itself writes in one piece, are mended.
 */
import { fold, type ImportLanguage } from "./words.ts";

export interface Elisions {
  /** Before the apostrophe, folded: `l`, `qu`. */
  readonly before: ReadonlySet<string>;
  /** After it, folded: `s`. */
  readonly after: ReadonlySet<string>;
}

/** Written in one piece so often, a pair is no accident of the scan. */
const LEAST_SEEN = 2;
const LONGEST_BEFORE = 8;
const LONGEST_AFTER = 2;
const WHOLE = /(?<!\p{L})(\p{L}{1,30})['’](\p{L}{1,30})(?!\p{L})/gu;
const BROKEN_BEFORE = /(?<![\p{L}'’])(\p{L}{1,8})( ?)(['’])( ?)(?=\p{L})/gu;
const BROKEN_AFTER = /(?<=\p{L}{3}) (['’])(\p{L}{1,2})(?![\p{L}'’])/gu;

export function learnElisions(texts: Iterable<string>, language: ImportLanguage): Elisions {
  const before = new Map<string, number>();
  const after = new Map<string, number>();
  for (const text of texts) {
    for (const [, left = "", right = ""] of text.matchAll(WHOLE)) {
      if (left.length <= LONGEST_BEFORE) count(before, fold(left));
      // « Council's », but not « qu'a »: what follows an elision is a word of its own.
      if (right.length <= LONGEST_AFTER && left.length >= 3 && !language.elisions.has(fold(left)))
        count(after, fold(right));
    }
  }
  return { before: new Set([...language.elisions, ...often(before)]), after: new Set(often(after)) };
}

export function mendApostrophes(text: string, elisions: Elisions): string {
  if (!/['’] | ['’]/.test(text)) return text;
  return text
    .replace(BROKEN_BEFORE, (whole, left: string, gap: string, mark: string, tail: string) =>
      (gap || tail) && elisions.before.has(fold(left)) ? left + mark : whole,
    )
    .replace(BROKEN_AFTER, (whole, mark: string, right: string) =>
      elisions.after.has(fold(right)) ? mark + right : whole,
    );
}

function often(table: ReadonlyMap<string, number>): string[] {
  return [...table].filter(([, number]) => number >= LEAST_SEEN).map(([word]) => word);
}

function count(table: Map<string, number>, word: string): void {
  table.set(word, (table.get(word) ?? 0) + 1);
}
