/** Texts as they are said to a person: filled in, and in French set as French is printed. */
import { type Arguments, fillTemplate, type Text } from "../rule.ts";

/** The values stay as they are: they quote the document. */
export function formatMessage(text: Text, language: keyof Text, values?: Arguments): string {
  return fillTemplate(language === "fr" ? typeset(text.fr) : text[language], values);
}

/** Sources are written with the apostrophe and the space of keyboards. */
function typeset(template: string): string {
  return template
    .replaceAll("'", "’")
    .replace(/ (?=[:;!?»])/g, "\u00a0")
    .replace(/(?<=«) /g, "\u00a0");
}
