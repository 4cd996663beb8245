/** Numbers of things, in words: « 1 paragraphe », « 3 paragraphes ». */
import { formatMessage } from "../../rules/messages/format-message.ts";
import type { Text } from "../../rules/rule.ts";
import type { MessageLanguage } from "./feature-settings.ts";

/** One, then more; `{count}` is the number. */
export type QuantityText = readonly [one: Text, more: Text];

/** Whether a count takes the singular: none does in French, and takes the plural in English. */
const IS_SINGULAR: Readonly<Record<MessageLanguage, (count: number) => boolean>> = {
  fr: count => count < 2,
  en: count => count === 1,
};

/** `count` is a whole number, printed as the language prints it: « 1 234 mots », “1,234 words”. */
export function formatQuantity([one, more]: QuantityText, count: number, messages: MessageLanguage): string {
  return formatMessage(IS_SINGULAR[messages](count) ? one : more, messages, { count: count.toLocaleString(messages) });
}
