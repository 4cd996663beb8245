/** The command `stats`: prints the statistics of each text. */
import type { InspectionSettings } from "../../documents/inspection.ts";
import type { ReadDocument } from "../../features/shared/read-document.ts";
import {
  computeStatistics,
  createStatistics,
  formatPlainLines,
  type Statistics,
} from "../../features/statistics/statistics.ts";
import { readInputs } from "../inputs/read-input.ts";
import { createFaultPrinter, getText, printRemarks } from "../print-remarks.ts";
import { toPrintable, toPrintableLines } from "../printable.ts";
import { readDocument } from "../read-document.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

export interface StatsOptions extends InspectionSettings {
  readonly format: "human" | "json";
}

export function runStats(names: readonly string[], options: StatsOptions, terminal: Terminal): ExitCode {
  const { language: messages } = terminal;
  const entries: object[] = [];
  const pages: string[] = [];
  let unreadable = false;
  for (const input of readInputs(names)) {
    const text = getText(input, messages, terminal.printError);
    if (text === null) {
      unreadable = true;
      continue;
    }
    const document = readDocument(
      input.file,
      text,
      options,
      createFaultPrinter(input.file, messages, terminal.printError),
    );
    printRemarks(input.file, text, document.analysis, messages, terminal.printError);
    const { language, profile } = document.analysis;
    if (options.format === "json")
      entries.push({ file: input.file, language, profile, ...toStatisticsEntry(document) });
    else {
      const counts = formatPlainLines(createStatistics(document, { messages }));
      pages.push(`${toPrintable(`${input.file}  (${language}, ${profile})`)}\n${toPrintableLines(counts)}`);
    }
  }
  terminal.print(options.format === "json" ? `${JSON.stringify(entries)}\n` : pages.join("\n"));
  return unreadable ? 2 : 0;
}

/** The statistics for `--format json`: numbers, and the lines (from 1) of what they count. */
function toStatisticsEntry(document: ReadDocument) {
  const { words, seconds, instruments, openers, force, compound, longest, references, findings } =
    computeStatistics(document);
  const lines = (paragraphs: readonly { readonly start: number }[]) =>
    paragraphs.map(({ start }) => document.positions.positionAt(start).line + 1);
  return {
    words,
    secondsAloud: seconds,
    instruments: instruments.map(({ instrument, words: all, parts }) => ({
      kind: instrument.kind,
      role: instrument.role,
      words: all,
      parts: parts.map(({ part, words: some, clauses, items }) => ({
        section: part.section,
        words: some,
        paragraphs: clauses.length,
        subParagraphs: items.length,
      })),
    })),
    openers: openers.map(({ concept, count, forms }) => ({
      concept,
      count,
      forms: forms.map(({ text, paragraphs }) => ({ text, lines: lines(paragraphs) })),
    })),
    force: force.map(one => ({ force: one.force, lines: lines(one.paragraphs) })),
    compound: lines(compound),
    longest: longest && { words: longest.words, line: lines([longest.paragraph])[0] },
    references: references.map(({ kind, count, cited }) => ({
      kind,
      count,
      cited: cited.map(({ text, paragraphs }) => ({ text, lines: lines(paragraphs) })),
    })),
    findings: countFindings(findings),
  };
}

function countFindings(findings: Statistics["findings"]) {
  return Object.fromEntries(Object.entries(findings).map(([severity, found]) => [severity, found.length]));
}
