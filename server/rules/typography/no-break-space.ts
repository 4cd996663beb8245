import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { fixWhenAsked } from "../fixes/apply-fixes.ts";
import { DEFAULT_SPACES, languageSpace, quoteSpaces, spacedMarks } from "../linguistics/mark-spaces.ts";
import { isProse } from "../linguistics/prose.ts";
import { countsPerParagraph } from "../memoizing/memoize.ts";
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
    const [breaking, firm] = [breakingCounts(tree, pack), firmCounts(tree, pack).total];
    if (breaking.total === 0) return;
    const edit = ({ start, end, mark }: Space): Edit => ({ start, end, newText: languageSpace(mark, spaces, pack) });
    const edits = function* (): Generator<Edit> {
      for (let at = 0; at < breaking.each.length; at++) {
        if (breaking.each.at(at) !== 0) yield* spacesIn(tree.body.paragraph(at) as Paragraph, pack).breaking.map(edit);
      }
    };
    const title = { fr: "Rendre l'espace insécable", en: "Make it a no-break space" };
    if (firm < breaking.total) {
      const all = { fr: "Rendre insécables tous ces espaces", en: "Make them all no-break spaces" };
      const first = edits().next().value as Edit;
      // A text typed without them may be meant so: the whole is offered, not part of « fix all ».
      yield {
        start: first.start,
        end: first.end,
        message: breaking.total === 1 ? "one" : "all",
        arguments: { count: String(breaking.total) },
        fixes: [fixWhenAsked(breaking.total === 1 ? title : all, () => [...edits()])],
      };
      return;
    }
    for (const one of edits()) {
      yield { start: one.start, end: one.end, message: "one", fixes: [{ title, edits: [one], preferred: true }] };
    }
  },
};

/** A space that may break, with the mark that it stands before; null inside quotation marks. */
type Space = Span & { readonly mark: string | null };

interface Spaces {
  /** In the order of the text. */
  readonly breaking: readonly Space[];
  readonly firm: number;
}

const breakingCounts = countsPerParagraph((paragraph, pack) => spacesIn(paragraph, pack).breaking.length);
const firmCounts = countsPerParagraph((paragraph, pack) => spacesIn(paragraph, pack).firm);

function spacesIn(paragraph: Paragraph, pack: CompiledPack): Spaces {
  const breaking: Space[] = [];
  let firm = 0;
  if (!isProse(paragraph)) return { breaking, firm };
  const { clause, start } = paragraph;
  const visit = (at: number, space: string, mark: string | null) => {
    if (space === " ") breaking.push({ start: start + at, end: start + at + 1, mark });
    else if (space === "\u00a0" || space === "\u202f") firm++;
  };
  for (const { mark, space, start: at } of spacedMarks(clause, pack)) {
    if (pack.terminators.spaceBefore[mark] !== undefined) visit(at, space, mark);
  }
  if (pack.usage.quoteSpace !== "") {
    for (const { start: at, space } of quoteSpaces(clause, pack)) visit(at, space, null);
  }
  return { breaking: breaking.sort((a, b) => a.start - b.start), firm };
}
