/** The command `import --original`: writes the version that a translator has given back, and checks it. */
import { existsSync } from "node:fs";
import { dirname, relative, sep } from "node:path";
import { shorten } from "../../../grammar/text/shorten.ts";
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
import { identifyByTarget } from "../inputs/unique-names.ts";
import { createFaultPrinter, getText, printRemarks } from "../print-remarks.ts";
import { toPrintable } from "../printable.ts";
import { type FileDocument, readDocument } from "../read-document.ts";
import { rewriteFile } from "../rewrite-file.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { createMessageFormatter, EXCHANGE_CLI_TEXTS, FIX_TEXTS, TEXTS } from "../texts.ts";
import { readFileDocument, writeOutput } from "./export.ts";

export interface ImportTranslationOptions {
  readonly original: string;
  /** The version: a new file, or the one that is brought up to date; standard output without one. */
  readonly output?: string | undefined;
  /** The language of the version, where the file does not say it. */
  readonly target?: string | undefined;
}

const XLIFF_NAME = /\.(?:xlf|xliff)$/iu;
/** What cannot be decoded, and half a character, which cannot be written. */
const LOST_LETTER = /[\ufffd\p{Cs}]/u;
/** In UTF-16 code units, of a paragraph in a message. */
const LONGEST_WORDS = 60;

export function runImportTranslation(file: string, options: ImportTranslationOptions, terminal: Terminal): ExitCode {
  const { language, printError, print } = terminal;
  const say = createMessageFormatter(language);
  const { original: name, output } = options;
  if (file === "-" && name === "-") {
    printError(say(TEXTS.twice));
    return 2;
  }
  if (output !== undefined && identifyByTarget(output) === identifyByTarget(name)) {
    printError(say(EXCHANGE_CLI_TEXTS.sameFile, { file: output }));
    return 2;
  }
  const original = readFileDocument(name, terminal);
  const text = getText(readInput({ file }), language, printError);
  if (!original || text === null) return 2;
  const exchange = readExchange(file, text, original, options, terminal);
  const isThere = output !== undefined && existsSync(output);
  const existing = isThere ? readFileDocument(output, terminal) : null;
  if (!exchange || (isThere && !existing)) return 2;
  if (hasLostLetters(exchange, [original, existing])) {
    printError(say(TEXTS.garbled, { file }));
    return 2;
  }
  const code = findVersionLanguage(file, exchange, original, existing, options, terminal);
  if (code === null) return 2;
  const frame = { language: code, original: name === "-" ? null : findPath(name, output) };
  const built = buildVersion(exchange, original, existing, frame);
  if (output === undefined) print(built.text);
  else {
    const failed = existing ? rewrite(output, existing, built, terminal) : writeOutput(output, built.text, terminal);
    if (failed !== 0) return failed;
  }
  for (const remark of built.remarks) printError(toPrintable(describeRemark(remark, name, original, say)));
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
    // A table may have any name: Excel calls one that is separated by tabs `.txt`.
    if (XLIFF_NAME.test(file) || /^\s*</u.test(text)) return readXliff(text);
    return readTable(text, getTextLanguage(original), target ?? null);
  } catch (error) {
    if (!(error instanceof ExchangeFault)) throw error;
    const { reason, line, detail } = error;
    const say = createMessageFormatter(language);
    const sentence = say(EXCHANGE_TEXTS[reason], { detail });
    printError(toPrintable(say(TEXTS.inLine, { file, line: String(line), sentence })));
    return null;
  }
}

/** Whether the file is in an encoding that nothing tells: spreadsheets still write some. */
function hasLostLetters({ units }: Exchange, documents: readonly (FileDocument | null)[]): boolean {
  return (
    units.some(({ target }) => target?.includes("\ufffd")) &&
    !documents.some(one => one && LOST_LETTER.test(one.analysis.text))
  );
}

/** The path of the original from the version. */
function findPath(original: string, output: string | undefined): string {
  const path = output === undefined ? original : relative(dirname(output), original);
  return path.split(sep).join("/");
}

/** What a person says, else what the file says, else what the version is; null, after printing why, for none. */
function findVersionLanguage(
  file: string,
  { targetLanguage }: Exchange,
  original: FileDocument,
  existing: FileDocument | null,
  { original: name, output = "", target }: ImportTranslationOptions,
  { language, printError }: Terminal,
): string | null {
  const say = createMessageFormatter(language);
  const said = target ?? targetLanguage;
  const code = said !== null ? readLanguageCode(said) : existing && getTextLanguage(existing);
  const own = readLanguageCode(existing?.analysis.frontMatter?.values["lang"]?.trim() ?? "");
  if (said !== null && code === null) printError(say(EXCHANGE_CLI_TEXTS.badLanguage, { language: said }));
  else if (code === null) printError(say(EXCHANGE_CLI_TEXTS.noLanguage, { file }));
  else if (code === getTextLanguage(original))
    printError(say(EXCHANGE_CLI_TEXTS.sameLanguage, { file: name, language: code }));
  else if (own !== null && own !== code)
    printError(say(EXCHANGE_CLI_TEXTS.otherLanguage, { file: output, language: own, translation: code }));
  else return code;
  return null;
}

function rewrite(file: string, before: FileDocument, { text }: BuiltVersion, terminal: Terminal): ExitCode {
  if (text === before.analysis.text) return 0;
  const failure = rewriteFile(file, before.analysis.text, text);
  if (!failure) return 0;
  const texts = failure.fault === "changed" ? EXCHANGE_CLI_TEXTS.changedMeanwhile : FIX_TEXTS[failure.fault];
  terminal.printError(createMessageFormatter(terminal.language)(texts, { file, detail: failure.detail }));
  return 2;
}

function describeRemark(
  { kind, paragraph, words }: VersionRemark,
  file: string,
  { positions }: FileDocument,
  say: ReturnType<typeof createMessageFormatter>,
): string {
  const line = paragraph ? String(positions.positionAt(paragraph.start).line + 1) : "";
  return say(EXCHANGE_CLI_TEXTS[kind], {
    place: paragraph ? `${file}:${line}` : file,
    words: shorten(words.replace(/\s+/gu, " "), LONGEST_WORDS),
  });
}

/** Findings go to standard error, since the version may go to standard output. */
function checkVersion(file: string, text: string, { language, printError }: Terminal): ExitCode {
  const document = readDocument(file, text, {}, createFaultPrinter(file, language, printError));
  printRemarks(file, text, document.analysis, language, printError);
  const diagnostics = document.findings.map(finding => toCheckedFinding(finding, document.positions, language));
  const { language: code, profile } = document.analysis;
  const lines = humanFormat.formatFile({ file, language: code, profile, diagnostics }, language).trimEnd();
  if (lines !== "") for (const line of lines.split("\n")) printError(line);
  return document.findings.some(({ severity }) => severity === "error") ? 1 : 0;
}
