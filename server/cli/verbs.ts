/** The verbs of the command line. Each reads its inputs, prints to standard output and returns the exit code. */
import { TextDocument } from "vscode-languageserver-textdocument";
import { type InspectionSettings, read } from "../documents/inspection.ts";
import { type CheckingOptions, checkAll } from "./check-all.ts";
import { type CheckedFile, type ParsedFile, parsedFile } from "./contract.ts";
import { FORMATS, type Format } from "./formats/formats.ts";
import { parsedAsText } from "./formats/parsed-text.ts";
import { namedInputs, readInputs } from "./inputs.ts";
import { remarkOn, textOf } from "./remarks.ts";
import { FIX_TEXTS, type MessageLanguage, speaker } from "./texts.ts";

/** 0: nothing at or above `failOn`; 1: findings; 2: wrong use or unreadable input. */
export type ExitCode = 0 | 1 | 2;

export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (line: string) => void;
  readonly language: MessageLanguage;
  /** The program's own file, for work in other threads. */
  readonly entry?: string | undefined;
}

export interface CheckOptions extends CheckingOptions {
  readonly format: Format;
}

export async function check(names: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const { language } = terminal;
  const toStandardOutput = options.fix !== undefined && names.includes("-");
  if (toStandardOutput && names.length > 1) {
    terminal.error(speaker(language)(FIX_TEXTS.mixed));
    return 2;
  }
  const checked: CheckedFile[] = [];
  let unreadable = false;
  let failed = false;
  for await (const report of checkAll(
    [...namedInputs(names)],
    { ...options, review: options.format === "markdown" },
    terminal,
  )) {
    for (const line of report.remarks) terminal.error(line);
    if (toStandardOutput) terminal.out(report.mended ?? "");
    if (report.checked) checked.push(report.checked);
    unreadable ||= report.unreadable;
    failed ||= report.failed;
  }
  const report = await FORMATS[options.format](checked, language);
  if (toStandardOutput) for (const line of report.trimEnd().split("\n")) terminal.error(line);
  else terminal.out(report);
  return unreadable ? 2 : failed ? 1 : 0;
}

export interface ParseOptions extends InspectionSettings {
  readonly format: "human" | "json";
}

export function parse(names: readonly string[], options: ParseOptions, terminal: Terminal): ExitCode {
  const parsed: ParsedFile[] = [];
  let unreadable = false;
  for (const input of readInputs(names)) {
    const text = textOf(input, terminal.language, terminal.error);
    if (text === null) {
      unreadable = true;
      continue;
    }
    const analysis = read(text, options);
    remarkOn(input.file, text, analysis, terminal.language, terminal.error);
    parsed.push(parsedFile(input.file, analysis, TextDocument.create(input.file, "un-declaration", 0, text)));
  }
  terminal.out(options.format === "json" ? `${JSON.stringify(parsed)}\n` : parsedAsText(parsed));
  return unreadable ? 2 : 0;
}
