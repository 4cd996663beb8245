import type { Instrument, Paragraph } from "../../grammar/tree/tree.ts";
import type { Finding, Rule, RuleContext } from "./rule.ts";
import { alternatives, isProse, perClause, perPack, perTree } from "./support/text.ts";

export const rule: Rule = {
  id: "capital-accent",
  severity: "warning",
  scope: "paragraph",
  source: "TYP-5",
  title: { fr: "Accent sur la majuscule", en: "Accent on a capital" },
  explanation: {
    fr: "Les majuscules portent leurs accents : « État », « À cet égard ». Les textes d'avant 1998 les omettent souvent partout ; ils ne sont alors signalés que pour information.",
    en: "French capitals carry their accents: “État”, “À cet égard”. Texts from before 1998 often omit them throughout and are then reported for information.",
  },
  messages: {
    accent: { fr: "La majuscule porte un accent : « {form} ».", en: "The capital carries an accent: “{form}”." },
  },
  appliesTo: pack => pack.usage.capitalAccents.length > 0,
  examples: [
    {
      language: "fr",
      bad: "L'Assemblée générale,\n\nÉtant consciente du rôle des ⟦Etats⟧,\n\n1. Décide d'agir ;\n\n2. Invite l'⟦Etat⟧ hôte à en faire autant.\n",
      fixed:
        "L'Assemblée générale,\n\nÉtant consciente du rôle des États,\n\n1. Décide d'agir ;\n\n2. Invite l'État hôte à en faire autant.\n",
    },
    {
      language: "fr",
      good: "L'Assemblée générale,\n\nÉtant d'avis que les États doivent agir,\n\nDécide d'agir avec l'Estonie et ETATS.\n",
    },
  ],
  *check(paragraph: Paragraph, _instrument: Instrument, { tree, pack }: RuleContext): Iterable<Finding> {
    if (!isProse(paragraph)) return;
    for (const { start, text, form } of bare(paragraph.clause, pack)) {
      const span = { start: paragraph.start + start, end: paragraph.start + start + text.length };
      yield {
        ...span,
        message: "accent",
        arguments: { form },
        ...(isOld(tree, pack) ? { severity: "information" as const } : {}),
        fixes: [
          {
            title: { fr: "Écrire « {form} »", en: "Write “{form}”" },
            arguments: { form },
            edits: [{ ...span, newText: form }],
            preferred: true,
          },
        ],
      };
    }
  },
};

const expressions = perPack(pack => {
  const forms = new Map(pack.usage.capitalAccents);
  const plain = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${alternatives([...forms.keys()])})(?![\\p{L}\\p{N}])`, "gu");
  const initials = [...new Set(pack.usage.capitalAccents.map(([, accented]) => accented[0]))].join("");
  return { forms, plain, accented: new RegExp(`(?<!\\p{L})[${initials}]`, "gu") };
});

/** Words whose capital lacks its accent, in order; blanks inside them as they stand. */
const bare = perClause((clause, pack) => {
  const { forms, plain } = expressions(pack);
  return [...clause.text.matchAll(plain)].map(({ 0: text, index }) => {
    const accented = forms.get(text.replace(/\s+/g, " ")) ?? text;
    return { start: index, text, form: (accented[0] ?? "") + text.slice(1) };
  });
});

/** Two and more bare capitals, and no more with an accent, are how the text was printed. */
const isOld = perTree((tree, pack) => {
  const sum = (of: (paragraph: Paragraph) => number) => tree.paragraphs.reduce((all, one) => all + of(one), 0);
  const plain = sum(({ clause }) => bare(clause, pack).length);
  return plain > 1 && plain >= sum(({ clause }) => accents(clause, pack));
});

/** How many words begin with an accented capital. */
const accents = perClause((clause, pack) => clause.text.match(expressions(pack).accented)?.length ?? 0);
