/** Cited resolutions and documents as names. */
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { DocumentTree, Instrument, Paragraph, Reference, Span } from "../../../grammar/tree/tree.ts";
import { toDocumentSpan } from "../../rules/fixes/finding-spans.ts";
import { createDeclaration, type Declaration, type Name } from "./name.ts";
import { findSymbol } from "./un-symbol.ts";

interface Citation {
  readonly paragraph: Paragraph;
  readonly reference: Reference;
}

/** Cited resolutions and documents; the first citation that gives the date is the declaration. */
export function* findCitedNames(tree: DocumentTree, pack: CompiledPack): Iterable<Name> {
  const all = new Map<string, Citation[]>();
  for (const paragraph of tree.paragraphs) {
    for (const reference of paragraph.clause.references) {
      if (reference.kind !== "resolution" && reference.kind !== "symbol") continue;
      const instrument = tree.instruments[paragraph.instrument] as Instrument;
      const key = findSymbol(reference, paragraph, instrument, pack) ?? createKey(reference);
      const cited = all.get(key);
      if (cited) cited.push({ paragraph, reference });
      else all.set(key, [{ paragraph, reference }]);
    }
  }
  for (const cited of all.values()) yield createName(cited);
}

function createName(cited: readonly Citation[]): Name {
  // A single citation has no declaration.
  const first = cited.length > 1 ? (cited.find(({ reference }) => reference.groups.date) ?? cited[0]) : undefined;
  const declarations: Declaration[] = first ? [createDeclaration(first.paragraph, first.reference)] : [];
  const uses: Span[] = cited.filter(one => one !== first).map(one => toDocumentSpan(one.paragraph, one.reference));
  return { kind: "cited", declarations, uses, around: [] };
}

/** A key without date and blanks, where no symbol is known. */
function createKey({ groups: { number = "", letter = "", session = "", year = "" }, text }: Reference): string {
  return number === "" ? text.replace(/\s+/gu, "") : [number, letter, session, year].join(" ").toLowerCase();
}
