/** What the editor shows under the pointer: about openers, labels, references and final marks, and nothing elsewhere. */
import { type Hover, MarkupKind } from "vscode-languageserver-types";
import type { OpenerHead, Paragraph, Span } from "../../grammar/tree/tree.ts";
import { headText, modifierText } from "./hover/opener.ts";
import { labelText, markText, referenceText } from "./hover/parts.ts";
import { paragraphAt, type ReadDocument, rangeIn } from "./read-document.ts";
import type { FeatureSettings } from "./settings.ts";

/** Kinds that an opener belongs to; elsewhere a verb that begins a line is none. */
const OPENED: ReadonlySet<string> = new Set(["preambular", "operative", "item"]);

export function hover(document: ReadDocument, offset: number, { messages }: FeatureSettings): Hover | null {
  const paragraph = paragraphAt(document, offset);
  if (!paragraph) return null;
  const found = explain(paragraph, offset - paragraph.start);
  if (!found?.text) return null;
  return {
    contents: { kind: MarkupKind.Markdown, value: found.text },
    range: rangeIn(paragraph, found.span, document),
  };

  function explain(paragraph: Paragraph, at: number): { span: Span; text: string | null } | null {
    const { clause, kind } = paragraph;
    const covers = ({ start, end }: Span) => start <= at && at < end;
    const heads: readonly OpenerHead[] = OPENED.has(kind) ? [...(clause.opener?.heads ?? []), ...clause.seconds] : [];
    const head = heads.find(covers);
    const modifier = head?.modifiers.find(covers);
    if (modifier) return { span: modifier, text: modifierText(modifier, document, messages) };
    if (head) return { span: head, text: headText(head, paragraph, document, messages) };
    if (clause.label && covers(clause.label)) {
      return { span: clause.label, text: labelText(paragraph, document, messages) };
    }
    const reference = clause.references.find(covers);
    if (reference) return { span: reference, text: referenceText(reference, paragraph, document, messages) };
    if (clause.terminator && covers(clause.terminator)) {
      return { span: clause.terminator, text: markText(paragraph, document, messages) };
    }
    return null;
  }
}
