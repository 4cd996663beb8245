/**
 * What a document names: paragraphs by their labels, annexes, notes, titles, acronyms, defined terms, and the documents
 * it cites. For each, where it is given its name and where the name is used; definition, references, highlights, links
 * and renaming all read this one table. Offsets are those of the document.
 */
import type { Span } from "../../../grammar/tree/tree.ts";
import { memoizePerTree } from "../../rules/memoizing/memoize.ts";
import type { ReadDocument } from "../read-document.ts";
import { acronymNames } from "./acronym-names.ts";
import { annexNames } from "./annex-names.ts";
import { citedNames } from "./cited-names.ts";
import type { Name } from "./name.ts";
import { noteNames } from "./note-names.ts";
import { paragraphNames } from "./paragraph-names.ts";
import { termNames } from "./term-names.ts";
import { titleNames } from "./title-names.ts";

export interface NameUnderCursor extends Span {
  readonly name: Name;
}

const FINDERS = [paragraphNames, annexNames, noteNames, titleNames, acronymNames, termNames, citedNames];

const namesIn = memoizePerTree((tree, pack): readonly Name[] => FINDERS.flatMap(find => [...find(tree, pack)]));

export function namesOf({ analysis, pack }: ReadDocument): readonly Name[] {
  return namesIn(analysis, pack);
}

/** The name that is printed at an offset, or whose reference the offset stands in: the one with the least extent. */
export function nameAt(document: ReadDocument, offset: number): NameUnderCursor | null {
  let found: NameUnderCursor | null = null;
  for (const name of namesOf(document)) {
    for (const spans of [name.declarations, name.uses, name.unnamed ?? [], name.around]) {
      for (const { start, end } of spans) {
        if (start <= offset && offset <= end && (!found || end - start < found.end - found.start)) {
          found = { start, end, name };
        }
      }
    }
  }
  return found;
}
