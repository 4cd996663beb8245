/** Describes labels, references and final marks. */
import type { Paragraph, Reference } from "../../../grammar/tree/tree.ts";
import { getMarkChain } from "../../rules/linguistics/mark-chain.ts";
import { formatMessage } from "../../rules/messages/format-message.ts";
import type { FindFile } from "../navigation/cited-files.ts";
import { listUses } from "../navigation/name.ts";
import { listNames } from "../navigation/names.ts";
import { createAddress, findSymbol } from "../navigation/un-symbol.ts";
import type { MessageLanguage } from "../shared/feature-settings.ts";
import { parseFileName } from "../shared/files/file-name.ts";
import { formatQuantity } from "../shared/format-quantity.ts";
import { escapeMarkdown } from "../shared/markdown.ts";
import { nameTitle } from "../shared/paragraph-name.ts";
import { findParagraphAt, getInstrument, type ReadDocument } from "../shared/read-document.ts";
import { quoteContext } from "./excerpts.ts";
import { CITED_COUNT, LABEL_TEXTS, MARK_TEXTS, NAME_TEXTS, REFERENCE_TEXTS } from "./texts.ts";

/** How the paragraph is cited; null without a number. */
export function describeLabel(paragraph: Paragraph, document: ReadDocument, messages: MessageLanguage): string | null {
  const { kind, section, number } = paragraph;
  if (!number || !section) return null;
  if (kind === "item") return describeItem(paragraph, document, messages);
  if (kind !== "operative" && kind !== "preambular") return null;
  return formatMessage(LABEL_TEXTS[kind], messages, { number: String(number.value) });
}

function describeItem(item: Paragraph, document: ReadDocument, messages: MessageLanguage): string {
  const { paragraphs } = document.analysis;
  const path = [item];
  let level = item.level;
  for (let at = item.index - 1; level > 0 && at >= 0; at--) {
    const above = paragraphs[at] as Paragraph;
    if (above.instrument !== item.instrument) break;
    if (above.kind === "text" || above.section === null || above.level >= level) continue;
    path.unshift(above);
    level = above.level;
  }
  const items = path
    .filter(({ kind }) => kind === "item")
    .map(({ clause }) => clause.label?.text ?? "")
    .join(" ");
  const owner = path.find(({ kind }) => kind !== "item")?.number;
  const text = owner ? LABEL_TEXTS.item : LABEL_TEXTS.itemAlone;
  return formatMessage(text, messages, { items: escapeMarkdown(items), number: String(owner?.value ?? "") });
}

/** How often the text cites the paragraph; null when it does not. */
export function describeCitationCount(
  { start, clause }: Paragraph,
  document: ReadDocument,
  messages: MessageLanguage,
): string | null {
  const at = start + (clause.label?.start ?? 0);
  const name = listNames(document).find(
    ({ kind, declarations }) => kind === "paragraph" && declarations.some(one => one.start === at),
  );
  const count = name ? listUses(name).length : 0;
  return count > 0 ? formatQuantity(CITED_COUNT, count, messages) : null;
}

/** The kind of a reference, and where it leads, as far as that is known. */
export function describeReference(
  reference: Reference,
  paragraph: Paragraph,
  document: ReadDocument,
  messages: MessageLanguage,
  fileOf: FindFile,
): string {
  const { kind, groups } = reference;
  const lines = [formatMessage(REFERENCE_TEXTS[kind], messages)];
  if (kind === "resolution" || kind === "symbol")
    lines.push(...describeCitedDocument(reference, paragraph, document, messages, fileOf));
  if (kind === "date") lines.push(describeDate(groups, document, messages));
  // Without « ci-dessus » the reference may mean a paragraph of another text.
  if (kind === "paragraph" && groups.place) lines.push(describeMissingParagraph(groups, paragraph, document, messages));
  if (kind === "annex") lines.push(...listAnnexTitles(document));
  return lines.filter(line => line !== "").join("\n\n");
}

/** A cited document: its address, the file of the folder that has it, the words that introduce it. */
function describeCitedDocument(
  reference: Reference,
  paragraph: Paragraph,
  document: ReadDocument,
  messages: MessageLanguage,
  fileOf: FindFile,
): string[] {
  const { analysis, pack } = document;
  const lines: string[] = [];
  const symbol = findSymbol(reference, paragraph, getInstrument(document, paragraph), pack);
  if (symbol !== null) lines.push(`[${escapeMarkdown(symbol)}](${createAddress(symbol, analysis.language)})`);
  const file = symbol === null ? null : fileOf(symbol);
  if (file) {
    lines.push(
      formatMessage(NAME_TEXTS.inFolder, messages),
      `[${escapeMarkdown(file.identity.title || parseFileName(file.key).bareName)}](${file.uri})`,
    );
  }
  const at = paragraph.start + reference.start;
  const name = listNames(document).find(({ kind, uses }) => kind === "cited" && uses.some(({ start }) => start === at));
  const [first] = name?.declarations ?? [];
  const introducing = first && findParagraphAt(document, first.start);
  if (introducing) lines.push(formatMessage(NAME_TEXTS.introduced, messages), `> ${quoteContext(introducing, first)}`);
  return lines;
}

/** Says so where no paragraph has the number; else empty. */
function describeMissingParagraph(
  { number }: Reference["groups"],
  paragraph: Paragraph,
  document: ReadDocument,
  messages: MessageLanguage,
): string {
  const value = Number(number);
  if (!Number.isInteger(value)) return "";
  const isThere = getInstrument(document, paragraph).paragraphs.some(
    other => other.kind === "operative" && other.number?.value === value,
  );
  return isThere ? "" : formatMessage(REFERENCE_TEXTS.missing, messages, { number: String(value) });
}

function listAnnexTitles({ analysis }: ReadDocument): string[] {
  return analysis.instruments.flatMap(({ role, title }) =>
    role !== "main" && title[0] ? [`- ${escapeMarkdown(nameTitle(title))}`] : [],
  );
}

/** The date in full: a wrong weekday shows a slip of the pen sooner than the date itself. */
function describeDate(groups: Reference["groups"], { pack }: ReadDocument, messages: MessageLanguage): string {
  const { day, month, year } = groups;
  const at = pack.months.findIndex(name => name.toLowerCase() === month?.toLowerCase());
  if (!day || !year || at < 0) return "";
  const date = new Date(Date.UTC(Number(year), at, Number(day)));
  if (date.getUTCDate() !== Number(day)) return formatMessage(REFERENCE_TEXTS.noDate, messages);
  return new Intl.DateTimeFormat(messages, { dateStyle: "full", timeZone: "UTC" }).format(date);
}

/** Which mark the paragraph ends with, and why. */
export function describeMark(paragraph: Paragraph, document: ReadDocument, messages: MessageLanguage): string | null {
  const link = getMarkChain(getInstrument(document, paragraph)).find(one => one.paragraph === paragraph);
  if (!link) return null;
  const mark = document.pack.terminators[link.expects][0] ?? "";
  return formatMessage(MARK_TEXTS[link.kind], messages, { mark });
}
