import { addToGroup } from "../../../grammar/text/add-to-group.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Instrument } from "../../../grammar/tree/tree.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import {
  findAbbreviatedName,
  isKnownAcronym,
  listAcronyms,
  type PlacedAcronym,
  relateDefinition,
} from "../linguistics/acronyms.ts";
import { hasLetterCase } from "../linguistics/letter-case.ts";
import { findMisreading } from "../linguistics/misreading.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "acronym-definition",
  severity: "hint",
  scope: "instrument",
  sources: ["REV-10"],
  title: { fr: "Définition d'un sigle", en: "Definition of an acronym" },
  explanation: {
    fr: "Un sigle se définit une seule fois, entre parenthèses après le nom entier, et ne sert à rien où seul ce nom revient ensuite.",
    en: "An acronym is defined only once, in brackets after the full name, and is of no use where only that name comes again.",
  },
  messages: {
    again: {
      fr: "Le sigle {name} est déjà défini plus haut : une fois suffit.",
      en: "The acronym {name} is already defined above: once is enough.",
    },
    differs: {
      fr: "Le sigle {name} désigne déjà autre chose plus haut.",
      en: "The acronym {name} already stands for something else above.",
    },
    unused: {
      fr: "Le sigle {name} ne sert pas ensuite, où le nom entier revient : l'un ou l'autre est de trop.",
      en: "The acronym {name} is not used afterwards, where the full name comes again: one of the two is too much.",
    },
  },
  appliesTo: hasLetterCase,
  *check(instrument: Instrument, { tree, pack }: RuleContext): Iterable<Finding> {
    if (findMisreading(tree, pack) !== null) return;
    const byName = new Map<string, PlacedAcronym[]>();
    for (const use of listAcronyms(instrument, pack)) addToGroup(byName, use.name, use);
    for (const [name, uses] of byName) {
      const [first, ...others] = uses.filter(({ isDefinition }) => isDefinition);
      if (!first || isKnownAcronym(name, pack)) continue;
      for (const again of others) yield createFinding(first, again);
      // Programmes and networks are better known by such a name than by what it abbreviates.
      const isName = name.length >= LIKE_A_NAME || name.includes("-");
      if (uses.length === 1 && !isName && isSpelledAgain(first, instrument))
        yield { ...toDocumentSpan(first.paragraph, first), message: "unused", arguments: { name } };
    }
  },
};

const LIKE_A_NAME = 7;

/** Whether the whole name stands further on, where its acronym would do. */
function isSpelledAgain({ paragraph, ...use }: PlacedAcronym, { paragraphs }: Instrument): boolean {
  const name = findAbbreviatedName(paragraph.clause, use);
  if (name === null || !name.includes(" ")) return false;
  const own = paragraph.clause.text.slice(use.end);
  return (
    own.includes(name) || paragraphs.some(({ index, clause }) => index > paragraph.index && clause.text.includes(name))
  );
}

/** The words of a name that are compared: without marks and one-letter words. Null for null. */
function simplifyName(name: string | null): string | null {
  if (name === null) return null;
  const words = fold(name).split(/[^\p{L}\p{N}]+/u);
  return words.filter(word => word.length > 1).join(" ");
}

/** The same acronym once more: for the same name, or for another. */
function createFinding(first: PlacedAcronym, again: PlacedAcronym): Finding {
  const { name } = again;
  const [before, now] = [first, again].map(use => simplifyName(findAbbreviatedName(use.paragraph.clause, use)));
  const differs = before !== null && now !== null && before !== now;
  return {
    ...toDocumentSpan(again.paragraph, again),
    message: differs ? "differs" : "again",
    arguments: { name },
    severity: differs ? "warning" : "information",
    related: [relateDefinition(first)],
  };
}
