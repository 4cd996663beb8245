/** How what is typed, in a hurry, answers an opener: `rea`, `prof preo`, `conv`, `rapelant`. Both are `loosely` spelt. */

/** Letters from which anything but the beginning is looked for: `conv` finds « Se déclare convaincu ». */
const LEAST_INSIDE = 3;
/** Letters from which one may be missing, and how many may. */
const LEAST_WITH_MISSING = 5;
const MOST_MISSING = 2;
/** Letters that a beginning must have for words to be skipped before it: `prend satisf`. */
const LEAST_BEGINNING = 3;

/** What begins with what is typed comes before what only has it inside, however likely. */
const BEGINNINGS = 1e-4;
const INSIDE = 1e-6;
const MISSING_LETTERS = 1e-9;

/** 1 where the opener begins with what is typed, less where it answers otherwise, 0 where it does not. */
export function scoreMatch(opener: string, typed: string): number {
  if (opener.startsWith(typed)) return 1;
  if (typed.length < LEAST_INSIDE) return 0;
  // Who typed a space is done with the word before.
  if (typed.endsWith(" ")) return 0;
  if (typed.includes(" ")) return matchesWordBeginnings(opener, typed) ? BEGINNINGS : 0;
  if (opener.includes(` ${typed}`)) return INSIDE;
  return hasMissingLetters(opener, typed) ? MISSING_LETTERS : 0;
}

/** Whether each word typed begins a word of the opener, in their order and from the first on. */
function matchesWordBeginnings(opener: string, typed: string): boolean {
  const words = opener.split(/[ ']/);
  let at = 0;
  for (const beginning of typed.split(/[ ']/)) {
    if (beginning === "" && at > 0) continue;
    if (!words[at]?.startsWith(beginning)) {
      if (at === 0 || beginning.length < LEAST_BEGINNING) return false;
      while (at < words.length && !words[at]?.startsWith(beginning)) at++;
      if (at === words.length) return false;
    }
    at++;
  }
  return true;
}

/** Whether letters are missing from what is typed: `rapelant`, `reafirm`, `sinquiete`. */
function hasMissingLetters(opener: string, typed: string): boolean {
  if (typed.length < LEAST_WITH_MISSING || typed[0] !== opener[0]) return false;
  const longest = typed.length + MOST_MISSING;
  let found = 0;
  for (let at = 0; at < opener.length && at < longest && found < typed.length; at++) {
    if (opener[at] === typed[found]) found++;
  }
  return found === typed.length;
}
