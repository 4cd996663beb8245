/** Names of States in a text: the forms that a language knows for each, and where they stand. */
import type { CompiledPack, StateName } from "../../../grammar/languages/pack.ts";
import type { Span } from "../../../grammar/tree/tree.ts";
import { alternatives, isQuoted, perClause, perPack } from "./text.ts";

/** `name` is the form that the United Nations use, `variant` another official one. */
export type StateForm = "name" | "variant" | "spelling" | "informal";

export interface StateUse extends Span {
  readonly state: StateName;
  readonly form: StateForm;
  readonly text: string;
}

/** In a clause, in order, outside quotations; only States that have more than one form. */
export const stateUses = perClause((clause, pack): readonly StateUse[] => {
  const { any, forms } = formsOf(pack);
  const { text } = clause;
  return [...text.matchAll(any)].flatMap(({ 0: whole, index }) => {
    const span = { start: index, end: index + whole.length };
    const known = forms.get(plain(whole));
    if (!known || !isWhole(text, span) || isQuoted(clause, span)) return [];
    return [{ ...span, ...known, text: whole }];
  });
});

/** Names under which the State that a line of signature names may be sorted; null where it names none. */
export function sortingNames(text: string, pack: CompiledPack): readonly string[] | null {
  const { any, names } = everyName(pack);
  for (const { 0: whole, index } of text.matchAll(any)) {
    if (isWhole(text, { start: index, end: index + whole.length })) return names.get(plain(whole)) ?? null;
  }
  return null;
}

const formsOf = perPack(pack => {
  const forms = new Map<string, { readonly state: StateName; readonly form: StateForm }>();
  for (const state of pack.states.named) {
    const [name, , variants, spellings, informal] = state;
    if (variants.length + spellings.length + informal.length === 0) continue;
    const add = (form: StateForm, texts: readonly string[]) => {
      for (const text of texts) forms.set(text, { state, form });
    };
    add("name", [name]);
    add("variant", variants);
    add("spelling", spellings);
    add("informal", informal);
  }
  return { forms, any: anyOf([...forms.keys()]) };
});

const everyName = perPack(({ states }) => {
  const names = new Map<string, readonly string[]>(states.others.map(name => [name, [name]]));
  for (const [name, , variants, spellings, informal, common] of states.named) {
    const all = [name, common, ...variants, ...spellings, ...informal];
    for (const one of all) names.set(one, all);
  }
  return { names, any: anyOf([...names.keys()]) };
});

function anyOf(names: readonly string[]): RegExp {
  return new RegExp(names.length === 0 ? "(?!)" : alternatives(names), "gu");
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ").replace(/’/g, "'");
}

function isWhole(text: string, { start, end }: Span): boolean {
  return !/[\p{L}\p{N}-]/u.test(text[start - 1] ?? " ") && !/^(?:[\p{L}\p{N}]|-\p{L})/u.test(text.slice(end, end + 2));
}
