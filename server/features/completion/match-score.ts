/**
 * How well an opener matches what is typed in a hurry: `rea`, `prof preo`, `conv`, `rapelant`. Both as `foldLoosely`.
 */

/** Letters needed to match a word inside an opener: `conv` finds « Se déclare convaincu ». */
const LEAST_INSIDE = 3;
/** Letters needed before any may be missing, and how many may be. */
const LEAST_WITH_MISSING = 5;
const MOST_MISSING = 2;
/** Letters that the beginning of a word needs for words before it to be skipped: `prend satisf`. */
const LEAST_BEGINNING = 3;

/** Openers that begin with what is typed come before all that only have it inside, however likely those are. */
const BEGINNINGS = 1e-4;
const INSIDE = 1e-6;
const MISSING_LETTERS = 1e-9;

/** Factor where an accent was typed that the opener has not: `Pré` means « Préoccupé » rather than « Prenant ». */
const OTHER_ACCENT = 0.01;

/** 1, or less where `typed` has an accent and `opener` has other letters there; both as they are printed. */
export function scoreAccents(opener: string, typed: string): number {
  const isPlain = typed.normalize("NFD").length === typed.length;
  return isPlain || toPlainCase(opener).startsWith(toPlainCase(typed)) ? 1 : OTHER_ACCENT;
}

function toPlainCase(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

/** 1 where the opener begins with what is typed, less where it matches otherwise, 0 where it does not match. */
export function scoreMatch(opener: string, typed: string): number {
  if (opener.startsWith(typed)) return 1;
  if (typed.length < LEAST_INSIDE) return 0;
  // After a space the word before is complete.
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
  let matches = 0;
  for (let at = 0; at < opener.length && at < longest && matches < typed.length; at++) {
    if (opener[at] === typed[matches]) matches++;
  }
  return matches === typed.length;
}
