import { fold, wordAt } from "../../grammar/clause/words.ts";
import type { CompiledPack } from "../../grammar/languages/pack.ts";
import type { Instrument, Paragraph, Span } from "../../grammar/tree/tree.ts";
import type { Finding, Rule, RuleContext } from "./rule.ts";
import { agreementOf } from "./support/agreement.ts";
import { matchCase } from "./support/heads.ts";
import { enactingLine } from "./support/related.ts";
import { absolute } from "./support/spans.ts";
import { perPack } from "./support/text.ts";

export const rule: Rule = {
  id: "possessive",
  severity: "warning",
  scope: "paragraph",
  source: "AGR-4",
  title: { fr: "Possessif et sujet", en: "Possessive and subject" },
  explanation: {
    fr: "Juste après l'ouverture, le possessif renvoie à la ligne d'édiction : « sa résolution » pour l'Assemblée, « leur résolution » pour les chefs d'État, « notre résolution » pour Nous.",
    en: "Right after the opener the possessive refers to the enacting line: “its resolution” for the Assembly, “their resolve” for heads of State, “our resolve” for We.",
  },
  messages: {
    other: {
      fr: "« {word} » ne renvoie pas à « {subject} » : écrire « {form} ».",
      en: "“{word}” does not refer to “{subject}”: write “{form}”.",
    },
  },
  appliesTo: pack => Object.keys(pack.usage.possessives).length > 0,
  examples: [
    {
      language: "fr",
      bad: "Les ministres de la Ligue des lacs,\n\nRappelant ⟦sa⟧ décision du 3 mai 2020,\n\nConscients de l'enjeu,\n\nRéaffirment ⟦son⟧ attachement à la paix ;\n\nDécident d'agir.\n",
      fixed:
        "Les ministres de la Ligue des lacs,\n\nRappelant leur décision du 3 mai 2020,\n\nConscients de l'enjeu,\n\nRéaffirment leur attachement à la paix ;\n\nDécident d'agir.\n",
    },
    {
      language: "en",
      bad: "The heads of State of the Union,\n\nRecalling ⟦its⟧ decision of 3 May 2020,\n\nAware of the need,\n\nDecide to act.\n",
      fixed:
        "The heads of State of the Union,\n\nRecalling their decision of 3 May 2020,\n\nAware of the need,\n\nDecide to act.\n",
    },
    {
      language: "fr",
      good: "L'Assemblée générale,\n\nRappelant sa décision,\n\nConsciente de l'apport des États et de leur engagement,\n\nSalue leur travail.\n",
    },
    {
      language: "en",
      good: "The heads of State of the Union,\n\nRecalling their decision,\n\nWelcoming the Council and its work,\n\nDecide to act.\n",
    },
  ],
  *check(paragraph: Paragraph, instrument: Instrument, { pack }: RuleContext): Iterable<Finding> {
    const { kind, clause } = paragraph;
    if ((kind !== "preambular" && kind !== "operative") || !clause.opener) return;
    const agreement = agreementOf(instrument, pack);
    const found = agreement?.subject && possessiveAfter(clause.text, clause.opener.end);
    if (!agreement?.subject || !found) return;
    const form = formFor(found.word, agreement.mask, pack);
    if (form === null) return;
    const span = absolute(paragraph, found);
    yield {
      ...span,
      message: "other",
      arguments: { word: found.word, subject: agreement.subject, form: matchCase(form, found.word) },
      related: enactingLine(instrument),
      fixes: [
        {
          title: { fr: "Écrire « {form} »", en: "Write “{form}”" },
          arguments: { form },
          edits: [{ ...span, newText: matchCase(form, found.word) }],
          preferred: true,
        },
      ],
    };
  },
};

function possessiveAfter(text: string, end: number): (Span & { word: string }) | null {
  const gap = /^\s*/u.exec(text.slice(end))?.[0].length ?? 0;
  const word = wordAt(text, end + gap);
  return word && { start: word.start, end: word.end, word: text.slice(word.start, word.end) };
}

/** The possessive that goes with the subject, when `word` is one that only goes with others. */
function formFor(word: string, mask: number, pack: CompiledPack): string | null {
  const forms = rows(pack).get(fold(word));
  if (!forms) return null;
  const wanted = new Set(forms.filter((_, bit) => (mask & (1 << bit)) !== 0));
  // Words of the third person may stand for others than the subject: « Salue leur travail ».
  return wanted.size === 1 && !wanted.has(fold(word)) ? ([...wanted][0] ?? null) : null;
}

/** By singular possessive, its form for each cell in the order of the bits. */
const rows = perPack(
  ({ usage, cells }) =>
    new Map(
      Object.entries(usage.possessives).map(([word, byCell]) => [word, cells.map(({ id }) => byCell[id] ?? word)]),
    ),
);
