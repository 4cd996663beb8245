/** Labels as the language prints them. */
import { formatCount } from "../../../grammar/clause/labels.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";

/** `1.` at level 0, `a)` at level 1; null for a level that the language has no preferred style for. */
export function createPreferredLabel(level: number, value: number, { numbering }: CompiledPack): string | null {
  const style = numbering.find(one => one.level === level && one.preferred);
  return style ? style.form.replace("#", formatCount(style.counter, value)) : null;
}
