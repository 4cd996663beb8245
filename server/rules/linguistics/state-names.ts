/** Names of States in a text: the forms that a language knows for each, and where they stand. */

import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack, StateName } from "../../../grammar/languages/pack.ts";
import type { Span } from "../../../grammar/tree/tree.ts";
import { isQuoted } from "./enclosed-spans.ts";
import { getStateSpellings } from "./state-spellings.ts";
import { createAlternatives, findMatches } from "./text-search.ts";

/** `name` is the form that the United Nations use, `variant` another official one. */
export type StateForm = "name" | "variant" | "spelling" | "informal";

export interface StateUse extends Span {
  readonly state: StateName;
  readonly form: StateForm;
  readonly text: string;
  /** What should stand where the form is a spelling. */
  readonly right: string;
  /** No list has the spelling: it is derived from the name. */
  readonly isDerived: boolean;
}

/** In a clause, in order, outside quotations; only States that have more than one form. */
export const findStateUses = memoizePerClause((clause, pack): readonly StateUse[] => {
  const { names, forms } = getStateForms(pack);
  return findNames(clause.text, names).flatMap(use => {
    const known = forms.get(use.name);
    return known && !isQuoted(clause, use) ? [{ start: use.start, end: use.end, ...known, text: use.name }] : [];
  });
});

/** Names under which the State that a line of signature names may be sorted; null where it names none. */
export function findSortingNames(text: string, pack: CompiledPack): readonly string[] | null {
  const { names, sorted } = getAllNames(pack);
  const [first] = findNames(text, names);
  return first ? (sorted.get(first.name) ?? null) : null;
}

/** The expression for all names that begin with a word; created when the word is first found. */
type NameMatcher = (first: string) => RegExp | undefined;

/** Letters of names, without the flag `u`, which would cost more than the rest. */
const LETTERS = "A-Za-zÀ-ÖØ-öø-ÿĀ-ſ";
const CAPITALISED = new RegExp(`[A-ZÀ-ÖØ-Þ][${LETTERS}]+`, "g");

function createNameMatcher(names: readonly string[]): NameMatcher {
  const byWord = new Map<string, string[]>();
  for (const name of names) {
    const [first] = findMatches(name, CAPITALISED);
    if (first?.index === 0) byWord.set(first[0], [...(byWord.get(first[0]) ?? []), name]);
  }
  const expressions = new Map<string, RegExp>();
  return first => {
    const all = byWord.get(first);
    if (!all) return undefined;
    const expression =
      expressions.get(first) ?? new RegExp(`(?:${createAlternatives(all)})(?![\\p{L}\\p{N}]|-\\p{L})`, "uy");
    expressions.set(first, expression);
    return expression;
  };
}

function findNames(text: string, names: NameMatcher): (Span & { readonly name: string })[] {
  const found: (Span & { readonly name: string })[] = [];
  let end = 0;
  for (const { 0: word, index } of findMatches(text, CAPITALISED)) {
    const expression = names(word);
    if (!expression || index < end || /[\p{L}\p{N}-]/u.test(text[index - 1] ?? " ")) continue;
    expression.lastIndex = index;
    const whole = expression.exec(text)?.[0];
    if (whole === undefined) continue;
    end = index + whole.length;
    found.push({ start: index, end, name: whole.replace(/\s+/g, " ").replace(/’/g, "'") });
  }
  return found;
}

const getStateForms = memoizePerPack(pack => {
  const forms = new Map<
    string,
    { readonly state: StateName; readonly form: StateForm; readonly right: string; readonly isDerived: boolean }
  >();
  // All names, derived spellings of which are wrong; what the table says of them goes before.
  for (const [spelling, right] of getStateSpellings(pack)) {
    const state = pack.states.named.find(one => one[0] === right || one[2].includes(right) || one[5] === right);
    forms.set(spelling, { state: state ?? [right, 0, [], [], [], right], form: "spelling", right, isDerived: true });
  }
  for (const state of pack.states.named) {
    const [name, , variants, spellings, informal] = state;
    if (variants.length + spellings.length + informal.length === 0) continue;
    const add = (form: StateForm, texts: readonly string[]) => {
      for (const text of texts) forms.set(text, { state, form, right: name, isDerived: false });
    };
    add("name", [name]);
    add("variant", variants);
    add("spelling", spellings);
    add("informal", informal);
  }
  return { forms, names: createNameMatcher([...forms.keys()]) };
});

const getAllNames = memoizePerPack(({ states }) => {
  const sorted = new Map<string, readonly string[]>(states.others.split("|").map(name => [name, [name]]));
  for (const [name, , variants, spellings, informal, common] of states.named) {
    const all = [name, common, ...variants, ...spellings, ...informal];
    for (const one of all) sorted.set(one, all);
  }
  return { sorted, names: createNameMatcher([...sorted.keys()]) };
});
