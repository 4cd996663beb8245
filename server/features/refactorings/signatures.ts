/** Sorts signatures in the alphabetical order of the language. */
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Instrument, Paragraph, Span } from "../../../grammar/tree/tree.ts";
import type { Edit } from "../../rules/rule.ts";
import type { ReadDocument } from "../shared/read-document.ts";
import type { Refactoring } from "./refactoring.ts";
import { findSignatoryName } from "./rewriting/signatory.ts";
import { findRuleFindings } from "./rule-findings.ts";
import { SIGNATURE_TITLE } from "./texts.ts";

export const signatures: Refactoring = {
  id: "signatures",
  kind: "source.organizeSignatures",
  onRequest: true,
  offers({ document }) {
    const edits = document.analysis.instruments.flatMap(instrument => orderSignatures(instrument, document));
    if (edits.length === 0) return [];
    const kinds = document.analysis.paragraphs.map(({ kind }) => kind);
    return [{ title: SIGNATURE_TITLE, key: "signatures", plan: () => ({ edits, kinds }) }];
  },
};

/** The same as a quick fix of a signature that is out of order. */
export const signatureOrder: Refactoring = {
  id: "signature-order",
  kind: "quickfix",
  offers(place) {
    const findings = findRuleFindings("signatory-order", place.paragraph, place.document);
    return findings.length === 0 ? [] : signatures.offers(place).map(offer => ({ ...offer, findings }));
  },
};

/** A signature with what is printed under it; the blank lines between signatures stay. */
interface Signature extends Span {
  readonly name: string;
}

function orderSignatures(instrument: Instrument, { analysis, pack }: ReadDocument): Edit[] {
  const inTextOrder = findSignatures(instrument, pack);
  const { compare } = new Intl.Collator(pack.code, { ignorePunctuation: true });
  const sorted = inTextOrder.toSorted((a, b) => compare(a.name, b.name));
  return inTextOrder.flatMap(({ start, end }, at): Edit[] => {
    const other = sorted[at] ?? { start, end };
    const newText = analysis.text.slice(other.start, other.end);
    return other.start === start ? [] : [{ start, end, newText }];
  });
}

/** Empty where a name is not found, or where signatures have different kinds of lines. */
function findSignatures({ paragraphs }: Instrument, pack: CompiledPack): Signature[] {
  const groups: Paragraph[][] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.kind === "signature") groups.push([paragraph]);
    else groups.at(-1)?.push(paragraph);
  }
  const shape = (group: readonly Paragraph[]) => group.map(({ kind }) => kind).join(" ");
  const [first = []] = groups;
  // Behind the last signature follow place and date, or the next text.
  const all = groups.map((group, at) => (at === groups.length - 1 ? group.slice(0, first.length) : group));
  if (all.some(group => shape(group) !== shape(first))) return [];
  const blocks = all.flatMap(group => splitLines(group) ?? [getBlock(group)]);
  const signed = blocks.flatMap(({ start, end, text }): Signature[] => {
    const name = findSignatoryName(text, pack);
    return name === null ? [] : [{ start, end, name }];
  });
  return signed.length === blocks.length ? signed : [];
}

type Block = Span & { readonly text: string };

function getBlock(group: readonly Paragraph[]): Block {
  const [head, last] = [group[0], group.at(-1)];
  return { start: head?.start ?? 0, end: last?.end ?? 0, text: head?.clause.text ?? "" };
}

/**
 * Signatures on one line each, « Pour le Chili », without blank lines between; null where the lines are one signature.
 */
function splitLines(group: readonly Paragraph[]): Block[] | null {
  const [paragraph, ...more] = group;
  if (!paragraph || more.length > 0) return null;
  const text = paragraph.clause.text.slice(0, paragraph.clause.contentEnd);
  const lines = [...text.matchAll(/[^\r\n]+/g)];
  const begins = (line: string | undefined) => line?.trim().split(/\s/u, 1)[0];
  if (lines.length < 2 || lines.some(([line]) => begins(line) !== begins(lines[0]?.[0]))) return null;
  return lines.map(({ 0: line, index }) => {
    const start = paragraph.start + index;
    return { start, end: start + line.length, text: line };
  });
}
