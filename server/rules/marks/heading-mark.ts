import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { getMarkSpan } from "../fixes/mark-findings.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "heading-mark",
  severity: "warning",
  scope: "paragraph",
  sources: ["STR-13", "TYP-11"],
  title: { fr: "Ponctuation d'un intitulé", en: "Mark after a heading" },
  explanation: {
    fr: "Les titres et intitulés ne portent aucun signe de ponctuation à la fin.",
    en: "Titles and headings have no punctuation mark at their end.",
  },
  messages: {
    mark: { fr: "Un intitulé ne se termine pas par « {mark} ».", en: "A heading does not end with “{mark}”." },
  },
  *check(paragraph: Paragraph, _instrument: Instrument, { pack }: RuleContext): Iterable<Finding> {
    if (paragraph.kind !== "heading") return;
    const { clause } = paragraph;
    if (!clause.terminator) return;
    // A number alone keeps its stop: « II. ». So does an abbreviation: « art. ».
    const text = clause.text.slice(0, clause.terminator.start).replace(/^#+\s*/, "");
    if (!hasWords(text)) return;
    const span = getMarkSpan(paragraph, pack);
    const wordEnd = paragraph.start + clause.text.slice(0, span.start - paragraph.start).trimEnd().length;
    yield {
      ...span,
      message: "mark",
      arguments: { mark: clause.terminator.mark },
      fixes: [
        {
          title: { fr: "Retirer le signe", en: "Remove the mark" },
          edits: [{ start: wordEnd, end: span.end, newText: "" }],
          preferred: true,
        },
      ],
    };
  },
};

/** Two words of three letters, or one of six; searched in steps, so that the time is linear. */
function hasWords(text: string): boolean {
  if (/\p{L}{6}/u.test(text)) return true;
  const first = /\p{L}{3}/u.exec(text);
  if (!first) return false;
  const after = text.slice(first.index + first[0].length);
  const blank = after.search(/\s/);
  return blank >= 0 && /\p{L}{3}/u.test(after.slice(blank));
}
