/** The words of a sentence from a place on, with its commas; brackets and quotations are passed over as one. */
import { readWordAt, skipGap } from "../../../grammar/text/words.ts";
import type { Span } from "../../../grammar/tree/tree.ts";

export interface ProseToken extends Span {
  /** A word, folded; `,` for a comma, `()` for what stands in brackets or quotation marks. */
  readonly folded: string;
  readonly isCapital: boolean;
}

export interface Prose {
  readonly tokens: readonly ProseToken[];
  /** The mark that ends them, `:` or `;` for instance; empty where the text or the limit ends them. */
  readonly mark: string;
}

const ENDING: ReadonlySet<string> = new Set([";", ":", ".", "!", "?"]);
const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "«": "»", "“": "”" };

/** At most so many tokens from an offset on. */
export function readProse(text: string, from: number, most: number): Prose {
  const tokens: ProseToken[] = [];
  let at = skipGap(text, from);
  while (at < text.length && tokens.length < most) {
    const word = readWordAt(text, at);
    const mark = text[at] as string;
    if (word) {
      tokens.push({ ...word, isCapital: /^\p{Lu}/u.test(text.slice(at, at + 2)) });
      at = word.end;
    } else if (mark === ",") {
      tokens.push({ folded: ",", start: at, end: at + 1, isCapital: false });
      at++;
    } else {
      if (ENDING.has(mark)) return { tokens, mark };
      const closing = CLOSING[mark];
      const end = closing === undefined ? -1 : text.indexOf(closing, at);
      if (end >= 0) tokens.push({ folded: "()", start: at, end: end + 1, isCapital: false });
      at = Math.max(end, at) + 1;
    }
    at = skipGap(text, at);
  }
  return { tokens, mark: "" };
}

/** The tokens behind what stands between commas at their beginning: « , à cet égard, les États ». */
export function skipAside(tokens: readonly ProseToken[]): readonly ProseToken[] {
  if (tokens[0]?.folded !== ",") return tokens;
  const close = tokens.findIndex(({ folded }, at) => at > 0 && folded === ",");
  return tokens.slice(close < 0 ? tokens.length : close + 1);
}
