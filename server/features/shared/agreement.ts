/** Whom openers agree with, as cells of the language's agreement (bits). */
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Instrument } from "../../../grammar/tree/tree.ts";
import { findAgreement } from "../../rules/linguistics/instrument-agreement.ts";

export function getAllCells({ cells }: CompiledPack): number {
  return 2 ** cells.length - 1;
}

/** The cells of who acts in an instrument; all where nobody is named. */
export function getSubjectCells(instrument: Instrument, pack: CompiledPack): number {
  return findAgreement(instrument, pack)?.mask ?? getAllCells(pack);
}
