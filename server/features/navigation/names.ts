/**
 * The names of a document: labels of paragraphs, annexes, notes, titles, acronyms, defined terms, and cited documents,
 * each with declarations and uses. Definition, references, highlights, links and renaming all read this one table.
 * Offsets are those of the document.
 */

import { memoizePerTree } from "../../../grammar/languages/memoize.ts";
import type { Span } from "../../../grammar/tree/tree.ts";
import type { ReadDocument } from "../shared/read-document.ts";
import { findAcronymNames } from "./acronym-names.ts";
import { findAnnexNames } from "./annex-names.ts";
import { findCitedNames } from "./cited-names.ts";
import type { Name } from "./name.ts";
import { findNoteNames } from "./note-names.ts";
import { findParagraphNames } from "./paragraph-names.ts";
import { findTermNames } from "./term-names.ts";
import { findTitleNames } from "./title-names.ts";

export interface NameUnderCursor extends Span {
  readonly name: Name;
}

const NAME_FINDERS = [
  findParagraphNames,
  findAnnexNames,
  findNoteNames,
  findTitleNames,
  findAcronymNames,
  findTermNames,
  findCitedNames,
];

const collectNames = memoizePerTree((tree, pack): readonly Name[] =>
  NAME_FINDERS.flatMap(find => [...find(tree, pack)]),
);

export function listNames({ analysis, pack }: ReadDocument): readonly Name[] {
  return collectNames(analysis, pack);
}

/** The name at an offset, or whose reference contains the offset; the one with the shortest span. */
export function findNameAt(document: ReadDocument, offset: number): NameUnderCursor | null {
  let nearest: NameUnderCursor | null = null;
  for (const name of listNames(document)) {
    for (const spans of [name.declarations, name.uses, name.unnamed ?? [], name.around]) {
      for (const { start, end } of spans) {
        if (start <= offset && offset <= end && (!nearest || end - start < nearest.end - nearest.start)) {
          nearest = { start, end, name };
        }
      }
    }
  }
  return nearest;
}
