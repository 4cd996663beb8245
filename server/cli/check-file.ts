/** Checks one input. What is said of it goes with the report, so that it may be checked in another thread. */

import type { InspectionSettings } from "../documents/inspection.ts";
import { reviewMarkdown } from "../features/review/markdown.ts";
import type { Severity } from "../rules/rule.ts";
import type { MendingScope } from "../rules/support/mend.ts";
import { type CheckedFile, checkedFinding } from "./contract.ts";
import { fixed } from "./fix.ts";
import { type Named, readInput } from "./inputs.ts";
import { featureSettings, readDocument } from "./read-document.ts";
import { faultOf, remarkOn, textOf } from "./remarks.ts";
import type { MessageLanguage } from "./texts.ts";

export interface FileOptions extends InspectionSettings {
  readonly failOn: Severity | "never";
  /** Mends the file before it is checked. */
  readonly fix?: MendingScope | undefined;
  /** Writes the review of the file, too. */
  readonly review?: boolean | undefined;
}

export interface FileReport {
  /** Null for an input that cannot be read. */
  readonly checked: CheckedFile | null;
  /** Lines for standard error. */
  readonly remarks: readonly string[];
  readonly unreadable: boolean;
  /** It has findings at or above `failOn`. */
  readonly failed: boolean;
  /** The mended text of standard input. */
  readonly mended?: string;
}

const RANK: Readonly<Record<Severity, number>> = { error: 3, warning: 2, information: 1, hint: 0 };

export function checkFile(named: Named, options: FileOptions, language: MessageLanguage): FileReport {
  const remarks: string[] = [];
  const remark = (line: string) => {
    remarks.push(line);
  };
  const { file } = named;
  const written = textOf(readInput(named), language, remark);
  if (written === null) return { checked: null, remarks, unreadable: true, failed: false };
  const mended = options.fix ? fixed(file, written, options, options.fix, language, remark) : written;
  const text = mended ?? written;
  const document = readDocument(file, text, options, faultOf(file, language, remark));
  const { analysis, findings, positions } = document;
  remarkOn(file, text, analysis, language, remark);
  const diagnostics = findings.map(finding => checkedFinding(finding, positions, language));
  const review = options.review ? { review: reviewMarkdown(document, file, featureSettings(language)) } : {};
  const { failOn } = options;
  return {
    checked: { file, language: analysis.language, profile: analysis.profile, diagnostics, ...review },
    remarks,
    unreadable: mended === null,
    failed: failOn !== "never" && findings.some(({ severity }) => RANK[severity] >= RANK[failOn]),
    ...(options.fix && file === "-" ? { mended: text } : {}),
  };
}
