/** Spellings that print avoids, from the list `written` of a language. */

import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Clause, Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { createReplacement } from "../fixes/apply-fixes.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import type { Finding, RuleContext } from "../rule.ts";
import { isQuoted } from "./enclosed-spans.ts";
import { printApostrophes } from "./text-sample.ts";
import { findMatches, loosenPattern } from "./text-search.ts";
import { canHoldWording } from "./wording-prefilter.ts";

export interface WrittenForm extends Span {
  readonly form: string;
}

interface Search {
  /** Any of the forms, each as one group, with the groups of its own after it. */
  readonly any: RegExp;
  readonly writes: readonly { readonly group: number; readonly write: string }[];
}

/** An ideograph is a word by itself, so that a form may stand right behind or before one. */
const BEFORE = /(?!\p{Ideographic})[\p{L}\p{M}\p{N}]/u;
/** A number that goes on with a decimal is another number. */
const BEFORE_NUMBER = /(?!\p{Ideographic})[\p{L}\p{M}\p{N}.,/-]/u;
const AFTER = /^(?:(?!\p{Ideographic})[\p{L}\p{M}\p{N}]|[.,/-]\p{N})/u;
const ENDS_IN_WORD = /[\p{L}\p{M}\p{N}]$/u;

const NONE: readonly WrittenForm[] = [];

/** Creates the search of a rule in a clause; it leaves out quotations and tables. */
export function createWrittenFormFinder(rule: string): (clause: Clause, pack: CompiledPack) => readonly WrittenForm[] {
  const getSearch = memoizePerPack(({ written }) => createSearch(written[rule] ?? []));
  return memoizePerClause((clause, pack) => {
    const search = getSearch(pack);
    const { text } = clause;
    if (search === null || !canHoldWording(clause, rule, pack) || text.startsWith("|")) return NONE;
    const places = findMatches(text, search.any);
    if (places.length === 0) return NONE;
    return places.flatMap(found => {
      const [whole] = found;
      const span = { start: found.index, end: found.index + whole.length };
      const before = /^\d/.test(whole) ? BEFORE_NUMBER : BEFORE;
      if (before.test(text[span.start - 1] ?? " ")) return [];
      if (ENDS_IN_WORD.test(whole) && AFTER.test(text.slice(span.end, span.end + 2))) return [];
      if (isQuoted(clause, span)) return [];
      const { group, write } = search.writes.find(one => found[one.group] !== undefined) ?? { group: 0, write: whole };
      const form = write.replace(/\$(\d)/g, (_, number: string) => found[group + Number(number)] ?? "");
      return form === whole ? [] : [{ ...span, form }];
    });
  });
}

function createSearch(forms: readonly (readonly [find: string, write: string])[]): Search | null {
  if (forms.length === 0) return null;
  let group = 1;
  const writes = forms.map(([find, write]) => {
    const here = group;
    group += 1 + (find.match(/\((?!\?)/g)?.length ?? 0);
    return { group: here, write };
  });
  return {
    any: new RegExp(forms.map(([find]) => createSearchPattern(find)).join("|"), "gu"),
    writes,
  };
}

/**
 * A pattern of the list as it is looked for, as one group. Digits and the like are tried from the first of them only:
 * from each, a long run would take its length squared.
 */
export function createSearchPattern(find: string): string {
  const [, run] = /^[(?:]*(\\d|\[[^\]]+\](?=[+*]))/.exec(find) ?? [];
  return `${run === undefined ? "" : `(?<!${run})`}(${loosenPattern(find)})`;
}

/** A finding, with the form of print as its fix. */
export function createWrittenFinding(paragraph: Paragraph, written: WrittenForm, context: RuleContext): Finding {
  const span = toDocumentSpan(paragraph, written);
  const form = printApostrophes(written.form, context);
  return {
    ...span,
    message: "form",
    arguments: { form },
    fixes: [createReplacement(form, span)],
  };
}
