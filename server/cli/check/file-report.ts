/** The result of checking one input: made in any thread, printed by the main thread. */

import type { MessageLanguage } from "../../features/shared/feature-settings.ts";
import type { Severity } from "../../rules/rule.ts";
import type { OutputFormat } from "../formats/output-format.ts";
import type { UnreadInput } from "../inputs/input.ts";
import type { ListedInput } from "../inputs/input-list.ts";
import { createMessageFormatter, INPUT_FAULT_TEXTS } from "../texts.ts";

export interface FileReport {
  /** Its part of the output, in the chosen format. */
  readonly piece: string;
  /** Lines for standard error: remarks about the input, and errors. */
  readonly remarks: readonly string[];
  readonly errors: readonly string[];
  /** Lines about files that several inputs share, to be printed once. */
  readonly sharedRemarks?: readonly string[];
  readonly isRead: boolean;
  readonly findings: Readonly<Partial<Record<Severity, number>>>;
  /** Ids of the rules that have findings in it. */
  readonly rulesFound: readonly string[];
  /** It could not be read or written. */
  readonly isUnreadable: boolean;
  /** It has findings at or above `failOn`. */
  readonly isFailure: boolean;
  /** The text of standard input after fixes. */
  readonly fixedText?: string;
}

export interface ReportOptions {
  readonly format: OutputFormat;
  readonly language: MessageLanguage;
}

export function createUnreadReport(
  input: ListedInput,
  unread: UnreadInput,
  { format, language }: ReportOptions,
): FileReport {
  const { file, isNameless, fault, detail } = unread;
  const message = createMessageFormatter(language)(INPUT_FAULT_TEXTS[fault], { file, detail });
  const unreadFile = { file: isNameless ? null : file, line: input.line, error: { code: fault, message } };
  return {
    piece: format.formatUnread?.(unreadFile) ?? "",
    remarks: [],
    errors: [message],
    isRead: false,
    findings: {},
    rulesFound: [],
    isUnreadable: true,
    isFailure: false,
  };
}

/** The report of an input whose check threw, or whose thread ended. */
export function createCrashReport(input: ListedInput, error: unknown, reporting: ReportOptions): FileReport {
  const place = "list" in input ? ({ file: `${input.list}:${input.line}`, isNameless: true } as const) : input;
  return createUnreadReport(input, { ...place, fault: "crash", detail: String(error) }, reporting);
}
