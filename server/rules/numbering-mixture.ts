import type { CompiledPack } from "../../grammar/languages/pack.ts";
import type { Instrument, Paragraph } from "../../grammar/tree/tree.ts";
import type { Finding, Fix, Rule, RuleContext, Text } from "./rule.ts";
import { labelSpan, lostNumbers, numberedAnew, startsOf } from "./support/numbers.ts";
import { paragraphSpan } from "./support/related.ts";
import { numberLike, renumberAll, withoutLabel } from "./support/renumber.ts";
import { firstWordsSpan } from "./support/spans.ts";

export const rule: Rule = {
  id: "numbering-mixture",
  severity: "error",
  scope: "instrument",
  source: "NUM-3",
  title: { fr: "Paragraphes numérotés et non numérotés", en: "Numbered and unnumbered paragraphs" },
  explanation: {
    fr: "Les paragraphes du dispositif sont tous numérotés, ou aucun ne l'est.",
    en: "Either all operative paragraphs are numbered, or none is.",
  },
  messages: {
    unnumbered: {
      fr: "Ce paragraphe du dispositif n'a pas de numéro alors que d'autres en ont un.",
      en: "This operative paragraph has no number although others have one.",
    },
    numbered: {
      fr: "Ce paragraphe du dispositif a un numéro alors que les autres n'en ont pas.",
      en: "This operative paragraph has a number although the others have none.",
    },
  },
  examples: [
    {
      language: "fr",
      bad: "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\n1. Décide d'agir ;\n\n2. Invite les États à en faire autant ;\n\n⟦Prie⟧ le Secrétaire général de l'y aider.\n",
      fixed:
        "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\n1. Décide d'agir ;\n\n2. Invite les États à en faire autant ;\n\n3. Prie le Secrétaire général de l'y aider.\n",
    },
    {
      language: "fr",
      bad: "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\n1. Décide d'agir ;\n\n⟦Invite⟧ les États à en faire autant ;\n\n3. Prie le Secrétaire général de l'y aider.\n",
      fixed:
        "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\n1. Décide d'agir ;\n\n2. Invite les États à en faire autant ;\n\n3. Prie le Secrétaire général de l'y aider.\n",
    },
    {
      language: "en",
      bad: "The General Assembly,\n\nAware of the need,\n\n1. Decides to act;\n\n⟦Requests⟧ the Secretary-General to assist;\n\n2. Invites States to do the same.\n",
    },
    {
      language: "fr",
      bad: "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\nDécide d'agir ;\n\n⟦2.⟧ Invite les États à en faire autant ;\n\nPrie le Secrétaire général de l'y aider.\n",
      fixed:
        "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\nDécide d'agir ;\n\nInvite les États à en faire autant ;\n\nPrie le Secrétaire général de l'y aider.\n",
    },
    {
      language: "fr",
      good: "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\nDécide d'agir ;\n\nInvite les États à en faire autant.\n",
    },
    {
      language: "en",
      good: "The General Assembly,\n\nAware of the need,\n\n1. Decides to act;\n\n2. Invites States to do the same.\n",
    },
  ],
  *check(instrument: Instrument, { pack }: RuleContext): Iterable<Finding> {
    // A report has no operative paragraphs, whatever its numbers count.
    if (instrument.kind === "text") return;
    let whole: readonly Fix[] | null = null;
    // Parts under headings of their own may follow a convention of their own.
    for (const part of instrument.parts) {
      const operatives = part.paragraphs.filter(({ kind }) => kind === "operative");
      const numbered = operatives.filter(({ clause }) => clause.label !== null);
      if (numbered.length === 0 || numbered.length === operatives.length) continue;
      // Whichever are fewer are the odd ones.
      const odd = numbered.length * 2 < operatives.length;
      const unnumbered = operatives.find(({ clause }) => clause.label === null);
      for (const paragraph of operatives) {
        const { label, opener } = paragraph.clause;
        if (odd && label) {
          const related = [{ ...paragraphSpan(unnumbered as Paragraph), message: WITHOUT, arguments: {} }];
          yield {
            ...labelSpan(paragraph),
            message: "numbered",
            related,
            fixes: [withoutLabel(paragraph, instrument, pack)],
          };
        } else if (!odd && !label && opener) {
          const value = lostNumbers(instrument).get(paragraph) ?? null;
          const one = value === null ? [] : [numberLike(paragraph, value, numbered[0] as Paragraph)];
          whole ??= anew(instrument, pack);
          const fixes = [...one, ...whole];
          const related = [{ ...labelSpan(numbered[0] as Paragraph), message: WITH, arguments: {} }];
          yield { ...firstWordsSpan(paragraph), message: "unnumbered", related, fixes };
        }
      }
    }
  },
};

/** Numbers for all operative paragraphs of the parts that have some: where there is no room, others must move. */
function anew(instrument: Instrument, pack: CompiledPack): Fix[] {
  const operatives = instrument.parts.flatMap(part => {
    const found = part.paragraphs.filter(({ kind }) => kind === "operative");
    return found.some(({ clause }) => clause.label) ? found : [];
  });
  const numbers = numberedAnew(operatives, startsOf(instrument, operatives));
  const fix = renumberAll(numbers, false, instrument, pack);
  return fix ? [fix] : [];
}

const WITH: Text = { fr: "Celui-ci, par exemple, a un numéro.", en: "This one, for example, has a number." };
const WITHOUT: Text = { fr: "Celui-ci, par exemple, n'a pas de numéro.", en: "This one, for example, has no number." };
