/** Openers of a decision's items, as infinitives: its enacting line has the verb, « décide : 1. De demander … ». */

import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack, HeadForm } from "../../../grammar/languages/pack.ts";
import { getConcepts } from "../../../grammar/languages/registry.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import { fold } from "../../../grammar/text/words.ts";
import { findElidedForm } from "../../rules/linguistics/elided-words.ts";
import type { Candidate } from "./candidates.ts";
import { foldLoosely, setInitial } from "./opener-shapes.ts";

/** The slot of the forms that open operative paragraphs, by which their verbs are found. */
const FINITE = "pres3s";

/** « De prendre note », « D'adopter » …: every counted operative opener as an infinitive. */
export const listInfinitives = memoizePerPack((pack): readonly Candidate[] => {
  if (pack.usage.writing.infinitive === "") return [];
  const byText = new Map<string, Candidate>();
  for (const [family, [forms, shapes]] of pack.openerCounts.heads.entries()) {
    const head = forms.map(at => pack.heads[at] as HeadForm).find(form => form[1] === "o" && (form[2] & 1) !== 0);
    // « décide : De décider » would say it twice.
    if (head?.[3].some(concept => getConcepts()[concept]?.id === "decide")) continue;
    const infinitive = head && findInfinitive(head[0], pack);
    if (!head || !infinitive) continue;
    const text = setInitial(addInfinitiveMark(infinitive, pack), true);
    const weight = shapes.reduce((sum, [, count]) => sum + count, 0);
    const loose = foldLoosely(text);
    if ((byText.get(loose)?.weight ?? -1) >= weight) continue;
    byText.set(loose, {
      text,
      loose,
      section: "operative",
      concept: head[3][0] ?? null,
      family,
      step: 0,
      weight,
      count: weight,
    });
  }
  return [...byText.values()];
});

/** « Se félicite » → « se féliciter », « Prend note » → « prendre note »; null when its verb is not known. */
function findInfinitive(head: string, pack: CompiledPack): string | null {
  const analyse = getWordMorphology(pack).analyse;
  const parts = setInitial(head, false).match(/[^\s']+'?|\s+/gu) ?? [];
  for (const [at, part] of parts.entries()) {
    const reading = analyse(fold(part)).find(({ slot }) => slot === FINITE);
    if (reading) return [...parts.slice(0, at), reading.lemma, ...parts.slice(at + 1)].join("");
  }
  return null;
}

function addInfinitiveMark(infinitive: string, pack: CompiledPack): string {
  const mark = pack.usage.writing.infinitive;
  const first = /^[\p{L}\p{M}-]+/u.exec(infinitive)?.[0] ?? "";
  const elided = findElidedForm(mark, first, pack);
  return elided === null ? `${mark} ${infinitive}` : elided + infinitive;
}
