/** Footnotes as names, with their calls. */
import type { DocumentTree, Span } from "../../../grammar/tree/tree.ts";
import { toDocumentSpan } from "../../rules/fixes/finding-spans.ts";
import { findFootnoteSpan } from "../../rules/linguistics/footnote-span.ts";
import { createDeclaration, type Declaration, type Name } from "./name.ts";

/** Notes `[^1]: …` with their calls `[^1]`. Calls without a note are a name, too. */
export function* findNoteNames(tree: DocumentTree): Iterable<Name> {
  const notes = new Map<string, { declarations: Declaration[]; uses: Span[] }>();
  for (const paragraph of tree.paragraphs) {
    const own = findFootnoteSpan(paragraph);
    const spans = own
      ? [own, ...paragraph.clause.footnoteCalls.filter(({ start }) => start !== own.start)]
      : paragraph.clause.footnoteCalls;
    for (const span of spans) {
      const call = paragraph.clause.text.slice(span.start, span.end);
      const note = notes.get(call) ?? { declarations: [], uses: [] };
      notes.set(call, note);
      if (span === own) note.declarations.push(createDeclaration(paragraph, span));
      else note.uses.push(toDocumentSpan(paragraph, span));
    }
  }
  for (const note of notes.values()) yield { kind: "note", ...note, around: [] };
}
