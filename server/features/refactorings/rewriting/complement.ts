/** The complement of an opener: tells its kind, and converts it for an opener that takes another kind. */
import type { CompiledPack, ScaleEntry } from "../../../../grammar/languages/pack.ts";
import type { Paragraph, Span } from "../../../../grammar/tree/tree.ts";
import { copyInitialCase } from "../../../rules/linguistics/opener-forms.ts";
import type { Edit } from "../../../rules/rule.ts";
import { joinWord } from "../../rename/elision.ts";
import { findActs, findMarkerAt, findMarkers, type InfinitiveMarker } from "./acts.ts";
import { splitTokens, type WordToken } from "./tokens.ts";

export interface Complement {
  readonly paragraph: Paragraph;
  /** Offsets in the paragraph's clause. */
  readonly span: Span;
  /** Sub-paragraphs that say what is to be done; empty where the paragraph says it itself. */
  readonly items: readonly Paragraph[];
}

export type ComplementKind = Pick<ScaleEntry, "object" | "act" | "clause">;

export function isComplementOfKind(takes: ComplementKind, complement: Complement, pack: CompiledPack): boolean {
  const { clauses, notObjects } = pack.usage.complementWords;
  const text = complement.paragraph.clause.text;
  const [first] = splitTokens(text, complement.span);
  if (!first || !/^[\p{L}\p{N}]/u.test(first.folded)) return false;
  if (takes.clause !== null) return clauses.includes(first.folded);
  const marker = findMarkerAt(text, complement.span, pack);
  if (takes.object === null) return marker?.word === takes.act && marker !== null;
  if (marker) return false;
  const begins = takes.object === "" ? !notObjects.includes(first.folded) : isPreposition(takes.object, first, pack);
  return begins && (takes.act === null || asksForAct(takes.act, complement, pack));
}

/** Edits, in document offsets, that convert a complement to another kind; null where that is not certain. */
export function convertComplement(
  from: ComplementKind,
  to: ComplementKind,
  complement: Complement,
  apostrophe: string,
  pack: CompiledPack,
): Edit[] | null {
  if ((from.object === null) !== (to.object === null) || (from.act === null) !== (to.act === null)) return null;
  if (from.clause !== to.clause) return null;
  if (from.object === to.object && from.act === to.act) return [];
  const edits: Edit[] = [];
  const markers = from.act === null ? [] : findActMarkers(from.act, complement, pack);
  if (!markers) return null;
  if (from.object !== to.object) {
    const own = markers.find(({ paragraph }) => paragraph === complement.paragraph)?.marker;
    const span = { start: complement.span.start, end: own?.start ?? complement.span.end };
    const object = exchangeObject(from.object ?? "", to.object ?? "", span, complement, apostrophe, pack);
    if (!object) return null;
    edits.push(...object);
  }
  if (from.act !== null && to.act !== null && from.act !== to.act) {
    for (const { paragraph, marker } of markers) {
      const { text } = paragraph.clause;
      const [next] = splitTokens(text, { start: marker.end, end: text.length });
      if (!next) return null;
      const newText = joinWord(to.act, text.slice(next.start, next.end), apostrophe, pack);
      edits.push({
        start: paragraph.start + marker.start,
        end: paragraph.start + next.start,
        newText: copyInitialCase(newText, text.slice(marker.start)),
      });
    }
  }
  return edits;
}

/** Whether the complement contains the marker at all, in the paragraph or in each of its items. */
function asksForAct(word: string, { paragraph, span, items }: Complement, pack: CompiledPack): boolean {
  const isWord = (marker: InfinitiveMarker | null | undefined) => marker?.word === word;
  if (findMarkers(paragraph.clause.text, span, pack).some(isWord)) return true;
  return items.length > 0 && items.every(item => isWord(findFirstMarker(item, pack)));
}

function findFirstMarker({ clause }: Paragraph, pack: CompiledPack): InfinitiveMarker | null {
  return findMarkerAt(clause.text, { start: clause.bodyStart, end: clause.contentEnd }, pack);
}

interface PlacedMarker {
  readonly paragraph: Paragraph;
  readonly marker: InfinitiveMarker;
}

/**
 * The marker of each act: in the paragraph, or at the beginning of each of its items; null where that is not certain.
 */
function findActMarkers(
  word: string,
  { paragraph, span, items }: Complement,
  pack: CompiledPack,
): readonly PlacedMarker[] | null {
  if (items.length > 0) {
    const markers = items.map(item => ({ paragraph: item, marker: findFirstMarker(item, pack) }));
    if (markers.every((one): one is PlacedMarker => one.marker?.word === word)) return markers;
    // « d'agir de façon à : » has its own marker before the list.
    if (markers.some(({ marker }) => marker !== null)) return null;
  }
  const acts = findActs(paragraph.clause.text, span, word, pack);
  return acts && [acts.first, ...acts.others].map(marker => ({ paragraph, marker }));
}

/** Whether a word is the preposition, alone or contracted: `à`, `aux`. */
function isPreposition(preposition: string, { folded }: WordToken, pack: CompiledPack): boolean {
  return dropPreposition(preposition, folded, pack) !== null;
}

/** A word without the preposition: `les` for `aux`, empty for `à`; null for a word without it. */
function dropPreposition(preposition: string, folded: string, { usage }: CompiledPack): string | null {
  if (folded === preposition) return "";
  if (usage.elisions.some(({ word, elided }) => word === preposition && elided === folded)) return "";
  const contracted = Object.entries(usage.complementWords.contracted[preposition] ?? {});
  return contracted.find(([, form]) => form === folded)?.[0] ?? null;
}

function exchangeObject(
  from: string,
  to: string,
  span: Span,
  { paragraph }: Complement,
  apostrophe: string,
  pack: CompiledPack,
): Edit[] | null {
  const { determiners, contracted } = pack.usage.complementWords;
  const { text } = paragraph.clause;
  const tokens = splitTokens(text, span);
  const joining = new Set([",", ...pack.connectors, ...pack.listLinks]);
  const isFirst = (at: number) => at === 0 || joining.has((tokens[at - 1] as WordToken).folded);
  const edits: Edit[] = [];
  for (const [at, token] of tokens.entries()) {
    if (!isFirst(at)) continue;
    const bare = from === "" ? "" : dropPreposition(from, token.folded, pack);
    const isObject = from === "" ? determiners.includes(token.folded) : bare !== null;
    if (at > 0 && !isObject) continue;
    // « et des … » may be coordinated with the object or with a part of it.
    if (at > 0) return null;
    const next = bare === "" && from !== "" ? tokens[at + 1] : token;
    const first = bare === "" || bare === null ? next?.folded : bare;
    if (!next || first === undefined) return null;
    // An object without article means something else behind another preposition.
    if (Object.keys(contracted).length > 0 && !determiners.includes(first)) return null;
    const contraction = to === "" ? undefined : contracted[to]?.[first];
    const article = bare === "" || bare === null ? text.slice(next.start, next.end) : bare;
    const newText = to === "" ? article : (contraction ?? joinWord(to, first, apostrophe, pack) + article);
    edits.push({ start: paragraph.start + token.start, end: paragraph.start + next.end, newText });
  }
  return edits.length > 0 ? edits : null;
}
