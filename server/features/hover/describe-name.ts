/** Describes a name where it is used: the paragraph, note or annex that it leads to, or what an acronym stands for. */
import type { Paragraph, Reference, Span } from "../../../grammar/tree/tree.ts";
import { findAbbreviatedName } from "../../rules/linguistics/acronyms.ts";
import { formatMessage } from "../../rules/messages/format-message.ts";
import type { Declaration, Name } from "../navigation/name.ts";
import { listNames, type NameUnderCursor } from "../navigation/names.ts";
import type { MessageLanguage } from "../shared/feature-settings.ts";
import { escapeMarkdown } from "../shared/markdown.ts";
import { nameTitle } from "../shared/paragraph-name.ts";
import { findParagraphAt, type ReadDocument } from "../shared/read-document.ts";
import { describeLabel } from "./describe-part.ts";
import { quoteContext, quoteParagraph } from "./excerpts.ts";
import { NAME_TEXTS } from "./texts.ts";

/** Sub-paragraphs quoted of a cited paragraph, and characters of each. */
const MOST_ITEMS = 4;
const ITEM = 120;

/** Markdown; null at the definition itself, and for names that are not explained. */
export function describeName(
  { name, start }: NameUnderCursor,
  document: ReadDocument,
  messages: MessageLanguage,
): string | null {
  const [declaration] = name.declarations;
  if (!declaration || name.declarations.some(one => one.start === start)) return null;
  const paragraph = findParagraphAt(document, declaration.start);
  if (!paragraph) return null;
  switch (name.kind) {
    case "paragraph":
      return describeParagraph(name, paragraph, document, messages);
    case "annex":
      return describeAnnex(paragraph, document);
    case "note":
      return [
        formatMessage(NAME_TEXTS.note, messages),
        quoteParagraph(paragraph, declaration.end - paragraph.start),
      ].join("\n\n");
    case "acronym":
      return describeAcronym(paragraph, declaration, document, messages);
    case "term":
      return [formatMessage(NAME_TEXTS.term, messages), `> ${quoteContext(paragraph, declaration)}`].join("\n\n");
    default:
      return null;
  }
}

/** Quotes the paragraph and the beginnings of its sub-paragraphs. */
function describeParagraph(
  { numbered }: Name,
  paragraph: Paragraph,
  document: ReadDocument,
  messages: MessageLanguage,
): string {
  const items = numbered?.items ?? [];
  const quotations = items.slice(0, MOST_ITEMS).map(item => quoteParagraph(item.paragraph, 0, ITEM));
  const lines = [quoteParagraph(paragraph, 0), ...quotations, ...(items.length > quotations.length ? ["> …"] : [])];
  return [describeLabel(paragraph, document, messages) ?? "", lines.join("\n>\n")]
    .filter(line => line !== "")
    .join("\n\n");
}

/** Quotes all paragraphs that « paragraphes 6 et 7 » means, where the offset is at neither number; null elsewhere. */
export function describeSeveral(
  reference: Reference,
  { start }: Paragraph,
  offset: number,
  document: ReadDocument,
): string | null {
  const within = (one: Span) => start + reference.start <= one.start && one.end <= start + reference.end;
  const named = listNames(document).filter(({ kind, uses }) => kind === "paragraph" && uses.some(within));
  // Of « alinéa b) du paragraphe 2 » only the sub-paragraph is meant.
  const meant = named.filter(({ around }) => around.some(within));
  const pointed = named.some(({ uses }) => uses.some(one => one.start <= offset && offset < one.end));
  if (meant.length < 2 || pointed) return null;
  return meant
    .flatMap(({ declarations: [first] }) => (first ? (findParagraphAt(document, first.start) ?? []) : []))
    .slice(0, MOST_ITEMS)
    .map(paragraph => quoteParagraph(paragraph, 0, ITEM))
    .join("\n>\n");
}

function describeAnnex(caption: Paragraph, { analysis }: ReadDocument): string {
  const title = analysis.instruments[caption.instrument]?.title ?? [];
  return `> ${escapeMarkdown(nameTitle(title.length > 0 ? title : [caption]))}`;
}

function describeAcronym(
  paragraph: Paragraph,
  { start, end }: Declaration,
  { analysis }: ReadDocument,
  messages: MessageLanguage,
): string {
  const name = analysis.text.slice(start, end);
  const full = findAbbreviatedName(paragraph.clause, { start: start - paragraph.start, name });
  if (full !== null) return `**${escapeMarkdown(name)}** — ${escapeMarkdown(full)}`;
  return [formatMessage(NAME_TEXTS.acronym, messages), `> ${quoteContext(paragraph, { start, end })}`].join("\n\n");
}
