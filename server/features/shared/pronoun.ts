/** « Nous », where paragraphs put it before their opener. */
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Clause } from "../../../grammar/tree/tree.ts";

/** The pronoun as printed between label and opener; null where there is none, or more than it. */
export function findPronounBefore({ label, opener, text }: Clause, pack: CompiledPack): string | null {
  const before = opener ? text.slice(label?.end ?? 0, opener.start).trim() : "";
  const isPronoun = pack.subjectDeterminers.some(({ word, person }) => person === 1 && fold(word) === fold(before));
  return isPronoun ? before : null;
}
