/** Definition, references and highlights of the names of a text. Offsets are UTF-16. */
import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type LocationLink,
} from "vscode-languageserver-types";
import type { Span } from "../../../grammar/tree/tree.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import { type ReadDocument, toRange } from "../shared/read-document.ts";
import { listUses } from "./name.ts";
import { findNameAt } from "./names.ts";

/** Where the name at an offset is declared: a paragraph, annex, note, acronym, term, title. */
export function provideDefinition(
  document: ReadDocument,
  offset: number,
  { client }: FeatureSettings,
): Location[] | LocationLink[] | null {
  const target = findNameAt(document, offset);
  if (!target || target.name.declarations.length === 0) return null;
  const { uri } = document.positions;
  if (!client.locationLinks) return target.name.declarations.map(one => ({ uri, range: toRange(one, document) }));
  const originSelectionRange = toRange(target, document);
  return target.name.declarations.map(
    (one): LocationLink => ({
      originSelectionRange,
      targetUri: uri,
      targetRange: toRange(one.whole, document),
      targetSelectionRange: toRange(one, document),
    }),
  );
}

export function provideReferences(
  document: ReadDocument,
  offset: number,
  includeDeclaration: boolean,
): Location[] | null {
  const target = findNameAt(document, offset);
  if (!target) return null;
  const { uri } = document.positions;
  const spans: Span[] = includeDeclaration ? [...target.name.declarations] : [];
  return sortSpans([...spans, ...listUses(target.name)]).map(span => ({ uri, range: toRange(span, document) }));
}

/** Declarations are highlighted as written, uses as read. */
export function provideDocumentHighlights(document: ReadDocument, offset: number): DocumentHighlight[] | null {
  const target = findNameAt(document, offset);
  if (!target) return null;
  const { declarations } = target.name;
  const writeSpans = new Set<Span>(declarations);
  return sortSpans([...declarations, ...listUses(target.name)]).map(span => ({
    range: toRange(span, document),
    kind: writeSpans.has(span) ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}

function sortSpans(spans: readonly Span[]): Span[] {
  return spans.toSorted((a, b) => a.start - b.start);
}
