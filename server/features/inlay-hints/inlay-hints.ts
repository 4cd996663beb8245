/**
 * Inlay hints for what the text does not print: the number by which delegates speak of a paragraph, whom an opener
 * agrees with, the force of a request.
 */

import { type InlayHint, MarkupKind } from "vscode-languageserver-types";
import type { OpenerHead, Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { findAgreement } from "../../rules/linguistics/instrument-agreement.ts";
import { formatMessage } from "../../rules/messages/format-message.ts";
import { describeAgreement } from "../hover/describe-opener.ts";
import { getAllCells } from "../shared/agreement.ts";
import { isClause, listHeads } from "../shared/clause-kinds.ts";
import { DEFAULT_HINTS, type FeatureSettings } from "../shared/feature-settings.ts";
import { describeForce, findConcept, nameForm } from "../shared/opener-description.ts";
import { findLastParagraphBefore, getInstrument, type ReadDocument } from "../shared/read-document.ts";
import { countParagraphs } from "./paragraph-numbers.ts";
import { HINT_TEXTS, NUMBER_TEXTS } from "./texts.ts";

/** Hints within a span of the document, in the order of the text. */
export function provideInlayHints(document: ReadDocument, within: Span, settings: FeatureSettings): InlayHint[] {
  const { number, agreement, force } = (settings.hints ?? DEFAULT_HINTS).inlayHints;
  const hints: { readonly offset: number; readonly hint: Omit<InlayHint, "position"> }[] = [];
  const first = findLastParagraphBefore(document.analysis, within.start)?.index ?? 0;
  for (const paragraph of document.analysis.paragraphs.slice(first)) {
    if (paragraph.start > within.end) break;
    if (number !== "off") numberHint(paragraph);
    if (!isClause(paragraph) || !(agreement || force)) continue;
    for (const head of listHeads(paragraph.clause)) {
      if (agreement) agreementHint(head, paragraph);
      if (force) forceHint(head, paragraph);
    }
  }
  return hints
    .filter(({ offset }) => within.start <= offset && offset <= within.end)
    .map(({ offset, hint }) => ({ position: document.positions.positionAt(offset), ...hint }));

  function numberHint(paragraph: Paragraph): void {
    const { kind, start } = paragraph;
    if (kind !== "operative" && (kind !== "preambular" || number !== "all")) return;
    const spoken = countParagraphs(getInstrument(document, paragraph), document.pack).get(paragraph);
    if (spoken === undefined) return;
    const values = { number: String(spoken) };
    const { label, tooltip } = NUMBER_TEXTS[kind];
    hints.push({
      offset: start,
      hint: {
        label: formatMessage(label, settings.messages, values),
        tooltip: formatMessage(tooltip, settings.messages, values),
        paddingRight: true,
      },
    });
  }

  /** An opener with only one form has no hint. */
  function agreementHint(head: OpenerHead, paragraph: Paragraph): void {
    const { pack } = document;
    if (head.mask === getAllCells(pack) || head.mask === 0) return;
    const agreed = findAgreement(getInstrument(document, paragraph), pack);
    // « Réaffirme » fits both genders: show only what the subject is.
    const mask = agreed && (head.mask & agreed.mask) !== 0 ? head.mask & agreed.mask : head.mask;
    const text = describeAgreement(head, paragraph, document, settings.messages);
    hints.push({
      offset: paragraph.start + head.end,
      hint: {
        label: nameForm(mask, pack, settings.messages),
        ...(text === null ? {} : { tooltip: { kind: MarkupKind.Markdown, value: text } }),
        paddingLeft: true,
      },
    });
  }

  function forceHint(head: OpenerHead, paragraph: Paragraph): void {
    const concept = findConcept(head.concepts[0] ?? "");
    if (paragraph.section !== "operative" || concept === null || concept.force === null) return;
    hints.push({
      offset: paragraph.start + head.end,
      hint: {
        label: formatMessage(HINT_TEXTS.force, settings.messages, { force: String(concept.force) }),
        tooltip: describeForce(concept.force, settings.messages),
        paddingLeft: true,
      },
    });
  }
}
