import { memoizePerClause } from "../../../grammar/languages/memoize.ts";
import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
import { visitWhitespaceRuns } from "../linguistics/whitespace-runs.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "double-space",
  severity: "warning",
  scope: "paragraph",
  sources: ["REV-19"],
  title: { fr: "Espace en double", en: "Double space" },
  explanation: {
    fr: "Un seul espace sépare deux mots ; un espace double est un reste de correction ou de copie.",
    en: "One space separates two words; a double one is left over from a correction or a copy.",
  },
  messages: {
    double: { fr: "Plusieurs espaces se suivent : un seul suffit.", en: "Several spaces in a row: one is enough." },
  },
  *check(paragraph: Paragraph, _instrument: Instrument, { pack }: RuleContext): Iterable<Finding> {
    if (!isProse(paragraph)) return;
    for (const { start, text } of findDoubleSpaces(paragraph.clause, pack)) {
      const span = { start: paragraph.start + start, end: paragraph.start + start + text.length };
      // A no-break space among them is the one that was meant.
      const newText = /[\u00a0\u202f]/.exec(text)?.[0] ?? " ";
      yield {
        ...span,
        message: "double",
        fixes: [
          {
            title: { fr: "Ne garder qu'un espace", en: "Keep one space" },
            edits: [{ ...span, newText }],
            preferred: true,
          },
        ],
      };
    }
  },
};

/** Inside a line: indents, ends of lines and the columns of a table are something else. */
const INLINE = /^[ \t\u00a0\u202f]+$/;

interface DoubleSpace {
  /** From the clause's beginning. */
  readonly start: number;
  readonly text: string;
}

const findDoubleSpaces = memoizePerClause(({ text }): readonly DoubleSpace[] => {
  const found: DoubleSpace[] = [];
  visitWhitespaceRuns(text, (start, end) => {
    if (end - start < 2 || text[start - 1] === "|" || text[end] === "|") return;
    const blanks = text.slice(start, end);
    if (INLINE.test(blanks)) found.push({ start, text: blanks });
  });
  return found;
});
