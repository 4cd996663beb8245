/** Checks one input; everything that is said of it goes with the report. */
import type { InspectionSettings } from "../../documents/inspection.ts";
import { exportReview } from "../../features/review/review-markdown.ts";
import type { MendingScope } from "../../rules/fixes/fix-all.ts";
import type { Severity } from "../../rules/rule.ts";
import { checkedFinding } from "../contract.ts";
import { fixed } from "../fix.ts";
import type { FormatName } from "../formats/formats.ts";
import { readInput } from "../inputs/inputs.ts";
import { documentOf, type Listed } from "../inputs/listed.ts";
import { featureSettings, readDocument } from "../read-document.ts";
import { faultOf, remarkOn } from "../remarks.ts";
import { rewrite } from "../rewrite.ts";
import { crashReport, type FileReport, type Reporting, unreadReport } from "./file-report.ts";
import type { WriteGate } from "./write-gate.ts";

export interface FileOptions extends InspectionSettings {
  readonly format: FormatName;
  readonly failOn: Severity | "never";
  /** Mends the file before it is checked. */
  readonly fix?: MendingScope | undefined;
}

const RANK: Readonly<Record<Severity, number>> = { error: 3, warning: 2, information: 1, hint: 0 };

/** Never throws: what fails is told of this input alone. Files are written through the gate. */
export function checkFile(input: Listed, options: FileOptions, reporting: Reporting, gate: WriteGate): FileReport {
  try {
    return checked(input, options, reporting, gate);
  } catch (error) {
    return crashReport(input, error, reporting);
  }
}

function checked(input: Listed, options: FileOptions, reporting: Reporting, gate: WriteGate): FileReport {
  const { format, language } = reporting;
  const read = "list" in input ? documentOf(input) : readInput(input);
  if ("fault" in read) return unreadReport(input, read, reporting);
  const { file, text: written } = read;
  const remarks: string[] = [];
  const errors: string[] = [];
  const remark = (line: string) => void remarks.push(line);
  const fail = (line: string) => void errors.push(line);
  // What stands in no file is mended where it is answered. A document may bear any name, also that of standard input.
  const isDocument = "list" in input;
  const inPlace = file !== "-" && !isDocument;
  const write = inPlace ? (after: string) => gate.pass(() => rewrite(file, written, after)) : () => null;
  const mended = options.fix ? fixed(file, written, options, options.fix, write, language, { remark, fail }) : written;
  const text = mended ?? written;
  const document = readDocument(file, text, options, faultOf(file, language, fail));
  const { analysis, findings, positions } = document;
  remarkOn(file, text, analysis, language, remark);
  const piece = format.file(
    {
      file,
      language: analysis.language,
      profile: analysis.profile,
      diagnostics: findings.map(finding => checkedFinding(finding, positions, language)),
      ...(options.format === "markdown" ? { review: exportReview(document, file, featureSettings(language)) } : {}),
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
    read: true,
    findings: counts(findings),
    found: [...new Set(findings.map(({ rule }) => rule.id))],
    unreadable: mended === null,
    failed: failOn !== "never" && findings.some(({ severity }) => RANK[severity] >= RANK[failOn]),
    ...(options.fix && file === "-" && !isDocument ? { mended: text } : {}),
  };
}

function counts(findings: readonly { readonly severity: Severity }[]) {
  const counted: Partial<Record<Severity, number>> = {};
  for (const { severity } of findings) counted[severity] = (counted[severity] ?? 0) + 1;
  return counted;
}
