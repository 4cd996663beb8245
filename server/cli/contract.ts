/** The command line's JSON, as `design.md` §4 fixes it. */

import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Range } from "vscode-languageserver-types";
import type { Analysis } from "../../grammar/analyse.ts";
import type { Opener, Paragraph, Span } from "../../grammar/tree/tree.ts";
import { said } from "../rules/messages/format-message.ts";
import type { RuledFinding } from "../rules/run.ts";
import type { MessageLanguage } from "./texts.ts";

export interface ParsedParagraph {
  readonly kind: string;
  readonly section: string | null;
  readonly instrument: number;
  readonly level: number;
  readonly label: string | null;
  readonly opener: {
    readonly text: string;
    readonly concept: string | null;
    readonly modifiers: readonly string[];
    readonly range: Range;
  } | null;
  readonly terminator: string | null;
  readonly range: Range;
}

export interface ParsedFile {
  readonly file: string;
  readonly language: string;
  readonly profile: string;
  readonly paragraphs: readonly ParsedParagraph[];
}

export interface CheckedFile {
  readonly file: string;
  readonly language: string;
  readonly profile: string;
  readonly diagnostics: readonly CheckedFinding[];
}

/** What formats are given of a file: the contract's, and what only some of them print. */
export interface ReportedFile extends CheckedFile {
  /** Markdown; only where it was asked for. */
  readonly review?: string;
  /** The mended text of a document that stands in no file. */
  readonly text?: string;
  /** What is odd about the file or went wrong with it, for a person. */
  readonly remarks?: readonly string[];
}

/** Stands in `--format ndjson` for an input that could not be read; what has no name has the number of its line, from 1. */
export interface UnreadInput {
  readonly file: string | null;
  readonly line?: number | undefined;
  readonly error: { readonly code: string; readonly message: string };
}

export interface CheckedFinding {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly range: Range;
  readonly source: "preambule";
}

/** Kinds that an opener belongs to; elsewhere a verb that begins a line is none. */
const OPENED = new Set(["preambular", "operative", "item"]);

export function parsedFile(file: string, analysis: Analysis, document: TextDocument): ParsedFile {
  const { language, profile } = analysis;
  return { file, language, profile, paragraphs: analysis.paragraphs.map(paragraph => parsed(paragraph, document)) };
}

export function parsed(paragraph: Paragraph, document: TextDocument): ParsedParagraph {
  const { kind, section, instrument, level, clause, start } = paragraph;
  return {
    kind,
    section,
    instrument,
    level,
    label: clause.label?.text ?? null,
    opener: clause.opener && OPENED.has(kind) ? openerOf(clause.opener, start, document) : null,
    terminator: clause.terminator?.mark ?? null,
    range: rangeOf(paragraph, document),
  };
}

function openerOf(opener: Opener, start: number, document: TextDocument): ParsedParagraph["opener"] {
  const [head] = opener.heads;
  return {
    text: opener.text.replace(/\s+/gu, " "),
    concept: head.concepts[0] ?? null,
    modifiers: head.modifiers.map(use => use.text.replace(/\s+/gu, " ")),
    range: rangeOf({ start: start + opener.start, end: start + opener.end }, document),
  };
}

export function checkedFinding(
  finding: RuledFinding,
  document: TextDocument,
  language: MessageLanguage,
): CheckedFinding {
  const text = finding.rule.messages[finding.message];
  return {
    code: finding.rule.id,
    severity: finding.severity,
    message: text ? said(text, language, finding.arguments) : said(finding.rule.title, language),
    range: rangeOf(finding, document),
    source: "preambule",
  };
}

export function rangeOf({ start, end }: Span, document: TextDocument): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
