/**
 * Writes the version that a translator has given back: the original with the targets in place of its paragraphs, or, of
 * a version that is there already, that version with what is new. Nothing is lost: what finds no place stands in a
 * comment where it would have stood, and is told.
 */
import type { Paragraph } from "../../grammar/tree/tree.ts";
import { writeFrontMatter } from "../features/new-version/write-front-matter.ts";
import { getLineEnd, type ReadDocument } from "../features/shared/read-document.ts";
import { pairDocuments } from "../features/versions/pairing/pair-documents.ts";
import { applyEdits } from "../rules/fixes/apply-fixes.ts";
import type { Edit } from "../rules/rule.ts";
import { type PlacedUnit, readUnitText } from "./create-units.ts";
import { type Exchange, type ExchangeUnit, hashText } from "./exchange-unit.ts";
import { splitCodes } from "./inline-codes.ts";
import { type MatchedUnit, matchUnits } from "./match-units.ts";

/** What a person should know of a paragraph, by the place in the original; null for one that it has no more. */
export interface VersionRemark {
  readonly kind: "changed" | "untranslated" | "added" | "gone" | "codes" | "replaced";
  readonly paragraph: Paragraph | null;
  /** The first words of what the remark is about; of lost codes, these. */
  readonly words: string;
}

export interface BuiltVersion {
  readonly text: string;
  readonly remarks: readonly VersionRemark[];
}

export interface VersionFrame {
  /** The language of the version. */
  readonly language: string;
  /** The path of the original from the version, for `translationOf:`; null for none. */
  readonly original: string | null;
}

/** `version` is the file that is there already; null without one. */
export function buildVersion(
  { units }: Exchange,
  original: ReadDocument,
  version: ReadDocument | null,
  frame: VersionFrame,
): BuiltVersion {
  const matched = matchUnits(units, original);
  const remarks = listRemarks(matched.units, matched.added);
  const gone = matched.units.filter(({ place, unit }) => place === null && unit.target !== null);
  if (version && version.analysis.paragraphs.length > 0)
    return updateVersion(matched.units, gone, original, version, remarks);
  const head = writeHead(original, version, frame);
  return { text: writeNewVersion(matched.units, gone, original, head), remarks };
}

/** What stands above the words: what a file without words has already, else the front matter of a version. */
function writeHead(original: ReadDocument, version: ReadDocument | null, frame: VersionFrame): string {
  const own = version?.analysis.text.trim() ?? "";
  const head = version?.analysis.frontMatter
    ? `${own}\n`
    : writeFrontMatter(original.analysis.frontMatter, frame.language, frame.original) + (own && `\n${own}\n`);
  return head.replace(/\r?\n/g, getLineEnd(original));
}

function listRemarks(units: readonly MatchedUnit[], added: readonly PlacedUnit[]): VersionRemark[] {
  const remarks = units.flatMap(({ unit, place, isChanged }): VersionRemark[] => {
    const paragraph = place?.paragraph ?? null;
    if (!place) return unit.target === null ? [] : [{ kind: "gone", paragraph, words: unit.target }];
    if (unit.target === null) return [{ kind: "untranslated", paragraph, words: place.source }];
    const { openSource } = unit;
    const lost = findLostCodes(place.source, unit.target);
    return [
      ...(isChanged ? [{ kind: "changed", paragraph, words: place.source } as const] : []),
      ...(openSource === undefined ? [] : [{ kind: "untranslated", paragraph, words: openSource } as const]),
      ...(lost === "" ? [] : [{ kind: "codes", paragraph, words: lost } as const]),
    ];
  });
  const news = added.map(({ paragraph, source }): VersionRemark => ({ kind: "added", paragraph, words: source }));
  return [...remarks, ...news].sort((a, b) => (a.paragraph?.index ?? -1) - (b.paragraph?.index ?? -1));
}

/** Footnote calls that the translation lacks. */
function findLostCodes(source: string, target: string): string {
  const list = (text: string) =>
    splitCodes(text).flatMap(({ kind, ...piece }) => (kind === "code" && "data" in piece ? piece.data : []));
  const kept = list(target);
  return list(source)
    .filter(code => code !== "\n" && !kept.includes(code))
    .join(" ");
}

/** The original with its paragraphs replaced; blank lines and comments stay, the front matter says what it is. */
function writeNewVersion(
  units: readonly MatchedUnit[],
  gone: readonly MatchedUnit[],
  original: ReadDocument,
  head: string,
): string {
  const { text, frontMatter } = original.analysis;
  const newLine = getLineEnd(original);
  const edits: Edit[] = [];
  for (const { unit, place } of units) {
    if (!place || unit.target === null || unit.target === readUnitText(place.paragraph)) continue;
    edits.push(replaceParagraph(place.paragraph, unit.target, original));
  }
  edits.push(...commentOnGone(gone, units, original, place => place.paragraph));
  const body = frontMatter
    ? { start: frontMatter.start, end: findLineEnd(text, frontMatter.end), newText: head }
    : { start: 0, end: 0, newText: head + newLine };
  return applyEdits(text, sortEdits([body, ...edits]));
}

