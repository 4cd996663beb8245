import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { DocumentTree, Span } from "../../../grammar/tree/tree.ts";
import { createReplacement } from "../fixes/apply-fixes.ts";
import { getDating, isBeforeAccents } from "../linguistics/house-style.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
import { createAlternatives, findMatches } from "../linguistics/text-search.ts";
import { canHoldWording } from "../linguistics/wording-prefilter.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "capital-accent",
  severity: "warning",
  scope: "document",
  sources: ["TYP-5"],
  title: { fr: "Accent sur la majuscule", en: "Accent on a capital" },
  explanation: {
    fr: "Les majuscules portent leurs accents : « État », « À cet égard ». Les textes d'avant 1998 les omettent souvent partout et ne sont pas signalés.",
    en: "French capitals carry their accents: “État”, “À cet égard”. Texts from before 1998 often omit them throughout and are not reported.",
  },
  messages: {
    throughout: {
      fr: "Les majuscules de ce texte ne portent pas d'accents ; aujourd'hui on écrit « {form} ».",
      en: "The capitals of this text carry no accents; today one writes “{form}”.",
    },
    accent: { fr: "La majuscule porte un accent : « {form} ».", en: "The capital carries an accent: “{form}”." },
  },
  appliesTo: pack => pack.usage.capitalAccents.length > 0,
  *check({ tree, pack }: RuleContext): Iterable<Finding> {
    if (isBeforeAccents(tree, pack)) return;
    const found = tree.paragraphs.filter(isProse).flatMap(({ start, clause }) =>
      findUnaccentedWords(clause, pack).map(one => {
        return { start: start + one.start, end: start + one.start + one.text.length, form: one.form };
      }),
    );
    if (isHabit(found.length, tree, pack)) {
      yield createFinding(found);
      return;
    }
    for (const { form, ...span } of found) {
      yield {
        ...span,
        message: "accent",
        arguments: { form },
        fixes: [createReplacement(form, span)],
      };
    }
  },
};

interface BareCapital extends Span {
  readonly form: string;
}

/** Several bare capitals, and not more with an accent, may be the habit of an old print: a person decides. */
function isHabit(plain: number, tree: DocumentTree, pack: CompiledPack): boolean {
  const { earliestYear } = getDating(tree, pack);
  const isNew = earliestYear !== null && earliestYear >= (pack.usage.accentsSince ?? earliestYear);
  if (plain < 2 || isNew) return false;
  return plain >= tree.paragraphs.reduce((sum, { clause }) => sum + countAccents(clause, pack), 0);
}

function createFinding(found: readonly BareCapital[]): Finding {
  const [{ start, end, form } = { start: 0, end: 0, form: "" }] = found;
  const edits = found.map(one => ({ start: one.start, end: one.end, newText: one.form }));
  const title = { fr: "Accentuer toutes les majuscules", en: "Put the accent on every capital" };
  return {
    start,
    end,
    message: "throughout",
    arguments: { form },
    severity: "information",
    fixes: [{ title, edits, preferred: false }],
  };
}

const getExpressions = memoizePerPack(pack => {
  const forms = new Map(pack.usage.capitalAccents);
  const plain = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${createAlternatives([...forms.keys()])})(?![\\p{L}\\p{N}])`, "gu");
  const initials = [...new Set(pack.usage.capitalAccents.map(([, accented]) => accented[0]))].join("");
  return {
    forms,
    plain,
    accented: new RegExp(`(?<!\\p{L})[${initials}]`, "gu"),
  };
});

interface UnaccentedWord {
  /** From the clause's beginning. */
  readonly start: number;
  readonly text: string;
  readonly form: string;
}

const NONE: readonly UnaccentedWord[] = [];

/** Words whose capital lacks its accent, in order; blanks inside them as they stand. */
const findUnaccentedWords = memoizePerClause((clause, pack): readonly UnaccentedWord[] => {
  if (!canHoldWording(clause, "capital-accent", pack)) return NONE;
  const { forms, plain } = getExpressions(pack);
  return findMatches(clause.text, plain).map(({ 0: text, index }) => {
    const accented = forms.get(text.replace(/\s+/g, " ")) ?? text;
    return { start: index, text, form: (accented[0] ?? "") + text.slice(1) };
  });
});

/** How many words begin with an accented capital. */
const countAccents = memoizePerClause((clause, pack) => clause.text.match(getExpressions(pack).accented)?.length ?? 0);
