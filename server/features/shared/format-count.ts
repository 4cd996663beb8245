/** Numbers of things, in words: « 1 paragraphe », « 3 paragraphes ». */

import { said } from "../../rules/messages/format-message.ts";
import type { Text } from "../../rules/rule.ts";
import type { MessageLanguage } from "./feature-settings.ts";

/** One, then more, as the plural rules of French and English tell them apart; `{count}` is the number. */
export type CountText = readonly [one: Text, more: Text];

interface Rules {
  readonly plural: Intl.PluralRules;
  readonly number: Intl.NumberFormat;
}

const known = new Map<MessageLanguage, Rules>();

/** A number is printed as the language prints it: « 1 234 mots », “1,234 words”. */
export function formatCount([one, more]: CountText, count: number, messages: MessageLanguage): string {
  const { plural, number } = rulesOf(messages);
  return said(plural.select(count) === "one" ? one : more, messages, { count: number.format(count) });
}

function rulesOf(messages: MessageLanguage): Rules {
  const rules = known.get(messages) ?? {
    plural: new Intl.PluralRules(messages),
    number: new Intl.NumberFormat(messages),
  };
  known.set(messages, rules);
  return rules;
}
