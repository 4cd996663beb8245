/** The units of a text, with the notes that help a translator, and the targets of a version. */

import { getConcepts } from "../../grammar/languages/registry.ts";
import { hashText } from "../../grammar/text/hash-text.ts";
import type { Paragraph, ParagraphKind } from "../../grammar/tree/tree.ts";
import { formatFinding } from "../features/diagnostics/diagnostics.ts";
import { listClauseHeads } from "../features/shared/clause-kinds.ts";
import type { FeatureSettings } from "../features/shared/feature-settings.ts";
import { findLastParagraphBefore, type ReadDocument } from "../features/shared/read-document.ts";
import { pairDocuments } from "../features/versions/pairing/pair-documents.ts";
import { type ExchangeUnit, formatUnitId, type UnitNote } from "./exchange-unit.ts";
import { needsBlank } from "./needs-blank.ts";

/** Kinds whose lines stand for themselves; in prose they end where the page does. */
const KEEPS_LINES: ReadonlySet<ParagraphKind> = new Set([
  "masthead",
  "title",
  "original",
  "heading",
  "signature",
  "closing",
  "furniture",
]);

export interface PlacedUnit {
  readonly paragraph: Paragraph;
  readonly id: string;
  readonly source: string;
}

/** A unit for each paragraph, in the order of the text. */
export function createUnits(
  document: ReadDocument,
  version: ReadDocument | null,
  settings: FeatureSettings,
): ExchangeUnit[] {
  const targets = version ? pairTargets(document, version) : new Map<number, string>();
  const findings = describeFindings(document, settings);
  return listUnits(document).map(({ paragraph, id, source }): ExchangeUnit => {
    const target = targets.get(paragraph.index) ?? null;
    const notes = [...describeOpeners(paragraph), ...(findings.get(paragraph.index) ?? [])];
    if (target !== null) notes.push({ category: "version", text: hashText(target) });
    return { id, source, target, notes };
  });
}

export function listUnits({ analysis }: Pick<ReadDocument, "analysis">): PlacedUnit[] {
  const counts = new Map<string, number>();
  return analysis.paragraphs.map(paragraph => {
    const section = paragraph.section ?? "other";
    const place = `${paragraph.instrument} ${section}`;
    const ordinal = (counts.get(place) ?? 0) + 1;
    counts.set(place, ordinal);
    const source = readUnitText(paragraph);
    const id = formatUnitId({ instrument: paragraph.instrument + 1, section, ordinal, hash: hashText(source) });
    return { paragraph, id, source };
  });
}

/** A paragraph's words as they go to a translator. */
export function readUnitText({ kind, clause }: Paragraph): string {
  const text = clause.text.replace(/\r\n?/g, "\n").trim();
  if (KEEPS_LINES.has(kind)) return text;
  return text.replace(/(\S)[ \t]*\n\s*(?=(\S))/gu, (_, before: string, after: string) =>
    needsBlank(before, after) ? `${before} ` : before,
  );
}

function pairTargets(document: ReadDocument, version: ReadDocument): Map<number, string> {
  const targets = new Map<number, string>();
  for (const { left, right } of pairDocuments(document, version)) {
    const paragraph = right === null ? undefined : version.analysis.paragraphs[right];
    const text = paragraph ? readUnitText(paragraph) : "";
    if (left !== null && text !== "") targets.set(left, text);
  }
  return targets;
}

/** The opener as printed, and what it means, by the name of its concept. */
function describeOpeners(paragraph: Paragraph): UnitNote[] {
  return listClauseHeads(paragraph).map(({ text, concepts }) => {
    const [concept] = concepts;
    const known = concept !== undefined && getConcepts().some(({ id }) => id === concept);
    return { category: "opener", text: known ? `${text} — ${concept}` : text };
  });
}

function describeFindings(document: ReadDocument, settings: FeatureSettings): Map<number, UnitNote[]> {
  const notes = new Map<number, UnitNote[]>();
  for (const finding of document.findings) {
    const paragraph = findLastParagraphBefore(document.analysis, finding.start);
    if (!paragraph || finding.start > paragraph.end) continue;
    const own = notes.get(paragraph.index) ?? [];
    own.push({ category: finding.rule.id, text: formatFinding(finding, settings) });
    notes.set(paragraph.index, own);
  }
  return notes;
}
