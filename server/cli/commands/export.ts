/** The command `export`: writes a text, with a version of it if there is one, for the tools of translators. */
import { basename } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { createUnits } from "../../exchange/create-units.ts";
import type { Exchange } from "../../exchange/exchange-unit.ts";
import { writeTable } from "../../exchange/table.ts";
import { writeXliff } from "../../exchange/write-xliff.ts";
import { getTextLanguage } from "../../features/terms/text-terms.ts";
import { readLanguageCode } from "../../terms/language-code.ts";
import { readInput } from "../inputs/read-input.ts";
import { identifyByTarget } from "../inputs/unique-names.ts";
import { createFaultPrinter, getText } from "../print-remarks.ts";
import { createTerminalSettings, type FileDocument, readDocument } from "../read-document.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { createMessageFormatter, EXCHANGE_CLI_TEXTS, TEXTS } from "../texts.ts";

export interface ExportOptions {
  readonly to: "xliff" | "csv";
  /** A file; standard output without one. */
  readonly output?: string | undefined;
  /** The language to translate into, where no version says it. */
  readonly target?: string | undefined;
}

export function runExport(
  original: string,
  version: string | undefined,
  { to, output, target }: ExportOptions,
  terminal: Terminal,
): ExitCode {
  const { language, printError, print } = terminal;
  const say = createMessageFormatter(language);
  if (original === "-" && version === "-") {
    printError(say(TEXTS.twice));
    return 2;
  }
  if (target !== undefined && readLanguageCode(target) === null) {
    printError(say(EXCHANGE_CLI_TEXTS.badLanguage, { language: target }));
    return 2;
  }
  const source = readFileDocument(original, terminal);
  const translated = version === undefined ? null : readFileDocument(version, terminal);
  if (!source || (version !== undefined && !translated)) return 2;
  const languages = [
    getTextLanguage(source),
    translated ? getTextLanguage(translated) : (target?.replaceAll("_", "-") ?? null),
  ] as const;
  if (languages[0] === languages[1]) {
    printError(say(EXCHANGE_CLI_TEXTS.sameLanguage, { file: version ?? original, language: languages[0] }));
    return 2;
  }
  const exchange: Exchange = {
    sourceLanguage: languages[0],
    targetLanguage: languages[1],
    original: basename(original),
    units: createUnits(source, translated, createTerminalSettings(language)),
  };
  const text = to === "xliff" ? writeXliff(exchange) : writeTable(exchange);
  if (output === undefined) {
    print(text);
    return 0;
  }
  const written = identifyByTarget(output);
  if ([original, version].some(file => file !== undefined && identifyByTarget(file) === written)) {
    printError(say(EXCHANGE_CLI_TEXTS.sameFile, { file: output }));
    return 2;
  }
  return writeOutput(output, text, terminal);
}

/** A text in a file, read and checked; null, after printing why, if it cannot be read. */
export function readFileDocument(file: string, { language, printError }: Terminal): FileDocument | null {
  const text = getText(readInput({ file }), language, printError);
  return text === null ? null : readDocument(file, text, {}, createFaultPrinter(file, language, printError));
}

/** Writes a new file, whole or not at all. */
export function writeOutput(file: string, text: string, { language, printError }: Terminal): ExitCode {
  try {
    writeFileAtomic.sync(file, text);
    return 0;
  } catch (error) {
    const detail = (error as NodeJS.ErrnoException).code ?? String(error);
    printError(createMessageFormatter(language)(EXCHANGE_CLI_TEXTS.unwritable, { file, detail }));
    return 2;
  }
}
