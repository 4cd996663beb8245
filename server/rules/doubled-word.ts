import type { Instrument, Paragraph } from "../../grammar/tree/tree.ts";
import type { Finding, Rule, RuleContext } from "./rule.ts";
import { isProse, matchesOf, perClause, perPack } from "./support/text.ts";

export const rule: Rule = {
  id: "doubled-word",
  severity: "warning",
  scope: "paragraph",
  source: "REV-19",
  title: { fr: "Mot répété", en: "Word written twice" },
  explanation: {
    fr: "Un petit mot écrit deux fois de suite est un reste de correction ou de copie.",
    en: "A small word written twice in a row is left over from a correction or a copy.",
  },
  messages: {
    twice: { fr: "« {word} » est écrit deux fois de suite.", en: "“{word}” is written twice in a row." },
  },
  appliesTo: ({ usage }) => usage.neverDoubled.length > 0,
  examples: [
    {
      language: "fr",
      bad: "L'Assemblée générale,\n\nRappelant l'état ⟦des des⟧ lacs,\n\nDécide d'agir.\n",
      fixed: "L'Assemblée générale,\n\nRappelant l'état des lacs,\n\nDécide d'agir.\n",
    },
    {
      language: "en",
      bad: "The General Assembly,\n\nRecalling ⟦the\nthe⟧ state of the lakes,\n\nDecides to act.\n",
      fixed: "The General Assembly,\n\nRecalling the state of the lakes,\n\nDecides to act.\n",
    },
    {
      language: "fr",
      good: "L'Assemblée générale,\n\nSachant que nous nous devons d'agir, que les décisions le leur permettent et que l'eau de Dede manque,\n\nDécide d'agir.\n",
    },
    {
      language: "en",
      good: "The General Assembly,\n\nAware that that is a need and that those who had had doubts have none,\n\nDecides to act.\n",
    },
  ],
  *check(paragraph: Paragraph, _instrument: Instrument, { pack }: RuleContext): Iterable<Finding> {
    if (!isProse(paragraph)) return;
    for (const { start, text, word } of doubled(paragraph.clause, pack)) {
      const span = { start: paragraph.start + start, end: paragraph.start + start + text.length };
      yield {
        ...span,
        message: "twice",
        arguments: { word },
        fixes: [
          {
            title: { fr: "N'écrire le mot qu'une fois", en: "Write the word once" },
            edits: [{ ...span, newText: word }],
            preferred: true,
          },
        ],
      };
    }
  },
};

/** Words that never follow themselves; others may (“had had”, « nous nous »). What stands around is asked at a match. */
const search = perPack(({ usage }) => new RegExp(`(${usage.neverDoubled.join("|")})(?=(\\s+)\\1)`, "g"));

const INSIDE = /[\p{L}\p{N}’'-]/u;

const doubled = perClause(({ text }, pack) =>
  matchesOf(text, search(pack)).flatMap(({ index: start, 1: word = "", 2: gap = "" }) => {
    const end = start + word.length + gap.length + word.length;
    const inside = INSIDE.test(text[start - 1] ?? " ") || INSIDE.test(text[end] ?? " ");
    return inside ? [] : [{ start, text: text.slice(start, end), word }];
  }),
);
