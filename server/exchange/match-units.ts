/**
 * Finds the paragraphs that units came from in a text that may have changed since: by their words, wherever they are
 * now; then by words that are mostly the same; then by their place, where that has nothing else.
 */
import { addToGroup } from "../../grammar/text/add-to-group.ts";
import type { ReadDocument } from "../features/shared/read-document.ts";
import { isUnspaced, tokenize } from "../terms/term-tokens.ts";
import { listUnits, type PlacedUnit } from "./create-units.ts";
import { type ExchangeUnit, parseUnitId, type UnitKey } from "./exchange-unit.ts";

export interface MatchedUnit {
  readonly unit: ExchangeUnit;
  /** Null for a paragraph that the text has no more. */
  readonly place: PlacedUnit | null;
  /** Whether the source has other words than at export. */
  readonly isChanged: boolean;
}

export interface MatchedUnits {
  /** In the order of the file. Units that are not ours are left out. */
  readonly units: readonly MatchedUnit[];
  /** Paragraphs of the text for which the file has no unit. */
  readonly added: readonly PlacedUnit[];
}

/** The share of their words that two versions of a paragraph have in common. */
const LEAST_ALIKE = 0.5;
const LEAST_ALIKE_IN_PLACE = 0.2;
/** More pairs are not compared: such a text is another. */
const MOST_COMPARED = 250_000;

interface OpenUnit {
  readonly unit: ExchangeUnit;
  readonly key: UnitKey;
}

export function matchUnits(units: readonly ExchangeUnit[], document: Pick<ReadDocument, "analysis">): MatchedUnits {
  const own = units.flatMap((unit): OpenUnit[] => {
    const key = parseUnitId(unit.id);
    return key ? [{ unit, key }] : [];
  });
  const places = listUnits(document);
  const matched = new Map<OpenUnit, PlacedUnit>();
  matchByHash(own, places, matched);
  matchByWords(listOpen(own, matched), listFree(places, matched), matched);
  return {
    units: own.map(one => {
      const place = matched.get(one) ?? null;
      return { unit: one.unit, place, isChanged: place !== null && parseUnitId(place.id)?.hash !== one.key.hash };
    }),
    added: listFree(places, matched),
  };
}

/** Of paragraphs with the same words, the one in the same place, else the first that is free. */
function matchByHash(
  own: readonly OpenUnit[],
  places: readonly PlacedUnit[],
  matched: Map<OpenUnit, PlacedUnit>,
): void {
  const byId = new Map(places.map(place => [place.id, place]));
  const byHash = new Map<string, PlacedUnit[]>();
  for (const place of places) addToGroup(byHash, parseUnitId(place.id)?.hash ?? "", place);
  const taken = new Set<PlacedUnit>();
  const match = (one: OpenUnit, place: PlacedUnit | undefined) => {
    if (!place || taken.has(place) || matched.has(one)) return;
    matched.set(one, place);
    taken.add(place);
  };
  for (const one of own) match(one, byId.get(one.unit.id));
  for (const one of own) {
    if (matched.has(one)) continue;
    const free = byHash.get(one.key.hash);
    while (free?.[0] && taken.has(free[0])) free.shift();
    match(one, free?.[0]);
  }
}

function matchByWords(
  open: readonly OpenUnit[],
  free: readonly PlacedUnit[],
  matched: Map<OpenUnit, PlacedUnit>,
): void {
  if (open.length * free.length > MOST_COMPARED) return;
  const words = free.map(({ source }) => collectWords(source));
  const candidates = open.flatMap(one => {
    const own = collectWords(one.unit.source);
    return free.map((place, at) => {
      const key = parseUnitId(place.id);
      const isInPlace = key?.ordinal === one.key.ordinal && key.section === one.key.section;
      return { one, place, isInPlace, alike: compareWords(own, words[at] as ReadonlySet<string>) };
    });
  });
  const possible = candidates.filter(
    ({ alike, isInPlace }) => alike >= (isInPlace ? LEAST_ALIKE_IN_PLACE : LEAST_ALIKE),
  );
  possible.sort((a, b) => b.alike - a.alike || Number(b.isInPlace) - Number(a.isInPlace));
  const taken = new Set<PlacedUnit>();
  for (const { one, place } of possible) {
    if (matched.has(one) || taken.has(place)) continue;
    matched.set(one, place);
    taken.add(place);
  }
}

function listOpen(own: readonly OpenUnit[], matched: ReadonlyMap<OpenUnit, PlacedUnit>): OpenUnit[] {
  return own.filter(one => !matched.has(one));
}

function listFree(places: readonly PlacedUnit[], matched: ReadonlyMap<OpenUnit, PlacedUnit>): PlacedUnit[] {
  const taken = new Set(matched.values());
  return places.filter(place => !taken.has(place));
}

/** Words; of scripts without blanks, pairs of characters. */
function collectWords(text: string): ReadonlySet<string> {
  const words = tokenize(text).filter(({ isWord }) => isWord);
  return new Set(words.map(({ folded }, at) => (isUnspaced(folded) ? folded + (words[at + 1]?.folded ?? "") : folded)));
}

/** The share of the words of both that both have, from 0 to 1. */
function compareWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter(word => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
