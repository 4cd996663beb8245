/** Counts a document: numbers, and the paragraphs that they are about; `rows.ts` puts them into words. */

import { memoizePerClause } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Instrument, Paragraph, Part, ReferenceKind } from "../../../grammar/tree/tree.ts";
import { isProse } from "../../rules/linguistics/paragraph-kinds.ts";
import type { Severity } from "../../rules/rule.ts";
import type { RuledFinding } from "../../rules/run.ts";
import { isClause, listHeads } from "../shared/clause-kinds.ts";
import { findConcept } from "../shared/opener-description.ts";
import type { ReadDocument } from "../shared/read-document.ts";
import { countWords } from "./count-words.ts";

/** A pace at which a text that is read out can be followed and interpreted: in words, or in characters. */
export function getPace({ segmentation }: CompiledPack): number {
  return segmentation === "characters" ? 180 : 120;
}

export interface PartCount {
  readonly part: Part;
  readonly words: number;
  /** Without sub-paragraphs. */
  readonly clauses: readonly Paragraph[];
  readonly items: readonly Paragraph[];
}

export interface InstrumentCount {
  readonly instrument: Instrument;
  /** With its title and headings. */
  readonly words: number;
  readonly parts: readonly PartCount[];
}

/** Words as printed, and the paragraphs that have them, once for each use. */
export interface PrintedText {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
}

export interface OpenerCount {
  /** Null for openers that are known by their form only. */
  readonly concept: string | null;
  readonly count: number;
  /** The commonest first. */
  readonly forms: readonly PrintedText[];
}

export interface Statistics {
  readonly words: number;
  /** To read everything but footnotes aloud, at the pace of the language. */
  readonly seconds: number;
  readonly instruments: readonly InstrumentCount[];
  /** The commonest first. */
  readonly openers: readonly OpenerCount[];
  /** Operative paragraphs and sub-paragraphs by the force of what they ask, the strongest first. */
  readonly force: readonly { readonly force: number; readonly paragraphs: readonly Paragraph[] }[];
  /** Clauses with more than one opener. */
  readonly compound: readonly Paragraph[];
  readonly longest: { readonly paragraph: Paragraph; readonly words: number } | null;
  readonly references: readonly {
    readonly kind: ReferenceKind;
    readonly count: number;
    readonly cited: PrintedText[];
  }[];
  readonly findings: Readonly<Record<Severity, readonly RuledFinding[]>>;
}

/** Words of a clause without its label. */
export const countClauseWords = memoizePerClause(({ text, label }, pack: CompiledPack) =>
  countWords(text.slice(label?.end ?? 0), pack),
);

/** `findings` are those to be counted. */
export function computeStatistics(document: ReadDocument, findings = document.findings): Statistics {
  const { analysis, pack } = document;
  const prose = analysis.paragraphs.filter(isProse);
  const opened = prose.filter(isClause);
  const read = wordsIn(prose.filter(({ kind }) => kind !== "footnote"));
  return {
    words: wordsIn(prose),
    seconds: Math.round((read * 60) / getPace(pack)),
    instruments: analysis.instruments
      .filter(({ paragraphs }) => paragraphs.some(isProse))
      .map(instrument => instrumentCount(instrument)),
    openers: countOpeners(opened),
    force: groupByForce(opened),
    compound: opened.filter(({ clause }) => listHeads(clause).length > 1),
    longest: longestOf(opened),
    // A reference in a title is the text's own number.
    references: countReferences(prose.filter(({ kind }) => kind !== "title")),
    findings: groupBySeverity(findings),
  };

  function wordsIn(paragraphs: readonly Paragraph[]): number {
    return paragraphs.reduce((sum, { clause }) => sum + countClauseWords(clause, pack), 0);
  }

  function instrumentCount(instrument: Instrument): InstrumentCount {
    const parts = instrument.parts.map((part): PartCount => {
      const { heading, paragraphs } = part;
      return {
        part,
        words: wordsIn(heading ? [heading, ...paragraphs] : paragraphs),
        clauses: paragraphs.filter(({ kind }) => kind === "preambular" || kind === "operative"),
        items: paragraphs.filter(({ kind }) => kind === "item"),
      };
    });
    return { instrument, words: wordsIn(instrument.paragraphs.filter(isProse)), parts };
  }

  function longestOf(paragraphs: readonly Paragraph[]): Statistics["longest"] {
    let longest: { paragraph: Paragraph; words: number } | null = null;
    for (const paragraph of paragraphs) {
      const words = countClauseWords(paragraph.clause, pack);
      if (words > (longest?.words ?? 0)) longest = { paragraph, words };
    }
    return longest;
  }
}

