import { fold } from "../../grammar/clause/words.ts";
import type { CompiledPack } from "../../grammar/languages/pack.ts";
import { analyserFor } from "../../grammar/morphology/analyse.ts";
import type { Instrument, Paragraph, Span } from "../../grammar/tree/tree.ts";
import type { Finding, Rule, RuleContext } from "./rule.ts";
import { matchCase } from "./support/heads.ts";
import { alternatives, apostropheOf, isProse, perClause, perPack, perTree } from "./support/text.ts";

export const rule: Rule = {
  id: "elision",
  severity: "warning",
  literal: true,
  scope: "paragraph",
  source: "TYP-10",
  title: { fr: "Élision oubliée", en: "Missing elision" },
  explanation: {
    fr: "Que, de, le, la, se, ne perdent leur voyelle devant une voyelle ou un h muet : « qu'il », « d'autres », « l'heure ». Un h aspiré, « onze » et « oui » l'empêchent.",
    en: "French que, de, le, la, se and ne lose their vowel before a vowel or a mute h: “qu'il”, “d'autres”, “l'heure”. An aspirate h, onze and oui prevent it.",
  },
  messages: {
    elide: { fr: "Élision oubliée : « {form} ».", en: "Missing elision: “{form}”." },
  },
  appliesTo: pack => pack.usage.elisions.length > 0,
  examples: [
    {
      language: "fr",
      bad: "L'Assemblée générale,\n\nNotant ⟦que il⟧ reste à faire,\n\n1. Décide ⟦de organiser⟧ une réunion ;\n\n2. Salue ⟦le harmonieux⟧ développement des lacs.\n",
      fixed:
        "L'Assemblée générale,\n\nNotant qu'il reste à faire,\n\n1. Décide d'organiser une réunion ;\n\n2. Salue l'harmonieux développement des lacs.\n",
    },
    {
      language: "fr",
      bad: "L’Assemblée générale,\n\nNotant ⟦que\nelle⟧ doit agir,\n\nDécide d’agir.\n",
      fixed: "L’Assemblée générale,\n\nNotant qu’elle doit agir,\n\nDécide d’agir.\n",
    },
    {
      language: "fr",
      good: "L'Assemblée générale,\n\nNotant que onze États et la OIT ont répondu oui, que le haut niveau demeure et qu'il se heurte au hasard,\n\nPrie la ou le chef de mission de huit pays d'agir le ou vers le 2 mai.\n",
    },
  ],
  *check(paragraph: Paragraph, _instrument: Instrument, { tree, pack }: RuleContext): Iterable<Finding> {
    if (!isProse(paragraph)) return;
    for (const { start, end, elided, next, known } of missing(paragraph.clause, pack)) {
      if (!known && misread(tree, pack)) continue;
      const form = elided.replace("'", apostropheOf(tree, pack)) + next;
      const span = { start: paragraph.start + start, end: paragraph.start + end };
      yield {
        ...span,
        message: "elide",
        arguments: { form },
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

interface Missing extends Span {
  readonly elided: string;
  readonly next: string;
  /** The next word is one of the language for certain. */
  readonly known: boolean;
}

/** Each word that may be elided, with the word after it. */
const expressions = perPack((pack: CompiledPack) => {
  const words = alternatives([...new Set(pack.usage.elisions.map(({ word }) => word))]);
  const entries = pack.usage.elisions.map(entry => ({
    ...entry,
    before: new RegExp(`^(?:${entry.before})$`, "u"),
  }));
  return {
    pair: new RegExp(`(?<![\\p{L}\\p{M}\\p{N}'’-])(${words})\\s+(\\p{L}[\\p{L}\\p{M}'’-]*)`, "giu"),
    entries,
  };
});

/** Words that no list holds and no verb has: so many in one text are misread letters (« la oonférence »), not slips. */
const MOST_UNKNOWN = 2;

const misread = perTree((tree, pack) => {
  const unknown = tree.paragraphs.flatMap(({ clause }) => missing(clause, pack).filter(({ known }) => !known));
  return unknown.length > MOST_UNKNOWN;
});

const missing = perClause((clause, pack): readonly Missing[] => {
  const { pair, entries } = expressions(pack);
  const found: Missing[] = [];
  pair.lastIndex = 0;
  for (let match = pair.exec(clause.text); match; match = pair.exec(clause.text)) {
    const { 0: whole, 1: word = "", 2: next = "", index } = match;
    // The second word may be the first of another pair: « de que il ».
    pair.lastIndex = index + whole.length - next.length;
    // Letters read one by one are said as they please.
    if (/\p{Lu}[^\p{L}]*\p{Lu}/u.test(next)) continue;
    const folded = fold(next);
    const entry = entries.find(one => one.word === fold(word) && one.before.test(folded));
    if (!entry) continue;
    const known = entry.sure || analyserFor(pack.morphology)(folded).length > 0;
    found.push({ start: index, end: index + whole.length, elided: matchCase(entry.elided, word), next, known });
  }
  return found;
});
