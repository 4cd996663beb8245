import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { ObjectAttributes } from "../../../grammar/languages/usage.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import { fold, type Word, WordStream } from "../../../grammar/text/words.ts";
import type { Clause, OpenerHead, Paragraph } from "../../../grammar/tree/tree.ts";
import { createReplacement } from "../fixes/apply-fixes.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { isOpenedStatement } from "../linguistics/paragraph-kinds.ts";
import { createAlternatives } from "../linguistics/text-search.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "object-agreement",
  severity: "error",
  scope: "paragraph",
  sources: ["AGR-7"],
  needsLetters: true,
  title: { fr: "Accord avec le complément", en: "Agreement with the object" },
  explanation: {
    fr: "« Faire sien » et « avoir présent à l'esprit » s'accordent avec ce qui les suit : « Fait siennes les conclusions », « Ayant présents à l'esprit les principes ».",
    en: "The French “faire sien” and “avoir présent à l'esprit” agree with what follows them: “Fait siennes les conclusions”, “Ayant présents à l'esprit les principes”.",
  },
  messages: {
    object: {
      fr: "« {word} » s'accorde avec « {object} » : écrire « {form} ».",
      en: "“{word}” agrees with “{object}”: write “{form}”.",
    },
  },
  appliesTo: pack => pack.usage.objectAttributes !== null,
  *check(paragraph: Paragraph, _instrument, { pack }: RuleContext): Iterable<Finding> {
    if (!isOpenedStatement(paragraph)) return;
    const { clause } = paragraph;
    if (!clause.opener) return;
    for (const head of [clause.opener.heads.at(-1) as OpenerHead, ...clause.laterOpeners]) {
      const found = findWrongAttribute(head, clause, pack);
      if (!found) continue;
      const span = toDocumentSpan(paragraph, found.at);
      yield {
        ...span,
        message: "object",
        arguments: { word: clause.text.slice(found.at.start, found.at.end), object: found.object, form: found.form },
        fixes: [createReplacement(found.form, span, found.sure)],
      };
    }
  },
};

interface AttributeFault {
  readonly at: Word;
  readonly object: string;
  readonly form: string;
  readonly sure: boolean;
}

/** By each form of an attribute that agrees with the object: the verb before it, and all forms. */
const getAttributes = memoizePerPack(
  ({ usage }) =>
    new Map(
      Object.entries(usage.objectAttributes?.forms ?? {}).flatMap(([verb, rows]) =>
        rows.flatMap(forms => forms.map(form => [fold(form), { verb, forms }] as const)),
      ),
    ),
);

function findWrongAttribute(
  { headSpan, end }: OpenerHead,
  { text }: Clause,
  pack: CompiledPack,
): AttributeFault | null {
  const words = new WordStream(text, headSpan.start);
  let first: Word | null = null;
  for (let index = 0, word = words.at(0); word && word.start < headSpan.end; word = words.at(++index)) {
    const row = getAttributes(pack).get(word.folded);
    if (
      row &&
      first &&
      getWordMorphology(pack)
        .analyse(first.folded)
        .some(({ lemma }) => lemma === row.verb)
    )
      return compareWithObject(word, row.forms, text, end, pack);
    first ??= word;
  }
  return null;
}

/** Cells in the order of the forms: bit 0 is the masculine singular. */
const [MS, FS, MP, FP] = [1, 2, 4, 8] as const;

function compareWithObject(
  word: Word,
  forms: readonly string[],
  text: string,
  end: number,
  pack: CompiledPack,
): AttributeFault | null {
  const { usage, connectors } = pack;
  const { determiners, nouns } = usage.objectAttributes as ObjectAttributes;
  const words = new WordStream(text, end);
  const [determiner, noun] = [words.at(0), words.at(1)];
  if (!determiner || !noun) return null;
  const isIn = (list: readonly string[], one: Word) => list.some(other => fold(other) === one.folded);
  let wanted = isIn(determiners.ms, determiner)
    ? MS
    : isIn(determiners.fs, determiner)
      ? FS
      : isIn(determiners.s, determiner)
        ? MS | FS
        : isIn(determiners.p, determiner)
          ? MP | FP
          : 0;
  if (wanted === 0) return null;
  if (isIn(nouns.m, noun)) wanted &= MS | MP;
  if (isIn(nouns.f, noun)) wanted &= FS | FP;
  const own = forms.reduce((mask, form, bit) => (fold(form) === word.folded ? mask | (1 << bit) : mask), 0);
  if (wanted === 0 || (own & wanted) !== 0) return null;
  // « Fait siens les observations, avis et rapports »: a masculine among several makes all of them masculine.
  if ((own & MP) !== 0 && (wanted & MP) === 0 && !isFeminineList(text.slice(noun.end), pack)) return null;
  // « Fait siennes la déclaration et la charte »: a plural has several objects.
  const several = connectors.some(one => text.slice(end).includes(` ${one} `));
  if (several && (wanted & (MP | FP)) === 0) return null;
  // If the gender is unknown, that of the present form is kept.
  const kept = (own & (MS | MP)) !== 0 ? MP | MS : FP | FS;
  const cell = (wanted & kept) === 0 ? wanted : wanted & kept;
  const form = forms[Math.log2(cell & -cell)] ?? "";
  const object = text.slice(determiner.start, noun.end);
  return { at: word, object, form, sure: (wanted & (wanted - 1)) === 0 || new Set(forms).size === 2 };
}

/** Between the members of a list. */
const getJoints = memoizePerPack(
  ({ connectors }) => new RegExp(`,\\s|\\s(?:${createAlternatives(connectors)})\\s`, "iu"),
);

/** Whether nothing that `rest` adds to a feminine object is masculine, as far as its words are known. */
function isFeminineList(rest: string, pack: CompiledPack): boolean {
  const { determiners, nouns } = pack.usage.objectAttributes as ObjectAttributes;
  const [, ...added] = (/^[^;:.]*/u.exec(rest)?.[0] ?? "").split(getJoints(pack));
  const articles = new Set(Object.values(determiners).flat().map(fold));
  for (const part of added) {
    const words = new WordStream(part, 0);
    const first = words.at(0);
    if (!first) continue;
    const noun = articles.has(first.folded) ? words.at(1) : first;
    // « …, et prie le Secrétaire général »: the list has ended.
    if (noun === first && getWordMorphology(pack).analyse(first.folded).length > 0) return true;
    // « les conclusions du Comité et de la Commission »
    if (noun === first && pack.usage.complementWords.notObjects.some(one => fold(one) === first.folded)) continue;
    if (noun && !nouns.f.some(one => fold(one) === noun.folded)) return false;
  }
  return true;
}
