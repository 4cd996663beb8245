/**
 * Writes the version that a translator has given back: the original with the targets in place of its paragraphs, or, of
 * a version that is there already, that version with what is new. Nothing is lost: what finds no place stands in a
 * comment where it would have stood, and is told.
 */
import { hashText } from "../../grammar/text/hash-text.ts";
import type { Paragraph } from "../../grammar/tree/tree.ts";
import { writeFrontMatter } from "../features/new-version/write-front-matter.ts";
import { getLineEnd, type ReadDocument } from "../features/shared/read-document.ts";
import { pairDocuments } from "../features/versions/pairing/pair-documents.ts";
import { applyEdits } from "../rules/fixes/apply-fixes.ts";
import type { Edit } from "../rules/rule.ts";
import { type PlacedUnit, readUnitText } from "./create-units.ts";
import type { Exchange, ExchangeUnit } from "./exchange-unit.ts";
import { listRemarks, type VersionRemark } from "./list-remarks.ts";
import { type MatchedUnit, matchUnits } from "./match-units.ts";

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
  const { gone, remarks } = listRemarks(matched, version);
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
  const counterparts = new Map<number, Paragraph>();
  for (const { left, right } of pairDocuments(original, version)) {
    const paragraph = right === null ? undefined : version.analysis.paragraphs[right];
    if (left !== null && paragraph) counterparts.set(left, paragraph);
  }
  const edits: Edit[] = [];
  const more: VersionRemark[] = [];
  let before: Paragraph | null = null;
  // In the order of the original, so that what is new stands behind what is before it there.
  const inOrder = units
    .flatMap(({ unit, place }) => (place ? { unit, paragraph: place.paragraph } : []))
    .sort((a, b) => a.paragraph.index - b.paragraph.index);
  for (const { unit, paragraph } of inOrder) {
    const own: Paragraph | null = counterparts.get(paragraph.index) ?? null;
    const change = planChange(unit, own, before, version);
    edits.push(...change.edits);
    if (change.remark) more.push({ ...change.remark, paragraph });
    before = own ?? before;
  }
  edits.push(...commentOnGone(gone, units, version, place => counterparts.get(place.paragraph.index) ?? null));
  return { text: applyEdits(version.analysis.text, sortEdits(edits)), remarks: [...remarks, ...more] };
}

/** `own` is the paragraph of the version that the unit translates to; `before` the last one in front of it. */
function planChange(
  unit: ExchangeUnit,
  own: Paragraph | null,
  before: Paragraph | null,
  version: ReadDocument,
): { readonly edits: readonly Edit[]; readonly remark?: Pick<VersionRemark, "kind" | "words"> } {
  const { target } = unit;
  if (target === null) return { edits: [] };
  const exported = findExportedHash(unit);
  const bringsNothing = exported === hashText(target);
  if (!own) {
    // Somebody has taken the paragraph out of the version meanwhile.
    if (bringsNothing) return { edits: [], remark: { kind: "removed", words: target } };
    return { edits: [insertBehind(before, target, version)] };
  }
  const now = readUnitText(own);
  // In the second case, somebody has worked on the version meanwhile.
  if (hashText(now) === hashText(target) || bringsNothing) return { edits: [] };
  const replacement = replaceParagraph(own, target, version);
  if (exported === hashText(now)) return { edits: [replacement] };
  const comment = { start: own.start, end: own.start, newText: writeComment(now, getLineEnd(version)) };
  return { edits: [replacement, comment], remark: { kind: "replaced", words: now } };
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
  if (gone.length === 0) return [];
  const { text, paragraphs } = document.analysis;
  const newLine = getLineEnd(document);
  const wanted = new Set(gone);
  // They may have been kept when the file came back before.
  const kept = new Set(text.split(/\r?\n/u));
  const edits: Edit[] = [];
  let near: Paragraph | null = null;
  for (const one of units) {
    if (one.place) near = find(one.place) ?? near;
    if (!wanted.has(one)) continue;
    const comment = writeComment(one.unit.target ?? "", newLine);
    if (kept.has(comment.trimEnd())) continue;
    const start: number = near?.end ?? paragraphs[0]?.start ?? text.length;
    edits.push({ start, end: start, newText: near ? `${newLine}${newLine}${comment.trimEnd()}` : comment });
  }
  return edits;
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
