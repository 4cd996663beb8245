/** Hyphens with a blank beside them, and hyphens between words that none joins: « Haut- Commissaire », “in-accordance”. */
import { memoizePerClause, memoizePerPack, memoizePerTree } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Span } from "../../../grammar/tree/tree.ts";
import { isQuoted } from "./enclosed-spans.ts";
import { isAmongForeignWords } from "./foreign-words.ts";
import { isJoint } from "./phrase-words.ts";
import { createAlternatives, findMatches } from "./text-search.ts";

/** The span is that of the words with what stands between them. */
export interface WordHyphen extends Span {
  readonly kind: "spaced" | "false";
  readonly form: string;
  /** Whether the language says so; else the text itself joins these words elsewhere. */
  readonly isListed: boolean;
}

/** A hyphen with a blank on one side or both; what stands about it is read from there. */
const SPACED = /[ \u00a0]-[ \u00a0]?(?=\p{L})|-[ \u00a0](?=\p{L})/gu;
const WORD_BEFORE = /(?<![\p{L}\p{N}-])\p{L}{1,20}(?:['’-]\p{L}{1,20}){0,3}$/u;
const WORD_BEHIND = /^\p{L}{2,20}(?:-\p{L}{1,20}){0,3}(?![\p{L}\p{N}-])/u;
/** In characters, of such a word. */
const REACH = 60;

interface Spaced extends Span {
  readonly first: string;
  readonly gap: string;
  readonly second: string;
}

export const findSpacedHyphens = memoizePerClause((clause, pack): readonly Spaced[] => {
  const { text, bodyStart } = clause;
  if (!/[ \u00a0]-|-[ \u00a0]/.test(text) || text.startsWith("|")) return NONE;
  return findMatches(text, SPACED).flatMap(({ 0: gap, index }): Spaced[] => {
    const [first] = WORD_BEFORE.exec(text.slice(Math.max(0, index - REACH), index)) ?? [];
    const [second] = WORD_BEHIND.exec(text.slice(index + gap.length, index + gap.length + REACH)) ?? [];
    if (first === undefined || second === undefined) return [];
    const span = { start: index - first.length, end: index + gap.length + second.length };
    // « sous- et surdéveloppement»: the first waits for what comes behind the joint.
    if (span.start < bodyStart || isJoint(fold(second), pack) || pack.connectors.includes(fold(second))) return [];
    if (isQuoted(clause, span) || isAmongForeignWords(text, index, pack)) return [];
    return [{ ...span, first, gap, second }];
  });
});

const NONE: readonly never[] = [];

/** Whether words are joined by a hyphen: in the language, or elsewhere in the text. */
export function isCompound(
  { first, gap, second }: Pick<Spaced, "first" | "gap" | "second">,
  joined: ReadonlySet<string>,
  pack: CompiledPack,
): { readonly isListed: boolean } | null {
  const { words, prefixes } = getCompounds(pack);
  const bare = first.split(/['’]/u).at(-1) ?? "";
  const whole = fold(`${bare}-${second}`);
  if (words.has(whole) || words.has(whole.replace(/(?:x|s)$/, ""))) return { isListed: true };
  // « demi - finale » may be a dash: a prefix alone is not enough there.
  const isOneSided = gap.length === "- ".length;
  if (isOneSided && prefixes.has(fold(bare.split("-").at(-1) ?? "")) && /^\p{Ll}{4}/u.test(second))
    return { isListed: true };
  return isOneSided && joined.has(whole) ? { isListed: false } : null;
}

const getCompounds = memoizePerPack(({ usage: { shapeWords } }: CompiledPack) => ({
  words: new Set(shapeWords.hyphened.map(fold)),
  prefixes: new Set(shapeWords.hyphenPrefixes.map(fold)),
}));

const COMPOUND = /(?<!\p{L})\p{L}{2,20}(?:-\p{L}{2,20}){1,3}/gu;

const listCompounds = memoizePerClause(({ text }): readonly string[] =>
  text.includes("-") ? findMatches(text, COMPOUND).map(([word]) => fold(word)) : NONE,
);

/** The compounds of a text, folded. */
export const getJoinedWords = memoizePerTree(
  ({ paragraphs }, pack): ReadonlySet<string> =>
    new Set(paragraphs.flatMap(({ clause }) => listCompounds(clause, pack))),
);

export const findFalseHyphens = memoizePerClause((clause, pack): readonly WordHyphen[] => {
  const { text } = clause;
  const expression = getFalseExpression(pack);
  if (expression === null || !text.includes("-") || text.startsWith("|")) return NONE;
  return findMatches(text, expression).flatMap(({ 0: whole, index }): WordHyphen[] => {
    const span = { start: index, end: index + whole.length };
    if (!whole.includes("-") || isQuoted(clause, span)) return [];
    return [{ ...span, kind: "false", form: whole.replace(/-/g, " "), isListed: true }];
  });
});

/** Phrases and names of those who act, with a hyphen for at least one blank; “United-Nations-led” is a word of its own. */
const getFalseExpression = memoizePerPack(({ usage, bodies }: CompiledPack) => {
  const names = bodies.map(({ name }) => name.replace(/^(?:\p{L}+['’]|\p{L}{1,3}\s)(?=\p{Lu})/u, ""));
  const plain = [...usage.shapeWords.unhyphened, ...names].filter(one => one.includes(" ") && !one.includes("-"));
  if (usage.shapeWords.unhyphened.length === 0) return null;
  const pattern = createAlternatives([...new Set(plain)]).replaceAll("\\s+", "(?:[ \\u00a0]|-)");
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${pattern})(?![\\p{L}\\p{N}]|-)`, "gu");
});
