/**
 * Token vectors, which compare clauses across languages: by the concepts of openers, numbers, years and symbols,
 * acronyms, and words that look alike (« pêche illicite », “illicit fishing”). Tokens that are rare in both texts weigh
 * more.
 */

import { memoizePerClause, memoizePerPack } from "../../../../grammar/languages/memoize.ts";
import { getConcepts } from "../../../../grammar/languages/registry.ts";
import type { Steps } from "../../../../grammar/text/steps.ts";
import { stripAccents } from "../../../../grammar/text/words.ts";
import { listHeads } from "../../shared/clause-kinds.ts";
import type { Version } from "../comparison.ts";
import { listParts } from "../content/figure.ts";
import { listFigures } from "../content/list-figures.ts";

/** Tokens as numbers in rising order, with the squares of their weights, and the root of the sum of these. */
export interface TokenVector {
  readonly tokens: Uint32Array;
  readonly squares: Float64Array;
  readonly size: number;
}

export interface TokenVectors {
  readonly left: readonly TokenVector[];
  readonly right: readonly TokenVector[];
}

const LEAST_SPOKEN = 3;

/** Letters of a word that are compared, since endings differ by language. */
const STEM = 4;
/** By the first letter of a token: numbers, concepts, families, acronyms; symbols, numbers in words. */
const IMPORTANCE: Readonly<Record<string, number>> = { "#": 2, "@": 1.6, "~": 0.7, "^": 1.4, "/": 2, "+": 1 };

/**
 * Kinds of tokens that both versions of a clause should have: a number that only one has makes the clauses less alike.
 */
const TELLING = new Set(["#", "@"]);

/** Vectors of the paragraphs of two texts; other tokens count only if both texts have them. */
export function* createTokenVectors(left: Version, right: Version): Steps<TokenVectors> {
  const [ownHere, ownThere] = [yield* collectAll(left), yield* collectAll(right)];
  const here = matchSpokenNumbers(ownHere, ownThere);
  const there = matchSpokenNumbers(ownThere, ownHere);
  const [inHere, inThere] = [countFrequencies(here), countFrequencies(there)];
  const kinds = [inHere, inThere].map(counts => new Set([...counts.keys()].map(token => token[0] as string)));
  // Texts in a language without a pack have no concepts.
  const telling = new Set([...TELLING].filter(kind => kinds.every(all => all.has(kind))));
  const ids = new Map<string, number>();
  const idOf = (token: string): number => {
    const id = ids.get(token) ?? ids.size;
    ids.set(token, id);
    return id;
  };
  const weigh = (tokens: ReadonlySet<string>): TokenVector => {
    const weighed: [id: number, square: number][] = [];
    for (const token of tokens) {
      const [a = 0, b = 0] = [inHere.get(token), inThere.get(token)];
      const kind = token[0] as string;
      if ((a === 0 || b === 0) && !telling.has(kind)) continue;
      const weight = (IMPORTANCE[kind] ?? 1) / (1 + Math.log2(Math.max(a, b)));
      weighed.push([idOf(token), weight * weight]);
    }
    weighed.sort(([a], [b]) => a - b);
    const squares = Float64Array.from(weighed, ([, square]) => square);
    const size = Math.sqrt(squares.reduce((sum, square) => sum + square, 0));
    return { tokens: Uint32Array.from(weighed, ([id]) => id), squares, size };
  };
  return { left: here.map(weigh), right: there.map(weigh) };
}

/** Cosine similarity, from 0 (nothing in common) to 1; null where a paragraph has no tokens. */
export function compareVectors(a: TokenVector, b: TokenVector): number | null {
  if (a.size === 0 || b.size === 0) return null;
  let product = 0;
  for (let at = 0, other = 0; at < a.tokens.length && other < b.tokens.length; ) {
    const difference = (a.tokens[at] as number) - (b.tokens[other] as number);
    if (difference === 0) product += a.squares[at] as number;
    if (difference <= 0) at++;
    if (difference >= 0) other++;
  }
  return product / (a.size * b.size);
}

function countFrequencies(all: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const tokens of all) for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}

const WORD = /\p{L}[\p{L}\p{M}]+/gu;

/** A number in words counts as one in digits where the other text has it in digits: « Article 6 », 第六条. */
function matchSpokenNumbers(
  own: readonly ReadonlySet<string>[],
  other: readonly ReadonlySet<string>[],
): readonly ReadonlySet<string>[] {
  const digits = new Set(other.flatMap(tokens => [...tokens].filter(token => token.startsWith("#"))));
  const replace = (token: string) =>
    token.startsWith("+") && digits.has(`#${token.slice(1)}`) ? `#${token.slice(1)}` : token;
  return own.map(tokens => new Set([...tokens].map(replace)));
}

function* collectAll({ tree, pack }: Version): Steps<ReadonlySet<string>[]> {
  const all: ReadonlySet<string>[] = [];
  for (const { clause } of tree.paragraphs) {
    all.push(collectTokens(clause, pack));
    yield;
  }
  return all;
}

/** Computed once for a clause: after an edit, all others keep theirs. */
const collectTokens = memoizePerClause((clause, pack): ReadonlySet<string> => {
  const tokens = new Set<string>();
  const { text, label, opener } = clause;
  for (const figure of listFigures(clause, pack)) {
    if (figure.kind === "symbol") tokens.add(`/${figure.key}`);
    // « un » and « deux » are as often no numbers.
    if (figure.isOptional && Number(figure.key) < LEAST_SPOKEN) continue;
    for (const part of listParts(figure)) tokens.add(`${figure.isOptional ? "+" : "#"}${part}`);
  }
  const families = getFamilies(pack);
  for (const head of listHeads(clause)) {
    const [concept] = head.concepts;
    if (concept === undefined) continue;
    tokens.add(`@${concept}`);
    tokens.add(`~${families.get(concept) ?? concept}`);
  }
  // Without the words of the opener where its concept is compared.
  const from = opener?.heads.some(({ concepts }) => concepts.length > 0) ? opener.end : (label?.end ?? 0);
  for (const [word] of text.slice(from).matchAll(WORD)) {
    if (/^\p{Lu}{2,}$/u.test(word)) tokens.add(`^${word}`);
    else if (word.length >= STEM) tokens.add(getStem(word));
  }
  return tokens;
});

/** By concept; the same in all languages. */
const getFamilies = memoizePerPack(() => new Map(getConcepts().map(({ id, family }) => [id, family])));

/** Without accents, so that « développement » and “development” begin alike. */
function getStem(word: string): string {
  return stripAccents(word).toLowerCase().slice(0, STEM);
}
