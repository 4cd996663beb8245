/** Describes an opener: its meaning, its force, whom it agrees with, its equivalents in other languages. */

import { listLanguageCodes } from "../../../grammar/languages/language-codes.ts";
import type { ModifierUse, OpenerHead, Paragraph } from "../../../grammar/tree/tree.ts";
import { findAgreement } from "../../rules/linguistics/instrument-agreement.ts";
import { formatMessage } from "../../rules/messages/format-message.ts";
import { getAllCells } from "../shared/agreement.ts";
import type { MessageLanguage } from "../shared/feature-settings.ts";
import { escapeMarkdown } from "../shared/markdown.ts";
import {
  createEquivalentTable,
  createModifierTable,
  describeConcept,
  findConcept,
  nameForm,
} from "../shared/opener-description.ts";
import { getInstrument, type ReadDocument } from "../shared/read-document.ts";
import { MODIFIER_KINDS, SECTION_NAMES } from "../shared/texts.ts";
import { listConstructions } from "../signature-help/construction-text.ts";
import { HOVER_TEXTS } from "./texts.ts";

export function describeHead(
  head: OpenerHead,
  paragraph: Paragraph,
  document: ReadDocument,
  messages: MessageLanguage,
): string {
  const section = paragraph.section && head.sections.includes(paragraph.section) ? paragraph.section : head.sections[0];
  const names = head.sections.map(one => SECTION_NAMES[one][messages].toLowerCase()).join(" / ");
  const title = `**${escapeMarkdown(head.text)}** — ${names} · ${nameForm(head.mask, document.pack, messages)}`;
  const [home, ...others] = head.concepts.map(findConcept).filter(concept => concept !== null);
  const lines = [title];
  const agreement = describeAgreement(head, paragraph, document, messages);
  if (home) {
    const [meaning = "", force = ""] = describeConcept(home, null, messages);
    // Short, so that the equivalents below are visible without scrolling.
    lines.push(meaning, [force, agreement ?? ""].filter(text => text !== "").join(" "));
    lines.push(listConstructions(head, document.pack, messages));
  } else {
    lines.push(
      formatMessage(HOVER_TEXTS.byForm, messages, { lemma: escapeMarkdown(head.lemma ?? head.head) }),
      agreement ?? "",
    );
  }
  for (const other of others.slice(0, 2)) {
    lines.push(
      formatMessage(HOVER_TEXTS.alsoMeans, messages, {
        meaning: escapeMarkdown(formatMessage(other.meaning, messages)),
      }),
    );
  }
  if (home && section) lines.push(createEquivalentTable(home.id, section, messages));
  return lines.filter(line => line !== "").join("\n\n");
}

/**
 * Whether the opener agrees with who acts, in Markdown; null where nobody is named, or the opener has only one form.
 */
export function describeAgreement(
  head: OpenerHead,
  paragraph: Paragraph,
  document: ReadDocument,
  messages: MessageLanguage,
): string | null {
  const agreement = findAgreement(getInstrument(document, paragraph), document.pack);
  if (!agreement?.subject || head.mask === getAllCells(document.pack)) return null;
  const text = (head.mask & agreement.mask) !== 0 ? HOVER_TEXTS.agrees : HOVER_TEXTS.disagrees;
  return formatMessage(text, messages, { subject: escapeMarkdown(agreement.subject) });
}

/** Describes who acts; null where nobody is named. */
export function describeSubject(
  paragraph: Paragraph,
  document: ReadDocument,
  messages: MessageLanguage,
): string | null {
  const agreement = findAgreement(getInstrument(document, paragraph), document.pack);
  if (!agreement?.subject) return null;
  return formatMessage(HOVER_TEXTS.subject, messages, { form: nameForm(agreement.mask, document.pack, messages) });
}

export function describeModifier(use: ModifierUse, { pack }: ReadDocument, messages: MessageLanguage): string {
  const kind = pack.modifiers.find(([, id]) => id === use.id)?.[2] ?? use.id;
  const explained = MODIFIER_KINDS[kind];
  const lines = [`**${escapeMarkdown(use.text)}**`];
  if (explained) lines.push(formatMessage(explained, messages));
  lines.push(createModifierTable(use.id, listLanguageCodes(), messages));
  return lines.filter(line => line !== "").join("\n\n");
}
