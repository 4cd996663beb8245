/** The symbols of a file for the workspace search: its titles, headings and clauses, and the document's symbol. */
import { type DocumentSymbol, type Range, SymbolKind } from "vscode-languageserver-types";
import { createMemo, type Memoized } from "../../../../grammar/memo/memo.ts";
import { provideDocumentSymbols } from "../../document-symbols/document-symbols.ts";
import { createOutline, type OutlineNode } from "../../outline/outline.ts";
import type { FeatureSettings } from "../feature-settings.ts";
import type { ReadDocument } from "../read-document.ts";
import { createFileIdentity } from "./file-identity.ts";
import { createFileKey } from "./file-key.ts";
import { parseFileName } from "./file-name.ts";

export interface FileSymbol {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly range: Range;
  /** Whether it names a whole text: its symbol, its title. */
  readonly isWholeText: boolean;
}

export interface FileSymbols extends Memoized {
  /** The container of all: symbol and title of the text, or the name of the file where it has neither. */
  readonly container: string;
  readonly symbols: readonly FileSymbol[];
}

export function createFileSymbols(container: string, symbols: readonly FileSymbol[]): FileSymbols {
  return { container, symbols, memo: createMemo() };
}

export function collectFileSymbols(document: ReadDocument, settings: FeatureSettings): FileSymbols {
  const { title, symbol, range } = createFileIdentity(document);
  const client = { ...settings.client, hierarchicalSymbols: true };
  const all = provideDocumentSymbols(document, { ...settings, client }) as DocumentSymbol[];
  const symbols = selectNamedSymbols(all, createOutline(document));
  if (symbol !== null) symbols.unshift({ name: symbol, kind: SymbolKind.Key, range, isWholeText: true });
  const { bareName } = parseFileName(createFileKey(document.positions.uri));
  return createFileSymbols([symbol, title].filter(Boolean).join(" · ") || bareName, symbols);
}

/** Without nodes whose names are the same in every text: preamble, operative part, signatures. */
function selectNamedSymbols(symbols: readonly DocumentSymbol[], nodes: readonly OutlineNode[]): FileSymbol[] {
  return symbols.flatMap(({ name, kind, selectionRange, children = [] }, at) => {
    const node = nodes[at] as OutlineNode;
    const below = selectNamedSymbols(children, node.children);
    const common = node.kind === "group" || (node.kind === "part" && !node.part.heading);
    const untitled = node.kind === "instrument" && !node.titleLine;
    return common || untitled
      ? below
      : [{ name, kind, range: selectionRange, isWholeText: node.kind === "instrument" }, ...below];
  });
}
