/** What is kept of a file that nobody has open: enough to find it, and places in it, without its tree. */
import type { Range } from "vscode-languageserver-types";
import { type DocumentSymbol, SymbolKind } from "vscode-languageserver-types";
import type { DocumentTree } from "../../grammar/tree/tree.ts";
import { documentSymbols } from "./document-symbols.ts";
import { type ReadDocument, rangeOf } from "./read-document.ts";
import type { FeatureSettings } from "./settings.ts";

export interface DigestSymbol {
  readonly name: string;
  readonly kind: SymbolKind;
  /** What it stands in; empty for what stands in nothing. */
  readonly container: string;
  readonly range: Range;
}

export interface FileDigest {
  /** The language of the text, e.g. `fr`. */
  readonly language: string;
  /** The title of its first instrument; empty without any. */
  readonly title: string;
  /** The symbol of the document, from the front matter or else the masthead: `A/RES/78/1`. */
  readonly symbol: string | null;
  /** What the front matter says it renders: a symbol or the path of a file. */
  readonly renders: readonly string[];
  readonly symbols: readonly DigestSymbol[];
}

export const EMPTY_DIGEST: FileDigest = { language: "", title: "", symbol: null, renders: [], symbols: [] };

/** Keys of the front matter that name another version of the same text. */
const RENDERS = ["translationOf", "original"];

export function fileDigest(document: ReadDocument, settings: FeatureSettings): FileDigest {
  const { analysis } = document;
  const client = { ...settings.client, hierarchicalSymbols: true };
  const outline = documentSymbols(document, { ...settings, client }) as DocumentSymbol[];
  const printed = printedSymbol(analysis);
  const values = analysis.frontMatter?.values ?? {};
  const symbol = values.symbol?.trim() || printed?.text || null;
  const symbols = outline.flatMap(one => [...flat(one, "")]);
  if (symbol !== null) {
    const range = rangeOf(printed ?? analysis.frontMatter ?? { start: 0, end: 0 }, document);
    symbols.unshift({ name: symbol, kind: SymbolKind.Key, container: outline[0]?.name ?? "", range });
  }
  return {
    language: analysis.language,
    title: outline[0]?.name ?? "",
    symbol,
    renders: RENDERS.flatMap(key => values[key]?.trim() || []),
    symbols,
  };
}

/** The symbol that stands in the masthead. */
function printedSymbol({ paragraphs }: DocumentTree): { text: string; start: number; end: number } | null {
  for (const { kind, clause, start } of paragraphs) {
    if (kind !== "masthead") continue;
    const found = clause.references.find(reference => reference.kind === "symbol");
    if (found) return { text: found.text, start: start + found.start, end: start + found.end };
  }
  return null;
}

function* flat({ name, kind, selectionRange, children }: DocumentSymbol, container: string): Iterable<DigestSymbol> {
  yield { name, kind, container, range: selectionRange };
  for (const child of children ?? []) yield* flat(child, name);
}