function countOpeners(paragraphs: readonly Paragraph[]): OpenerCount[] {
  const byConcept = new Map<string, { concept: string | null; count: number; forms: PrintedTextCounter }>();
  for (const paragraph of paragraphs) {
    for (const head of listHeads(paragraph.clause)) {
      const concept = head.concepts[0] ?? null;
      const key = concept ?? `/${head.lemma ?? head.head}`;
      const one = byConcept.get(key) ?? { concept, count: 0, forms: new PrintedTextCounter() };
      one.count++;
      one.forms.add(head.text, paragraph);
      byConcept.set(key, one);
    }
  }
  return [...byConcept.values()]
    .map(({ concept, count, forms }) => ({ concept, count, forms: forms.sorted() }))
    .sort((a, b) => b.count - a.count);
}

/** By the strongest opener of each operative paragraph. */
function groupByForce(paragraphs: readonly Paragraph[]): Statistics["force"] {
  const byForce = new Map<number, Paragraph[]>();
  for (const paragraph of paragraphs) {
    if (paragraph.section !== "operative") continue;
    const forces = listHeads(paragraph.clause).flatMap(({ concepts }) => findConcept(concepts[0] ?? "")?.force ?? []);
    if (forces.length === 0) continue;
    const force = Math.max(...forces);
    const same = byForce.get(force);
    if (same) same.push(paragraph);
    else byForce.set(force, [paragraph]);
  }
  return [...byForce].map(([force, found]) => ({ force, paragraphs: found })).sort((a, b) => b.force - a.force);
}

function countReferences(paragraphs: readonly Paragraph[]): Statistics["references"] {
  const byKind = new Map<ReferenceKind, PrintedTextCounter>();
  for (const paragraph of paragraphs) {
    for (const { kind, text } of paragraph.clause.references) {
      const cited = byKind.get(kind) ?? new PrintedTextCounter();
      cited.add(text, paragraph);
      byKind.set(kind, cited);
    }
  }
  return [...byKind]
    .map(([kind, texts]) => ({ kind, count: texts.count, cited: texts.sorted() }))
    .sort((a, b) => b.count - a.count);
}

function groupBySeverity(findings: readonly RuledFinding[]): Statistics["findings"] {
  const of = (wanted: Severity) => findings.filter(({ severity }) => severity === wanted);
  return { error: of("error"), warning: of("warning"), information: of("information"), hint: of("hint") };
}

/** Counts printed texts, whatever their case and blanks; the first of equal texts is shown. */
class PrintedTextCounter {
  readonly #known = new Map<string, { readonly text: string; readonly paragraphs: Paragraph[] }>();
  count = 0;

  add(text: string, paragraph: Paragraph): void {
    const printed = text.replace(/[*_]+/gu, "").replace(/\s+/gu, " ").trim();
    const key = printed.toLowerCase().replaceAll("’", "'");
    const one = this.#known.get(key) ?? { text: printed, paragraphs: [] };
    one.paragraphs.push(paragraph);
    this.#known.set(key, one);
    this.count++;
  }

  /** The commonest first; among equals what stands first in the text. */
  sorted(): PrintedText[] {
    return [...this.#known.values()].sort((a, b) => b.paragraphs.length - a.paragraphs.length);
  }
}
