/**
 * Reads the notation of `frames.tsv`: `noun + de+infinitive` is a complement of two parts, `devant / face à + noun` one
 * part with two alternative leads, `(pour) que+subjunctive` one whose first word is optional.
 */

import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { foldWords } from "../../../grammar/text/words.ts";

export interface FramePart {
  /** The words that lead to it, as shown: `de`, `devant / face à`; empty before a mere noun. */
  readonly text: string;
  /** All variants of these words, folded: `de`, `d'`, `du`; empty where none are needed. */
  readonly leads: readonly (readonly string[])[];
  /** What they lead to, as the notation names it: `noun`, `infinitive`; null where that is left open. */
  readonly term: string | null;
}

export type FrameParts = readonly FramePart[];

/** A frame may have alternatives: `à+noun + que+indicative | à+noun + noun`. */
export function readFrame(frame: string, pack: CompiledPack): readonly FrameParts[] {
  return frame.split(" | ").map(one => readParts(one, pack));
}

/** « que+indicative (qu'il importe / faut …) de+infinitive »: what the clause begins with is spelled out. */
const SPELLED = /^[^ ]+ \(([^)]+)\) (.+)$/;
/** A remark for readers of the list: « (call resumed) ». */
const REMARK = / \([^)]*\)$/;
/** `that-clause`, `в том, что-clause`. */
const HYPHENED = /^(.+)-(clause|infinitive)$/;

function readParts(text: string, pack: CompiledPack): FramePart[] {
  const spelled = SPELLED.exec(text);
  if (spelled) {
    const [, opening = "", rest = ""] = spelled;
    return [{ text: opening, leads: listSpelledLeads(opening, pack), term: null }, ...readParts(rest, pack)];
  }
  const pieces = text.replace(REMARK, "").split(" + ");
  return pieces.flatMap((piece, at): FramePart[] => {
    const [, lead, clause] = HYPHENED.exec(piece) ?? [];
    if (lead !== undefined && clause !== undefined) return [createPart(lead, clause, pack)];
    const plus = piece.lastIndexOf("+");
    if (plus >= 0) return [createPart(piece.slice(0, plus), piece.slice(plus + 1), pack)];
    // « devant / face à + noun »: the words stand apart from what they lead to.
    if (isLeadingWords(pieces[at - 1])) return [createPart(pieces[at - 1] as string, piece, pack)];
    if (isLeadingWords(piece)) return at + 1 < pieces.length ? [] : [createPart(piece, null, pack)];
    return [createPart("", piece, pack)];
  });
}

/** Whether a piece is words of the language, not the name of a term. */
function isLeadingWords(piece: string | undefined): piece is string {
  return piece?.includes(" / ") === true;
}

function createPart(text: string, term: string | null, pack: CompiledPack): FramePart {
  const optional = /^\(([^)]+)\) (.+)$/.exec(text);
  const forms = optional ? [optional[2] as string, `${optional[1]} ${optional[2]}`] : text.split(" / ");
  return {
    text,
    leads: forms.filter(form => form !== "").flatMap(form => listVariants(foldWords(form), term, pack)),
    term,
  };
}

/** « qu'il importe / faut / convient … »: alternatives share the first words. */
function listSpelledLeads(opening: string, pack: CompiledPack): string[][] {
  const [first = "", ...others] = opening.replace(/[\s…]+$/, "").split(" / ");
  const words = foldWords(first);
  const all = [words, ...others.map(other => [...words.slice(0, -1), ...foldWords(other)])];
  return all.flatMap(one => listVariants(one, null, pack));
}

/** With its last word elided, or one with the article of a name. */
function listVariants(words: readonly string[], term: string | null, { usage }: CompiledPack): string[][] {
  const last = words.at(-1) as string;
  const elided = usage.elisions.filter(({ word }) => word === last).map(one => one.elided);
  const contracted = term === "infinitive" ? [] : usage.contractions.filter(([word]) => word === last);
  const forms = new Set([last, ...elided, ...contracted.map(([, one]) => one)]);
  return [...forms].map(form => [...words.slice(0, -1), form]);
}

function listParts(pack: CompiledPack): FramePart[] {
  return Object.values(pack.frames).flatMap(frames => frames.flatMap(([frame]) => readFrame(frame, pack).flat()));
}

const listFirstWords = (parts: readonly FramePart[]): ReadonlySet<string> =>
  new Set(parts.flatMap(({ leads }) => leads.flatMap(([word]) => word ?? [])));

/** Words that begin some complement of the language: `que`, `devant`. */
export const leadingWords = memoizePerPack(pack => listFirstWords(listParts(pack)));

/** Those that may lead to an infinitive: `de`, `à`. */
export const infinitiveLeads = memoizePerPack(pack =>
  listFirstWords(listParts(pack).filter(({ term }) => term === "infinitive")),
);
