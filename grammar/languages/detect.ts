/** Which language a text is in, told from its commonest small words, and from openers and bodies, which are the field's. */
import { fold, wordsOf } from "../clause/words.ts";
import type { CompiledPack } from "./pack.ts";

/** Characters looked at: enough for certainty, and the same time for any length. */
const SAMPLE = 6_000;
/** Below this share of common words a text is in none of the languages. */
const LEAST_SHARE = 0.12;

export interface Detected {
  readonly code: string;
  /** Share of the words that are common in the language; 0 to 1. */
  readonly share: number;
  readonly certain: boolean;
}

export function detectLanguage(text: string, packs: readonly CompiledPack[]): Detected {
  const words = fold(text.slice(0, SAMPLE)).match(/[\p{L}\p{M}]+'?/gu) ?? [];
  const scores = packs.map(pack => {
    const { common, known } = wordsFor(pack);
    const share = words.length ? words.filter(word => common.has(word)).length / words.length : 0;
    const knownShare = words.length ? words.filter(word => known.has(word)).length / words.length : 0;
    return { code: pack.code, share: Math.max(share, knownShare / 2), rank: share + knownShare };
  });
  scores.sort((a, b) => b.rank - a.rank);
  const { code, share } = scores[0] ?? { code: "fr", share: 0 };
  return { code, share, certain: share >= LEAST_SHARE };
}

interface LanguageWords {
  readonly common: ReadonlySet<string>;
  /** First words of openers, and the words of bodies: a text of three lines has little else. */
  readonly known: ReadonlySet<string>;
}

const collected = new WeakMap<CompiledPack, LanguageWords>();

function wordsFor(pack: CompiledPack): LanguageWords {
  let words = collected.get(pack);
  if (!words) {
    words = {
      common: new Set(pack.commonWords.map(fold)),
      known: new Set([
        ...pack.heads.flatMap(([form]) => wordsOf(form).slice(0, 1)),
        ...pack.bodies.flatMap(({ name }) => wordsOf(name)),
      ]),
    };
    collected.set(pack, words);
  }
  return words;
}
