/**
 * Which wordings a clause may hold, told from what they begin with: most paragraphs have nothing of what a rule about
 * wordings looks for. Which three characters stand in a row is noted of a clause, once for all rules.
 */

import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Clause } from "../../../grammar/tree/tree.ts";

/** How many numbers there are for three characters; some share one. */
const TRIPLES = 2 ** 12;

/** The number of the last three characters, from that of the three before and the next character. */
function nextTriple(last: number, code: number): number {
  return ((last << 4) ^ code) & (TRIPLES - 1);
}

/** Gives a table of its own, cleared for each text: by the number of three characters in a row, 1 where they may stand. */
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

/** Of what something begins with, the parts that are printed in one way only, with their triples. */
interface Beginning {
  readonly parts: readonly string[];
  readonly triples: readonly number[];
}

/** Of one as `getPrintedCode` writes it: blanks, apostrophes and figures stand for several characters. */
function readBeginning(beginning: string): Beginning {
  const parts = beginning.split(/[ '0]+/).filter(part => part !== "");
  // What comes last tells more: « Assemblée Générale ».
  return { parts, triples: parts.flatMap(listTriples).reverse() };
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

const getWordingLists = memoizePerPack(({ wordings }) =>
  Object.values(wordings).map(lines => (lines === "" ? [] : lines.split("\n").map(readBeginning))),
);

/** By the place of a list, a bit where the clause may hold any of it. */
const findPresentLists = memoizePerClause(({ text }, pack): number => {
  const here = markTriples(text);
  let bits = 0;
  getWordingLists(pack).forEach((list, place) => {
    if (list.some(one => isPresent(one, text, here))) bits |= 1 << place;
  });
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
