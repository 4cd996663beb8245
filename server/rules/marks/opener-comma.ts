import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { isQuoted } from "../linguistics/enclosed-spans.ts";
import { findMisreading } from "../linguistics/misreading.ts";
import { findOpenerCommas } from "../linguistics/opener-commas.ts";
import { isBody } from "../linguistics/paragraph-kinds.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "opener-comma",
  severity: "warning",
  scope: "paragraph",
  sources: ["PCT-12"],
  title: { fr: "Virgule après la formule introductive", en: "Comma behind an opener" },
  explanation: {
    fr: "Une virgule ne sépare pas la formule introductive de « que », ni celui à qui l'on demande d'agir de ce qu'il doit faire. Ce qui s'insère entre les deux est entre deux virgules.",
    en: "No comma parts an opener from “that”, nor who is asked to act from what is to be done. What stands between them has a comma on either side.",
  },
  messages: {
    clause: { fr: "Pas de virgule devant « {word} ».", en: "No comma before “{word}”." },
    act: {
      fr: "Pas de virgule entre celui qui doit agir et « {word} ».",
      en: "No comma between who is to act and “{word}”.",
    },
  },
  // Where a comma stands before every clause, as in Russian, none is listed.
  appliesTo: pack => pack.usage.complementWords.clauses.length > 0,
  *check(paragraph: Paragraph, _instrument: Instrument, { tree, pack }: RuleContext): Iterable<Finding> {
    if (!isBody(paragraph)) return;
    for (const { kind, word, ...place } of findOpenerCommas(paragraph.clause, pack)) {
      // A scanner takes specks for commas.
      if (isQuoted(paragraph.clause, place) || findMisreading(tree, pack) !== null) continue;
      const span = toDocumentSpan(paragraph, place);
      yield {
        ...span,
        message: kind,
        arguments: { word },
        fixes: [
          {
            title: { fr: "Enlever la virgule", en: "Remove the comma" },
            edits: [{ ...span, newText: "" }],
            preferred: true,
          },
        ],
      };
    }
  },
};
