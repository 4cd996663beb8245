/** Titles between quotation marks that a document quotes twice, in words that are not quite the same. */

import { memoizePerClause, memoizePerPack, memoizePerTree } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { addToGroup } from "../../../grammar/text/add-to-group.ts";
import { findFirstIndex } from "../../../grammar/text/first-index.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Clause, Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { type ClauseWord, listClauseWords } from "./clause-words.ts";
import { isQuoted } from "./enclosed-spans.ts";
import { getPluralEnding } from "./noun-number.ts";
import { isBody } from "./paragraph-kinds.ts";

export interface QuotationVariant extends Span {
  /** What the document quotes elsewhere, oftener or before, and where; offsets are the document's. */
  readonly usual: Span & { readonly text: string };
}

interface Quotation extends Span {
  readonly text: string;
  /** Its words, folded. */
  readonly words: string;
  /** The same without small words and without the number of nouns: what two quotations of one title share. */
  readonly content: readonly string[];
}

/** Shorter quotations are words, not titles. */
const LEAST_WORDS = 5;
const LEAST_CONTENT = 2;
/** Names as long are known outside quotation marks, too. */
const LEAST_NAME = 4;
/** So many titles are looked for outside quotation marks. */
const MOST_TITLES = 40;

export const findQuotationVariants = memoizePerTree(({ paragraphs }, pack): readonly QuotationVariant[] => {
  const body = paragraphs.filter(isBody);
  const quotations = body.flatMap(paragraph =>
    listQuotations(paragraph.clause, pack).map(one => placeQuotation(one, paragraph)),
  );
  const byContent = new Map<string, Quotation[]>();
  for (const one of quotations) {
    addToGroup(byContent, one.content.join(" "), one);
  }
  const titles = [...byContent.values()];
  // Each title is looked for in every paragraph: of a list of titles the first ones.
  return titles.flatMap((same, at) => {
    const [first] = same as [Quotation];
    const names =
      first.content.length >= LEAST_NAME && at < MOST_TITLES
        ? body.flatMap(paragraph => findNames(first, paragraph, pack))
        : [];
    return compareQuotations(same, [...same, ...names]);
  });
});

function placeQuotation(quotation: Quotation, { start }: Paragraph): Quotation {
  return { ...quotation, start: start + quotation.start, end: start + quotation.end };
}

/** Where a paragraph has the words of a title outside quotation marks, with its capital. */
function findNames({ text, content }: Quotation, paragraph: Paragraph, pack: CompiledPack): Quotation[] {
  const { clause } = paragraph;
  const capital = /^\p{Lu}[\p{L}-]+/u.exec(text)?.[0];
  if (capital === undefined || !clause.text.includes(capital)) return [];
  const links = getLinks(pack);
  const words = listClauseWords(clause, pack);
  return words.flatMap((word, from) => {
    if (word.text !== capital || isQuoted(clause, word)) return [];
    let to = from;
    for (let at = 0; at < content.length; to++) {
      const next = words[to];
      if (!next || (!links.has(next.folded) && stem(next.folded, pack) !== content[at])) return [];
      if (!links.has(next.folded)) at++;
    }
    return [placeQuotation(createQuotation(words.slice(from, to), content, clause), paragraph)];
  });
}

/** Those quoted that differ from what stands oftenest, of as many from the first. */
function compareQuotations(quoted: readonly Quotation[], all: readonly Quotation[]): QuotationVariant[] {
  const counts = new Map<string, number>();
  for (const { words } of all) counts.set(words, (counts.get(words) ?? 0) + 1);
  if (counts.size < 2) return [];
  const most = Math.max(...counts.values());
  const usual = all.find(({ words }) => counts.get(words) === most) as Quotation;
  return quoted.flatMap(({ start, end, words }) => (words === usual.words ? [] : [{ start, end, usual }]));
}

const listQuotations = memoizePerClause((clause, pack): readonly Quotation[] => {
  const pairs = clause.enclosures.filter(({ kind, open, close }) => kind === "quote" && open && close);
  if (pairs.length === 0) return NONE;
  const all = listClauseWords(clause, pack);
  const links = getLinks(pack);
  return pairs.flatMap(({ open, close }) => {
    const [from, to] = [open?.end ?? 0, close?.start ?? 0];
    const first = findFirstIndex(all, ({ start }) => start >= from);
    const inside = all.slice(
      first,
      findFirstIndex(all, ({ end }) => end > to),
    );
    // The article that a title begins with comes and goes with the sentence: « l'Année … ».
    const words = pack.usage.articles.includes(inside[0]?.folded ?? "") ? inside.slice(1) : inside;
    const content = words.flatMap(({ folded }) => (links.has(folded) ? [] : [stem(folded, pack)]));
    if (words.length < LEAST_WORDS || content.length < LEAST_CONTENT) return [];
    return [createQuotation(words, content, clause)];
  });
});

function createQuotation(words: readonly ClauseWord[], content: readonly string[], { text }: Clause): Quotation {
  const [start, end] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
  return {
    start,
    end,
    text: text.slice(start, end).replace(/\s+/g, " "),
    words: words.map(({ folded }) => folded).join(" "),
    content,
  };
}

/** Without the ending of the plural. */
function stem(word: string, pack: CompiledPack): string {
  const ending = getPluralEnding(pack);
  return ending ? word.replace(ending, "") : word;
}

const NONE: readonly Quotation[] = [];

const getLinks = memoizePerPack(({ officialNames }: CompiledPack) => new Set(officialNames.links.map(fold)));
