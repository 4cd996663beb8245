/** The acronym of the organisation that acts: its enacting line has the whole name. */

import { fold } from "../../../grammar/text/words.ts";
import type { Instrument } from "../../../grammar/tree/tree.ts";

/** Letters of a word that may stand for more than its first: « interparlementaire » is two words in one. */
const COMPOUND = 10;
/** « de », « pour les »: words that acronyms pass over. */
const SMALL = 4;

/** More small words than letters, at most. */
const MOST_SMALL = 4;

/** Whether the letters of an acronym are those with which the words of a name begin in an enacting line. */
export function isNamedWhereItActs(acronym: string, { enacting }: Instrument): boolean {
  const letters = fold(acronym)
    .normalize("NFD")
    .replace(/[^\p{L}]/gu, "");
  return enacting.some(({ clause }) => {
    // « , réunie à Genève … »: what it meets about is not its name.
    const [name = ""] = clause.text.split(/[,،:]/, 1);
    const words = (name.match(/[\p{L}\p{M}]+/gu) ?? []).map(word => fold(word).normalize("NFD"));
    return words.some((_, at) => isSpelt(letters, words.slice(at, at + 2 * letters.length + MOST_SMALL)));
  });
}

/**
 * Whether the first word begins with the first letter, and those behind it with the others; small words may have none.
 * In steps of words: `open` holds how many letters may be told before a word.
 */
function isSpelt(letters: string, words: readonly string[]): boolean {
  let open = new Set([0]);
  for (const [at, word] of words.entries()) {
    const told = new Set(at > 0 && word.length <= SMALL ? open : []);
    for (const count of open) {
      if (word[0] !== letters[count]) continue;
      told.add(count + 1);
      if (word.length >= COMPOUND && word.indexOf(letters[count + 1] ?? " ", 1) > 0) told.add(count + 2);
    }
    if (told.has(letters.length)) return true;
    open = told;
  }
  return false;
}
