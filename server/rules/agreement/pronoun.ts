import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { SubjectPronouns } from "../../../grammar/languages/usage.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import { fold, type Word, WordStream } from "../../../grammar/text/words.ts";
import type { Instrument, OpenerHead, Paragraph } from "../../../grammar/tree/tree.ts";
import { createReplacement } from "../fixes/apply-fixes.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { relateEnactingLine } from "../fixes/related-places.ts";
import { findAgreement } from "../linguistics/instrument-agreement.ts";
import { copyInitialCase } from "../linguistics/opener-forms.ts";
import { getLexiconVerbs } from "../linguistics/opener-misforms.ts";
import { isOpenedStatement } from "../linguistics/paragraph-kinds.ts";
import { findTextReferences } from "../linguistics/relative-pronouns.ts";
import { findSubjectObject } from "../linguistics/subject-objects.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "pronoun",
  severity: "warning",
  scope: "paragraph",
  sources: ["AGR-5"],
  needsLetters: true,
  title: { fr: "Pronom et sujet", en: "Pronoun and subject" },
  explanation: {
    fr: "Juste après la formule introductive, le pronom de ce que le texte dit de son propre sujet s'accorde avec la ligne d'édiction : « Réaffirme qu'elle entend … » pour l'Assemblée, « qu'il entend … » pour le Conseil ; son attribut s'accorde avec lui. De même pour celui d'une demande : « Prie le Comité de lui faire rapport ».",
    en: "The pronoun right after the opener, in what a text says of its own subject, agrees with the enacting line: “Affirms that it intends to …” for the Assembly, “Affirm that they intend to …” for heads of State. So does the one in a request: “Requests the Secretary-General to report to it”.",
  },
  messages: {
    subject: {
      fr: "« {word} » ne renvoie pas à « {subject} » : écrire « {form} » s'il s'agit de cet organe.",
      en: "“{word}” does not stand for “{subject}”: write “{form}” if that body is meant.",
    },
    attribute: {
      fr: "« {word} » s'accorde avec « {pronoun} » : écrire « {form} ».",
      en: "“{word}” agrees with “{pronoun}”: write “{form}”.",
    },
  },
  appliesTo: pack => pack.usage.pronouns !== null,
  *check(paragraph: Paragraph, instrument: Instrument, { pack }: RuleContext): Iterable<Finding> {
    if (!isOpenedStatement(paragraph)) return;
    const { clause } = paragraph;
    const pronouns = pack.usage.pronouns;
    if (!clause.opener || !pronouns) return;
    yield* findObjectFaults(paragraph, instrument, pack);
    yield* findReferenceFaults(paragraph, instrument, pronouns, pack);
    const head = clause.opener.heads.at(-1) as OpenerHead;
    const words = new WordStream(clause.text, head.end);
    const [joint, pronoun] = [words.at(0), words.at(1)];
    if (!joint || !pronoun || !pronouns.after.some(word => fold(word) === joint.folded)) return;
    const cell = pack.cells.findIndex(({ id }) => fold(pronouns.words[id] ?? "") === pronoun.folded);
    if (cell < 0) return;

    const attribute = findWrongAttribute(words, pronouns, 1 << cell, pack);
    if (attribute) {
      const { word, form } = attribute;
      const span = toDocumentSpan(paragraph, word);
      yield {
        ...span,
        message: "attribute",
        arguments: { word: clause.text.slice(word.start, word.end), pronoun: pronoun.folded, form },
        fixes: [createReplacement(form, span)],
      };
    }
    const agreement = findAgreement(instrument, pack);
    if (!agreement?.subject || (agreement.mask & (1 << cell)) !== 0 || !isOwnStatement(words, pronouns, pack)) return;
    const own = pack.cells.find(({ id }, bit) => (agreement.mask & (1 << bit)) !== 0 && pronouns.words[id]);
    const form = own && pronouns.words[own.id];
    if (!form) return;
    const span = toDocumentSpan(paragraph, pronoun);
    const written = copyInitialCase(form, clause.text.slice(pronoun.start));
    yield {
      ...span,
      message: "subject",
      arguments: { word: pronoun.folded, subject: agreement.subject, form: written },
      related: relateEnactingLine(instrument, pack),
      // The paragraph before may speak of another body.
      fixes: [createReplacement(written, span, false)],
    };
  },
};

/** « Rappelant sa résolution 60/1, dans laquelle il a décidé », in a text of the Assembly. */
function* findReferenceFaults(
  paragraph: Paragraph,
  instrument: Instrument,
  { words, auxiliaries }: SubjectPronouns,
  pack: CompiledPack,
): Iterable<Finding> {
  const { clause } = paragraph;
  for (const { next, isOwn } of findTextReferences(clause, pack)) {
    const cell = pack.cells.findIndex(({ id }) => next !== null && fold(words[id] ?? "") === next.folded);
    if (!next || !isOwn || cell < 0 || !isOwnAct(new WordStream(clause.text, next.end), auxiliaries, pack)) continue;
    const agreement = findAgreement(instrument, pack);
    if (!agreement?.subject || (agreement.mask & (1 << cell)) !== 0) continue;
    const own = pack.cells.find(({ id }, bit) => (agreement.mask & (1 << bit)) !== 0 && words[id]);
    const form = own && words[own.id];
    if (!form) continue;
    const span = toDocumentSpan(paragraph, next);
    yield {
      ...span,
      message: "subject",
      arguments: { word: next.text, subject: agreement.subject, form },
      related: relateEnactingLine(instrument, pack),
      fixes: [createReplacement(form, span, false)],
    };
  }
}

