/**
 * What is made of a clause, a pack, an instrument or a whole text once, for all the rules that ask. What is made of many
 * paragraphs is a fact of the document: it says what it reads of each, and is made again only when that has changed.
 */
import { Pages } from "../../../grammar/blocks/pages.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { memoize } from "../../../grammar/memo/memo.ts";
import type { DocumentTree, Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { beforeOf, changeSince, tell } from "../incremental/facts.ts";
import type { Reads } from "../incremental/reads.ts";

/** A fact of a whole text. Without `reads` it is made anew of each version. */
export const memoizePerTree = factsOf<DocumentTree>();

/** A number for each paragraph of a text; after an edit only those of changed paragraphs are made. */
export function perParagraph(
  make: (paragraph: Paragraph, pack: CompiledPack) => number,
): (tree: DocumentTree, pack: CompiledPack) => Pages<number> {
  const numbers: (tree: DocumentTree, pack: CompiledPack) => Pages<number> = memoize(
    (tree: DocumentTree, pack: CompiledPack) => {
      const change = changeSince(tree);
      if (!change) return Pages.of(tree.paragraphs.map(one => make(one, pack)));
      const before = numbers(change.before, pack);
      const made = tree.body.stretch(change.from, change.afterEnd).map(one => make(one, pack));
      return before.replaced(change.from, change.beforeEnd, made);
    },
  );
  return numbers;
}

/** Numbers of paragraphs, and their sum. */
export interface Counts {
  readonly each: Pages<number>;
  readonly total: number;
}

/** As `perParagraph`, for what is counted. */
export function countsPerParagraph(
  make: (paragraph: Paragraph, pack: CompiledPack) => number,
): (tree: DocumentTree, pack: CompiledPack) => Counts {
  const each = perParagraph(make);
  const counts: (tree: DocumentTree, pack: CompiledPack) => Counts = memoize(
    (tree: DocumentTree, pack: CompiledPack) => {
      const now = each(tree, pack);
      const change = changeSince(tree);
      if (!change) return { each: now, total: sum(now, 0, now.length) };
      const before = counts(change.before, pack);
      const gone = sum(before.each, change.from, change.beforeEnd);
      return { each: now, total: before.total - gone + sum(now, change.from, change.afterEnd) };
    },
  );
  return counts;
}

/** How often each word stands in all that is told of the paragraphs; after an edit only changed ones are told of. */
export function talliedPerParagraph(
  words: (paragraph: Paragraph, pack: CompiledPack) => readonly string[],
): (tree: DocumentTree, pack: CompiledPack) => ReadonlyMap<string, number> {
  const tallies: (tree: DocumentTree, pack: CompiledPack) => ReadonlyMap<string, number> = memoize(
    (tree: DocumentTree, pack: CompiledPack) => {
      const change = changeSince(tree);
      const tally = new Map(change ? tallies(change.before, pack) : []);
      const add = (paragraphs: readonly Paragraph[], times: number) => {
        for (const word of paragraphs.flatMap(one => words(one, pack))) {
          const now = (tally.get(word) ?? 0) + times;
          if (now === 0) tally.delete(word);
          else tally.set(word, now);
        }
      };
      if (change) add(change.before.body.stretch(change.from, change.beforeEnd), -1);
      add(change ? tree.body.stretch(change.from, change.afterEnd) : tree.paragraphs, 1);
      return tally;
    },
  );
  return tallies;
}

function sum(numbers: Pages<number>, from: number, end: number): number {
  let all = 0;
  for (let at = from; at < end; at++) all += numbers.at(at) as number;
  return all;
}

/** A fact of an instrument; many paragraphs ask for it. */
export const memoizePerInstrument = factsOf<Instrument>();

/** As `memoize`, for what may outlive its version and is told to whoever listens. */
function factsOf<K extends DocumentTree | Instrument>() {
  return <T>(make: (key: K, pack: CompiledPack) => T, reads?: Reads) => {
    const fact = (key: K, pack: CompiledPack): T => {
      tell(fact, key);
      return made(key, pack);
    };
    const made: (key: K, pack: CompiledPack) => T = memoize((key: K, pack: CompiledPack): T => {
      const before = reads && beforeOf(key, reads);
      return before ? made(before, pack) : make(key, pack);
    });
    return fact;
  };
}
