/** The editor's outline: the nodes of the document's outline as symbols. */
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from "vscode-languageserver-types";
import type { InstrumentKind } from "../../../grammar/languages/settings.ts";
import { nameNode } from "../outline/node-name.ts";
import { createOutline, type OutlinedKind, type OutlineNode } from "../outline/outline.ts";
import type { FeatureSettings, MessageLanguage } from "../shared/feature-settings.ts";
import { type ReadDocument, toRange } from "../shared/read-document.ts";

const INSTRUMENT_KINDS: Readonly<Record<InstrumentKind, SymbolKind>> = {
  resolution: SymbolKind.Class,
  decision: SymbolKind.Class,
  declaration: SymbolKind.Class,
  recommendation: SymbolKind.Class,
  letter: SymbolKind.File,
  text: SymbolKind.File,
};

const PARAGRAPH_KINDS: Readonly<Record<OutlinedKind, SymbolKind>> = {
  enacting: SymbolKind.Interface,
  preambular: SymbolKind.Field,
  operative: SymbolKind.Method,
  item: SymbolKind.EnumMember,
  text: SymbolKind.String,
  letter: SymbolKind.String,
  heading: SymbolKind.Namespace,
  signature: SymbolKind.Key,
  closing: SymbolKind.Event,
  footnote: SymbolKind.Constant,
};

export function provideDocumentSymbols(
  document: ReadDocument,
  { messages, client }: FeatureSettings,
): DocumentSymbol[] | SymbolInformation[] {
  const nodes = createOutline(document);
  if (client.hierarchicalSymbols) return nodes.map(node => createSymbol(node, document, messages));
  return nodes.flatMap(node => [...flattenSymbols(node, null, document, messages)]);
}

function getSymbolKind(node: OutlineNode): SymbolKind {
  switch (node.kind) {
    case "instrument":
      return INSTRUMENT_KINDS[node.instrument.kind];
    case "part":
      return SymbolKind.Namespace;
    case "group":
      return SymbolKind.Array;
    case "paragraph":
      return PARAGRAPH_KINDS[node.paragraph.kind];
  }
}

function createSymbol(node: OutlineNode, document: ReadDocument, messages: MessageLanguage): DocumentSymbol {
  const { name, detail } = nameNode(node, messages);
  const symbol: DocumentSymbol = {
    name,
    kind: getSymbolKind(node),
    range: toRange(node, document),
    selectionRange: toRange(node.selection, document),
  };
  if (detail !== null) symbol.detail = detail;
  if (node.children.length) symbol.children = node.children.map(child => createSymbol(child, document, messages));
  return symbol;
}

/** A flat list, for editors that know no hierarchy. */
function* flattenSymbols(
  node: OutlineNode,
  container: string | null,
  document: ReadDocument,
  messages: MessageLanguage,
): Iterable<SymbolInformation> {
  const { name } = nameNode(node, messages);
  const location = { uri: document.positions.uri, range: toRange(node, document) };
  yield { name, kind: getSymbolKind(node), location, ...(container === null ? {} : { containerName: container }) };
  for (const child of node.children) yield* flattenSymbols(child, name, document, messages);
}