/** « a décidé », “decided”: what a body says in a text of its own. */
function isOwnAct(words: WordStream, auxiliaries: readonly string[], pack: CompiledPack): boolean {
  const { analyse } = getWordMorphology(pack);
  const isAct = (word: Word | null) =>
    word !== null &&
    analyse(word.folded).some(({ slot, lemma }) => slot.startsWith("pp") && getLexiconVerbs(pack).has(lemma));
  const [first, second, third] = [words.at(0), words.at(1), words.at(2)];
  if (!first) return false;
  if (!auxiliaries.some(one => isFormOf(first.folded, one, pack))) return isAct(first);
  return isAct(second) || (second !== null && getAdverbs(pack).has(second.folded) && isAct(third));
}

/** « Prie le Secrétaire général de leur présenter un rapport », in a text of one body. */
function* findObjectFaults(paragraph: Paragraph, instrument: Instrument, pack: CompiledPack): Iterable<Finding> {
  const pronoun = findSubjectObject(paragraph.clause, pack);
  const agreement = pronoun && findAgreement(instrument, pack);
  if (!pronoun || !agreement?.subject) return;
  const objects = pack.usage.pronouns?.objects ?? {};
  const own = pack.cells.filter((_, bit) => (agreement.mask & (1 << bit)) !== 0);
  const [form] = own.flatMap(({ id }) => objects[id] ?? []);
  if (form === undefined || own.some(({ id }) => objects[id] === pronoun.folded)) return;
  const span = toDocumentSpan(paragraph, pronoun);
  yield {
    ...span,
    message: "subject",
    arguments: { word: pronoun.folded, subject: agreement.subject, form },
    related: relateEnactingLine(instrument, pack),
    // The paragraph before may speak of others.
    fixes: [createReplacement(form, span, false)],
  };
}

/** « qu'il entend suivre », « qu'il a décidé »: what only the subject of the text says of itself here. */
function isOwnStatement(words: WordStream, { verbs, auxiliaries }: SubjectPronouns, pack: CompiledPack): boolean {
  const analyse = getWordMorphology(pack).analyse;
  const verb = words.at(2);
  // “that it intends to follow”: the infinitive may have a word of its own before it.
  const next = words.at(words.at(3)?.folded === pack.usage.writing.infinitive ? 4 : 3);
  if (!verb || !next) return false;
  const isBase = (word: Word) => analyse(word.folded).some(({ slot }) => slot === pack.morphology.slots[0]?.name);
  // « qu'il compte cinq membres » is no intention.
  if (analyse(verb.folded).some(({ lemma }) => verbs.includes(lemma))) return isBase(next);
  if (!auxiliaries.some(one => isFormOf(verb.folded, one, pack))) return false;
  return analyse(next.folded).some(({ slot, lemma }) => slot.startsWith("pp") && getLexiconVerbs(pack).has(lemma));
}

/** Whether a word is a form of a verb, also one that opens no paragraph and is left out of the morphology: « a ». */
function isFormOf(word: string, lemma: string, pack: CompiledPack): boolean {
  const readings = getWordMorphology(pack).analyse(word);
  if (readings.some(reading => reading.lemma === lemma)) return true;
  return readings.length === 0 && pack.openerPatterns.some(({ words }) => words.startsWith(`${word} ~ {pp-`));
}

/** Words between a copula and its attribute: « fermement ». */
const MOST_ADVERBS = 2;

const getAdverbs = memoizePerPack(pack => new Set(pack.modifiers.map(([form]) => fold(form))));

/** The attribute of the pronoun when it does not agree with it, and how it should. */
function findWrongAttribute(words: WordStream, pronouns: SubjectPronouns, cell: number, pack: CompiledPack) {
  const analyse = getWordMorphology(pack).analyse;
  const reflexive = pack.usage.reflexives[words.at(2)?.folded ?? ""] !== undefined;
  const at = reflexive ? 3 : 2;
  const copulas = reflexive ? pronouns.reflexiveCopulas : pronouns.copulas;
  const verb = words.at(at);
  if (!verb || !analyse(verb.folded).some(({ lemma, mask }) => copulas.includes(lemma) && (mask & cell) !== 0))
    return null;
  for (let index = at + 1; index <= at + 1 + MOST_ADVERBS; index++) {
    const word = words.at(index);
    const readings = word ? analyse(word.folded) : [];
    if (!word || (readings.length === 0 && !getAdverbs(pack).has(word.folded))) return null;
    if (readings.length === 0) continue;
    const [first] = readings;
    if (!first || !readings.every(({ slot, mask }) => slot.includes("-") && (mask & cell) === 0)) return null;
    const form = getWordMorphology(pack).inflect(first.lemma, `${first.slot.split("-")[0]}-`, cell);
    return form ? { word, form } : null;
  }
  return null;
}
