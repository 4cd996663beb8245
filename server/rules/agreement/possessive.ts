import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { fold, readWordAt, WordStream } from "../../../grammar/text/words.ts";
import type { Instrument, OpenerHead, Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { createReplacement } from "../fixes/apply-fixes.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { relateEnactingLine } from "../fixes/related-places.ts";
import { findAgreement } from "../linguistics/instrument-agreement.ts";
import { copyInitialCase } from "../linguistics/opener-forms.ts";
import { isOpenedStatement } from "../linguistics/paragraph-kinds.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "possessive",
  severity: "warning",
  scope: "paragraph",
  sources: ["AGR-4"],
  title: { fr: "Possessif et sujet", en: "Possessive and subject" },
  explanation: {
    fr: "Juste après la formule introductive, le possessif renvoie à la ligne d'édiction : « sa résolution » pour l'Assemblée, « leur résolution » pour les chefs d'État, « notre résolution » pour Nous.",
    en: "Right after the opener the possessive refers to the enacting line: “its resolution” for the Assembly, “their resolve” for heads of State, “our resolve” for We.",
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
  },
  appliesTo: pack => Object.keys(pack.usage.possessives).length > 0,
  *check(paragraph: Paragraph, instrument: Instrument, { pack }: RuleContext): Iterable<Finding> {
    if (!isOpenedStatement(paragraph)) return;
    const { clause } = paragraph;
    if (!clause.opener) return;
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
  if (said.length === 1) return said;
  // « Rappelle notre attachement »: only the subject can speak in the first person.
  return persons.size === 1 && persons.has(1) && person === 3 ? [...candidates] : [];
}

/** « Exprime sa gratitude » is a head of the lexicon: what follows is the subject's; an adjective may stand between. */
function isOwn({ head }: OpenerHead, form: string, text: string, end: number, pack: CompiledPack): boolean {
  const words = new WordStream(text, end);
  return [0, 1].some(at => {
    const noun = words.at(at)?.folded;
    return noun !== undefined && getHeadForms(pack).has(`${fold(head)} ${form} ${noun}`);
  });
}

/** “Declares themselves ready”: right after an opener a reflexive always stands for the subject. */
function findReflexiveRow(word: string, pack: CompiledPack): string[] | undefined {
  return Object.keys(pack.usage.reflexives)
    .map(one => getRows(pack).get(one))
    .find(forms => forms?.includes(word));
}

const getHeadForms = memoizePerPack(pack => new Set(pack.heads.map(([form]) => fold(form))));

/** By singular possessive, its form for each cell in the order of the bits. */
const getRows = memoizePerPack(
  ({ usage, cells }) =>
    new Map(
      Object.entries(usage.possessives).map(([word, byCell]) => [word, cells.map(({ id }) => byCell[id] ?? word)]),
    ),
);
