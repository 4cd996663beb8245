/** After a whole head: any modifier that may follow it, besides those that real texts have with it. */

import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import { getSubjectCells } from "../shared/agreement.ts";
import type { ReadDocument } from "../shared/read-document.ts";
import { type Candidate, listCandidates, type RankedCandidate } from "./candidates.ts";
import type { OpenerPosition } from "./opener-position.ts";
import { foldLoosely } from "./opener-shapes.ts";

/** Likelihood of an uncounted combination: less than any counted one. */
const UNSEEN = 1e-5;

const listFollowingModifiers = memoizePerPack(({ modifiers }) =>
  modifiers.filter(([, , , places]) => places.includes("a")).map(([form]) => ({ form, loose: foldLoosely(form) })),
);

/** The longest head that stands before the cursor and is followed by a space. */
export function findWholeOpener(typed: string, place: OpenerPosition, { pack }: ReadDocument): Candidate | null {
  if (place.instrument.profile === "decision") return null;
  const mask = getSubjectCells(place.instrument, pack);
  return place.sections
    .flatMap(({ section }) => listCandidates(pack, { section, mask, profile: place.instrument.profile }))
    .reduce<Candidate | null>(
      (best, one) => (typed.startsWith(`${one.loose} `) && one.loose.length > (best?.loose.length ?? 0) ? one : best),
      null,
    );
}

export function rankModifiers(
  typed: string,
  ranked: readonly RankedCandidate[],
  place: OpenerPosition,
  document: ReadDocument,
): RankedCandidate[] {
  const { pack } = document;
  const rankedTexts = new Set(ranked.map(({ candidate }) => candidate.loose));
  const mask = getSubjectCells(place.instrument, pack);
  return place.sections.flatMap(({ section, share }) => {
    const heads = listCandidates(pack, { section, mask, profile: place.instrument.profile });
    const whole = heads
      .filter(({ loose }) => typed.startsWith(`${loose} `))
      .sort((a, b) => b.loose.length - a.loose.length)[0];
    if (!whole) return [];
    const rest = typed.slice(whole.loose.length + 1);
    return listFollowingModifiers(pack).flatMap(({ form, loose: looseForm }): RankedCandidate[] => {
      const loose = `${whole.loose} ${looseForm}`;
      if (!looseForm.startsWith(rest) || rankedTexts.has(loose)) return [];
      return [{ candidate: { ...whole, text: `${whole.text} ${form}`, loose }, likelihood: UNSEEN * share }];
    });
  });
}
