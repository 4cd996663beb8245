import { getProfile } from "../../../grammar/languages/profiles.ts";
import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { getFirstWordsSpan } from "../fixes/finding-spans.ts";
import { findMisreading } from "../linguistics/misreading.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "enacting-line-missing",
  severity: "error",
  scope: "instrument",
  sources: ["STR-2", "REV-1"],
  title: { fr: "Ligne d'édiction absente", en: "Enacting line missing" },
  explanation: {
    fr: "Avant le préambule, une ligne dit qui agit (« L'Assemblée générale, ») : c'est le sujet de toute la phrase.",
    en: "Before the preamble a line says who acts (“The General Assembly,”): it is the subject of the whole sentence.",
  },
  messages: {
    missing: {
      fr: "Il manque la ligne d'édiction : rien ne dit qui agit.",
      en: "The enacting line is missing: nothing says who acts.",
    },
  },
  *check(instrument: Instrument, { tree, pack }: RuleContext): Iterable<Finding> {
    if (
      instrument.kind === "letter" ||
      instrument.kind === "text" ||
      !getProfile(instrument.profile).enactingLine ||
      instrument.subject !== null ||
      instrument.enacting.length > 0
    )
      return;
    const opened = instrument.paragraphs.filter(isKnownStatement);
    // One paragraph that looks like a clause does not make a declaration of a text.
    if (opened.length < 2) return;
    // A scanner may have misread the line.
    if (findMisreading(tree, pack)?.kind === "scan") return;
    yield { ...getFirstWordsSpan(opened[0] as Paragraph), message: "missing" };
  },
};

function isKnownStatement({ kind, clause, section }: Paragraph): boolean {
  const head = clause.opener?.heads[0];
  return (
    (kind === "preambular" || kind === "operative") &&
    head?.source === "lexicon" &&
    section !== null &&
    head.sections.includes(section)
  );
}
