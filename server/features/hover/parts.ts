/** About labels, references and final marks. */
import type { Paragraph, Reference } from "../../../grammar/tree/tree.ts";
import { chainOf } from "../../rules/support/chain.ts";
import { said } from "../../rules/support/said.ts";
import { clauseName, lineName } from "../clause-name.ts";
import { escaped } from "../markdown.ts";
import { instrumentOf, type ReadDocument } from "../read-document.ts";
import type { MessageLanguage } from "../settings.ts";
import { LABEL_TEXTS, MARK_TEXTS, REFERENCE_TEXTS } from "./texts.ts";

/** How the paragraph is cited. */
export function labelText(paragraph: Paragraph, document: ReadDocument, messages: MessageLanguage): string | null {
  const { kind, section, number } = paragraph;
  if (!number || !section) return null;
  if (kind === "item") return itemText(paragraph, document, messages);
  if (kind !== "operative" && kind !== "preambular") return null;
  return said(LABEL_TEXTS[kind], messages, { number: String(number.value) });
}

function itemText(item: Paragraph, document: ReadDocument, messages: MessageLanguage): string {
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
  return said(text, messages, { items: escaped(items), number: String(owner?.value ?? "") });
}

export function referenceText(
  reference: Reference,
  paragraph: Paragraph,
  document: ReadDocument,
  messages: MessageLanguage,
): string {
  const { kind, text, groups } = reference;
  const lines = [said(REFERENCE_TEXTS[kind], messages)];
  const symbol = /^[A-Z][A-Z0-9]*\/\S+/u.exec(text)?.[0];
  if (symbol) lines.push(`[${escaped(symbol)}](https://undocs.org/${encodeURI(symbol)})`);
  if (kind === "date") lines.push(dateText(groups, document, messages));
  // Without « ci-dessus » a paragraph may be of another text.
  if (kind === "paragraph" && groups.place) lines.push(targetText(groups, paragraph, document, messages));
  if (kind === "annex") lines.push(...annexNames(document));
  return lines.filter(line => line !== "").join("\n\n");
}

function targetText(
  groups: Reference["groups"],
  paragraph: Paragraph,
  document: ReadDocument,
  messages: MessageLanguage,
): string {
  const number = Number(groups.number);
  if (!Number.isInteger(number)) return "";
  const target = instrumentOf(document, paragraph).paragraphs.find(
    other => other.kind === "operative" && other.number?.value === number,
  );
  if (target) return `> ${escaped(clauseName(target))}`;
  return said(REFERENCE_TEXTS.missing, messages, { number: String(number) });
}

function annexNames({ analysis }: ReadDocument): string[] {
  return analysis.instruments.flatMap(({ role, title }) =>
    role !== "main" && title[0] ? [`- ${title.map(line => escaped(lineName(line))).join(" — ")}`] : [],
  );
}

/** The weekday tells a slip of the pen in a date sooner than the date itself. */
function dateText(groups: Reference["groups"], { pack }: ReadDocument, messages: MessageLanguage): string {
  const { day, month, year } = groups;
  const at = pack.months.findIndex(name => name.toLowerCase() === month?.toLowerCase());
  if (!day || !year || at < 0) return "";
  const date = new Date(Date.UTC(Number(year), at, Number(day)));
  if (date.getUTCDate() !== Number(day)) return said(REFERENCE_TEXTS.noDate, messages);
  return new Intl.DateTimeFormat(messages, { dateStyle: "full", timeZone: "UTC" }).format(date);
}

/** Which mark the paragraph ends with, and why. */
export function markText(paragraph: Paragraph, document: ReadDocument, messages: MessageLanguage): string | null {
  const link = chainOf(instrumentOf(document, paragraph)).find(one => one.paragraph === paragraph);
  if (!link) return null;
  const mark = document.pack.terminators[link.expects][0] ?? "";
  return said(MARK_TEXTS[link.kind], messages, { mark });
}
