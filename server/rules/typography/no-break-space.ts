import { memoizePerClause, memoizePerTree } from "../../../grammar/languages/memoize.ts";
import type { DocumentTree, Span } from "../../../grammar/tree/tree.ts";
import { createLateFix } from "../fixes/apply-fixes.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { DEFAULT_SPACES, findQuoteSpaces, findSpacedMarks, getLanguageSpace } from "../linguistics/mark-spaces.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
import type { Edit, Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "no-break-space",
  severity: "hint",
  scope: "document",
  sources: ["TYP-2"],
  title: { fr: "Espaces insécables", en: "No-break spaces" },
  explanation: {
    fr: "L'espace qui précède « ; », « : », « ! », « ? » et celui qui borde les guillemets ne se coupent pas en fin de ligne. Dans un texte saisi sans espaces insécables, une seule remarque propose de les mettre tous.",
    en: "In French the space before “;”, “:”, “!”, “?” and inside quotation marks must not break at the end of a line. In a text typed without no-break spaces a single hint offers to set them all.",
  },
  messages: {
    one: { fr: "Cet espace doit être insécable.", en: "This space must be a no-break space." },
    all: {
      fr: "Espaces devant les signes et dans les guillemets : {count} devraient être insécables.",
      en: "Spaces before marks and inside quotation marks: {count} should be no-break spaces.",
    },
  },
  appliesTo: pack => pack.usage.quoteSpace !== "" || Object.keys(pack.terminators.spaceBefore).length > 0,
  *check({ tree, pack, spaces = DEFAULT_SPACES }: RuleContext): Iterable<Finding> {
    if (spaces === "plain") return;
    const { breaking, firm } = countSpaces(tree, pack);
    if (breaking === 0) return;
    const listEdits = function* ({ paragraphs }: DocumentTree): Generator<Edit> {
      for (const paragraph of paragraphs) {
        if (!isProse(paragraph)) continue;
        for (const space of findSpaces(paragraph.clause, pack).breaking) {
          yield { ...toDocumentSpan(paragraph, space), newText: getLanguageSpace(space.mark, spaces, pack) };
        }
      }
    };
    const title = { fr: "Rendre l'espace insécable", en: "Make it a no-break space" };
    if (firm < breaking) {
      const all = { fr: "Rendre insécables tous ces espaces", en: "Make them all no-break spaces" };
      const first = listEdits(tree).next().value as Edit;
      // A text typed without them may be meant so: the whole is offered, not part of « fix all ».
      yield {
        start: first.start,
        end: first.end,
        message: breaking === 1 ? "one" : "all",
        arguments: { count: String(breaking) },
        fixes: [createLateFix(breaking === 1 ? title : all, whole => [...listEdits(whole)])],
      };
      return;
    }
    for (const one of listEdits(tree)) {
      yield { start: one.start, end: one.end, message: "one", fixes: [{ title, edits: [one], preferred: true }] };
    }
  },
};

/** A space that may break, in its clause, with the mark that it stands before; null inside quotation marks. */
type BreakingSpace = Span & { readonly mark: string | null };

interface ClauseSpaces {
  /** In the order of the text. */
  readonly breaking: readonly BreakingSpace[];
  readonly firm: number;
}

const countSpaces = memoizePerTree(({ paragraphs }, pack) => {
  const counts = { breaking: 0, firm: 0 };
  for (const { clause } of paragraphs.filter(isProse)) {
    const { breaking, firm } = findSpaces(clause, pack);
    counts.breaking += breaking.length;
    counts.firm += firm;
  }
  return counts;
});

const findSpaces = memoizePerClause((clause, pack): ClauseSpaces => {
  const breaking: BreakingSpace[] = [];
  let firm = 0;
  const visit = (start: number, space: string, mark: string | null) => {
    if (space === " ") breaking.push({ start, end: start + 1, mark });
    else if (space === "\u00a0" || space === "\u202f") firm++;
  };
  for (const { mark, space, start } of findSpacedMarks(clause, pack)) {
    if (pack.terminators.spaceBefore[mark] !== undefined) visit(start, space, mark);
  }
  if (pack.usage.quoteSpace !== "") {
    for (const { start, space } of findQuoteSpaces(clause, pack)) visit(start, space, null);
  }
  return { breaking: breaking.sort((one, other) => one.start - other.start), firm };
});
