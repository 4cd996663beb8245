import { getProfile } from "../../../grammar/languages/profiles.ts";
import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { createReplacement } from "../fixes/apply-fixes.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { getDating } from "../linguistics/house-style.ts";
import { findMisreading } from "../linguistics/misreading.ts";
import { findNameSlips, type NameSlip } from "../linguistics/official-names.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
import { hasOverlap } from "../linguistics/span-cover.ts";
import { printApostrophes } from "../linguistics/text-sample.ts";
import { createWrittenFinding, createWrittenFormFinder } from "../linguistics/written-forms.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

const findForms = createWrittenFormFinder("organ-name");
/** Names that adopted texts print in other ways now and then. */
const findOtherForms = createWrittenFormFinder("other-name");

export const rule: Rule = {
  id: "organ-name",
  yieldsTo: ["missing-article"],
  severity: "warning",
  scope: "paragraph",
  sources: ["REV-11"],
  title: { fr: "Nom d'un organe ou d'un instrument", en: "Name of an organ or instrument" },
  explanation: {
    fr: "Les organes et les instruments s'écrivent comme ils se nomment eux-mêmes, capitales et petits mots compris : « Conseil des droits de l'homme », « Charte des Nations Unies », « Convention relative aux droits de l'enfant ».",
    en: "Organs and instruments are written as they name themselves, capitals and small words included: “Secretary-General”, “Charter of the United Nations”, “Convention on the Rights of the Child”.",
  },
  messages: { form: { fr: "Ce nom s'écrit « {form} ».", en: "This name is written “{form}”." } },
  appliesTo: pack => pack.written["organ-name"] !== undefined,
  *check(paragraph: Paragraph, { profile }: Instrument, context: RuleContext): Iterable<Finding> {
    const { tree, pack } = context;
    // “The Secretary General” of another house is written as that house does.
    if (!isProse(paragraph) || getProfile(profile).own) return;
    if (findMisreading(tree, pack) !== null) return;
    const { year } = getDating(tree, pack);
    const settled = year === null || year >= SETTLED;
    const forms = settled ? findForms(paragraph.clause, pack) : [];
    for (const form of forms) yield createWrittenFinding(paragraph, form, context);
    const slips = findNameSlips(paragraph.clause, pack).filter(
      slip => (!slip.isCase || settled) && !hasOverlap(forms, slip),
    );
    for (const slip of slips) yield createNameFinding(paragraph, slip, settled, context);
    for (const form of settled ? findOtherForms(paragraph.clause, pack) : [])
      if (!hasOverlap(slips, form))
        yield { ...createWrittenFinding(paragraph, form, context), severity: "information" };
  },
};

/** Until the Human Rights Council came, some names were written in other ways: « Haut Commissariat ». */
const SETTLED = 2006;

/** Other words are never the name, but in old texts; capitals vary in careful texts. */
function createNameFinding(paragraph: Paragraph, slip: NameSlip, settled: boolean, context: RuleContext): Finding {
  const { isCase } = slip;
  const name = printApostrophes(slip.name, context);
  const span = toDocumentSpan(paragraph, slip);
  const [first = ""] = name.split(" ", 1);
  // Where another word comes first, the article before it may have to change.
  const fits = paragraph.clause.text.startsWith(first, slip.start);
  return {
    ...span,
    message: "form",
    arguments: { form: name },
    ...(isCase || !settled ? { severity: "information" as const } : {}),
    fixes: fits ? [createReplacement(name, span, isCase)] : [],
  };
}
