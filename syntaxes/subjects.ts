/** Whom an enacting line names: a body known by name, determiner and noun, or a pronoun. As `createSubjectMatcher`. */
import type { CompiledPack } from "../grammar/languages/pack.ts";
import { APOSTROPHES, defineGroup, joinAlternatives } from "./expressions.ts";
import { BETWEEN, WORD_END } from "./modifiers.ts";
import { createPhrasesSource } from "./phrase-trie.ts";

/** Calls of the groups that `subjectGroups` defines. */
export const KNOWN_BODY = "\\g<k>";
export const THIRD_PERSON = "\\g<t>";
export const PRONOUN = "\\g<n>";

/** An ideograph is a word by itself: a run of them could be cut into words in any way. */
export const ANY_WORD = `(?-i:\\p{Han}|[[\\p{L}\\p{N}]&&[^\\p{Han}]][[\\p{L}\\p{M}\\p{N}-]&&[^\\p{Han}]]*[${APOSTROPHES}]?)`;

export function createSubjectGroups(packs: readonly CompiledPack[]): string {
  const phrases = (list: readonly string[]) => createPhrasesSource(list, BETWEEN);
  const bodies = packs.flatMap(pack => pack.bodies.map(body => body.name));
  const pronouns = packs.flatMap(pack => pack.subjectDeterminers.filter(one => one.person === 1).map(one => one.word));
  return [
    defineGroup("k", phrases(bodies) + WORD_END),
    defineGroup("n", phrases(pronouns) + WORD_END),
    defineGroup("t", `(?:${KNOWN_BODY}|${joinAlternatives(packs.flatMap(createNounPhrases))})`),
  ].join("");
}

/** « Les chefs … », « Les deux hautes parties … »: determiners with the nouns of their number. */
function createNounPhrases(pack: CompiledPack): string[] {
  const determiners = pack.subjectDeterminers.filter(one => one.person !== 1);
  return [...new Set(determiners.map(one => one.number))].map(number => {
    const words = determiners.filter(one => one.number === number).map(one => one.word);
    const nouns = pack.subjectNouns.filter(noun => !number || noun.number === number).map(noun => noun.word);
    return (
      `${createPhrasesSource(words, BETWEEN)}${WORD_END}${BETWEEN}(?:${ANY_WORD}${BETWEEN}){0,3}?` +
      `${createPhrasesSource(nouns, BETWEEN)}${WORD_END}`
    );
  });
}
