/** The editor's outline: the nodes of the document's outline as symbols. */
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from "vscode-languageserver-types";
import type { InstrumentKind } from "../../../grammar/languages/settings.ts";
import { nameOf } from "../outline/node-name.ts";
import { type OutlineNode, outline, type ShownKind } from "../outline/outline.ts";
import { type ReadDocument, rangeOf } from "../read-document.ts";
import type { FeatureSettings, MessageLanguage } from "../shared/feature-settings.ts";

const INSTRUMENT_KINDS: Readonly<Record<InstrumentKind, SymbolKind>> = {
  resolution: SymbolKind.Class,
  decision: SymbolKind.Class,
  declaration: SymbolKind.Class,
  recommendation: SymbolKind.Class,
  letter: SymbolKind.File,
  text: SymbolKind.File,
};

const PARAGRAPH_KINDS: Readonly<Record<ShownKind, SymbolKind>> = {
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

export function documentSymbols(
  document: ReadDocument,
  { messages, client }: FeatureSettings,
): DocumentSymbol[] | SymbolInformation[] {
  const nodes = outline(document);
  if (client.hierarchicalSymbols) return nodes.map(node => symbolOf(node, document, messages));
  return nodes.flatMap(node => [...flat(node, null, document, messages)]);
}

function kindOf(node: OutlineNode): SymbolKind {
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

function symbolOf(node: OutlineNode, document: ReadDocument, messages: MessageLanguage): DocumentSymbol {
  const { name, detail } = nameOf(node, messages);
  const symbol: DocumentSymbol = {
    name,
    kind: kindOf(node),
    range: rangeOf(node, document),
    selectionRange: rangeOf(node.selection, document),
  };
  if (detail !== null) symbol.detail = detail;
  if (node.children.length) symbol.children = node.children.map(child => symbolOf(child, document, messages));
  return symbol;
}

/** For editors that know no hierarchy. */
function* flat(
  node: OutlineNode,
  container: string | null,
  document: ReadDocument,
  messages: MessageLanguage,
): Iterable<SymbolInformation> {
  const { name } = nameOf(node, messages);
  const location = { uri: document.positions.uri, range: rangeOf(node, document) };
  yield { name, kind: kindOf(node), location, ...(container === null ? {} : { containerName: container }) };
  for (const child of node.children) yield* flat(child, name, document, messages);
}
