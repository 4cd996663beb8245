/** The command `compare`: tells where two versions of a text, in one language or two, part. */
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Range } from "vscode-languageserver-types";
import type { Analysis } from "../../../grammar/analyse.ts";
import { getPack } from "../../../grammar/languages/registry.ts";
import { analyseDocument, type InspectionSettings } from "../../documents/inspection.ts";
import { type ComparedTexts, compareTexts } from "../../features/versions/compare.ts";
import { describeDifference } from "../../features/versions/describe-difference.ts";
import { findUnruledLanguage } from "../../rules/linguistics/unruled-language.ts";
import type { ComparedFiles } from "../contract.ts";
import { toRange } from "../contract.ts";
import { formatDifferences } from "../formats/differences.ts";
import { readInput } from "../inputs/read-input.ts";
import { getText, printRemarks } from "../print-remarks.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { COMPARE_TEXTS, createMessageFormatter, TEXTS } from "../texts.ts";

export interface CompareOptions extends InspectionSettings {
  readonly format: "human" | "json";
}

interface ReadVersion {
  readonly file: string;
  readonly analysis: Analysis;
  readonly positions: TextDocument;
}

export function runCompare(names: readonly [string, string], options: CompareOptions, terminal: Terminal): ExitCode {
  const say = createMessageFormatter(terminal.language);
  if (names.every(name => name === "-")) {
    terminal.printError(say(TEXTS.twice));
    return 2;
  }
  const [left, right] = names.map(name => readVersion(name, options, terminal));
  if (!left || !right) return 2;
  const [here, there] = [left, right].map(({ analysis }) => ({ tree: analysis, pack: getPack(analysis.language) }));
  if (!here || !there) return 2;
  const compared = compareTexts(here, there);
  const result = toComparedFiles(left, right, compared, terminal);
  if (options.format === "json") terminal.print(`${JSON.stringify(result)}\n`);
  if (!compared.areVersions) {
    terminal.printError(say(COMPARE_TEXTS.unlike, { left: left.file, right: right.file }));
    return 2;
  }
  if (options.format !== "json") terminal.print(formatDifferences(result, terminal.language));
  return result.differences.length > 0 ? 1 : 0;
}

/** Null, after printing why, for what cannot be read or is in none of the known languages. */
function readVersion(name: string, options: CompareOptions, { language, printError }: Terminal): ReadVersion | null {
  const input = readInput({ file: name });
  const text = getText(input, language, printError);
  if (text === null) return null;
  const analysis = analyseDocument(text, options);
  printRemarks(input.file, text, analysis, language, printError);
  // Of a text in another language nothing is known but its figures; the remark says so.
  if (text.trim() === "" || findUnruledLanguage(analysis) || analysis.detected?.certain === false) return null;
  return { file: input.file, analysis, positions: TextDocument.create(input.file, "un-declaration", 0, text) };
}

function toComparedFiles(
  left: ReadVersion,
  right: ReadVersion,
  { pairs, differences }: ComparedTexts,
  { language }: Terminal,
): ComparedFiles {
  const packs = { left: getPack(left.analysis.language), right: getPack(right.analysis.language) };
  const labelOf = ({ analysis }: ReadVersion, index: number | null) =>
    index === null ? null : (analysis.paragraphs[index]?.clause.label?.text ?? null);
  const range = (version: ReadVersion, span: Parameters<typeof toRange>[0] | null): Range | null =>
    span && toRange(span, version.positions);
  return {
    left: { file: left.file, language: left.analysis.language },
    right: { file: right.file, language: right.analysis.language },
    pairs: pairs.map(pair => ({ ...pair, label: labelOf(left, pair.left) ?? labelOf(right, pair.right) })),
    differences: differences.map(difference => ({
      kind: difference.kind,
      left: range(left, difference.left),
      right: range(right, difference.right),
      message: describeDifference(difference, packs, language),
    })),
  };
}
