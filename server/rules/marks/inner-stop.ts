import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { isQuoted } from "../linguistics/enclosed-spans.ts";
import { hasLetterCase } from "../linguistics/letter-case.ts";
import { findMisreading } from "../linguistics/misreading.ts";
import { isOldPrint } from "../linguistics/old-prints.ts";
import { isBody } from "../linguistics/paragraph-kinds.ts";
import { findMatches } from "../linguistics/text-search.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "inner-stop",
  severity: "warning",
  scope: "paragraph",
  sources: ["PCT-11"],
  title: { fr: "Point au milieu d'une phrase", en: "Full stop inside a sentence" },
  explanation: {
    fr: "Un point finit la phrase : ce qui le suit ne commence pas par une minuscule, sauf après une abréviation.",
    en: "A full stop ends a sentence: what follows does not begin with a small letter, except after an abbreviation.",
  },
  messages: {
    inside: {
      fr: "La phrase continue après ce point.",
      en: "The sentence goes on after this full stop.",
    },
  },
  appliesTo: hasLetterCase,
  *check(paragraph: Paragraph, _instrument: Instrument, { tree, pack }: RuleContext): Iterable<Finding> {
    if (!isBody(paragraph)) return;
    for (const at of findInnerStops(paragraph.clause, pack)) {
      const span = { start: paragraph.start + at, end: paragraph.start + at + 1 };
      // A scanner takes specks and commas for stops.
      if (findMisreading(tree, pack) !== null || isOldPrint(tree, pack)) return;
      yield {
        ...span,
        message: "inside",
        fixes: [
          {
            title: { fr: "Mettre une virgule", en: "Put a comma" },
            edits: [{ ...span, newText: "," }],
            preferred: false,
          },
          {
            title: { fr: "Enlever le point", en: "Remove the stop" },
            edits: [{ ...span, newText: "" }],
            preferred: false,
          },
        ],
      };
    }
  },
};

/** Behind a word of four letters or more, or a closing mark; shorter ones are abbreviations as often. */
const STOP = /\.(?=[ \u00a0]\p{Ll}[\p{L}'’ ])(?<=(?:\p{Ll}{4}|[\p{L}\p{N}][)»”])\.)/gu;
const LAST_WORD = /[\p{L}\p{M}.-]{1,30}$/u;
const LONGEST_WORD = 30;
const LEAST_NAME = 5;

const getAbbreviations = memoizePerPack(({ usage }) => new Set(usage.abbreviations.map(fold)));

/** Offsets of full stops behind which the sentence goes on. */
const findInnerStops = memoizePerClause((clause, pack): readonly number[] => {
  const { text, bodyStart, contentEnd } = clause;
  return findMatches(text, STOP).flatMap(({ index }) => {
    if (index <= bodyStart || index + 2 >= contentEnd || isQuoted(clause, { start: index, end: index + 1 })) return [];
    const word = LAST_WORD.exec(text.slice(Math.max(0, index - LONGEST_WORD), index))?.[0] ?? "";
    // A dot inside, a capital in front: « p.ex. », « Univ. ».
    if (
      word.includes(".") ||
      (/^\p{Lu}/u.test(word) && word.length < LEAST_NAME) ||
      getAbbreviations(pack).has(fold(word))
    )
      return [];
    return [index];
  });
});
