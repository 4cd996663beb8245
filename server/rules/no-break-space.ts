import type { CompiledPack } from "../../grammar/languages/pack.ts";
import type { DocumentTree, Span } from "../../grammar/tree/tree.ts";
import { inPassing } from "./incremental/reads.ts";
import type { Edit, Finding, Rule, RuleContext } from "./rule.ts";
import { DEFAULT_SPACES, languageSpace, quoteSpaces, spacedMarks } from "./support/spacing.ts";
import { isProse } from "./support/text.ts";

export const rule: Rule = {
  id: "no-break-space",
  severity: "hint",
  scope: "document",
  reads: inPassing((paragraph, pack) =>
    isProse(paragraph)
      ? [
          ...spacedMarks(paragraph.clause, pack).map(({ mark, space }) => [mark, space]),
          ...quoteSpaces(paragraph.clause, pack).map(({ space }) => space),
        ]
      : [],
  ),
  source: "TYP-2",
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
  *check({ tree, pack, spaces = DEFAULT_SPACES }: RuleContext): Iterable<Finding> {
    if (spaces === "plain") return;
    const { firm, ...found } = spacesOf(tree, pack);
    const breaking = found.breaking.map(
      ({ start, end, mark }): Edit => ({ start, end, newText: languageSpace(mark, spaces, pack) }),
    );
    const [first] = breaking;
    if (!first) return;
    const title = { fr: "Rendre l'espace insécable", en: "Make it a no-break space" };
    if (firm < breaking.length) {
      const all = { fr: "Rendre insécables tous ces espaces", en: "Make them all no-break spaces" };
      // A text typed without them may be meant so: the whole is offered, not part of « fix all ».
      const fixes = [{ title: breaking.length === 1 ? title : all, edits: breaking, preferred: false }];
      yield {
        start: first.start,
        end: first.end,
        message: breaking.length === 1 ? "one" : "all",
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

interface Found {
  /** Each space that may break, in order, with the mark that it stands before; null inside quotation marks. */
  readonly breaking: readonly (Span & { readonly mark: string | null })[];
  readonly firm: number;
}

function spacesOf(tree: DocumentTree, pack: CompiledPack): Found {
  const breaking: (Span & { readonly mark: string | null })[] = [];
  let firm = 0;
  for (const paragraph of tree.paragraphs) {
    if (!isProse(paragraph)) continue;
    const { clause, start } = paragraph;
    const visit = (at: number, space: string, mark: string | null) => {
      if (space === " ") breaking.push({ start: start + at, end: start + at + 1, mark });
      else if (space === "\u00a0" || space === "\u202f") firm++;
    };
    for (const { mark, space, start: at } of spacedMarks(clause, pack)) {
      if (pack.terminators.spaceBefore[mark] !== undefined) visit(at, space, mark);
    }
    if (pack.usage.quoteSpace === "") continue;
    for (const { start: at, space } of quoteSpaces(clause, pack)) visit(at, space, null);
  }
  return { breaking: breaking.sort((a, b) => a.start - b.start), firm };
}
