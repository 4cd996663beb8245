/**
 * What identifies the text of a file, read from its beginning alone: enough to find its versions in other languages,
 * and the file that a symbol means, among hundreds of files.
 */
import type { Range } from "vscode-languageserver-types";
import type { Instrument } from "../../../../grammar/tree/tree.ts";
import { findSymbolInTitle } from "../../navigation/un-symbol.ts";
import { findTitleLine } from "../../outline/outline.ts";
import { nameLine } from "../paragraph-name.ts";
import { type ReadDocument, toRange } from "../read-document.ts";
import { listNumbers } from "../text-numbers.ts";
import { createFileKey, isPath, resolvePath } from "./file-key.ts";
import { isLanguage, parseFileName } from "./file-name.ts";
import { createSymbolKey, isNamedAfterSymbol, isSymbolLike } from "./symbol-key.ts";

export interface FileIdentity {
  /** Code of the language: what the front matter says, else the name of the file, else the text. */
  readonly language: string;
  /** The title of the first instrument; empty without any. */
  readonly title: string;
  /** The range of the title; the beginning of a text without one. */
  readonly range: Range;
  /** The symbol of the document as written; null without one. */
  readonly symbol: string | null;
  /** Keys of its symbols, the surest first: from front matter, name of the file, masthead, title and body. */
  readonly symbols: readonly string[];
  /** Keys of the symbols and files that the front matter names as other versions. */
  readonly renders: readonly string[];
  /** Numbers of two digits and more in its head, each once. */
  readonly numbers: readonly string[];
}

/** In UTF-16 code units: enough for masthead, title and the beginning of the preamble. */
export const HEAD_LENGTH = 6000;

/** The beginning of a text that identifies it, cut between paragraphs if possible. */
export function cutHead(text: string): string {
  if (text.length <= HEAD_LENGTH) return text;
  const gap = text.lastIndexOf("\n\n", HEAD_LENGTH);
  return text.slice(0, gap > HEAD_LENGTH / 2 ? gap : HEAD_LENGTH);
}

/** Keys of the front matter that name another version of the same text. */
const RENDERS = ["translationOf", "original"];

export function createFileIdentity(document: ReadDocument): FileIdentity {
  const { analysis, positions } = document;
  const { uri } = positions;
  const values = analysis.frontMatter?.values ?? {};
  const name = parseFileName(createFileKey(uri));
  const first = analysis.instruments.find(({ paragraphs }) => paragraphs.length > 0);
  const titled = first ? findTitleLine(first) : null;
  const lang = values["lang"]?.trim().toLowerCase() ?? "";
  const written = values["symbol"]?.trim() || null;
  const printed = findPrintedSymbol(document);
  const own = first ? findSymbolInTitle(first) : null;
  const named = isNamedAfterSymbol(name.bareName) ? name.bareName : null;
  return {
    language: isLanguage(lang) ? lang : (name.language ?? analysis.language),
    title: titled ? nameLine(titled) : "",
    range: toRange(titled ?? first?.paragraphs[0] ?? { start: 0, end: 0 }, document),
    symbol: written ?? printed ?? own,
    symbols: [...new Set([written, named, printed, own].flatMap(one => (one === null ? [] : createSymbolKey(one))))],
    renders: RENDERS.flatMap(key => readRenderedKey(values[key]?.trim() ?? "", uri) ?? []),
    numbers: listLongNumbers(cutHead(analysis.text)),
  };
}

/** The key of the symbol or file that is named; null for `original: English`, which names a language. */
function readRenderedKey(value: string, uri: string): string | null {
  if (isSymbolLike(value)) return createSymbolKey(value);
  const path = isPath(value) ? resolvePath(uri, value) : null;
  return path === null ? null : createFileKey(path);
}

/** The symbol in the masthead; one in brackets belongs to a draft or a report. */
function findPrintedSymbol({ analysis }: ReadDocument): string | null {
  const main: Instrument | undefined = analysis.instruments[0];
  for (const { kind, clause } of main?.paragraphs ?? []) {
    if (kind !== "masthead") continue;
    const reference = clause.references.find(
      ({ kind: of, start }) => of === "symbol" && !isInBrackets(clause.text.slice(0, start)),
    );
    if (reference) return reference.text.replace(/\s+/gu, "");
  }
  return null;
}

/** Whether what follows this text is in brackets. */
function isInBrackets(before: string): boolean {
  const last = (open: string, close: string) => Math.max(before.lastIndexOf(open), before.lastIndexOf(close));
  return last("(", "[") > last(")", "]");
}

/** Whole numbers of two digits and more, without separators: « 260 000 », “260,000”; each once. */
function listLongNumbers(text: string): string[] {
  return [...new Set(listNumbers(text))].filter(number => number.length >= 2);
}
