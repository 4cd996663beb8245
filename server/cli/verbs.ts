/** The verbs of the command line. Each reads its inputs, prints to standard output and returns the exit code. */
import { TextDocument } from "vscode-languageserver-textdocument";
import { languageCodes, packFor } from "../../grammar/languages/registry.ts";
import { type InspectionSettings, inspect, read } from "../inspection.ts";
import type { MendingScope } from "../mending.ts";
import type { Severity } from "../rules/rule.ts";
import { type CheckedFile, checkedFinding, type ParsedFile, parsedFile } from "./contract.ts";
import { fixed } from "./fix.ts";
import { FORMATS, type Format } from "./formats/formats.ts";
import { parsedAsText } from "./formats/parsed-text.ts";
import { type Input, readInputs } from "./inputs.ts";
import { FAULTS, FIX_TEXTS, type MessageLanguage, speaker, TEXTS } from "./texts.ts";

/** 0: nothing at or above `failOn`; 1: findings; 2: wrong use or unreadable input. */
export type ExitCode = 0 | 1 | 2;

export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (line: string) => void;
  readonly language: MessageLanguage;
}

export interface CheckOptions extends InspectionSettings {
  readonly format: Format;
  readonly failOn: Severity | "never";
  /** Mends the files before they are checked. */
  readonly fix?: MendingScope | undefined;
}

const RANK: Readonly<Record<Severity, number>> = { error: 3, warning: 2, information: 1, hint: 0 };

export async function check(names: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const { language } = terminal;
  const say = speaker(language);
  const toStandardOutput = options.fix !== undefined && names.includes("-");
  if (toStandardOutput && names.length > 1) {
    terminal.error(say(FIX_TEXTS.mixed));
    return 2;
  }
  const checked: CheckedFile[] = [];
  let unreadable = false;
  let failed = false;
  for (const input of readInputs(names)) {
    const written = textOf(input, terminal);
    if (written === null) {
      unreadable = true;
      continue;
    }
    const { file } = input;
    const mended = options.fix ? fixed(file, written, options, options.fix, terminal) : written;
    unreadable ||= mended === null;
    const text = mended ?? written;
    if (toStandardOutput) terminal.out(text);
    const onFault = (rule: string, error: unknown) =>
      terminal.error(say(TEXTS.ruleFault, { file, rule, detail: String(error) }));
    const { analysis, findings } = inspect(text, options, undefined, onFault);
    remark(file, text, analysis, terminal);
    const document = TextDocument.create(file, "un-declaration", 0, text);
    const diagnostics = findings.map(finding => checkedFinding(finding, document, language));
    checked.push({ file, language: analysis.language, profile: analysis.profile, diagnostics });
    failed ||=
      options.failOn !== "never" && findings.some(({ severity }) => RANK[severity] >= RANK[options.failOn as Severity]);
  }
  const report = await FORMATS[options.format](checked, language);
  if (toStandardOutput) terminal.error(report.trimEnd());
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
    const text = textOf(input, terminal);
    if (text === null) {
      unreadable = true;
      continue;
    }
    const analysis = read(text, options);
    remark(input.file, text, analysis, terminal);
    parsed.push(parsedFile(input.file, analysis, TextDocument.create(input.file, "un-declaration", 0, text)));
  }
  terminal.out(options.format === "json" ? `${JSON.stringify(parsed)}\n` : parsedAsText(parsed));
  return unreadable ? 2 : 0;
}

/** The input's text, or null after saying why there is none. */
export function textOf(input: Input, terminal: Terminal): string | null {
  if ("text" in input) return input.text;
  terminal.error(speaker(terminal.language)(FAULTS[input.fault], { file: input.file, detail: input.detail }));
  return null;
}

/** What a person should know of a text that is read all the same. */
function remark(
  file: string,
  text: string,
  { detected }: { readonly detected: { readonly code: string; readonly certain: boolean } | null },
  terminal: Terminal,
): void {
  const say = speaker(terminal.language);
  if (text.trim() === "") terminal.error(say(TEXTS.empty, { file }));
  // What stands for bytes that are no UTF-8.
  if (text.includes("\ufffd")) terminal.error(say(TEXTS.garbled, { file }));
  if (detected && !detected.certain && text.trim() !== "") {
    const name = (code: string) => packFor(code).names[terminal.language];
    const languages = languageCodes().map(name).join(", ");
    terminal.error(say(TEXTS.foreign, { file, languages, language: name(detected.code) }));
  }
}