function updateVersion(
  units: readonly MatchedUnit[],
  gone: readonly MatchedUnit[],
  original: ReadDocument,
  version: ReadDocument,
  remarks: readonly VersionRemark[],
): BuiltVersion {
  const newLine = getLineEnd(version);
  const counterparts = new Map<number, Paragraph>();
  for (const { left, right } of pairDocuments(original, version)) {
    const paragraph = right === null ? undefined : version.analysis.paragraphs[right];
    if (left !== null && paragraph) counterparts.set(left, paragraph);
  }
  const edits: Edit[] = [];
  const replaced: VersionRemark[] = [];
  let before: Paragraph | null = null;
  // In the order of the original, so that what is new stands behind what is before it there.
  const inOrder = units
    .filter(({ place }) => place !== null)
    .sort((a, b) => (a.place?.paragraph.index ?? 0) - (b.place?.paragraph.index ?? 0));
  for (const { unit, place } of inOrder) {
    const own: Paragraph | undefined = place ? counterparts.get(place.paragraph.index) : undefined;
    if (unit.target !== null && place) {
      if (!own) edits.push(insertBehind(before, unit.target, version));
      else if (hashText(readUnitText(own)) !== hashText(unit.target)) {
        const exported = findExportedHash(unit);
        const now = readUnitText(own);
        const isUntouched = exported === hashText(now);
        // The file brings nothing new, and somebody has worked on the version meanwhile.
        if (!isUntouched && exported === hashText(unit.target)) {
          before = own;
          continue;
        }
        edits.push(replaceParagraph(own, unit.target, version));
        if (!isUntouched) {
          edits.push({ start: own.start, end: own.start, newText: writeComment(now, newLine) });
          replaced.push({ kind: "replaced", paragraph: place.paragraph, words: now });
        }
      }
    }
    before = own ?? before;
  }
  edits.push(...commentOnGone(gone, units, version, place => counterparts.get(place.paragraph.index) ?? null));
  return { text: applyEdits(version.analysis.text, sortEdits(edits)), remarks: [...remarks, ...replaced] };
}

/** What the version said when it went out; null where it went out without. */
function findExportedHash({ notes }: ExchangeUnit): string | null {
  return notes.find(({ category }) => category === "version")?.text.trim() ?? null;
}

function replaceParagraph({ start, end, clause }: Paragraph, target: string, document: ReadDocument): Edit {
  // Spaces about the words are no part of them.
  const lead = clause.text.length - clause.text.trimStart().length;
  const trail = clause.text.length - clause.text.trimEnd().length;
  return { start: start + lead, end: end - trail, newText: writeLines(target, document) };
}

function insertBehind(before: Paragraph | null, target: string, document: ReadDocument): Edit {
  const newLine = getLineEnd(document);
  const words = writeLines(target, document);
  if (before) return { start: before.end, end: before.end, newText: `${newLine}${newLine}${words}` };
  const start = document.analysis.paragraphs[0]?.start ?? document.analysis.text.length;
  return { start, end: start, newText: `${words}${newLine}${newLine}` };
}

/** Translations of paragraphs that are gone, behind what stood before them in the file. */
function commentOnGone(
  gone: readonly MatchedUnit[],
  units: readonly MatchedUnit[],
  document: ReadDocument,
  find: (place: PlacedUnit) => Paragraph | null,
): Edit[] {
  const newLine = getLineEnd(document);
  return gone.map(({ unit }): Edit => {
    const at = units.findIndex(one => one.unit === unit);
    const near = units.slice(0, at).findLast(({ place }) => place && find(place))?.place;
    const paragraph = near ? find(near) : null;
    const comment = writeComment(unit.target ?? "", newLine);
    if (paragraph)
      return { start: paragraph.end, end: paragraph.end, newText: `${newLine}${newLine}${comment.trimEnd()}` };
    const start = document.analysis.paragraphs[0]?.start ?? document.analysis.text.length;
    return { start, end: start, newText: comment };
  });
}

/** On lines of its own, with a blank line behind it. */
function writeComment(words: string, newLine: string): string {
  const lines = words.replaceAll("-->", "--\u200b>").split("\n");
  return `<!-- ${lines.map(line => line.trim()).join(" / ")} -->${newLine}${newLine}`;
}

function writeLines(target: string, document: ReadDocument): string {
  return target.trim().replaceAll("\n", getLineEnd(document));
}

function findLineEnd(text: string, from: number): number {
  const next = text.indexOf("\n", from);
  return next < 0 ? text.length : next + 1;
}

/** Those that insert at one place in the order in which they were made. */
function sortEdits(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}
