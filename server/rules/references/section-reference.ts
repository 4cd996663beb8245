import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { findMisreading } from "../linguistics/misreading.ts";
import { isBody } from "../linguistics/paragraph-kinds.ts";
import { findPreambularReferences, findSectionReferences, getPartNumbers } from "../linguistics/section-references.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "section-reference",
  severity: "warning",
  scope: "instrument",
  sources: ["REV-6"],
  title: { fr: "Renvoi à une partie du texte", en: "Reference to a part of the text" },
  explanation: {
    fr: "Un renvoi à une section du texte, ou à un alinéa de son préambule, en vise un qui existe.",
    en: "A reference to a section of the text, or to a paragraph of its preamble, means one that exists.",
  },
  messages: {
    section: { fr: "Ce texte n'a pas de {noun} {number}.", en: "This text has no {noun} {number}." },
    preamble: {
      fr: "Le préambule n'a que {count} alinéas.",
      en: "The preamble has {count} paragraphs only.",
    },
  },
  appliesTo: ({ usage }) => usage.shapeWords.sections.length > 0,
  *check(instrument: Instrument, { tree, pack }: RuleContext): Iterable<Finding> {
    for (const paragraph of instrument.paragraphs) {
      if (!isBody(paragraph)) continue;
      for (const { noun, number, ...place } of findSectionReferences(paragraph.clause, pack)) {
        if (getPartNumbers(tree, pack).has(number)) continue;
        yield { ...toDocumentSpan(paragraph, place), message: "section", arguments: { noun, number } };
      }
      for (const { place, ...at } of findPreambularReferences(paragraph.clause, pack)) {
        const count = countPreambular(instrument);
        // Of a text in pieces, and of one that a scanner read, paragraphs may be lost.
        if (count === 0 || place <= count || findMisreading(tree, pack) !== null) continue;
        yield { ...toDocumentSpan(paragraph, at), message: "preamble", arguments: { count: String(count) } };
      }
    }
  },
};

function countPreambular({ paragraphs }: Instrument): number {
  return paragraphs.filter(({ kind }: Paragraph) => kind === "preambular").length;
}
