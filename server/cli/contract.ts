/** The JSON that the command line prints. Other programs read it: its shapes do not change. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Range } from "vscode-languageserver-types";
import type { Analysis } from "../../grammar/analyse.ts";
import type { Opener, Paragraph, Span } from "../../grammar/tree/tree.ts";
import type { MessageLanguage } from "../features/shared/feature-settings.ts";
import type { DifferenceName } from "../features/versions/comparison.ts";
import { formatMessage } from "../rules/messages/format-message.ts";
import type { Severity } from "../rules/rule.ts";
import type { RuledFinding } from "../rules/run.ts";

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

/** What an output format gets of a file: the contract's members, and some that only few formats print. */
export interface ReportedFile extends CheckedFile {
  /** The review as Markdown; for the format `markdown` only. */
  readonly review?: string;
  /** The fixed text of a document that has no file. */
  readonly text?: string;
  /** Remarks and errors about the file, in the language of messages. */
  readonly remarks?: readonly string[];
}

/** Answers an input that could not be read, in `--format ndjson`. One without a name has its line number, from 1. */
export interface UnreadFile {
  readonly file: string | null;
  readonly line?: number | undefined;
  readonly error: { readonly code: string; readonly message: string };
}

export interface CheckedFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly source: "preambule";
}

/** Two versions of a text; `left` and `right` of a pair count `parse`'s paragraphs. */
export interface ComparedFiles {
  readonly left: ComparedFile;
  readonly right: ComparedFile;
  readonly pairs: readonly {
    readonly left: number | null;
    readonly right: number | null;
    readonly label: string | null;
  }[];
  readonly differences: readonly {
    readonly kind: DifferenceName;
    readonly left: Range | null;
    readonly right: Range | null;
    readonly message: string;
  }[];
}

interface ComparedFile {
  readonly file: string;
  readonly language: string;
}

/** Kinds of paragraphs that have an opener; in others, a verb at the start is none. */
const KINDS_WITH_OPENER = new Set(["preambular", "operative", "item"]);

export function toParsedFile(file: string, analysis: Analysis, document: TextDocument): ParsedFile {
  const { language, profile } = analysis;
  return {
    file,
    language,
    profile,
    paragraphs: analysis.paragraphs.map(paragraph => toParsedParagraph(paragraph, document)),
  };
}

export function toParsedParagraph(paragraph: Paragraph, document: TextDocument): ParsedParagraph {
  const { kind, section, instrument, level, clause, start } = paragraph;
  return {
    kind,
    section,
    instrument,
    level,
    label: clause.label?.text ?? null,
    opener: clause.opener && KINDS_WITH_OPENER.has(kind) ? toParsedOpener(clause.opener, start, document) : null,
    terminator: clause.terminator?.mark ?? null,
    range: toRange(paragraph, document),
  };
}

function toParsedOpener(opener: Opener, start: number, document: TextDocument): ParsedParagraph["opener"] {
  const [head] = opener.heads;
  return {
    text: opener.text.replace(/\s+/gu, " "),
    concept: head.concepts[0] ?? null,
    modifiers: head.modifiers.map(use => use.text.replace(/\s+/gu, " ")),
    range: toRange({ start: start + opener.start, end: start + opener.end }, document),
  };
}

export function toCheckedFinding(
  finding: RuledFinding,
  document: TextDocument,
  language: MessageLanguage,
): CheckedFinding {
  const text = finding.rule.messages[finding.message];
  return {
    code: finding.rule.id,
    severity: finding.severity,
    message: text ? formatMessage(text, language, finding.arguments) : formatMessage(finding.rule.title, language),
    range: toRange(finding, document),
    source: "preambule",
  };
}

export function toRange({ start, end }: Span, document: TextDocument): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
