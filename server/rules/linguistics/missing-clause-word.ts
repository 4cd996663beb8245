/** « Souligne les États doivent agir »: a clause behind an opener, without the word that joins it. */
import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import type { Clause, OpenerHead, Span } from "../../../grammar/tree/tree.ts";
import { findClauseVerb } from "./clause-verbs.ts";
import { getConstructions } from "./constructions.ts";
import { findElidedForm } from "./elided-words.ts";
import { getLexiconVerbs } from "./opener-misforms.ts";
import { type ProseToken, readProse, skipAside } from "./prose-tokens.ts";

export interface MissingClauseWord {
  /** As printed: what the clause begins with. */
  readonly words: string;
  readonly instead: string;
  readonly span: Span;
  readonly isSure: boolean;
}

/** In tokens: the longest subject that is read for its verb. */
const LONGEST_SUBJECT = 40;

export function findMissingClauseWord(
  head: OpenerHead,
  { text }: Clause,
  pack: CompiledPack,
): MissingClauseWord | null {
  const [join] = pack.usage.complementWords.clauses;
  if (join === undefined) return null;
  const constructions = getConstructions(head, pack);
  const takesClause = constructions.some(
    ({ parts: [first, ...more] }) => more.length === 0 && first?.leads.some(words => words[0] === join) === true,
  );
  if (!takesClause) return null;
  const tokens = skipAside(readProse(text, head.end, LONGEST_SUBJECT, pack).tokens);
  if (tokens[0] && pack.usage.complementWords.clauses.includes(tokens[0].folded)) return null;
  const verb = findClauseVerb(tokens, 0, pack);
  if (!verb?.agrees || verb.isBroken) return null;
  // “notes the political will to resolve it”: a noun that is spelt like a modal.
  const next = tokens[tokens.indexOf(verb.token) + 1]?.folded;
  const { nounLike, verbs } = pack.usage.clauseWords;
  const isModal = [nounLike, verbs.any].every(list => list.includes(verb.token.folded));
  if (isModal && pack.usage.writing.infinitive === next) return null;
  // « Rappelle le paragraphe 3 et, à cet égard, prie … »: an opener goes on with the sentence.
  if (verb.isCompound && !verb.isPronoun && isOpeningVerb(verb.token.folded, head.mask, pack)) return null;
  const { start, end, folded } = tokens[0] as ProseToken;
  const words = text.slice(start, end);
  const short = findElidedForm(join, folded, pack);
  const takesNoun = constructions.some(({ parts: [first] }) => first?.leads.length === 0);
  return {
    words,
    instead: short === null ? `${join} ${words}` : `${short}${words}`,
    span: { start, end },
    isSure: verb.isPronoun || !takesNoun,
  };
}

/** A form of a verb that opens paragraphs and agrees with a head, other than those that all sentences have. */
function isOpeningVerb(folded: string, mask: number, pack: CompiledPack): boolean {
  if (getCommonVerbs(pack).has(folded)) return false;
  const lemmas = getLexiconVerbs(pack);
  return getWordMorphology(pack)
    .analyse(folded)
    .some(reading => lemmas.has(reading.lemma) && (reading.mask & mask) !== 0);
}

const getCommonVerbs = memoizePerPack(({ usage: { clauseWords } }): ReadonlySet<string> => {
  const { singular, plural, any } = clauseWords.verbs;
  return new Set([...singular, ...plural, ...any, ...Object.keys(clauseWords.subjunctives)]);
});
