/** The letter of a document, and the captions that name it: « Annexe à la lettre datée du … ». */

import { memoizePerTree } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Paragraph, Reference } from "../../../grammar/tree/tree.ts";

export interface DatedLine {
  readonly paragraph: Paragraph;
  readonly date: Reference;
}

export interface NamedLetter {
  readonly letter: DatedLine;
  readonly caption: DatedLine;
}

/** Whether a language knows a letter by its title. */
export function namesLetters({ instruments }: CompiledPack): boolean {
  return instruments.some(({ kind }) => kind === "letter");
}

/** Each caption that names a letter, with the title of the letter that the document begins with. */
export const findNamedLetters = memoizePerTree((tree, pack): readonly NamedLetter[] => {
  const letter = tree.instruments.find(({ kind }) => kind === "letter");
  const titled = letter?.title.map(findDatedLine).find(line => line !== null);
  if (!titled) return [];
  const letterWord = pack.instruments
    .filter(({ kind }) => kind === "letter")
    .map(({ pattern }) => new RegExp(`(?<!\\p{L})(?:${pattern})`, "iu"));
  return tree.instruments.flatMap(({ role, title: [first] }) => {
    const caption = role !== "main" && first ? findDatedLine(first) : null;
    if (!caption || !letterWord.some(word => word.test(caption.paragraph.clause.text))) return [];
    return [{ letter: titled, caption }];
  });
});

function findDatedLine(paragraph: Paragraph): DatedLine | null {
  const date = paragraph.clause.references.find(({ kind, groups: { year } }) => kind === "date" && year !== undefined);
  return date ? { paragraph, date } : null;
}

/** A key that is equal for the same day in another spelling. */
export function getDayKey({ groups: { day, month = "", year } }: Reference): string {
  return [day, fold(month), year].join(" ");
}
