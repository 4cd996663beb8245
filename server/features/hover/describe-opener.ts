/** About an opener: what it means, how strong it is, whom it agrees with, what other languages say. */
import { languageCodes } from "../../../grammar/languages/registry.ts";
import type { ModifierUse, OpenerHead, Paragraph } from "../../../grammar/tree/tree.ts";
import { agreementOf } from "../../rules/linguistics/instrument-agreement.ts";
import { said } from "../../rules/messages/format-message.ts";
import { instrumentOf, type ReadDocument } from "../read-document.ts";
import type { MessageLanguage } from "../shared/feature-settings.ts";
import { escaped } from "../shared/markdown.ts";
import { conceptLines, conceptOf, equivalentTable, formName, modifierTable } from "../shared/opener-description.ts";
import { MODIFIER_KINDS, SECTION_NAMES } from "../shared/texts.ts";
import { constructionList } from "../signature-help/construction-text.ts";
import { HOVER_TEXTS } from "./texts.ts";

export function headText(
  head: OpenerHead,
  paragraph: Paragraph,
  document: ReadDocument,
  messages: MessageLanguage,
): string {
  const section = paragraph.section && head.sections.includes(paragraph.section) ? paragraph.section : head.sections[0];
  const names = head.sections.map(one => SECTION_NAMES[one][messages].toLowerCase()).join(" / ");
  const title = `**${escaped(head.text)}** — ${names} · ${formName(head.mask, document.pack, messages)}`;
  const [home, ...others] = head.concepts.map(conceptOf).filter(concept => concept !== null);
  const lines = [title];
  const agreement = agreementText(head, paragraph, document, messages);
  if (home) {
    const [meaning = "", force = ""] = conceptLines(home, null, messages);
    // Short: the equivalents below are to be seen without scrolling.
    lines.push(meaning, [force, agreement ?? ""].filter(text => text !== "").join(" "));
    lines.push(constructionList(head, document.pack, messages));
  } else {
    lines.push(said(HOVER_TEXTS.byForm, messages, { lemma: escaped(head.lemma ?? head.head) }), agreement ?? "");
  }
  for (const other of others.slice(0, 2)) {
    lines.push(said(HOVER_TEXTS.alsoMeans, messages, { meaning: escaped(said(other.meaning, messages)) }));
  }
  if (home && section) lines.push(equivalentTable(home.id, section, messages));
  return lines.filter(line => line !== "").join("\n\n");
}

/** Whether it agrees with who acts, in Markdown; null where nobody is named, or the opener has one form only. */
export function agreementText(
  head: OpenerHead,
  paragraph: Paragraph,
  document: ReadDocument,
  messages: MessageLanguage,
): string | null {
  const agreement = agreementOf(instrumentOf(document, paragraph), document.pack);
  const every = 2 ** document.pack.cells.length - 1;
  if (!agreement?.subject || head.mask === every) return null;
  const text = (head.mask & agreement.mask) !== 0 ? HOVER_TEXTS.agrees : HOVER_TEXTS.disagrees;
  return said(text, messages, { subject: escaped(agreement.subject) });
}

/** About who acts; null where that cannot be told. */
export function subjectText(paragraph: Paragraph, document: ReadDocument, messages: MessageLanguage): string | null {
  const agreement = agreementOf(instrumentOf(document, paragraph), document.pack);
  if (!agreement?.subject) return null;
  return said(HOVER_TEXTS.subject, messages, { form: formName(agreement.mask, document.pack, messages) });
}

export function modifierText(use: ModifierUse, { pack }: ReadDocument, messages: MessageLanguage): string {
  const kind = pack.modifiers.find(([, id]) => id === use.id)?.[2] ?? use.id;
  const explained = MODIFIER_KINDS[kind];
  const lines = [`**${escaped(use.text)}**`];
  if (explained) lines.push(said(explained, messages));
  lines.push(modifierTable(use.id, languageCodes(), messages));
  return lines.filter(line => line !== "").join("\n\n");
}
