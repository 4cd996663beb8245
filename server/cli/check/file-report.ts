/** What comes of checking one input; it may be made in one thread and printed by another. */
import type { Severity } from "../../rules/rule.ts";
import type { Format } from "../formats/format.ts";
import type { Unread } from "../inputs/input.ts";
import type { Listed } from "../inputs/listed.ts";
import { FAULTS, type MessageLanguage, speaker } from "../texts.ts";

export interface FileReport {
  /** What is printed of it, in the format asked for. */
  readonly piece: string;
  /** Lines for standard error: what is odd about the input, and what went wrong. */
  readonly remarks: readonly string[];
  readonly errors: readonly string[];
  readonly read: boolean;
  readonly findings: Readonly<Partial<Record<Severity, number>>>;
  /** Rules that have found something. */
  readonly found: readonly string[];
  /** It could not be read, or not be written. */
  readonly unreadable: boolean;
  /** It has findings at or above the severity asked for. */
  readonly failed: boolean;
  /** The mended text of standard input. */
  readonly mended?: string;
}

export interface Reporting {
  readonly format: Format;
  readonly language: MessageLanguage;
}

export function unreadReport(input: Listed, unread: Unread, { format, language }: Reporting): FileReport {
  const { file, nameless, fault, detail } = unread;
  const message = speaker(language)(FAULTS[fault], { file, detail });
  const answered = { file: nameless ? null : file, line: input.line, error: { code: fault, message } };
  return {
    piece: format.unread?.(answered) ?? "",
    remarks: [],
    errors: [message],
    read: false,
    findings: {},
    found: [],
    unreadable: true,
    failed: false,
  };
}

/** Of an input that brought down what was checking it. */
export function crashReport(input: Listed, error: unknown, reporting: Reporting): FileReport {
  const place = "list" in input ? ({ file: `${input.list}:${input.line}`, nameless: true } as const) : input;
  return unreadReport(input, { ...place, fault: "crash", detail: String(error) }, reporting);
}
