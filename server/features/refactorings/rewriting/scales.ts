/** Openers that may replace one another (`scales.tsv`), in the form, with the modifiers and the case of the text. */

import type { CompiledPack, HeadForm, ScaleEntry } from "../../../../grammar/languages/pack.ts";
import { fold, foldWords, joinWords } from "../../../../grammar/text/words.ts";
import type { OpenerHead, Section } from "../../../../grammar/tree/tree.ts";
import { copyInitialCase } from "../../../rules/linguistics/opener-forms.ts";
import { toLowerInitial } from "../../shared/initials.ts";

const LETTER: Readonly<Record<Section, "p" | "o">> = { preambular: "p", operative: "o" };

/** The rungs of scales that have a head. */
export function findRungs(
  { head, source }: OpenerHead,
  section: Section,
  { heads, scales }: CompiledPack,
): ScaleEntry[] {
  if (source !== "lexicon") return [];
  const own = heads.find(form => form[1] === LETTER[section] && fold(form[0]) === fold(head));
  // « Demande que » is printed as « Demande ».
  const printed = own?.[5] ? joinWords(splitWords(head).slice(0, own[5])) : head;
  return scales.filter(({ forms }) =>
    forms.some(at => heads[at]?.[1] === LETTER[section] && fold(heads[at]?.[0] ?? "") === fold(printed)),
  );
}

/** Kinds of modifiers that go with any opener. */
const KEPT: ReadonlySet<string> = new Set(["additive", "repetition"]);
/** Kinds of modifiers that belong to an opener and its force. */
const OWN: ReadonlySet<string> = new Set(["intensity", "manner"]);

/**
 * The opener of another rung in place of a head; null where it has no form that agrees, or a modifier would be lost.
 */
export function createOpener(
  { forms }: ScaleEntry,
  head: OpenerHead,
  text: string,
  section: Section,
  mask: number,
  pack: CompiledPack,
): string | null {
  const fits = (form: HeadForm | undefined) => form?.[1] === LETTER[section] && (form[2] & mask) !== 0 && form[4] !== 1;
  const form = forms.map(at => pack.heads[at]).find(fits);
  if (!form) return null;
  const shapes = pack.openerCounts.heads.find(([all]) => forms.some(at => all.includes(at)))?.[1] ?? [];
  const isCounted = (words: string) => shapes.some(([shape]) => ` ${shape} `.includes(` ${words} `));
  const before: string[] = [];
  const after: string[] = [];
  for (const { id, text: words, start } of head.modifiers) {
    const kind = pack.modifiers.find(one => one[1] === id)?.[2] ?? "";
    if (!KEPT.has(kind) && !OWN.has(kind)) return null;
    const isBefore = start < head.headSpan.start;
    // « Profondément préoccupé », but « Se déclarant profondément préoccupé ».
    if (isBefore && OWN.has(kind) && !shapes.some(([shape]) => shape.startsWith(`${fold(words)} `))) return null;
    if (KEPT.has(kind) || isCounted(fold(words))) (isBefore ? before : after).push(words);
  }
  const words = splitWords(form[0]);
  const reflexive = pack.usage.reflexives[fold(words[0] ?? "")] !== undefined;
  const verb = words.splice(0, reflexive ? 2 : 1);
  const opener = [...before, ...verb, ...after, ...words].join(" ").replace(/(?<=['’]) /gu, "");
  const lower = toLowerInitial(opener);
  const small = before.length > 0 ? lowerWordAfter(before.join(" "), lower) : lower;
  return copyInitialCase(small, text.slice(head.start));
}

/** « Also calls upon »: only the first word of all may begin with a capital. */
function lowerWordAfter(before: string, whole: string): string {
  const at = before.length + 1;
  return whole.slice(0, at) + whole.charAt(at).toLowerCase() + whole.slice(at + 1);
}

function splitWords(form: string): string[] {
  let at = 0;
  return foldWords(form).map(word => {
    const start = form.toLowerCase().indexOf(word, at);
    at = start + word.length;
    return form.slice(start, at);
  });
}
