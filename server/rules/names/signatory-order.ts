import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { findSortingNames } from "../linguistics/state-names.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "signatory-order",
  severity: "information",
  scope: "instrument",
  sources: ["REV-12"],
  title: { fr: "Ordre des signataires", en: "Order of the signatories" },
  explanation: {
    fr: "Les États signent dans l'ordre alphabétique de leurs noms dans la langue du texte.",
    en: "States sign in the alphabetical order of their names in the language of the text.",
  },
  messages: {
    order: {
      fr: "Dans l'ordre alphabétique, cet État vient avant « {before} ».",
      en: "In alphabetical order this State comes before “{before}”.",
    },
  },
  appliesTo: pack => pack.states.named.length > 0,
  *check({ paragraphs }: Instrument, { pack }: RuleContext): Iterable<Finding> {
    const signatures = paragraphs.filter(({ kind }) => kind === "signature");
    if (signatures.length < LEAST) return;
    const { compare } = new Intl.Collator(pack.code);
    let before = null as Signature | null;
    for (const paragraph of signatures) {
      const names = findSortingNames(paragraph.clause.text, pack);
      // Signatories without a State may be sorted in another order.
      if (!names) return;
      // A State may stand under any of its names: « Fédération de Russie » under F or R.
      const last: Signature | null = before;
      const [name]: string[] = names.filter(one => last === null || compare(one, last.name) >= 0).sort(compare);
      if (name === undefined) {
        if (last !== null) yield createFinding(paragraph, last.paragraph);
        return;
      }
      before = { name, paragraph };
    }
  },
};

interface Signature {
  readonly name: string;
  readonly paragraph: Paragraph;
}

/** Fewer may be in another order, such as that of a visit. */
const LEAST = 3;

function createFinding(paragraph: Paragraph, before: Paragraph): Finding {
  const name = before.clause.text.slice(0, before.clause.contentEnd).replace(/\s+/g, " ");
  const message = { fr: "« {before} » signe ici.", en: "“{before}” signs here." };
  return {
    ...toDocumentSpan(paragraph, { start: 0, end: paragraph.clause.contentEnd }),
    message: "order",
    arguments: { before: name },
    related: [
      { ...toDocumentSpan(before, { start: 0, end: before.clause.contentEnd }), message, arguments: { before: name } },
    ],
  };
}
