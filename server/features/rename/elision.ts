/**
 * The word before a name that is exchanged for another: « d'AMBP » is « de BMP ». Only where one answer is right: `l'` may
 * be `le` or `la`, and is left to the person.
 */
import { fold } from "../../../grammar/clause/words.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Span } from "../../../grammar/tree/tree.ts";
import type { Edit } from "../../rules/rule.ts";
import { perPack } from "../../rules/support/text.ts";

const elisions = perPack(({ usage }) =>
  usage.elisions.map(({ word, elided, before }) => ({
    word,
    elided,
    before: new RegExp(`^(?:${before})$`, "iu"),
  })),
);

/** A word as it stands before another, with the blank after it: `de `, or `d'` with the text's apostrophe. */
export function beforeWord(word: string, next: string, apostrophe: string, pack: CompiledPack): string {
  const found = elisions(pack).find(({ word: full, before }) => full === fold(word) && before.test(fold(next)));
  return found ? likeCase(found.elided.replace("'", apostrophe), word) : `${word} `;
}

/** The longest word that is elided, with what stands before it. */
const REACH = 10;
const WORD_BEFORE = /(?<![\p{L}\p{M}'’])(\p{L}+(?:['’]|(?=\s)))(\s*)$/u;

/**
 * Exchanges what `span` covers for `name`, together with the word before it where that must change. `apostrophe` is the
 * text's.
 */
export function exchanged(text: string, span: Span, name: string, apostrophe: string, pack: CompiledPack): Edit {
  const plain: Edit = { ...span, newText: name };
  const [whole, before = "", blank = ""] =
    WORD_BEFORE.exec(text.slice(Math.max(0, span.start - REACH), span.start)) ?? [];
  if (whole === undefined) return plain;
  const word = before.replace("’", "'").toLowerCase();
  const first = /^\p{L}[\p{L}\p{M}'’-]*/u.exec(name)?.[0] ?? "";
  const start = span.start - whole.length;
  const elides = (one: string) =>
    elisions(pack).find(({ word: full, before: pattern }) => full === one && pattern.test(fold(first)));
  if (word.endsWith("'")) {
    const full = [
      ...new Set(
        elisions(pack)
          .filter(({ elided }) => elided === word)
          .map(one => one.word),
      ),
    ];
    const [only] = full;
    if (only === undefined || full.length > 1 || first === "" || elides(only)) return plain;
    return { start, end: span.end, newText: `${likeCase(only, before)} ${name}` };
  }
  const found = blank === "" ? undefined : elides(word);
  // An old name that kept its vowel apart, as an acronym that is spelt out, has the new one do so.
  if (!found || (startsWithVowel(text.slice(span.start, span.end)) && startsWithVowel(name))) return plain;
  return { start, end: span.end, newText: `${likeCase(found.elided.replace("'", apostrophe), before)}${name}` };
}

/** An h says nothing of vowels: it may be aspirate. */
function startsWithVowel(word: string): boolean {
  return /^[aeiouy]/iu.test(word.normalize("NFD"));
}

function likeCase(word: string, model: string): string {
  return /^\p{Lu}/u.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
