/** What the rules about wording and typography share: which paragraphs hold prose, and searches kept with the clause. */
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Clause, DocumentTree, Instrument, Paragraph, ParagraphKind, Span } from "../../../grammar/tree/tree.ts";

/** Not prose: what the publisher prints around a text. */
const AROUND: ReadonlySet<ParagraphKind> = new Set(["masthead", "original", "signature", "closing", "furniture"]);

export function isProse({ kind }: Paragraph): boolean {
  return !AROUND.has(kind);
}

/** Begins in lower case, behind its label if it has one. */
export function goesOn({ clause }: Paragraph): boolean {
  return /^\p{Ll}/u.test(clause.text.slice(clause.bodyStart));
}

/** The body of an instrument, without titles, headings and notes. */
export function isBody({ section, kind }: Paragraph): boolean {
  return section !== null || kind === "letter";
}

/**
 * A search that looks at a clause alone is made once for it: after an edit all other clauses are the same objects. A
 * clause belongs to one pack, so the pack needs no part in the key.
 */
export const perClause = rememberedBy<Clause, [pack: CompiledPack]>();

/** Something made of a pack once. */
export const perPack = rememberedBy<CompiledPack>();

/** Something made of a document once, for all the rules that ask. */
export const perTree = rememberedBy<DocumentTree, [pack: CompiledPack]>();

/** Something made of an instrument once; many paragraphs ask for it. */
export const perInstrument = rememberedBy<Instrument>();

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

/** As `matchAll`, which makes a new expression each time: most paragraphs have no match. Only for expressions with `g`. */
export function matchesOf(text: string, expression: RegExp): readonly RegExpExecArray[] {
  expression.lastIndex = 0;
  let found = expression.exec(text);
  if (found === null) return NONE;
  const all: RegExpExecArray[] = [];
  for (; found !== null; found = expression.exec(text)) {
    all.push(found);
    if (found[0] === "") expression.lastIndex++;
  }
  return all;
}

const NONE: readonly RegExpExecArray[] = [];

/** Words of a language as alternatives of an expression: blanks any, apostrophes either. Longest first. */
export function alternatives(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map(word => loose(word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")))
    .join("|");
}

/** A pattern of a pack, written for folded text, as one for text as it stands. */
export function loose(pattern: string): string {
  return pattern.replace(/ /g, "\\s+").replace(/['’]/g, "['’]");
}

/** Characters looked at to learn a document's habits. */
const SAMPLE = 50_000;

/** The apostrophe that a document uses: its commoner one, else the curly. */
export const apostropheOf = perTree(({ text }) => {
  const sample = text.slice(0, SAMPLE);
  return sample.split("'").length > sample.split("’").length ? "'" : "’";
});

/** Whether a span of a clause stands inside a quotation of that clause. */
export function isQuoted({ enclosures }: Clause, { start, end }: Span): boolean {
  return enclosures.some(
    ({ kind, open, close }) => kind === "quote" && open && close && open.end <= start && end <= close.start,
  );
}

/** Whether a span of a clause stands inside brackets of that clause. */
export function isBracketed({ enclosures }: Clause, { start, end }: Span): boolean {
  return enclosures.some(
    ({ kind, open, close }) => kind === "bracket" && open && close && open.end <= start && end <= close.start,
  );
}
