/** What references to annexes and enclosures mean: « (voir annexe) », « l'annexe II à la présente résolution ». */

import { memoizePerPack, memoizePerTree } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { DocumentTree, Instrument, Paragraph, Reference } from "../../../grammar/tree/tree.ts";
import { loosenPattern } from "./text-search.ts";

const getHereExpression = memoizePerPack(
  pack => new RegExp(`(?:${pack.usage.here.map(loosenPattern).join("|") || "(?!)"})$`, "iu"),
);

/** Whether a reference says by its own words that the annex is one of this text. */
export function hasWordsForThisText(text: string, pack: CompiledPack): boolean {
  return getHereExpression(pack).test(text);
}

/** « (voir annexe) » that ends there, or an annex « à la présente résolution »; others may be of another text. */
export function isToThisText({ text, groups, end }: Reference, { clause }: Paragraph, pack: CompiledPack): boolean {
  const { place = "" } = groups;
  const announced = !text.startsWith(place) && /^\s*(?:[).,;:]|$)/u.test(clause.text.slice(end));
  return announced || hasWordsForThisText(text, pack);
}

const getCaptionPatterns = memoizePerPack(pack => {
  const listPatterns = (kind: "annex" | "enclosure") =>
    pack.blocks.filter(block => block.kind === kind).map(({ pattern }) => new RegExp(`^(?:${pattern})`, "iu"));
  return { annex: listPatterns("annex"), enclosure: listPatterns("enclosure") };
});

/**
 * The attached instruments that a reference may mean. An annex without a number may be meant by any; where all have
 * one, « annexe III » must be among them. Null for a word that no caption has.
 */
export function findAnnexes(
  { groups }: Pick<Reference, "groups">,
  tree: DocumentTree,
  pack: CompiledPack,
): readonly Instrument[] | null {
  const { place = "", number } = groups;
  const { annex, enclosure } = getCaptionPatterns(pack);
  const roles: string[] = [
    ...(annex.some(pattern => pattern.test(place)) ? ["annex"] : []),
    ...(enclosure.some(pattern => pattern.test(place)) ? ["enclosure"] : []),
  ];
  if (roles.length === 0) return null;
  const attached = tree.instruments.filter(({ role }) => roles.includes(role));
  if (number === undefined) return attached;
  const numbers = listCaptionNumbers(tree, pack);
  const same = attached.filter(({ index }) => numbers[index] === number);
  return same.length > 0 ? same : attached.filter(({ index }) => numbers[index] === null);
}

/** Whether a caption stands on a line of its own with its title on the next, which the reader takes for one block. */
export function hasCaptionLine(
  { groups }: Pick<Reference, "groups">,
  { paragraphs }: DocumentTree,
  from: number,
  pack: CompiledPack,
): boolean {
  const { place = "", number } = groups;
  const { annex, enclosure } = getCaptionPatterns(pack);
  const patterns = [annex, enclosure].filter(kind => kind.some(pattern => pattern.test(place))).flat();
  return paragraphs.some(({ start, clause }) => {
    if (start <= from) return false;
    const [, line] = FIRST_LINE.exec(clause.text) ?? [];
    if (line === undefined || !patterns.some(pattern => pattern.test(line))) return false;
    const own = CAPTION_NUMBER.exec(line)?.[1];
    return number === undefined || own === undefined || own === number;
  });
}

/** Short as a caption is, and not the whole. */
const FIRST_LINE = /^[\s*_]*(\p{L}[^\n]{0,40}?)[*_ \t\r]*\n\s*\S/u;

const listCaptionNumbers = memoizePerTree(({ instruments }) =>
  instruments.map(one => findCaptionNumber(one)?.text ?? null),
);

/** « Annexe II », « Pièce jointe 2 »: the number in a caption. */
const CAPTION_NUMBER = /^[\s*_]*\p{L}+(?:\s\p{L}+)?\s([IVXLC]+|\d{1,2}|[A-Z])(?![\p{L}\p{N}])/u;

/** The number of an instrument's caption and where it stands in its first paragraph; null without one. */
export function findCaptionNumber({ paragraphs }: Instrument): { readonly text: string; readonly end: number } | null {
  const found = CAPTION_NUMBER.exec(paragraphs[0]?.clause.text ?? "");
  return found ? { text: found[1] as string, end: found[0].length } : null;
}
