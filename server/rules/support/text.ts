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
export function perClause<T>(
  find: (clause: Clause, pack: CompiledPack) => T,
): (clause: Clause, pack: CompiledPack) => T {
  return memo(find);
}

/** Something made of a pack once. */
export function perPack<T>(make: (pack: CompiledPack) => T): (pack: CompiledPack) => T {
  return memo(make);
}

/** Something made of a document once, for all the rules that ask. */
export function perTree<T>(
  make: (tree: DocumentTree, pack: CompiledPack) => T,
): (tree: DocumentTree, pack: CompiledPack) => T {
  return memo(make);
}

/** Something made of an instrument once; many paragraphs ask for it. */
export function perInstrument<T>(make: (instrument: Instrument) => T): (instrument: Instrument) => T {
  return memo(make);
}

/** What was made of an object, by who made it: one entry an object, since many weak entries are slow to collect. */
const made = new WeakMap<object, unknown[]>();
let makers = 0;

/** Remembers what was made of its first argument, as long as that lives. */
function memo<K extends object, A extends unknown[], T>(make: (key: K, ...rest: A) => T): (key: K, ...rest: A) => T {
  const maker = makers++;
  return (key, ...rest) => {
    const known = made.get(key) ?? [];
    if (known.length === 0) made.set(key, known);
    if (!(maker in known)) known[maker] = make(key, ...rest);
    return known[maker] as T;
  };
}

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
