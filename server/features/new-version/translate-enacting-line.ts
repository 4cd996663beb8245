/** The enacting line of another language: the body of the same profile, or the pronoun of those who speak. */
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Instrument } from "../../../grammar/tree/tree.ts";
import { getAgreementMask } from "../new-document/agree-opener.ts";
import { getAllCells } from "../shared/agreement.ts";

export interface EnactingWords {
  /** What stands in the other language; empty where nobody is known there. */
  readonly known: string;
  /** The length of what it stands for in the original. */
  readonly length: number;
}

/** `text` is the original's enacting line. */
export function translateEnactingWords(
  text: string,
  { profile, subject }: Instrument,
  from: CompiledPack,
  to: CompiledPack,
): EnactingWords {
  // A profile may have several bodies, of which the first is the one that it is named after.
  const own = from.bodies.find(body => body.profile === profile);
  const body = to.bodies.find(one => one.profile === profile);
  if (own && body && startsWith(text, own.name)) return { known: body.name, length: own.name.length };
  const pronoun = from.subjectDeterminers.find(one => one.person === 1 && startsWith(text, one.word));
  const other = to.subjectDeterminers.find(one => one.person === 1 && one.number === (pronoun?.number ?? "p"));
  if (subject?.agreement.person === 1 && pronoun && other) return { known: other.word, length: pronoun.word.length };
  return { known: "", length: 0 };
}

/** Cells of the other language that openers agree with (bits), told from what is known there, else from the original. */
export function findAgreementCells(known: string, { subject }: Instrument, to: CompiledPack): number {
  if (known !== "") return getAgreementMask(`${known}${to.terminators.enacting[0] ?? ""}`, to.code);
  if (!subject) return getAllCells(to);
  const { person, number, gender } = subject.agreement;
  const fits = to.cells.map(
    cell => cell.person === person && cell.number === number && (!gender || !cell.gender || cell.gender === gender),
  );
  return fits.reduce((mask, fit, at) => mask | (fit ? 2 ** at : 0), 0) || getAllCells(to);
}

function startsWith(text: string, start: string): boolean {
  return fold(text).startsWith(fold(start));
}
