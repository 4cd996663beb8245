/** Formats a message in a person's language: fills in values, and sets French as it is printed. */
import { type Arguments, fillTemplate, type Text } from "../rule.ts";

/** The values stay as they are: they quote the document. */
export function formatMessage(text: Text, language: keyof Text, values?: Arguments): string {
  return fillTemplate(language === "fr" ? typeset(text.fr) : text[language], values);
}

/** Replaces the apostrophe and the spaces of keyboards, which the sources have, with those of print. */
function typeset(template: string): string {
  return template
    .replaceAll("'", "’")
    .replace(/ (?=[:;!?»])/g, "\u00a0")
    .replace(/(?<=«) /g, "\u00a0");
}
