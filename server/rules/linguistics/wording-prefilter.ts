/**
 * A pre-filter for rules that look for listed wordings: most paragraphs hold none of them. Which triples of characters
 * occur is computed once for a clause; a wording can occur only if all triples of its beginning do.
 */

import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Clause } from "../../../grammar/tree/tree.ts";

/** How many numbers triples of characters are mapped to; several triples share a number. */
const TRIPLES = 2 ** 12;

/** The number of the last three characters, from that of the three before and the next character. */
function nextTriple(last: number, code: number): number {
  return ((last << 4) ^ code) & (TRIPLES - 1);
}

/** Returns a table by the number of a triple, 1 if it may occur in the text. The table is reused for the next text. */
const markTriples = createTripleSearch();

function createTripleSearch(): (text: string) => Uint8Array {
  const found = new Uint8Array(TRIPLES);
  return text => {
    found.fill(0);
    let triple = 0;
    for (let at = 0; at < text.length; at++) {
      triple = nextTriple(triple, text.charCodeAt(at));
      found[triple] = 1;
    }
    return found;
  };
}

/** The beginning of a wording, in parts that are printed in one way only, with their triples. */
interface Beginning {
  /** The bit of its list. */
  readonly bit: number;
  readonly parts: readonly string[];
  readonly triples: readonly number[];
}

/** Reads a beginning as `getPrintedCode` writes it: blanks, apostrophes and figures stand for several characters. */
function readBeginning(beginning: string, bit: number): Beginning {
  const parts = beginning.split(/[ '0]+/).filter(part => part !== "");
  // The last triples are the most specific, as in « Assemblée Générale », so they are checked first.
  return { bit, parts, triples: parts.flatMap(listTriples).reverse() };
}

function listTriples(part: string): number[] {
  const triples: number[] = [];
  let triple = 0;
  for (let at = 0; at < part.length; at++) {
    triple = nextTriple(triple, part.charCodeAt(at));
    if (at >= 2) triples.push(triple);
  }
  return triples;
}

/** The beginnings of all lists, and those without a triple apart; nearly all are ruled out by their first triple. */
const getBeginnings = memoizePerPack(({ wordings }) => {
  const all = Object.values(wordings).flatMap((lines, place) =>
    lines === "" ? [] : lines.split("\n").map(line => readBeginning(line, 1 << place)),
  );
  const told = all.filter(({ triples }) => triples.length > 0);
  const firstTriples = Uint16Array.from(told, ({ triples }) => triples[0] as number);
  return { told, firstTriples, untold: all.filter(({ triples }) => triples.length === 0) };
});

/** One bit a list, by its place: set if the clause may hold a wording of the list. */
const findPresentLists = memoizePerClause(({ text }, pack): number => {
  const here = markTriples(text);
  const { told, firstTriples, untold } = getBeginnings(pack);
  let bits = 0;
  for (const one of untold) if (isPresent(one, text, here)) bits |= one.bit;
  for (let at = 0; at < firstTriples.length; at++) {
    if (here[firstTriples[at] as number] === 0) continue;
    const one = told[at] as Beginning;
    if ((bits & one.bit) === 0 && isPresent(one, text, here)) bits |= one.bit;
  }
  return bits;
});

function isPresent({ triples, parts }: Beginning, text: string, here: Uint8Array): boolean {
  for (const one of triples) if (here[one] === 0) return false;
  for (const part of parts) if (!text.includes(part)) return false;
  return true;
}

const getListPlaces = memoizePerPack(
  ({ wordings }) => new Map(Object.keys(wordings).map((rule, place) => [rule, place])),
);

/** Whether a clause may hold any of the wordings that a rule looks for. */
export function canHoldWording(clause: Clause, rule: string, pack: CompiledPack): boolean {
  const place = getListPlaces(pack).get(rule);
  return place === undefined || (findPresentLists(clause, pack) & (1 << place)) !== 0;
}
