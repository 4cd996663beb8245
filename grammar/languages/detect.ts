/** Which language a text is in, told from its commonest small words, and from openers and bodies, which are the field's. */
import type { Source } from "../blocks/pieced-text.ts";
import { fold } from "../clause/words.ts";
import { languageCodes, tellingWords } from "./registry.ts";

/** Characters looked at: enough for certainty, and the same time for any length. */
const SAMPLE = 6_000;
/** Below this share of common words a text is in none of the languages. */
const LEAST_SHARE = 0.28;
/** Small words of Spanish, which has no pack, that are rare in French and English: it shares « de », « la », « que ». */
const SPANISH: ReadonlySet<string> = new Set("al con del el las los para por su sus una y".split(" "));
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
  const spanish = words.filter(word => SPANISH.has(word)).length > SPANISH_SHARE * words.length;
  const scores = languageCodes().map(code => {
    const { common, known } = wordsFor(code);
    const share = words.length ? words.filter(word => common.has(word)).length / words.length : 0;
    const knownShare = words.length ? words.filter(word => known.has(word)).length / words.length : 0;
    const begun = words.length < FEW_WORDS && knownShare >= SOME_SHARE;
    return { code, share, certain: !spanish && (share >= LEAST_SHARE || begun), rank: share + knownShare };
  });
  scores.sort((a, b) => b.rank - a.rank);
  const { code, share, certain } = scores[0] ?? { code: "fr", share: 0, certain: false };
  return { code, share, certain };
}

interface LanguageWords {
  readonly common: ReadonlySet<string>;
  readonly known: ReadonlySet<string>;
}

const collected = new Map<string, LanguageWords>();

function wordsFor(code: string): LanguageWords {
  let words = collected.get(code);
  if (!words) {
    const { common, known } = tellingWords(code);
    words = { common: new Set(common.split(" ")), known: new Set(known.split(" ")) };
    collected.set(code, words);
  }
  return words;
}
