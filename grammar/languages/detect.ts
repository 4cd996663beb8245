/** Which language a text is in, told from its commonest small words, and from openers and bodies, which are the field's. */
import type { Source } from "../blocks/pieced-text.ts";
import { once } from "../text/once.ts";
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
export const detectLanguage: (text: string) => Detected = createDetector();

function createDetector(): (text: string) => Detected {
  const lists = once(listsByWord);
  return text => {
    const words = fold(text.slice(0, SAMPLE)).match(/[\p{L}\p{M}]+'?/gu) ?? [];
    const codes = languageCodes();
    const counts: number[] = new Array(knownIn(codes.length)).fill(0);
    for (const word of words) {
      for (const list of lists().get(word) ?? NONE) counts[list] = (counts[list] ?? 0) + 1;
    }
    const shareOf = (list: number) => (counts[list] ?? 0) / Math.max(1, words.length);
    const spanish = shareOf(SPANISH) > SPANISH_SHARE;
    const scores = codes.map((code, at) => {
      const [share, known] = [shareOf(commonIn(at)), shareOf(knownIn(at))];
      const begun = words.length < FEW_WORDS && known >= SOME_SHARE;
      return { code, share, certain: !spanish && (share >= LEAST_SHARE || begun), rank: share + known };
    });
    scores.sort((a, b) => b.rank - a.rank);
    const { code, share, certain } = scores[0] ?? { code: "fr", share: 0, certain: false };
    return { code, share, certain };
  };
}

/** Lists of words by number: two for each language, which is told by its number in turn. */
const SPANISH = 0;
const commonIn = (language: number) => 2 * language + 1;
const knownIn = (language: number) => 2 * language + 2;
const NONE: readonly number[] = [];

/** The lists that each word stands in, so that it is looked up once. */
function listsByWord(): ReadonlyMap<string, readonly number[]> {
  const lists = new Map<string, number[]>();
  const add = (list: number, words: string) => {
    for (const word of new Set(words.split(" "))) lists.set(word, [...(lists.get(word) ?? []), list]);
  };
  add(SPANISH, SPANISH_WORDS);
  languageCodes().forEach((code, at) => {
    const { common, known } = tellingWords(code);
    add(commonIn(at), common);
    add(knownIn(at), known);
  });
  return lists;
}
