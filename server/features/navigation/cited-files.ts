/** A document that a text cites, where it is a file of the folder. Offsets are UTF-16. */
import type { Location, LocationLink } from "vscode-languageserver-types";
import type { Span } from "../../../grammar/tree/tree.ts";
import { absolute } from "../../rules/fixes/finding-spans.ts";
import { instrumentOf, paragraphAt, type ReadDocument, rangeOf } from "../read-document.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import { createSymbolKey } from "../shared/files/symbol-key.ts";
import { createTextFile, type TextFile } from "../versions/versions.ts";
import { findSymbol } from "./un-symbol.ts";

/** Gives the file that bears a symbol; null where there is none. */
export type FindFile = (symbol: string) => TextFile | null;

/**
 * Of the files other than the text itself, those in its language first: a French text leads to French texts. Its own
 * symbol leads nowhere, least of all to its versions.
 */
export function indexFilesBySymbol(document: ReadDocument, files: readonly TextFile[]): FindFile {
  const { key: own, identity } = createTextFile(document);
  const found = new Map<string, TextFile>();
  for (const file of files) {
    if (file.key === own) continue;
    for (const symbol of file.identity.symbols) {
      const before = found.get(symbol);
      const better = file.identity.language === identity.language && before?.identity.language !== identity.language;
      if (!before || better) found.set(symbol, file);
    }
  }
  const mine = new Set(identity.symbols);
  return symbol => {
    const wanted = createSymbolKey(symbol);
    return mine.has(wanted) ? null : (found.get(wanted) ?? null);
  };
}

/** The symbol of the document that the words at an offset cite; null where they cite none, or none for certain. */
export function findCitedAt(document: ReadDocument, offset: number): (Span & { readonly symbol: string }) | null {
  const paragraph = paragraphAt(document, offset);
  if (!paragraph) return null;
  for (const reference of paragraph.clause.references) {
    const span = absolute(paragraph, reference);
    if (offset < span.start || offset > span.end) continue;
    const symbol = findSymbol(reference, paragraph, instrumentOf(document, paragraph), document.pack);
    if (symbol !== null) return { ...span, symbol };
  }
  return null;
}

/** Where the cited document begins: at its title. Null where it is no file of the folder. */
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
      originSelectionRange: rangeOf(cited, document),
      targetUri: uri,
      targetRange: identity.range,
      targetSelectionRange: identity.range,
    },
  ];
}
