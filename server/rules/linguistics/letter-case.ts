import type { CompiledPack } from "../../../grammar/languages/pack.ts";

/** Whether the language is written with capitals and small letters. */
export function hasLetterCase({ bodies }: CompiledPack): boolean {
  return bodies.some(({ name }) => name.toLowerCase() !== name.toUpperCase());
}
