/** Definition, references and highlights of the names of a text. Offsets are UTF-16. */
import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type LocationLink,
} from "vscode-languageserver-types";
import type { Span } from "../../../grammar/tree/tree.ts";
import { type ReadDocument, rangeOf } from "../read-document.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import { listUses } from "./name.ts";
import { findNameAt } from "./names.ts";

/** Where the name at an offset is declared: a paragraph, annex, note, acronym, term, title. */
export function provideDefinition(
  document: ReadDocument,
  offset: number,
  { client }: FeatureSettings,
): Location[] | LocationLink[] | null {
  const found = findNameAt(document, offset);
  if (!found || found.name.declarations.length === 0) return null;
  const { uri } = document.positions;
  if (!client.locationLinks) return found.name.declarations.map(one => ({ uri, range: rangeOf(one, document) }));
  const originSelectionRange = rangeOf(found, document);
  return found.name.declarations.map(
    (one): LocationLink => ({
      originSelectionRange,
      targetUri: uri,
      targetRange: rangeOf(one.whole, document),
      targetSelectionRange: rangeOf(one, document),
    }),
  );
}

export function provideReferences(
  document: ReadDocument,
  offset: number,
  includeDeclaration: boolean,
): Location[] | null {
  const found = findNameAt(document, offset);
  if (!found) return null;
  const { uri } = document.positions;
  const spans: Span[] = includeDeclaration ? [...found.name.declarations] : [];
  return sortSpans([...spans, ...listUses(found.name)]).map(span => ({ uri, range: rangeOf(span, document) }));
}

/** Declarations are highlighted as written, uses as read. */
export function provideDocumentHighlights(document: ReadDocument, offset: number): DocumentHighlight[] | null {
  const found = findNameAt(document, offset);
  if (!found) return null;
  const { declarations } = found.name;
  const written = new Set<Span>(declarations);
  return sortSpans([...declarations, ...listUses(found.name)]).map(span => ({
    range: rangeOf(span, document),
    kind: written.has(span) ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}

function sortSpans(spans: readonly Span[]): Span[] {
  return spans.toSorted((a, b) => a.start - b.start);
}
