/** The command `import --original`: writes the version that a translator has given back, and checks it. */
import { existsSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { type BuiltVersion, buildVersion } from "../../exchange/build-version.ts";
import { ExchangeFault } from "../../exchange/exchange-fault.ts";
import type { Exchange } from "../../exchange/exchange-unit.ts";
import type { VersionRemark } from "../../exchange/list-remarks.ts";
import { readXliff } from "../../exchange/read-xliff.ts";
import { readTable } from "../../exchange/table.ts";
import { EXCHANGE_TEXTS } from "../../exchange/texts.ts";
import { getTextLanguage } from "../../features/terms/text-terms.ts";
import { readLanguageCode } from "../../terms/language-code.ts";
import { toCheckedFinding } from "../contract.ts";
import { humanFormat } from "../formats/human.ts";
import { readInput } from "../inputs/read-input.ts";
import { createFaultPrinter, getText, printRemarks } from "../print-remarks.ts";
import { toPrintable } from "../printable.ts";
import { type FileDocument, readDocument } from "../read-document.ts";
import { rewriteFile } from "../rewrite-file.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { createMessageFormatter, EXCHANGE_CLI_TEXTS, FIX_TEXTS } from "../texts.ts";
import { readFileDocument, writeOutput } from "./export.ts";

export interface ImportTranslationOptions {
  readonly original: string;
  /** The version: a new file, or the one that is brought up to date; standard output without one. */
  readonly output?: string | undefined;
  /** The language of the version, where the file does not say it. */
  readonly target?: string | undefined;
}

/** Words of a paragraph in a message. */
const LONGEST_WORDS = 60;

export function runImportTranslation(file: string, options: ImportTranslationOptions, terminal: Terminal): ExitCode {
  const { language, printError, print } = terminal;
  const say = createMessageFormatter(language);
  const { original: name, output } = options;
  if (output !== undefined && resolve(output) === resolve(name)) {
    printError(say(EXCHANGE_CLI_TEXTS.sameFile, { file: output }));
    return 2;
  }
  const original = readFileDocument(name, terminal);
  const text = getText(readInput({ file }), language, printError);
  if (!original || text === null) return 2;
  const exchange = readExchange(file, text, original, options, terminal);
  const existing = output !== undefined && existsSync(output) ? readFileDocument(output, terminal) : null;
  if (!exchange || (output !== undefined && existsSync(output) && !existing)) return 2;
  const code = findLanguage(exchange, existing, options);
  if (code === null) {
    printError(say(EXCHANGE_CLI_TEXTS.noLanguage, { file }));
    return 2;
  }
  const path = output === undefined ? name : relative(dirname(output), name);
  const built = buildVersion(exchange, original, existing, { language: code, original: path.split(sep).join("/") });
  if (output === undefined) print(built.text);
  else {
    const failed = existing ? rewrite(output, existing, built, terminal) : writeOutput(output, built.text, terminal);
    if (failed !== 0) return failed;
  }
  for (const remark of built.remarks) printError(toPrintable(describe(remark, name, original, say)));
  return checkVersion(output ?? "-", built.text, terminal);
}

function readExchange(
  file: string,
  text: string,
  original: FileDocument,
  { target }: ImportTranslationOptions,
  { language, printError }: Terminal,
): Exchange | null {
  try {
    if (!/\.(?:csv|tsv)$/iu.test(file)) return readXliff(text);
    return readTable(text, getTextLanguage(original), target ?? null);
  } catch (error) {
    if (!(error instanceof ExchangeFault)) throw error;
    const { reason, line, detail } = error;
    const sentence = createMessageFormatter(language)(EXCHANGE_TEXTS[reason], { line: String(line), detail });
    printError(toPrintable(createMessageFormatter(language)(EXCHANGE_CLI_TEXTS.fault, { file, sentence })));
    return null;
  }
}

/** What a person says, else what the file says, else what the version is. */
function findLanguage(
  { targetLanguage }: Exchange,
  existing: FileDocument | null,
  { target }: ImportTranslationOptions,
): string | null {
  const said = target ?? targetLanguage;
  if (said !== null) return readLanguageCode(said);
  return existing ? getTextLanguage(existing) : null;
}

function rewrite(file: string, before: FileDocument, { text }: BuiltVersion, terminal: Terminal): ExitCode {
  if (text === before.analysis.text) return 0;
  const failure = rewriteFile(file, before.analysis.text, text);
  if (!failure) return 0;
  const texts = failure.fault === "changed" ? EXCHANGE_CLI_TEXTS.changedMeanwhile : FIX_TEXTS[failure.fault];
  terminal.printError(createMessageFormatter(terminal.language)(texts, { file, detail: failure.detail }));
  return 2;
}

function describe(
  { kind, paragraph, words }: VersionRemark,
  file: string,
  { positions }: FileDocument,
  say: ReturnType<typeof createMessageFormatter>,
): string {
  const shown = words.replace(/\s+/gu, " ");
  const line = paragraph ? String(positions.positionAt(paragraph.start).line + 1) : "";
  return say(EXCHANGE_CLI_TEXTS[kind], {
    place: paragraph ? `${file}:${line}` : file,
    words: shown.length > LONGEST_WORDS ? `${shown.slice(0, LONGEST_WORDS)}…` : shown,
  });
}

/** Findings go to standard error, since the version may go to standard output. */
function checkVersion(file: string, text: string, { language, printError }: Terminal): ExitCode {
  const document = readDocument(file, text, {}, createFaultPrinter(file, language, printError));
  printRemarks(file, text, document.analysis, language, printError);
  const diagnostics = document.findings.map(finding => toCheckedFinding(finding, document.positions, language));
  const { language: code, profile } = document.analysis;
  const lines = humanFormat.formatFile({ file, language: code, profile, diagnostics }, language).trimEnd();
  if (lines !== "") printError(lines);
  return document.findings.some(({ severity }) => severity === "error") ? 1 : 0;
}
