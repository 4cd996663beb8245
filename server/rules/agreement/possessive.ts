import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { fold, readWordAt, WordStream } from "../../../grammar/text/words.ts";
import type { Instrument, OpenerHead, Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { createReplacement } from "../fixes/apply-fixes.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { relateEnactingLine } from "../fixes/related-places.ts";
import { findActorPossessives } from "../linguistics/actor-possessives.ts";
import { findAgreement } from "../linguistics/instrument-agreement.ts";
import { copyInitialCase } from "../linguistics/opener-forms.ts";
import { isOpenedStatement } from "../linguistics/paragraph-kinds.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "possessive",
  severity: "warning",
  scope: "paragraph",
  sources: ["AGR-4"],
  needsLetters: true,
  title: { fr: "Possessif et sujet", en: "Possessive and subject" },
  explanation: {
    fr: "Juste après la formule introductive, le possessif renvoie à la ligne d'édiction : « sa résolution » pour l'Assemblée, « leur résolution » pour les chefs d'État, « notre résolution » pour Nous. Quand plusieurs sont priés d'agir, ce qui leur est propre prend « leur » : « Prie les États de respecter leurs obligations ».",
    en: "Right after the opener the possessive refers to the enacting line: “its resolution” for the Assembly, “their resolve” for heads of State, “our resolve” for We. Where several are asked to act, what is theirs takes “their”: “Urges States to meet their obligations”.",
  },
  messages: {
    other: {
      fr: "« {word} » ne renvoie pas à « {subject} » : écrire « {form} ».",
      en: "“{word}” does not refer to “{subject}”: write “{form}”.",
    },
    either: {
      fr: "« {word} » ne renvoie pas à « {subject} » : écrire « {form} » ou « {alternative} ».",
      en: "“{word}” does not refer to “{subject}”: write “{form}” or “{alternative}”.",
    },
    actors: {
      fr: "« {word} » ne renvoie pas à « {actors} », dont il est question : écrire « {form} ».",
      en: "“{word}” does not refer to “{actors}”, who act here: write “{form}”.",
    },
  },
  appliesTo: pack => Object.keys(pack.usage.possessives).length > 0,
  *check(paragraph: Paragraph, instrument: Instrument, { pack }: RuleContext): Iterable<Finding> {
    if (!isOpenedStatement(paragraph)) return;
    const { clause } = paragraph;
    if (!clause.opener) return;
    for (const { word, actors, form } of findActorPossessives(clause, pack)) {
      const span = toDocumentSpan(paragraph, word);
      const written = copyInitialCase(form, clause.text.slice(word.start));
      yield {
        ...span,
        message: "actors",
        arguments: { word: clause.text.slice(word.start, word.end), actors, form: written },
        fixes: [createReplacement(written, span, false)],
      };
    }
    const agreement = findAgreement(instrument, pack);
    const found = agreement?.subject && readPossessive(clause.text, clause.opener.end);
    if (!agreement?.subject || !found) return;
    const head = clause.opener.heads.at(-1) as OpenerHead;
    const forms = listRightForms(found.word, agreement.mask, pack, form =>
      isOwn(head, form, clause.text, found.end, pack),
    );
    const [form, other] = forms;
    if (form === undefined) return;
    const span = toDocumentSpan(paragraph, found);
    const [written, alternative] = [copyInitialCase(form, found.word), copyInitialCase(other ?? "", found.word)];
    yield {
      ...span,
      message: other === undefined ? "other" : "either",
      arguments: { word: found.word, subject: agreement.subject, form: written, alternative },
      related: relateEnactingLine(instrument, pack),
      fixes: forms.map(one => createReplacement(copyInitialCase(one, found.word), span, other === undefined)),
    };
  },
};

function readPossessive(text: string, end: number): (Span & { word: string }) | null {
  const gap = /^\s*/u.exec(text.slice(end))?.[0].length ?? 0;
  const word = readWordAt(text, end + gap);
  return word && { start: word.start, end: word.end, word: text.slice(word.start, word.end) };
}

/**
 * The possessives that go with the subject, when `word` is one that only goes with others. Words that may stand for
 * others than the subject (« Salue leur travail ») only where the lexicon says that it is the subject's own
 * (« Exprime sa gratitude »); `isOwn` checks that of a form.
 */
