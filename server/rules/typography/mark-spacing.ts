import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { findDoubledMarks } from "../linguistics/doubled-marks.ts";
import { isAmongForeignWords, isInForeignQuotation } from "../linguistics/foreign-words.ts";
import { findSpacedMarks, getSpaceBefore, isOddSpacing, type SpacedMark } from "../linguistics/mark-spaces.ts";
import { isOldPrint } from "../linguistics/old-prints.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "mark-spacing",
  // A mark that has to go needs no space.
  yieldsTo: [
    "enacting-line-mark",
    "item-mark",
    "last-operative-mark",
    "lead-in-mark",
    "operative-mark",
    "preambular-mark",
  ],
  severity: "warning",
  scope: "paragraph",
  sources: ["TYP-1"],
  title: { fr: "Espace devant un signe", en: "Space before a mark" },
  explanation: {
    fr: "En français de l'ONU, un espace précède « ; », « : », « ! » et « ? » ; d'autres langues et les textes anciens n'en mettent pas. C'est l'usage du document qui compte : les exceptions sont signalées.",
    en: "UN French has a space before “;”, “:”, “!” and “?”; other languages and old texts have none. What the document does elsewhere counts: the exceptions are reported.",
  },
  messages: {
    missing: { fr: "Il manque un espace devant « {mark} ».", en: "A space is missing before “{mark}”." },
    extra: { fr: "Pas d'espace devant « {mark} ».", en: "No space belongs before “{mark}”." },
  },
  *check(paragraph: Paragraph, _instrument: Instrument, context: RuleContext): Iterable<Finding> {
    if (!isProse(paragraph)) return;
    const doubled = findDoubledMarks(paragraph.clause, context.pack);
    for (const spaced of findSpacedMarks(paragraph.clause, context.pack)) {
      if (!isOddSpacing(spaced, context)) continue;
      const { mark, space, start, end } = spaced;
      if (doubled.some(one => one.start < end && end <= one.end)) continue;
      // « The State of the Lakes: a report » is set as English is.
      if (mark === ":" && isAmongForeignWords(paragraph.clause.text, start, context.pack)) continue;
      if (mark === ":" && isInForeignQuotation(paragraph.clause, start, context.pack)) continue;
      const wanted = getSpaceBefore(mark, context);
      const mild = chooseSeverity(spaced, paragraph, context);
      yield {
        start: paragraph.start + end - 1,
        end: paragraph.start + end,
        message: space === "" ? "missing" : "extra",
        arguments: { mark },
        ...mild,
        fixes: [
          {
            title: { fr: "Corriger l'espace", en: "Mend the space" },
            edits: [{ start: paragraph.start + start, end: paragraph.start + end - 1, newText: wanted }],
            // Only a person can decide whether it is a title in another language.
            preferred: mild.severity !== "hint",
          },
        ],
      };
    }
  },
};

function chooseSeverity(
  { space, mark, end }: SpacedMark,
  { clause }: Paragraph,
  { tree, pack }: RuleContext,
): Pick<Finding, "severity"> {
  // Inside a paragraph it may be the title of a work in another language: « Gaza: two years after ».
  if (space === "") return end < clause.contentEnd && mark !== ";" ? { severity: "hint" } : {};
  // A space that the language asks for is odd only compared with the rest of an old text.
  const odd = pack.terminators.spaceBefore[mark] === undefined && !isOldPrint(tree, pack);
  return odd ? {} : { severity: "information" };
}
