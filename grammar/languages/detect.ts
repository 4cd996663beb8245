/** Which language a text is in, told from its commonest small words, and from openers and bodies, which are the field's. */
import type { Source } from "../blocks/pieced-text.ts";
import { fold } from "../text/words.ts";
import { languageCodes, tellingWords } from "./registry.ts";

/** Characters looked at: enough for certainty, and the same time for any length. */
const SAMPLE = 6_000;
/** Below this share of common words a text is in none of the languages. */
const LEAST_SHARE = 0.28;
/** Small words of Spanish, which has no pack, that are rare in French and English: it shares « de », « la », « que ». */
const SPANISH_WORDS = "al con del el las los para por su sus una y";
const SPANISH_SHARE = 0.07;
/** A text of so few words is just begun, and some words of the field will do. */
const FEW_WORDS = 40;
const SOME_SHARE = 0.15;

export interface Detected {
  readonly code: string;
  /** Share of the words that are common in the language; 0 to 1. */
  readonly share: number;
  readonly certain: boolean;
}

/** What the language is told from: the beginning of a text, from an offset on. */
export function sampleOf(text: Source, start: number): string {
  return text.slice(start, start + SAMPLE);
}

/** Which of the languages with a pack; no pack is loaded for it. */
export function detectLanguage(text: string): Detected {
  const words = fold(text.slice(0, SAMPLE)).match(/[\p{L}\p{M}]+'?/gu) ?? [];
  const shares = sharesOf(words);
  const spanish = (shares.get(SPANISH) ?? 0) > SPANISH_SHARE;
  const scores = languageCodes().map(code => {
    const share = shares.get(commonIn(code)) ?? 0;
    const knownShare = shares.get(knownIn(code)) ?? 0;
    const begun = words.length < FEW_WORDS && knownShare >= SOME_SHARE;
    return { code, share, certain: !spanish && (share >= LEAST_SHARE || begun), rank: share + knownShare };
  });
  scores.sort((a, b) => b.rank - a.rank);
  const { code, share, certain } = scores[0] ?? { code: "fr", share: 0, certain: false };
  return { code, share, certain };
}

/** A list of words, by its name. */
type List = string;
const SPANISH: List = "Spanish";
const commonIn = (code: string): List => `common in ${code}`;
const knownIn = (code: string): List => `known in ${code}`;

/** How many of the words stand in each list: 0 to 1. Each word is looked up once. */
function sharesOf(words: readonly string[]): ReadonlyMap<List, number> {
  listsOf ??= listsByWord();
  const counts = new Map<List, number>();
  for (const word of words) {
    for (const list of listsOf.get(word) ?? NONE) counts.set(list, (counts.get(list) ?? 0) + 1);
  }
  return new Map([...counts].map(([list, count]) => [list, count / words.length]));
}

let listsOf: ReadonlyMap<string, readonly List[]> | undefined;
const NONE: readonly List[] = [];

function listsByWord(): ReadonlyMap<string, readonly List[]> {
  const lists = new Map<string, List[]>();
  const add = (list: List, words: string) => {
    for (const word of new Set(words.split(" "))) lists.set(word, [...(lists.get(word) ?? []), list]);
  };
  add(SPANISH, SPANISH_WORDS);
  for (const code of languageCodes()) {
    const { common, known } = tellingWords(code);
    add(commonIn(code), common);
    add(knownIn(code), known);
  }
  return lists;
}