function listRightForms(word: string, mask: number, pack: CompiledPack, isOwn: (form: string) => boolean): string[] {
  const folded = fold(word);
  const cells = pack.cells.flatMap((_, bit) => ((mask & (1 << bit)) !== 0 ? [bit] : []));
  const person = pack.cells[cells[0] ?? 0]?.person;
  const own = getRows(pack).get(folded) ?? findReflexiveRow(folded, pack);
  const candidates = new Set<string>();
  let persons = new Set<number>();
  for (const forms of own ? [own] : getRows(pack).values()) {
    if (!own && !forms.includes(folded)) continue;
    const bits = forms.flatMap((form, bit) => (form === folded ? [bit] : []));
    persons = new Set([...persons, ...bits.map(bit => pack.cells[bit]?.person ?? 0)]);
    for (const cell of cells) candidates.add(forms[cell] as string);
  }
  if (candidates.size === 0 || candidates.has(folded)) return [];
  if (own) return candidates.size === 1 ? [...candidates] : [];
  const said = [...candidates].filter(isOwn);
  if (said.length > 0) return said;
  // « Rappelle notre attachement »: only the subject can speak in the first person.
  return persons.size === 1 && persons.has(1) && person === 3 ? [...candidates] : [];
}

/** In words: how far behind a possessive its noun is looked for. */
const FARTHEST_NOUN = 3;

/**
 * Whether what follows is the subject's: « Exprime sa gratitude » is a head of the lexicon, and one whose verb has such
 * heads says of the same nouns the same (« Réitère leur conviction »); « Rappelant leurs résolutions ».
 */
function isOwn(head: OpenerHead, form: string, text: string, end: number, pack: CompiledPack): boolean {
  const stream = new WordStream(text, end);
  const words = Array.from({ length: FARTHEST_NOUN }, (_, at) => stream.at(at)?.folded ?? "");
  const [verb, { forms, verbs, nouns }] = [fold(head.head), getOwnHeads(pack)];
  const known = words.slice(0, 2).find(noun => forms.has(`${verb} ${form} ${noun}`));
  // « sa intention » is told by a word between: « sa ferme intention ».
  if (known !== undefined) return known !== words[0] || forms.get(`${verb} ${form} ${known}`) === true;
  const texts = new Set(pack.usage.syntax.ownTexts.map(fold));
  const isRecalled = verbs.has(verb) || head.concepts.includes("recall");
  const at = words.findIndex(word => texts.has(word) || nouns.has(word));
  const noun = words[at];
  if (noun === undefined || !isRecalled || !(texts.has(noun) || verbs.has(verb))) return false;
  // No other noun phrase begins between.
  const { determiners, notObjects } = pack.usage.complementWords;
  if (words.slice(0, at).some(word => determiners.includes(word) || notObjects.includes(word))) return false;
  return fitsGender(form, noun, pack);
}

/** Whether a possessive fits a noun whose gender is known; « son » stands before a vowel for both. */
function fitsGender(form: string, noun: string, { usage }: CompiledPack): boolean {
  const { objectAttributes } = usage;
  if (!objectAttributes) return true;
  const isIn = (list: readonly string[], word: string) => list.some(one => fold(one) === word);
  const { determiners, nouns } = objectAttributes;
  if (isIn(determiners.p, form)) return true;
  const isFeminine = usage.syntax.feminines.includes(form);
  return isIn(nouns.f, noun) ? isFeminine : !(isIn(nouns.m, noun) && isFeminine);
}

/** By each head of the lexicon with a possessive, whether it is printed so; their verbs, and the nouns behind it. */
const getOwnHeads = memoizePerPack(pack => {
  const forms = new Map<string, boolean>();
  const [verbs, nouns] = [new Set<string>(), new Set<string>()];
  for (const [form, , , , hidden] of pack.heads) {
    const words = fold(form).split(/\s+/);
    const at = words.findIndex(word => pack.usage.possessives[word] !== undefined);
    forms.set(fold(form), hidden !== 1);
    if (at < 1 || at > words.length - 2) continue;
    verbs.add(words.slice(0, at).join(" "));
    nouns.add(words.at(-1) ?? "");
  }
  return { forms, verbs, nouns };
});

/** “Declares themselves ready”: right after an opener a reflexive always stands for the subject. */
function findReflexiveRow(word: string, pack: CompiledPack): string[] | undefined {
  return Object.keys(pack.usage.reflexives)
    .map(one => getRows(pack).get(one))
    .find(forms => forms?.includes(word));
}

/** By singular possessive, its form for each cell in the order of the bits. */
const getRows = memoizePerPack(
  ({ usage, cells }) =>
    new Map(
      Object.entries(usage.possessives).map(([word, byCell]) => [word, cells.map(({ id }) => byCell[id] ?? word)]),
    ),
);
