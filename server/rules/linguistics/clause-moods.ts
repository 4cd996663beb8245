/** Indicatives where a clause asks for a subjunctive, and the other way round: « Demande que le texte est publié », « afin que les États peuvent ». */
import { memoizePerClause, memoizePerPack, memoizePerWord } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import { findFirstIndex } from "../../../grammar/text/first-index.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { OpenerHead, Span } from "../../../grammar/tree/tree.ts";
import { type ClauseVerb, findClauseVerb } from "./clause-verbs.ts";
import { listClauseWords, listFoldedWords } from "./clause-words.ts";
import { getConstructions } from "./constructions.ts";
import { isCorrelative } from "./correlatives.ts";
import { isBracketed, isQuoted } from "./enclosed-spans.ts";
import { type Prose, readProse } from "./prose-tokens.ts";
import { loosenPattern } from "./text-search.ts";
import { listVerbKinds } from "./verb-kinds.ts";
import { getHeadKey } from "./wrong-complements.ts";

export interface WrongMood extends Span {
  /** What asks for the subjunctive, as printed. */
  readonly after: string;
  readonly word: string;
  readonly form: string;
  readonly wants: "subjunctive" | "indicative";
}

/** In tokens: the longest subject that is read for its verb. */
const LONGEST_SUBJECT = 30;

/** In characters: the blanks behind a word, with those of a wrapped line. */
const LONGEST_GAP = 20;

const NONE: readonly WrongMood[] = [];

export const findWrongMoods = memoizePerClause((clause, pack): readonly WrongMood[] => {
  const expression = getExpression(pack);
  if (expression === null) return NONE;
  const { text } = clause;
  const found = new Map<number, WrongMood>();
  const isCorrelativeAt = (start: number) => {
    const words = listClauseWords(clause, pack);
    return isCorrelative(
      words,
      findFirstIndex(words, word => word.start >= start),
      pack,
    );
  };
  const add = (after: string, from: number, wants: WrongMood["wants"]) => {
    const findForm = wants === "subjunctive" ? findSubjunctive : findIndicative;
    const wrong = readWrongMood(readProse(text, from, LONGEST_SUBJECT, pack), text, pack, findForm);
    if (wrong && wants === "indicative" && isCorrelativeAt(wrong.start)) return;
    if (wrong && !isQuoted(clause, wrong) && !isBracketed(clause, wrong) && !found.has(wrong.start))
      found.set(wrong.start, { ...wrong, after, wants });
  };
  // Backwards from the words that join clauses, which are few: a look at every letter takes most of the time.
  for (const word of listClauseWords(clause, pack)) {
    if (!joinsClauses(word, pack)) continue;
    const { end } = word;
    expression.lastIndex = end + (/\s*/.exec(text.slice(end, end + LONGEST_GAP))?.[0].length ?? 0);
    const words = expression.exec(text)?.[1];
    if (words !== undefined) add(words.trim(), expression.lastIndex, "subjunctive");
  }
  for (const head of [...(clause.opener?.heads ?? []), ...clause.laterOpeners]) {
    const join = readJoin(text, head.end, pack);
    if (!join) continue;
    const opener = text.slice(head.start, join.end);
    if (takesAlone("subjunctive", head, pack)) add(opener, join.end, "subjunctive");
    else if (takesAlone("indicative", head, pack) && !takesEither(head, pack) && !isNegated(head, text, pack))
      add(opener, join.end, "indicative");
  }
  return found.size > 0 ? [...found.values()] : NONE;
});

const joinsClauses = memoizePerWord(({ folded }, pack) => pack.usage.complementWords.clauses.includes(folded));

const getExpression = memoizePerPack(({ usage: { clauseWords } }) =>
  clauseWords.subjunctiveAfter.length === 0
    ? null
    : new RegExp(`(?<=(?<![\\p{L}\\p{M}])(${clauseWords.subjunctiveAfter.map(loosenPattern).join("|")}))`, "iuy"),
);

/** The word that joins a clause right behind a head. */
function readJoin(text: string, from: number, pack: CompiledPack): Span | null {
  const [first] = readProse(text, from, 1, pack).tokens;
  return first && pack.usage.complementWords.clauses.includes(first.folded) ? first : null;
}

/** « Ne considère pas que »: what is denied is in the subjunctive. */
function isNegated(head: OpenerHead, text: string, pack: CompiledPack): boolean {
  const before = listFoldedWords(text.slice(Math.max(0, head.start - LONGEST_GAP), head.start), pack).at(-1) ?? "";
  return [...listFoldedWords(head.text, pack), before].some(word => pack.usage.negations.includes(word));
}

/** A subjunctive that nothing asks for: « Réaffirme qu'il soit essentiel ». */
function findIndicative({ token }: ClauseVerb, pack: CompiledPack): string | null {
  const { folded } = token;
  // « doivent » is both.
  if (listVerbKinds(folded, pack).has("finite")) return null;
  return Object.entries(pack.usage.clauseWords.subjunctives).find(([, other]) => other === folded)?.[0] ?? null;
}

function takesEither({ head }: OpenerHead, pack: CompiledPack): boolean {
  return getEither(pack).has(getHeadKey(head, pack));
}

const getEither = memoizePerPack(
  pack => new Set(pack.usage.clauseWords.eitherMood.map(one => getHeadKey(fold(one), pack))),
);

/** Whether the clauses that a head takes are all in one mood. */
function takesAlone(mood: "subjunctive" | "indicative", head: OpenerHead, pack: CompiledPack): boolean {
  const { clauses } = pack.usage.complementWords;
  const terms = getConstructions(head, pack).flatMap(({ parts: [first, ...more] }) =>
    more.length === 0 && first?.leads.some(words => words.length === 1 && clauses.includes(words[0] ?? ""))
      ? [first.term]
      : [],
  );
  return terms.includes(mood) && !terms.includes(mood === "subjunctive" ? "indicative" : "subjunctive");
}

/** The verb of a clause in the wrong mood; `findForm` gives its form in the right one, null where that is its own. */
function readWrongMood(
  { tokens }: Prose,
  text: string,
  pack: CompiledPack,
  findForm: (verb: ClauseVerb, pack: CompiledPack) => string | null,
): (Span & Omit<WrongMood, "after" | "wants">) | null {
  const verb = findClauseVerb(tokens, 0, pack);
  if (!verb || verb.isBroken || !verb.agrees) return null;
  const form = findForm(verb, pack);
  const { start, end } = verb.token;
  return form === null ? null : { start, end, word: text.slice(start, end), form };
}

/** Null for a form that may be a subjunctive, or that has none that is known. */
function findSubjunctive({ token: { folded } }: ClauseVerb, pack: CompiledPack): string | null {
  const { subjunctives, subjunctiveForm } = pack.usage.clauseWords;
  const listed = subjunctives[folded];
  if (listed !== undefined) return listed;
  if (subjunctiveForm === null || subjunctiveForm.unless.some(ending => folded.endsWith(ending))) return null;
  const { slot, like, ending, instead } = subjunctiveForm;
  const { analyse, inflect } = getWordMorphology(pack);
  const reading = analyse(folded).find(one => one.slot === slot);
  const cells = pack.morphology.slots.find(({ name }) => name === like)?.mask ?? 0;
  const form = reading ? inflect(reading.lemma, like, cells) : null;
  return form?.endsWith(ending) ? form.slice(0, form.length - ending.length) + instead : null;
}
