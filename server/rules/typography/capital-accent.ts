import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { DocumentTree, Span } from "../../../grammar/tree/tree.ts";
import { createReplacement } from "../fixes/apply-fixes.ts";
import { isAmongForeignWords } from "../linguistics/foreign-words.ts";
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
  return findMatches(clause.text, plain).flatMap(({ 0: text, index }) => {
    if (isInForeignTitle(clause.text, { start: index, end: index + text.length }, pack)) return [];
    const accented = forms.get(text.replace(/\s+/g, " ")) ?? text;
    return [{ start: index, text, form: (accented[0] ?? "") + text.slice(1) }];
  });
});

/**
 * « Global Education Monitoring »: a word of a title in another language has small words of that language about it, or
 * capitals beside it that begin no known name. Words for States and bodies stand beside capitals in names.
 */
function isInForeignTitle(text: string, { start, end }: Span, pack: CompiledPack): boolean {
  const known = getNameWords(pack);
  const [before] =
    /(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}]*(?= $)/u.exec(text.slice(Math.max(0, start - LONGEST_BESIDE), start)) ?? [];
  const [after] = /(?<=^ )\p{Lu}[\p{L}\p{M}]*/u.exec(text.slice(end, end + LONGEST_BESIDE)) ?? [];
  if (known.has(fold(text.slice(start, end)))) return false;
  if ([before, after].some(word => word !== undefined && !known.has(fold(word)))) return true;
  return isAmongForeignWords(text, start, pack);
}

/** In characters, of a word and the space before it. */
const LONGEST_BESIDE = 30;

/** Words of names, with and without the accents of their capitals. */
const getNameWords = memoizePerPack(pack => {
  const names = [...pack.bodies.map(({ name }) => name), ...pack.subjectNouns.map(({ word }) => word)];
  const words = names.flatMap(name => name.match(/\p{Lu}[\p{L}\p{M}]*/gu) ?? []);
  return new Set(
    words
      .flatMap(word => [
        word,
        word
          .normalize("NFD")
          .replace(/^(.)\p{M}+/u, "$1")
          .normalize("NFC"),
      ])
      .map(fold),
  );
});

/** How many words begin with an accented capital. */
const countAccents = memoizePerClause((clause, pack) => clause.text.match(getExpressions(pack).accented)?.length ?? 0);
