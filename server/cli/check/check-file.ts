/** Checks one input and returns its report, with all messages about it. */
import type { InspectionSettings } from "../../documents/inspection.ts";
import { exportReview } from "../../features/review/review-markdown.ts";
import type { FixScope } from "../../rules/fixes/fix-all.ts";
import type { Severity } from "../../rules/rule.ts";
import { toCheckedFinding } from "../contract.ts";
import type { FormatName } from "../formats/load-format.ts";
import { type ListedInput, parseDocumentLine } from "../inputs/input-list.ts";
import { readInput } from "../inputs/read-input.ts";
import { createFaultPrinter, printRemarks } from "../print-remarks.ts";
import { createTerminalSettings, readDocument } from "../read-document.ts";
import { rewriteFile } from "../rewrite-file.ts";
import { addTerms } from "../terms/find-terms.ts";
import { type FoundGlossaries, NO_GLOSSARIES } from "../terms/glossary-finder.ts";
import { createCrashReport, createUnreadReport, type FileReport, type ReportOptions } from "./file-report.ts";
import { fixFile } from "./fix-file.ts";
import type { WriteLock } from "./write-lock.ts";

export interface CheckFileOptions extends InspectionSettings {
  readonly format: FormatName;
  readonly failOn: Severity | "never";
  /** Which fixes to apply before the file is checked; none by default. */
  readonly fix?: FixScope | undefined;
  /** Glossaries that hold for every text, besides those of its folder. */
  readonly terms?: readonly string[] | undefined;
}

const SEVERITY_RANK: Readonly<Record<Severity, number>> = { error: 3, warning: 2, information: 1, hint: 0 };

/** Never throws: a failure becomes the report of this input. Files are written while the lock allows it. */
export function checkFile(
  input: ListedInput,
  options: CheckFileOptions,
  reportOptions: ReportOptions,
  lock: WriteLock,
  glossaries: FoundGlossaries = NO_GLOSSARIES,
): FileReport {
  try {
    return readAndCheck(input, options, reportOptions, lock, glossaries);
  } catch (error) {
    return createCrashReport(input, error, reportOptions);
  }
}

function readAndCheck(
  input: ListedInput,
  options: CheckFileOptions,
  reportOptions: ReportOptions,
  lock: WriteLock,
  { terminology, faults }: FoundGlossaries,
): FileReport {
  const { format, language } = reportOptions;
  const read = "list" in input ? parseDocumentLine(input) : readInput(input);
  if ("fault" in read) return createUnreadReport(input, read, reportOptions);
  const { file, text: original } = read;
  const remarks: string[] = [];
  const errors: string[] = [];
  const printRemark = (line: string) => void remarks.push(line);
  const printError = (line: string) => void errors.push(line);
  // A document from a list has no file: its fixed text is part of the answer. Its name may be anything, even `-`.
  const isDocument = "list" in input;
  const inPlace = file !== "-" && !isDocument;
  const write = inPlace ? (after: string) => lock.run(() => rewriteFile(file, original, after)) : () => null;
  const fixedText = options.fix
    ? fixFile(file, original, options, options.fix, write, language, { printRemark, printError })
    : original;
  const text = fixedText ?? original;
  const bare = readDocument(file, text, options, createFaultPrinter(file, language, printError));
  const document = terminology ? addTerms(bare, inPlace ? file : null, terminology, options) : bare;
  const { analysis, findings, positions } = document;
  printRemarks(file, text, analysis, language, printRemark);
  const piece = format.formatFile(
    {
      file,
      language: analysis.language,
      profile: analysis.profile,
      diagnostics: findings.map(finding => toCheckedFinding(finding, positions, language)),
      ...(options.format === "markdown"
        ? { review: exportReview(document, file, createTerminalSettings(language)) }
        : {}),
      ...(options.fix && isDocument ? { text } : {}),
      ...(remarks.length + errors.length > 0 ? { remarks: [...errors, ...remarks] } : {}),
    },
    language,
  );
  const { failOn } = options;
  return {
    piece,
    remarks,
    errors,
    sharedRemarks: faults,
    isRead: true,
    findings: countBySeverity(findings),
    rulesFound: [...new Set(findings.map(({ rule }) => rule.id))],
    isUnreadable: fixedText === null,
    isFailure: failOn !== "never" && findings.some(({ severity }) => SEVERITY_RANK[severity] >= SEVERITY_RANK[failOn]),
    ...(options.fix && file === "-" && !isDocument ? { fixedText: text } : {}),
  };
}

function countBySeverity(findings: readonly { readonly severity: Severity }[]) {
  const counts: Partial<Record<Severity, number>> = {};
  for (const { severity } of findings) counts[severity] = (counts[severity] ?? 0) + 1;
  return counts;
}
