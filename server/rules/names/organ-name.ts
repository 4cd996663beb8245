import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { datingOf } from "../linguistics/house-style.ts";
import { misreadingOf } from "../linguistics/misreading.ts";
import { isProse } from "../linguistics/prose.ts";
import { writtenFinding, writtenForms } from "../linguistics/written-forms.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

const forms = writtenForms("organ-name");
/** Names that adopted texts print in other ways now and then. */
const otherForms = writtenForms("other-name");

export const rule: Rule = {
  id: "organ-name",
  severity: "warning",
  scope: "paragraph",
  sources: ["REV-11"],
  title: { fr: "Nom d'un organe ou d'un instrument", en: "Name of an organ or instrument" },
  explanation: {
    fr: "Les organes et les instruments s'écrivent comme ils se nomment eux-mêmes, capitales comprises : « Conseil des droits de l'homme », « Conseil de sécurité », « Charte des Nations Unies ».",
    en: "Organs and instruments are written as they name themselves, capitals included: “Secretary-General”, “Security Council”, “Charter of the United Nations”.",
  },
  messages: { form: { fr: "Ce nom s'écrit « {form} ».", en: "This name is written “{form}”." } },
  appliesTo: pack => pack.written["organ-name"] !== undefined,
  examples: [
    {
      language: "fr",
      bad: "L'Assemblée générale,\n\nSaluant le ⟦Conseil des droits humains⟧ et le ⟦Haut Commissariat⟧, ainsi que la ⟦Charte de l'ONU⟧ et les ⟦droits de l'Homme⟧,\n\nInvite le ⟦conseil de sécurité⟧ et le ⟦Secrétaire Général⟧ à agir.\n",
      fixed:
        "L'Assemblée générale,\n\nSaluant le Conseil des droits de l'homme et le Haut-Commissariat, ainsi que la Charte des Nations Unies et les droits de l'homme,\n\nInvite le Conseil de sécurité et le Secrétaire général à agir.\n",
    },
    {
      language: "fr",
      good: "L'Assemblée générale,\n\nSaluant l'assemblée générale de la Ligue des lacs, son secrétaire général et l'Organisation mondiale de la santé animale,\n\nInvite le Conseil de sécurité et le Secrétaire général à lire « Les Nations unies de demain ».\n",
    },
    {
      language: "fr",
      good: "40/402. Protection des lacs\n\nL'Assemblée générale,\n\nSaluant le Haut Commissariat,\n\nDécide d'agir.\n",
    },
    {
      language: "en",
      bad: "The General Assembly,\n\nRecalling the ⟦UN Charter⟧ and the ⟦Universal Declaration on Human Rights⟧,\n\nInvites the ⟦security council⟧ and the ⟦Secretary General⟧ to act.\n",
      fixed:
        "The General Assembly,\n\nRecalling the Charter of the United Nations and the Universal Declaration of Human Rights,\n\nInvites the Security Council and the Secretary-General to act.\n",
    },
    {
      language: "en",
      good: "The General Assembly,\n\nRecalling the general assembly of the League of Lakes and its secretary-general,\n\nInvites the Security Council and the Secretary-General to act.\n",
    },
  ],
  concerns: (paragraph, pack) =>
    isProse(paragraph) && (forms(paragraph.clause, pack).length > 0 || otherForms(paragraph.clause, pack).length > 0),
  *check(paragraph: Paragraph, _instrument: Instrument, { tree, pack }: RuleContext): Iterable<Finding> {
    if (misreadingOf(tree, pack) !== null) return;
    const { year } = datingOf(tree, pack);
    if (year !== null && year < SETTLED) return;
    for (const form of forms(paragraph.clause, pack)) yield writtenFinding(paragraph, form);
    for (const form of otherForms(paragraph.clause, pack))
      yield { ...writtenFinding(paragraph, form), severity: "information" };
  },
};

/** Until the Human Rights Council came, some names were written in other ways: « Haut Commissariat ». */
const SETTLED = 2006;
