/** Files of the folder that bear a symbol which a text cites. */
import { symbolKey } from "../files/symbol-key.ts";
import { symbolOf } from "../navigation/symbols.ts";
import { instrumentOf, paragraphAt, type ReadDocument } from "../read-document.ts";

/** By the key (`symbolKey`) of a symbol. */
export type KnownFiles = ReadonlyMap<string, { readonly uri: string; readonly title: string }>;

/** The key of the document that is cited at an offset; null where none is, or its symbol cannot be told. */
export function citedKey(document: ReadDocument, offset: number): string | null {
  const paragraph = paragraphAt(document, offset);
  if (!paragraph) return null;
  const at = offset - paragraph.start;
  const reference = paragraph.clause.references.find(({ start, end }) => start <= at && at < end);
  const symbol = reference && symbolOf(reference, paragraph, instrumentOf(document, paragraph), document.pack);
  return symbol ? symbolKey(symbol) : null;
}
