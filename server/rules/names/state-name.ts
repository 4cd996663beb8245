import type { Paragraph } from "../../../grammar/tree/tree.ts";
import { absolute } from "../fixes/finding-spans.ts";
import { inPassing } from "../incremental/reads.ts";
import { datingOf } from "../linguistics/house-style.ts";
import { isBody } from "../linguistics/prose.ts";
import { stateUses } from "../linguistics/state-names.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "state-name",
  severity: "warning",
  scope: "document",
  reads: inPassing((paragraph, pack) =>
    stateUses(paragraph.clause, pack).map(use => [
      paragraph.kind,
      paragraph.section,
      use.state[0],
      use.form,
      use.text,
      isCut(paragraph, use.start),
    ]),
  ),
  sources: ["REV-12"],
  title: { fr: "Nom d'un État", en: "Name of a State" },
  explanation: {
    fr: "Un État porte le nom que lui donnent les documents de l'Organisation des Nations Unies : « Fédération de Russie », « Viet Nam », « Nigéria ».",
    en: "A State has the name that documents of the United Nations give it: “Russian Federation”, “Viet Nam”, “Côte d'Ivoire”.",
  },
  messages: {
    spelling: {
      fr: "Les documents des Nations Unies écrivent « {name} ».",
      en: "Documents of the United Nations write “{name}”.",
    },
    informal: {
      fr: "Les documents des Nations Unies nomment cet État « {name} ».",
      en: "Documents of the United Nations call this State “{name}”.",
    },
  },
  appliesTo: pack => pack.states.named.length > 0,
  examples: [
    {
      language: "fr",
      bad: "L'Assemblée générale,\n\nSaluant l'apport du ⟦Nigeria⟧, du ⟦Vietnam⟧ et de la Côte d'Ivoire,\n\nInvite la ⟦Côte-d'Ivoire⟧ à agir.\n",
      fixed:
        "L'Assemblée générale,\n\nSaluant l'apport du Nigéria, du Viet Nam et de la Côte d'Ivoire,\n\nInvite la Côte d'Ivoire à agir.\n",
    },
    {
      language: "fr",
      bad: "L'Assemblée générale,\n\nSaluant l'apport de la ⟦Russie⟧,\n\nInvite la ⟦Biélorussie⟧ et la Russie à agir.\n",
    },
    {
      language: "fr",
      good: "L'Assemblée générale,\n\nSaluant l'apport de la Fédération de Russie et du Bélarus, ainsi que l'ouvrage « Les lacs de Russie »,\n\nInvite le Nigéria à agir.\n",
    },
    {
      language: "fr",
      good: "Résolution 302 (1971)\n\nLe Conseil de sécurité,\n\nSaluant l'apport de la Birmanie,\n\nDécide d'agir.\n",
    },
    {
      language: "en",
      bad: "The General Assembly,\n\nWelcoming the work of ⟦Vietnam⟧ and Côte d'Ivoire,\n\nInvites ⟦Viet-Nam⟧ to act.\n",
      fixed: "The General Assembly,\n\nWelcoming the work of Viet Nam and Côte d'Ivoire,\n\nInvites Viet Nam to act.\n",
    },
    {
      language: "en",
      bad: "The General Assembly,\n\nWelcoming the work of ⟦Russia⟧ and ⟦South Korea⟧,\n\nInvites Russia to act.\n",
    },
    {
      language: "en",
      good: "The General Assembly,\n\nWelcoming the work of the Russian Federation and of the Russian lakes,\n\nInvites Viet Nam to act.\n",
    },
  ],
  *check({ tree, pack }: RuleContext): Iterable<Finding> {
    const told = new Set<string>();
    for (const paragraph of tree.paragraphs) {
      // Notes cite works under the names that these bear.
      if (paragraph.kind === "footnote" || !(isBody(paragraph) || paragraph.kind === "title")) continue;
      for (const use of stateUses(paragraph.clause, pack)) {
        const [name, since] = use.state;
        if (use.form === "name" || use.form === "variant") continue;
        if (isCut(paragraph, use.start)) continue;
        const { year } = datingOf(tree, pack);
        if (year !== null && year < since) continue;
        const span = absolute(paragraph, use);
        if (use.form === "spelling") {
          const title = { fr: "Écrire « {name} »", en: "Write “{name}”" };
          const fix = { title, arguments: { name }, edits: [{ ...span, newText: name }], preferred: true };
          yield { ...span, message: "spelling", arguments: { name }, fixes: [fix] };
        } else if (!told.has(use.text)) {
          // Once is enough: article and preposition change with the name, so a person goes through the text.
          told.add(use.text);
          yield { ...span, message: "informal", arguments: { name }, severity: "information" };
        }
      }
    }
  },
};

/** A page break in the midst of a name leaves its end at the beginning of a paragraph: « Fédération de | Russie ». */
function isCut({ clause }: Paragraph, at: number): boolean {
  return /^(?:\p{Ll}+\s+)?$/u.test(clause.text.slice(clause.bodyStart, at));
}
