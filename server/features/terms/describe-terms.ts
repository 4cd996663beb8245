/** What the glossary says of the term at a place: the other languages, the definition, the words to avoid. Markdown. */
import { shorten } from "../../../grammar/text/shorten.ts";
import type { Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { formatMessage } from "../../rules/messages/format-message.ts";
import type { Concept } from "../../terms/glossary.ts";
import type { MessageLanguage } from "../shared/feature-settings.ts";
import { nameLanguage } from "../shared/language-name.ts";
import { escapeMarkdown } from "../shared/markdown.ts";
import type { ReadDocument } from "../shared/read-document.ts";
import { getTextLanguage } from "./text-terms.ts";
import { TERM_TEXTS } from "./texts.ts";

/** Concepts with one name that are told of. */
const MOST_CONCEPTS = 3;
const LONGEST_DEFINITION = 600;

/** `at` is an offset in the paragraph; null where no term of the glossary stands. The span is one of the paragraph. */
export function describeTermAt(
  paragraph: Paragraph,
  at: number,
  document: ReadDocument,
  messages: MessageLanguage,
): { readonly span: Span; readonly text: string } | null {
  if (!document.terms) return null;
  const language = getTextLanguage(document);
  const index = document.terms.terminology.getIndex(language);
  const match = index.findIn(paragraph.clause).find(({ start, end }) => start <= at && at < end);
  if (!match) return null;
  const { term } = match;
  const isForbidden = term.concepts.length === 0;
  const concepts = (isForbidden ? term.forbiddenBy : term.concepts).slice(0, MOST_CONCEPTS);
  const head = isForbidden ? TERM_TEXTS.forbidden : TERM_TEXTS.glossary;
  const texts = concepts.map(concept => describeConcept(concept, language, isForbidden, messages));
  return {
    span: match,
    text: [formatMessage(head, messages, { term: escapeMarkdown(term.text) }), ...texts].join("\n\n"),
  };
}

/** The text's own language last, with what else it may say there; first where the word at hand is to be avoided. */
function describeConcept(
  { terms, forbidden, definitions }: Concept,
  language: string,
  ownFirst: boolean,
  messages: MessageLanguage,
): string {
  const others = [...terms.keys()].filter(code => code !== language).sort();
  const own = terms.has(language) ? [language] : [];
  const lines = (ownFirst ? [...own, ...others] : [...others, ...own]).map(code => {
    const names = (terms.get(code) ?? []).map(escapeMarkdown).join(" · ");
    return `- ${formatMessage(TERM_TEXTS.terms, messages, { language: nameLanguage(code, messages), terms: names })}`;
  });
  const avoided = (forbidden.get(language) ?? []).map(escapeMarkdown).join(" · ");
  const definition = definitions.get(messages) ?? definitions.get(language) ?? [...definitions.values()][0] ?? "";
  const shown = shorten(definition, LONGEST_DEFINITION);
  return [
    shown === "" ? "" : `> ${escapeMarkdown(shown)}`,
    lines.join("\n"),
    avoided === "" ? "" : formatMessage(TERM_TEXTS.avoid, messages, { terms: avoided }),
  ]
    .filter(block => block !== "")
    .join("\n\n");
}
