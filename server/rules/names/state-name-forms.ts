import { addToGroup } from "../../../grammar/text/add-to-group.ts";
import type { Paragraph } from "../../../grammar/tree/tree.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { isBody } from "../linguistics/paragraph-kinds.ts";
import { findStateUses, type StateUse } from "../linguistics/state-names.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "state-name-forms",
  severity: "information",
  scope: "document",
  sources: ["REV-12"],
  title: { fr: "Deux formes du nom d'un État", en: "Two forms of a State's name" },
  explanation: {
    fr: "Un document garde d'un bout à l'autre la même forme du nom d'un État : « République kirghize » ou « Kirghizistan ».",
    en: "A document keeps to one form of a State's name throughout: “Kyrgyz Republic” or “Kyrgyzstan”.",
  },
  messages: {
    other: {
      fr: "Ce document nomme aussi cet État « {name} ».",
      en: "This document also calls this State “{name}”.",
    },
  },
  appliesTo: pack => pack.states.named.length > 0,
  *check({ tree, pack }: RuleContext): Iterable<Finding> {
    const byState = new Map<string, PlacedState[]>();
    for (const paragraph of tree.paragraphs) {
      // Signatures have the full name whatever the text has.
      if (paragraph.kind === "footnote" || !isBody(paragraph)) continue;
      for (const use of findStateUses(paragraph.clause, pack)) {
        if (use.form !== "name" && use.form !== "variant") continue;
        const [name] = use.state;
        addToGroup(byState, name, { ...use, paragraph, name: use.text.replace(/\s+/g, " ") });
      }
    }
    for (const uses of byState.values()) {
      const forms = new Map<string, PlacedState[]>();
      for (const use of uses) addToGroup(forms, use.name, use);
      if (forms.size < 2) continue;
      // What stands less often is the slip; of equals, the later one.
      const [usual, ...others] = [...forms.values()].sort((a, b) => b.length - a.length);
      for (const [first] of others) if (first && usual?.[0]) yield createFinding(first, usual[0]);
    }
  },
};

interface PlacedState extends StateUse {
  readonly paragraph: Paragraph;
  /** As it stands, on one line. */
  readonly name: string;
}

function createFinding(use: PlacedState, usual: PlacedState): Finding {
  const message = { fr: "Ici, le nom est « {name} ».", en: "Here the name is “{name}”." };
  return {
    ...toDocumentSpan(use.paragraph, use),
    message: "other",
    arguments: { name: usual.name },
    related: [{ ...toDocumentSpan(usual.paragraph, usual), message, arguments: { name: usual.name } }],
  };
}
