/**
 * What is made of a clause, a pack, an instrument or a whole text once, for all the rules that ask. What is made of many
 * paragraphs is a fact of the document: it says what it reads of each, and is made again only when that has changed.
 */
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
): (tree: DocumentTree, pack: CompiledPack) => readonly number[] {
  const numbers: (tree: DocumentTree, pack: CompiledPack) => readonly number[] = remember((tree, pack) => {
    const change = changeSince(tree);
    if (!change) return tree.paragraphs.map(one => make(one, pack));
    const before = numbers(change.before, pack);
    return [
      ...before.slice(0, change.from),
      ...tree.paragraphs.slice(change.from, change.afterEnd).map(one => make(one, pack)),
      ...before.slice(change.beforeEnd),
    ];
  });
  return numbers;
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
