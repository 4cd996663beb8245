/** Whom the openers of an instrument agree with: its subject, or what most of them show. */

import { memoizePerInstrument } from "../../../grammar/languages/memoize.ts";
import type { Instrument } from "../../../grammar/tree/tree.ts";

export interface InstrumentAgreement {
  /** Cells of the pack (bits). */
  readonly mask: number;
  /** The subject as printed, shortened for messages; null when only the openers show the agreement. */
  readonly subject: string | null;
}

/** So many openers that disagree with a subject read from its form alone show that it was misread. */
const LEAST_OPENERS = 4;
const MAJORITY = 0.6;
const NEARLY_ALL = 0.9;

export const findAgreement = memoizePerInstrument((instrument, pack): InstrumentAgreement | null => {
  const every = 2 ** pack.cells.length - 1;
  const masks = instrument.paragraphs.flatMap(({ kind, section, clause }) =>
    kind === "preambular" || kind === "operative"
      ? (clause.opener?.heads ?? [])
          .filter(head => section && head.sections.includes(section) && head.mask !== every)
          .map(head => head.mask)
      : [],
  );
  const subject = instrument.subject;
  const countAgreeing = (mask: number) => masks.filter(one => (one & mask) !== 0).length;
  // Nearly all openers against a body known by name: they belong to another text, set under its line.
  const doubt = subject?.known ? NEARLY_ALL : MAJORITY;
  if (subject && (masks.length < LEAST_OPENERS || countAgreeing(subject.mask) >= masks.length * (1 - doubt))) {
    return { mask: narrowGender(subject.mask), subject: findSubjectName(instrument) ?? subject.text };
  }
  const best = pack.cells.map((_, bit) => 1 << bit).sort((a, b) => countAgreeing(b) - countAgreeing(a))[0];
  if (best === undefined || masks.length < LEAST_OPENERS || countAgreeing(best) < masks.length * MAJORITY) return null;
  // Cells that fit equally many openers stay together: « Réaffirme » fits both genders.
  const cells = pack.cells.map((_, bit) => 1 << bit).filter(cell => countAgreeing(cell) === countAgreeing(best));
  return { mask: cells.reduce((mask, cell) => mask | cell, 0), subject: null };

  /** A subject of unknown gender takes the gender that most of its adjectives show. */
  function narrowGender(mask: number): number {
    const cells = pack.cells.map((_, bit) => 1 << bit).filter(cell => (cell & mask) !== 0);
    if (cells.length < 2) return mask;
    const counts = cells.map(
      cell => masks.filter(one => (one & mask) !== 0 && (one & mask) !== mask && (one & cell) !== 0).length,
    );
    const most = Math.max(...counts);
    if (most < 2) return mask;
    return cells.filter((_, at) => counts[at] === most).reduce((sum, cell) => sum | cell, 0);
  }
});

/** In characters; a longer name ends in dots. */
const LONGEST_NAME = 60;

/** « Les chefs d'État de l'Union », where the grammar needs no more than « Les chefs »: the line up to its comma. */
function findSubjectName({ subject, enacting }: Instrument): string | null {
  if (!subject || subject.known) return null;
  const line = enacting.map(({ clause }) => clause.text).find(text => text.includes(subject.text));
  const from = line?.slice(line.indexOf(subject.text));
  const name = from && /^[^,:;،，：]*/u.exec(from)?.[0].replace(/\s+/g, " ").trim();
  if (!name || name.length <= LONGEST_NAME) return name ?? null;
  // Not « … des pays membres de la… ».
  return `${name
    .slice(0, LONGEST_NAME)
    .replace(/\s+\S*$/u, "")
    .replace(/(?:\s+\S{1,3})+$/u, "")}…`;
}
