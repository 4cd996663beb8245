/** Cited documents that are files of the folder. Offsets are UTF-16. */
import type { Location, LocationLink } from "vscode-languageserver-types";
import type { Span } from "../../../grammar/tree/tree.ts";
import { toDocumentSpan } from "../../rules/fixes/finding-spans.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import { createSymbolKey } from "../shared/files/symbol-key.ts";
import { findParagraphAt, getInstrument, type ReadDocument, toRange } from "../shared/read-document.ts";
import { createTextFile, type TextFile } from "../versions/versions.ts";
import { findSymbol } from "./un-symbol.ts";

/** Finds the file that bears a symbol; null where there is none. */
export type FindFile = (symbol: string) => TextFile | null;

/**
 * Indexes all files but the text itself; of two with one symbol, the one in the text's language. The text's own symbol
 * leads nowhere, not even to its versions in other languages.
 */
export function indexFilesBySymbol(document: ReadDocument, files: readonly TextFile[]): FindFile {
  const { key: own, identity } = createTextFile(document);
  const bySymbol = new Map<string, TextFile>();
  for (const file of files) {
    if (file.key === own) continue;
    for (const symbol of file.identity.symbols) {
      const before = bySymbol.get(symbol);
      const better = file.identity.language === identity.language && before?.identity.language !== identity.language;
      if (!before || better) bySymbol.set(symbol, file);
    }
  }
  const mine = new Set(identity.symbols);
  return symbol => {
    const wanted = createSymbolKey(symbol);
    return mine.has(wanted) ? null : (bySymbol.get(wanted) ?? null);
  };
}

/** The symbol of the document that is cited at an offset; null where none is, or it is not certain which. */
export function findCitedAt(document: ReadDocument, offset: number): (Span & { readonly symbol: string }) | null {
  const paragraph = findParagraphAt(document, offset);
  if (!paragraph) return null;
  for (const reference of paragraph.clause.references) {
    const span = toDocumentSpan(paragraph, reference);
    if (offset < span.start || offset > span.end) continue;
    const symbol = findSymbol(reference, paragraph, getInstrument(document, paragraph), document.pack);
    if (symbol !== null) return { ...span, symbol };
  }
  return null;
}

/** The title of the cited document; null where it is no file of the folder. */
export function findDefinitionInFiles(
  document: ReadDocument,
  offset: number,
  { client }: FeatureSettings,
  fileOf: FindFile,
): Location[] | LocationLink[] | null {
  const cited = findCitedAt(document, offset);
  const file = cited ? fileOf(cited.symbol) : null;
  if (!cited || !file) return null;
  const { uri, identity } = file;
  if (!client.locationLinks) return [{ uri, range: identity.range }];
  return [
    {
      originSelectionRange: toRange(cited, document),
      targetUri: uri,
      targetRange: identity.range,
      targetSelectionRange: identity.range,
    },
  ];
}
