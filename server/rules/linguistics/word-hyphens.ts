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

/** The hyphen of a word with a blank on one side or both; a longer dash, or one behind a mark, is another sign. */
const SPACED =
  /(?<![\p{L}\p{N}-])([\p{L}'’]+(?:-\p{L}+)*)([ \u00a0]-[ \u00a0]?|-[ \u00a0])(\p{L}{2,}(?:-\p{L}+)*)(?![-\p{N}])/gu;

interface Spaced extends Span {
  readonly first: string;
  readonly gap: string;
  readonly second: string;
}

export const findSpacedHyphens = memoizePerClause((clause, pack): readonly Spaced[] => {
  const { text, bodyStart } = clause;
  if (!/[ \u00a0]-|-[ \u00a0]/.test(text) || text.startsWith("|")) return NONE;
  return findMatches(text, SPACED).flatMap(({ 0: whole, 1: first = "", 2: gap = "", 3: second = "", index }) => {
    const span = { start: index, end: index + whole.length };
    // « sous- et surdéveloppement»: the first waits for what comes behind the joint.
    if (index < bodyStart || isJoint(fold(second), pack) || pack.connectors.includes(fold(second))) return [];
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
  const [, bare = ""] = /([^'’]*)$/u.exec(first) ?? [];
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

const COMPOUND = /\p{L}{2,}(?:-\p{L}{2,})+/gu;

/** The compounds of a text, folded. */
export const getJoinedWords = memoizePerTree(
  ({ paragraphs }): ReadonlySet<string> =>
    new Set(
      paragraphs.flatMap(({ clause: { text } }) =>
        text.includes("-") ? findMatches(text, COMPOUND).map(([word]) => fold(word)) : [],
      ),
    ),
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
  const plain = [...usage.shapeWords.unhyphened, ...names].filter(one => /^[^-]+\s[^-]+$/u.test(one));
  if (usage.shapeWords.unhyphened.length === 0) return null;
  const pattern = createAlternatives([...new Set(plain)]).replaceAll("\\s+", "(?:[ \\u00a0]|-)");
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${pattern})(?![\\p{L}\\p{N}]|-)`, "gu");
});
