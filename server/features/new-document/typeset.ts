/** Sets a text that is written with the keyboard's apostrophe and spaces as the language prints it. */
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getLanguageSpace } from "../../rules/linguistics/mark-spaces.ts";
import type { Spaces } from "../../rules/rule.ts";

export function typeset(text: string, spaces: Spaces, pack: CompiledPack): string {
  const [open = "", close = ""] = pack.quotes[0] ?? [];
  const inside = getLanguageSpace(null, spaces, pack);
  let set = text.replace(/(?<=\p{L})'(?=[\p{L}‹])/gu, "\u2019");
  if (inside !== "") set = set.replaceAll(`${open} `, open + inside).replaceAll(` ${close}`, inside + close);
  for (const mark of Object.keys(pack.terminators.spaceBefore)) {
    set = set.replaceAll(` ${mark}`, getLanguageSpace(mark, spaces, pack) + mark);
  }
  return set;
}
