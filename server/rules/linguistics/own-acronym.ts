/** The acronym of the organisation that acts: its enacting line has the whole name. */

import { fold } from "../../../grammar/text/words.ts";
import type { Instrument } from "../../../grammar/tree/tree.ts";

/** Letters of a word that may stand for more than its first: « interparlementaire » is two words in one. */
const COMPOUND = 10;
/** « de », « pour les »: words that acronyms pass over. */
const SMALL = 4;

/** Whether the letters of an acronym are those with which the words of a name begin in an enacting line. */
export function isNamedWhereItActs(acronym: string, { enacting }: Instrument): boolean {
  const letters = fold(acronym)
    .normalize("NFD")
    .replace(/[^\p{L}]/gu, "");
  return enacting.some(({ clause }) => {
    // « , réunie à Genève … »: what it meets about is not its name.
    const [name = ""] = clause.text.split(/[,،:]/, 1);
    const words = (name.match(/[\p{L}\p{M}]+/gu) ?? []).map(word => fold(word).normalize("NFD"));
    return words.some((_, at) => isSpelt(letters, words.slice(at, at + 2 * letters.length + SMALL)));
  });
}

/** Whether the first word begins with the first letter, and those behind it with the others; small words may have none. */
function isSpelt(letters: string, [word = "", ...more]: readonly string[]): boolean {
  if (letters === "") return true;
  if (word[0] !== letters[0]) return false;
  const long = more.findIndex(one => one.length > SMALL);
  const starts = more.slice(0, long < 0 ? more.length : long + 1).map((_, at) => more.slice(at));
  const goesOn = (rest: string) => rest === "" || starts.some(words => isSpelt(rest, words));
  if (goesOn(letters.slice(1))) return true;
  return word.length >= COMPOUND && word.indexOf(letters[1] ?? " ", 1) > 0 && goesOn(letters.slice(2));
}
