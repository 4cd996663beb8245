/** Under what name a signature stands in the alphabetical order of signatories (drafting rule REV-12). */
import type { CompiledPack } from "../../../../grammar/languages/pack.ts";
import { findSortingNames } from "../../../rules/linguistics/state-names.ts";

/**
 * The name of a State as the United Nations list it; of another signatory the words behind « Pour la » and behind a
 * designation such as « République de ». Null where a line names nobody.
 */
export function findSignatoryName(text: string, pack: CompiledPack): string | null {
  const [line = ""] = text.trim().split(/\r\n|\n|\r/u);
  const [state] = findSortingNames(line, pack) ?? [];
  if (state !== undefined) return state;
  const designations = new Set(pack.usage.designations);
  // The first word is no part of a name: « Pour », “For”.
  const words = [...line.matchAll(/\p{L}[\p{L}\p{M}-]*/gu)].slice(1);
  const names = words.filter(([word]) => /^\p{Lu}/u.test(word));
  const first = names.find(([word]) => !designations.has(word)) ?? names[0];
  return first ? line.slice(first.index).trim() : null;
}
