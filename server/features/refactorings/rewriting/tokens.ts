/** Splits a span of a clause into words and marks. */
import { fold } from "../../../../grammar/text/words.ts";
import type { Span } from "../../../../grammar/tree/tree.ts";

export interface WordToken extends Span {
  /** Lower case, straight apostrophe; an elided word keeps it. */
  readonly folded: string;
}

const TOKEN = /[\p{L}\p{M}][\p{L}\p{M}\p{N}-]*['\u2019]?|[^\s\p{L}\p{M}]/gu;

/** Words; every mark and figure is a token of its own. */
export function splitTokens(text: string, { start, end }: Span): WordToken[] {
  return [...text.slice(start, end).matchAll(TOKEN)].map(({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
    folded: fold(word),
  }));
}
