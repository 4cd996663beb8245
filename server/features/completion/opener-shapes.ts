/** Shapes of openers: `#1 également #` makes « Prend également note » of « Prend note ». See `CountedShape`. */
import { joinWords, stripAccents } from "../../../grammar/text/words.ts";

/** A head's words; an elided word keeps its apostrophe: `S'`, `inquiète`. */
function splitHead(head: string): string[] {
  return head.match(/[^\s']+'?|'/gu) ?? [];
}

/** The opener in lower case but for what is always a capital; `capital` begins it with one. */
export function renderShape(shape: string, head: string, capital: boolean): string {
  const words = splitHead(setInitial(head, false));
  const parts: string[] = [];
  for (const part of shape.split(" ")) {
    if (part === "#") parts.push(...words.splice(0));
    else if (part.startsWith("#")) parts.push(...words.splice(0, Number(part.slice(1))));
    else parts.push(part);
  }
  return setInitial(joinWords(parts).replaceAll("' ", "'"), capital);
}

export function setInitial(text: string, capital: boolean): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 32);
  return (capital ? first.toUpperCase() : first.toLowerCase()) + text.slice(first.length);
}

/** Without case, accents and emphasis marks, for comparison with what is typed in a hurry. */
export function foldLoosely(text: string): string {
  return stripAccents(text)
    .toLowerCase()
    .replace(/[\u2019\u02bc\u2018`]/g, "'")
    .replace(/[\s*_]+/gu, " ");
}
