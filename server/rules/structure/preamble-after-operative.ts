import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { getFirstWordsSpan } from "../fixes/finding-spans.ts";
import { getParagraphSpan } from "../fixes/related-places.ts";
import type { Finding, Rule, Text } from "../rule.ts";

export const rule: Rule = {
  id: "preamble-after-operative",
  severity: "warning",
  scope: "instrument",
  sources: ["STR-1", "STR-5"],
  title: { fr: "Préambule après le dispositif", en: "Preamble after the operative part" },
  explanation: {
    fr: "Le dispositif clôt le préambule ; un nouvel alinéa du préambule n'est permis que juste sous l'intitulé d'une nouvelle section.",
    en: "The operative part closes the preamble; a further preambular paragraph may stand only directly under the heading of a new section.",
  },
  messages: {
    after: {
      fr: "Cet alinéa du préambule vient alors que le dispositif a déjà commencé.",
      en: "This preambular paragraph comes although the operative part has already begun.",
    },
  },
  *check(instrument: Instrument): Iterable<Finding> {
    let begun: Paragraph | null = null;
    for (const part of instrument.parts) {
      const first = part.paragraphs[0];
      if (part.section === "operative") begun ??= first ?? null;
      else if (begun && !part.heading && first) {
        const related = [{ ...getParagraphSpan(begun), message: BEGUN, arguments: {} }];
        yield { ...getFirstWordsSpan(first), message: "after", related };
      }
    }
  },
};

const BEGUN: Text = { fr: "Le dispositif commence ici.", en: "The operative part begins here." };
