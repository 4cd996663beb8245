/** Numbers of things, in words: « 1 paragraphe », « 3 paragraphes ». */
import type { Text } from "../rules/rule.ts";
import { said } from "../rules/support/said.ts";
import type { MessageLanguage } from "./settings.ts";

/** By the plural categories that French and English tell apart; `{count}` is the number. */
export interface CountedText {
  readonly one: Text;
  readonly other: Text;
}

const rules = new Map<MessageLanguage, { readonly plural: Intl.PluralRules; readonly number: Intl.NumberFormat }>();

/** A number is printed as the language prints it: « 1 234 mots », “1,234 words”. */
export function counted(text: CountedText, count: number, messages: MessageLanguage): string {
  let known = rules.get(messages);
  if (!known) {
    known = { plural: new Intl.PluralRules(messages), number: new Intl.NumberFormat(messages) };
    rules.set(messages, known);
  }
  const form = known.plural.select(count) === "one" ? text.one : text.other;
  return said(form, messages, { count: known.number.format(count) });
}
