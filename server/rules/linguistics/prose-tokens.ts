/** The words of a sentence from a place on, with its commas; brackets and quotations are passed over as one. */
import { memoizePerWord, type WordForm } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getWordForms } from "../../../grammar/languages/word-forms.ts";
import { findWordEnd, skipGap } from "../../../grammar/text/characters.ts";
import type { Span } from "../../../grammar/tree/tree.ts";

/** Its `folded` is `,` for a comma, `()` for what stands in brackets or quotation marks. */
export interface ProseToken extends WordForm, Span {
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
export function readProse(text: string, from: number, most: number, pack: CompiledPack): Prose {
  const getForm = getWordForms(pack);
  const tokens: ProseToken[] = [];
  const add = (printed: string, start: number, end: number): number => {
    const form = getForm(printed);
    const { text: word, folded, memo } = form;
    tokens.push({ text: word, folded, isCapital: beginsWithCapital(form, pack), start, end, memo });
    return end;
  };
  for (let at = skipGap(text, from); at < text.length && tokens.length < most; at = skipGap(text, at)) {
    const end = findWordEnd(text, at);
    const mark = text.charAt(at);
    if (end > at) at = add(text.slice(at, end), at, end);
    else if (mark === ",") at = add(mark, at, at + 1);
    else if (ENDING.has(mark)) return { tokens, mark };
    else {
      const closing = CLOSING[mark];
      const close = closing === undefined ? -1 : text.indexOf(closing, at);
      at = close < 0 ? at + 1 : add("()", at, close + 1);
    }
  }
  return { tokens, mark: "" };
}

const beginsWithCapital = memoizePerWord(({ text }) => /^\p{Lu}/u.test(text));

/** The tokens behind what stands between commas at their beginning: « , à cet égard, les États ». */
export function skipAside(tokens: readonly ProseToken[]): readonly ProseToken[] {
  if (tokens[0]?.folded !== ",") return tokens;
  const close = tokens.findIndex(({ folded }, at) => at > 0 && folded === ",");
  return tokens.slice(close < 0 ? tokens.length : close + 1);
}
