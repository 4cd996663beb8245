/**
 * Removes the blanks that extraction puts around apostrophes: `l ’État`, `d’ exporter`, `Council ’s`.
 *
 * An apostrophe with a blank beside it may also be a quotation mark or the genitive of a plural. So only elisions that
 * the language pack lists, or that the document itself writes without a blank, are fixed.
 */
import { fold } from "../../grammar/text/words.ts";
import type { ImportLanguage } from "./import-language.ts";
import { increment } from "./increment.ts";

export interface Elisions {
  /** Words before the apostrophe, folded: `l`, `qu`. */
  readonly before: ReadonlySet<string>;
  /** Words after it, folded: `s`. */
  readonly after: ReadonlySet<string>;
}

/** An elision counts as known when the document has it so often without a blank. */
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
      if (left.length <= LONGEST_BEFORE) increment(before, fold(left));
      // « Council's », but not « qu'a »: what follows an elision is a word of its own.
      if (right.length <= LONGEST_AFTER && left.length >= 3 && !language.elisions.has(fold(left)))
        increment(after, fold(right));
    }
  }
  return { before: new Set([...language.elisions, ...selectFrequent(before)]), after: new Set(selectFrequent(after)) };
}

export function fixApostrophes(text: string, elisions: Elisions): string {
  if (!/['’] | ['’]/.test(text)) return text;
  return text
    .replace(BROKEN_BEFORE, (whole, left: string, gap: string, mark: string, tail: string) =>
      (gap || tail) && elisions.before.has(fold(left)) ? left + mark : whole,
    )
    .replace(BROKEN_AFTER, (whole, mark: string, right: string) =>
      elisions.after.has(fold(right)) ? mark + right : whole,
    );
}

function selectFrequent(table: ReadonlyMap<string, number>): string[] {
  return [...table].filter(([, number]) => number >= LEAST_SEEN).map(([word]) => word);
}
