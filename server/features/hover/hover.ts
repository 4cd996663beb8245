/**
 * Hovers about openers, labels, references, final marks and terms of the glossary, and about the rule behind a finding;
 * none elsewhere. The editor itself shows the finding's message.
 */
import type { Hover } from "vscode-languageserver-types";
import type { Paragraph, Span } from "../../../grammar/tree/tree.ts";
import type { RuledFinding } from "../../rules/run.ts";
import { listShownFindings } from "../diagnostics/shown-findings.ts";
import { type FindFile, findCitedAt } from "../navigation/cited-files.ts";
import { findNameAt } from "../navigation/names.ts";
import { listClauseHeads } from "../shared/clause-kinds.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import { createMarkup } from "../shared/markdown.ts";
import { findParagraphAt, type ReadDocument, toClauseRange, toRange } from "../shared/read-document.ts";
import { describeRule } from "../shared/rule-summary.ts";
import { describeTermAt } from "../terms/describe-terms.ts";
import { describeName, describeSeveral } from "./describe-name.ts";
import { describeHead, describeModifier, describeSubject } from "./describe-opener.ts";
import { describeCitationCount, describeLabel, describeMark, describeReference } from "./describe-part.ts";

export { findCitedAt };

/** `fileOf` finds the file of the folder that bears a symbol, as far as the folder is known. */
export function provideHover(
  document: ReadDocument,
  offset: number,
  settings: FeatureSettings,
  fileOf: FindFile = () => null,
): Hover | null {
  const { messages } = settings;
  const findings = listShownFindings(document, settings).filter(
    ({ start, end }) => start <= offset && offset < Math.max(end, start + 1),
  );
  const rules = [...new Set(findings.map(({ rule }) => rule))].map(rule => describeRule(rule, settings));
  const paragraph = findParagraphAt(document, offset);
  const explanation = paragraph && explain(paragraph, offset - paragraph.start);
  const term = paragraph && describeTermAt(paragraph, offset - paragraph.start, document, messages);
  const texts = [...rules, ...(explanation?.text ? [explanation.text] : []), ...(term ? [term.text] : [])];
  if (texts.length === 0) return null;
  // The range is that of what is explained; a finding around it may be longer.
  const explained = explanation?.text ? explanation.span : term?.span;
  const span = paragraph && explained ? toClauseRange(paragraph, explained, document) : null;
  return {
    contents: createMarkup(texts.join("\n\n---\n\n"), settings.client.markdown.hover),
    range: span ?? toRange(findings[0] as RuledFinding, document),
  };

  function explain(paragraph: Paragraph, at: number): { span: Span; text: string | null } | null {
    const { clause } = paragraph;
    const covers = ({ start, end }: Span) => start <= at && at < end;
    const head = listClauseHeads(paragraph).find(covers);
    const modifier = head?.modifiers.find(covers);
    if (modifier) return { span: modifier, text: describeModifier(modifier, document, messages) };
    if (head) return { span: head, text: describeHead(head, paragraph, document, messages) };
    if (clause.label && covers(clause.label)) {
      const number = [
        describeLabel(paragraph, document, messages),
        describeCitationCount(paragraph, document, messages),
      ];
      return { span: clause.label, text: number.filter(line => line !== null).join("\n\n") };
    }
    const reference = clause.references.find(covers);
    const several = reference && describeSeveral(reference, paragraph, offset, document);
    if (several) return { span: reference, text: several };
    const nearby = findNameAt(document, offset);
    // Directly behind the number of « paragraphe 2 ci-dessus » the offset is still within the reference.
    const name = nearby?.end === offset ? findNameAt(document, offset + 1) : nearby;
    const meant = name && name.start <= offset && offset < name.end ? describeName(name, document, messages) : null;
    if (name && meant !== null) {
      return { span: { start: name.start - paragraph.start, end: name.end - paragraph.start }, text: meant };
    }
    if (reference)
      return { span: reference, text: describeReference(reference, paragraph, document, messages, fileOf) };
    if (clause.terminator && covers(clause.terminator)) {
      return { span: clause.terminator, text: describeMark(paragraph, document, messages) };
    }
    if (paragraph.kind === "enacting") {
      return { span: { start: 0, end: clause.contentEnd }, text: describeSubject(paragraph, document, messages) };
    }
    return null;
  }
}
