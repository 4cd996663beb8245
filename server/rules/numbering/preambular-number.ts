import { readClause } from "../../../grammar/analyse.ts";
import { memoizePerInstrument } from "../../../grammar/languages/memoize.ts";
import { getProfile } from "../../../grammar/languages/profiles.ts";
import type { DocumentTree, Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { createLabelRemoval } from "../fixes/renumber-labels.ts";
import { getLabelSpan } from "../linguistics/label-series.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "preambular-number",
  severity: "warning",
  scope: "paragraph",
  sources: ["NUM-1"],
  title: { fr: "Alinéa du préambule numéroté", en: "Numbered preambular paragraph" },
  explanation: {
    fr: "Les alinéas du préambule ne sont jamais numérotés.",
    en: "Preambular paragraphs are never numbered.",
  },
  messages: {
    numbered: {
      fr: "Un alinéa du préambule ne porte pas de numéro.",
      en: "A preambular paragraph carries no number.",
    },
    habit: {
      fr: "Les alinéas de ce préambule sont numérotés : d'ordinaire, seuls les paragraphes du dispositif le sont.",
      en: "The preambular paragraphs here are numbered: as a rule only operative paragraphs are.",
    },
  },
  *check(paragraph: Paragraph, instrument: Instrument, { tree, pack }: RuleContext): Iterable<Finding> {
    if (paragraph.kind !== "preambular" || getProfile(instrument.profile).own) return;
    const { clause } = paragraph;
    if (!clause.label) return;
    // Another label would take its place.
    const isOne = !isBelowLabel(paragraph, tree) && !readClause(clause.text.slice(clause.label.end).trim(), pack).label;
    const habit = hasNumberedPreamble(instrument, pack) || isDotted(clause.label.text);
    // Some declarations number all their paragraphs in one series; then it is no slip, and reported once.
    if (habit && paragraph !== findFirstNumbered(instrument, pack)) return;
    yield {
      ...getLabelSpan(paragraph),
      message: habit ? "habit" : "numbered",
      severity: habit ? "hint" : "warning",
      fixes: isOne && !habit ? [createLabelRemoval(paragraph, true, instrument, pack)] : [],
    };
  },
};

/** A label with nothing on its line, which would become that of the words that follow. */
function isBelowLabel({ start }: Paragraph, { text }: DocumentTree): boolean {
  return /(?:^|\n)[^\S\n]*\(?[\p{L}\d]{1,5}\s?[.)][^\S\n]*\r?\n[^\S\n]*$/u.test(
    text.slice(Math.max(0, start - 20), start),
  );
}

/** `7.2` numbers the text throughout its sections. */
const isDotted = (label: string): boolean => /\d\.\d/.test(label);

const hasNumberedPreamble = memoizePerInstrument(({ paragraphs }) => {
  const preamble = paragraphs.filter(({ kind }) => kind === "preambular");
  const numbered = preamble.filter(isLabelled).length;
  return numbered >= 3 && numbered * 2 > preamble.length;
});

function isLabelled({ clause }: Paragraph): boolean {
  return clause.label !== null;
}

const findFirstNumbered = memoizePerInstrument(({ paragraphs }) =>
  paragraphs.find(({ kind, clause }) => kind === "preambular" && clause.label !== null),
);
