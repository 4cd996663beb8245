import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { getDating } from "../linguistics/house-style.ts";
import { findMisreading } from "../linguistics/misreading.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
import { createWrittenFinding, createWrittenFormFinder } from "../linguistics/written-forms.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

const findForms = createWrittenFormFinder("organ-name");
/** Names that adopted texts print in other ways now and then. */
const findOtherForms = createWrittenFormFinder("other-name");

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
  *check(paragraph: Paragraph, _instrument: Instrument, { tree, pack }: RuleContext): Iterable<Finding> {
    if (!isProse(paragraph)) return;
    if (findMisreading(tree, pack) !== null) return;
    const { year } = getDating(tree, pack);
    if (year !== null && year < SETTLED) return;
    for (const form of findForms(paragraph.clause, pack)) yield createWrittenFinding(paragraph, form);
    for (const form of findOtherForms(paragraph.clause, pack))
      yield { ...createWrittenFinding(paragraph, form), severity: "information" };
  },
};

/** Until the Human Rights Council came, some names were written in other ways: « Haut Commissariat ». */
const SETTLED = 2006;
