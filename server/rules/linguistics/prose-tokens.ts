/** The words of a sentence from a place on, with its commas; brackets and quotations are passed over as one. */
import { memoizePerPack, memoizePerWord, type WordForm } from "../../../grammar/languages/memoize.ts";
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
  return getReader(pack).read(text, from, most);
}

/** Several rules read the same sentences of a paragraph, one after the other: those of the last one are kept. */
const getReader = memoizePerPack(pack => new ProseReader(pack));

class ProseReader {
  readonly #pack: CompiledPack;
  readonly #sentences = new Map<number, Sentence>();
  #text = "";

  constructor(pack: CompiledPack) {
    this.#pack = pack;
  }

  read(text: string, from: number, most: number): Prose {
    if (text !== this.#text) {
      this.#text = text;
      this.#sentences.clear();
    }
    let sentence = this.#sentences.get(from);
    if (!sentence) {
      sentence = new Sentence(text, from, this.#pack);
      this.#sentences.set(from, sentence);
    }
    return sentence.read(most);
  }
}

/** What begins at an offset, read as far as somebody has asked for. */
class Sentence {
  readonly #text: string;
  readonly #pack: CompiledPack;
  readonly #tokens: ProseToken[] = [];
  #at: number;
  #mark = "";

  constructor(text: string, from: number, pack: CompiledPack) {
    this.#text = text;
    this.#at = skipGap(text, from);
    this.#pack = pack;
  }

  read(most: number): Prose {
    while (this.#tokens.length < most && this.#at < this.#text.length && this.#mark === "") this.#readOn();
    const tokens = this.#tokens;
    return tokens.length < most ? { tokens, mark: this.#mark } : { tokens: tokens.slice(0, most), mark: "" };
  }

  #readOn(): void {
    const text = this.#text;
    const at = this.#at;
    const end = findWordEnd(text, at);
    const mark = text[at] as string;
    if (end > at) this.#add(text.slice(at, end), at, end);
    else if (mark === ",") this.#add(mark, at, at + 1);
    else if (ENDING.has(mark)) this.#mark = mark;
    else {
      const closing = CLOSING[mark];
      const close = closing === undefined ? -1 : text.indexOf(closing, at);
      if (close >= 0) this.#add("()", at, close + 1);
      else this.#at = at + 1;
    }
    this.#at = skipGap(text, this.#at);
  }

  #add(printed: string, start: number, end: number): void {
    const form = getWordForms(this.#pack)(printed);
    const { text, folded, memo } = form;
    this.#tokens.push({ text, folded, isCapital: beginsWithCapital(form, this.#pack), start, end, memo });
    this.#at = end;
  }
}

const beginsWithCapital = memoizePerWord(({ text }) => /^\p{Lu}/u.test(text));

/** The tokens behind what stands between commas at their beginning: « , à cet égard, les États ». */
export function skipAside(tokens: readonly ProseToken[]): readonly ProseToken[] {
  if (tokens[0]?.folded !== ",") return tokens;
  const close = tokens.findIndex(({ folded }, at) => at > 0 && folded === ",");
  return tokens.slice(close < 0 ? tokens.length : close + 1);
}
