/** Which language a text is in, told from its commonest small words. */
import { fold } from "../clause/words.ts";
import type { CompiledPack } from "./pack.ts";

/** Characters looked at: enough for certainty, and the same time for any length. */
const SAMPLE = 20_000;
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
    const common = new Set(pack.commonWords.map(fold));
    const count = words.reduce((sum, word) => sum + (common.has(word) ? 1 : 0), 0);
    return { code: pack.code, share: words.length ? count / words.length : 0 };
  });
  scores.sort((a, b) => b.share - a.share);
  const best = scores[0] ?? { code: "fr", share: 0 };
  return { ...best, certain: best.share >= LEAST_SHARE };
}
