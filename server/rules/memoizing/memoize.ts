/**
 * What is made of a clause, a pack, an instrument or a whole text once, for all the rules that ask. What is made of many
 * paragraphs is a fact of the document: it says what it reads of each, and is made again only when that has changed.
 */
import { Pages } from "../../../grammar/blocks/pages.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Clause, DocumentTree, Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { beforeOf, changeSince, tell } from "../incremental/facts.ts";
import type { Reads } from "../incremental/reads.ts";

/**
 * A search that looks at a clause alone is made once for it: after an edit all other clauses are the same objects. A
 * clause belongs to one pack, so the pack needs no part in the key.
 */
export const perClause = rememberedBy<Clause, [pack: CompiledPack]>();

/** Something made of a pack once. */
export const perPack = rememberedBy<CompiledPack>();

/** A fact of a whole text. Without `reads` it is made anew of each version. */
export const perTree = factsOf<DocumentTree>();

/** A number for each paragraph of a text; after an edit only those of changed paragraphs are made. */
export function perParagraph(
  make: (paragraph: Paragraph, pack: CompiledPack) => number,
): (tree: DocumentTree, pack: CompiledPack) => Pages<number> {
  const numbers: (tree: DocumentTree, pack: CompiledPack) => Pages<number> = remember((tree, pack) => {
    const change = changeSince(tree);
    if (!change) return Pages.of(tree.paragraphs.map(one => make(one, pack)));
    const before = numbers(change.before, pack);
    const made = tree.body.stretch(change.from, change.afterEnd).map(one => make(one, pack));
    return before.replaced(change.from, change.beforeEnd, made);
  });
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
  const counts: (tree: DocumentTree, pack: CompiledPack) => Counts = remember((tree, pack) => {
    const now = each(tree, pack);
    const change = changeSince(tree);
    if (!change) return { each: now, total: sum(now, 0, now.length) };
    const before = counts(change.before, pack);
    const gone = sum(before.each, change.from, change.beforeEnd);
    return { each: now, total: before.total - gone + sum(now, change.from, change.afterEnd) };
  });
  return counts;
}

/** How often each word stands in all that is told of the paragraphs; after an edit only changed ones are told of. */
export function talliedPerParagraph(
  words: (paragraph: Paragraph, pack: CompiledPack) => readonly string[],
): (tree: DocumentTree, pack: CompiledPack) => ReadonlyMap<string, number> {
  const tallies: (tree: DocumentTree, pack: CompiledPack) => ReadonlyMap<string, number> = remember((tree, pack) => {
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
  });
  return tallies;
}

function sum(numbers: Pages<number>, from: number, end: number): number {
  let all = 0;
  for (let at = from; at < end; at++) all += numbers.at(at) as number;
  return all;
}

const remember = rememberedBy<DocumentTree, [pack: CompiledPack]>();

/** A fact of an instrument; many paragraphs ask for it. */
export const perInstrument = factsOf<Instrument>();

/** As `rememberedBy`, for what may outlive its version and is told to whoever listens. */
function factsOf<K extends DocumentTree | Instrument>() {
  const remember = rememberedBy<K, [pack: CompiledPack]>();
  return <T>(make: (key: K, pack: CompiledPack) => T, reads?: Reads) => {
    const fact = (key: K, pack: CompiledPack): T => {
      tell(fact, key);
      return made(key, pack);
    };
    const made: (key: K, pack: CompiledPack) => T = remember((key: K, pack: CompiledPack): T => {
      const before = reads && beforeOf(key, reads);
      return before ? made(before, pack) : make(key, pack);
    });
    return fact;
  };
}

/**
 * Remembers what was made of a first argument of one kind, as long as that lives: one entry an object for all makers,
 * since many weak entries are slow to collect.
 */
function rememberedBy<K extends object, A extends unknown[] = []>() {
  const made = new WeakMap<object, unknown[]>();
  let makers = 0;
  // All rules ask about one paragraph before they come to the next.
  let last: object = made;
  let ofLast: unknown[] = [];
  const madeOf = (key: object): unknown[] => {
    if (last === key) return ofLast;
    let known = made.get(key);
    if (!known) {
      known = [];
      made.set(key, known);
    }
    last = key;
    ofLast = known;
    return known;
  };
  return <T>(make: (key: K, ...rest: A) => T) => {
    const maker = makers++;
    return (key: K, ...rest: A): T => {
      const known = madeOf(key);
      const before = known[maker];
      if (before !== undefined) return (before === UNDEFINED ? undefined : before) as T;
      const now = make(key, ...rest);
      known[maker] = now === undefined ? UNDEFINED : now;
      return now;
    };
  };
}

const UNDEFINED = Symbol("made, and undefined");
