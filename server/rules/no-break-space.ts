import type { DocumentTree, Paragraph } from "../../grammar/tree/tree.ts";
import type { Edit, Finding, Rule, RuleContext } from "./rule.ts";
import { spacedMarks } from "./support/spacing.ts";
import { isProse, perClause, perTree } from "./support/text.ts";

export const rule: Rule = {
  id: "no-break-space",
  severity: "hint",
  scope: "document",
  source: "TYP-2",
  title: { fr: "Espaces insécables", en: "No-break spaces" },
  explanation: {
    fr: "L'espace qui précède « ; », « : », « ! », « ? » et celui qui borde les guillemets ne se coupent pas en fin de ligne. Dans un texte saisi sans espaces insécables, une seule remarque propose de les mettre toutes.",
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
  examples: [
    {
      language: "fr",
      bad: "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\n1. Décide d'agir\u00a0;\n\n2. Invite les États à en faire autant⟦ ⟧;\n\n3. Décide d'y revenir «\u00a0bientôt\u00a0».\n",
      fixed:
        "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\n1. Décide d'agir\u00a0;\n\n2. Invite les États à en faire autant\u00a0;\n\n3. Décide d'y revenir «\u00a0bientôt\u00a0».\n",
    },
    {
      language: "fr",
      bad: "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\n1. Décide d'agir⟦ ⟧;\n\n2. Décide d'y revenir « bientôt ».\n",
    },
    {
      language: "fr",
      good: "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\n1. Décide d'agir\u202f;\n\n2. Décide d'y revenir «\u00a0bientôt\u00a0».\n",
    },
  ],
  *check({ tree, pack }: RuleContext): Iterable<Finding> {
    const { breaking, firm } = spacesOf(tree, pack);
    const [first] = breaking;
    if (!first) return;
    const title = { fr: "Rendre l'espace insécable", en: "Make it a no-break space" };
    if (firm < breaking.length) {
      const all = { fr: "Rendre insécables toutes ces espaces", en: "Make them all no-break spaces" };
      // A text typed without them may be meant so: the whole is offered, not part of « fix all ».
      const fixes = [{ title: all, edits: breaking, preferred: false }];
      yield {
        start: first.start,
        end: first.end,
        message: "all",
        arguments: { count: String(breaking.length) },
        fixes,
      };
      return;
    }
    for (const edit of breaking) {
      yield { start: edit.start, end: edit.end, message: "one", fixes: [{ title, edits: [edit], preferred: true }] };
    }
  },
};

interface Spaces {
  /** An edit for each space that may break. */
  readonly breaking: readonly Edit[];
  readonly firm: number;
}

const spacesOf = perTree((tree: DocumentTree, pack): Spaces => {
  const breaking: Edit[] = [];
  let firm = 0;
  const visit = ({ start }: Paragraph, at: number, space: string, newText: string) => {
    if (space === " ") breaking.push({ start: start + at, end: start + at + 1, newText });
    else if (space === "\u00a0" || space === "\u202f") firm++;
  };
  for (const paragraph of tree.paragraphs) {
    if (!isProse(paragraph)) continue;
    for (const { mark, space, start } of spacedMarks(paragraph.clause, pack)) {
      const asked = pack.terminators.spaceBefore[mark];
      if (asked !== undefined) visit(paragraph, start, space, asked);
    }
    if (pack.usage.quoteSpace !== "") {
      for (const { at, space } of quoteSpaces(paragraph.clause, pack))
        visit(paragraph, at, space, pack.usage.quoteSpace);
    }
  }
  return { breaking: breaking.sort((a, b) => a.start - b.start), firm };
});

/** The spaces just inside the quotation marks of the first pair. */
const quoteSpaces = perClause((clause, pack) => {
  const [open = "", close = ""] = pack.quotes[0] ?? [];
  return clause.enclosures.flatMap(enclosure => {
    const found: { at: number; space: string }[] = [];
    const { text } = clause;
    if (enclosure.open && text[enclosure.open.start] === open) {
      found.push({ at: enclosure.open.end, space: text[enclosure.open.end] ?? "" });
    }
    if (enclosure.close && text[enclosure.close.start] === close) {
      found.push({ at: enclosure.close.start - 1, space: text[enclosure.close.start - 1] ?? "" });
    }
    return found;
  });
});
