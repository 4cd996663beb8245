/**
 * What a document names: paragraphs by their labels, annexes, notes, titles, acronyms, defined terms, and the documents
 * it cites. For each, where it is given its name and where the name is used; definition, references, highlights, links
 * and renaming all read this one table. Offsets are those of the document.
 */
import type { Numbered } from "../../../grammar/resolve/table.ts";
import type { Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { perTree } from "../../rules/support/text.ts";
import type { ReadDocument } from "../read-document.ts";
import { acronymNames } from "./acronyms.ts";
import { annexNames } from "./annexes.ts";
import { citedNames } from "./cited.ts";
import { noteNames } from "./notes.ts";
import { paragraphNames } from "./paragraphs.ts";
import { termNames } from "./terms.ts";
import { titleNames } from "./titles.ts";

export type NameKind = "paragraph" | "annex" | "note" | "title" | "acronym" | "term" | "cited";

export interface Declaration extends Span {
  /** All that belongs to it: the paragraph, the note. */
  readonly whole: Span;
}

export interface Name {
  readonly kind: NameKind;
  readonly declarations: readonly Declaration[];
  /** In the order of the text; without the declarations. */
  readonly uses: readonly Span[];
  /** Words around a use that lead to the same place: « l'alinéa … du paragraphe 3 ci-dessus ». */
  readonly around: readonly Span[];
  /** Of paragraphs: its entry in the table of numbers. */
  readonly numbered?: Numbered;
  /** Uses that do not print the name, so that they stay as they are when it changes: « le paragraphe précédent ». */
  readonly unnamed?: readonly Span[];
}

export interface NameUnderCursor extends Span {
  readonly name: Name;
}

const FINDERS = [paragraphNames, annexNames, noteNames, titleNames, acronymNames, termNames, citedNames];

const namesIn = perTree((tree, pack): readonly Name[] => FINDERS.flatMap(find => [...find(tree, pack)]));

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

/** Every place where a name is used, whether or not it is printed there. */
export function usesOf({ uses, unnamed = [] }: Name): readonly Span[] {
  return unnamed.length === 0 ? uses : [...uses, ...unnamed].sort((a, b) => a.start - b.start);
}

export function declarationIn(paragraph: Paragraph, { start, end }: Span, last: Span = paragraph): Declaration {
  const whole = { start: paragraph.start, end: Math.max(paragraph.end, last.end) };
  return { start: paragraph.start + start, end: paragraph.start + end, whole };
}
