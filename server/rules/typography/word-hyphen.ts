import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { createReplacement } from "../fixes/apply-fixes.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { findMisreading } from "../linguistics/misreading.ts";
import { isOldPrint } from "../linguistics/old-prints.ts";
import { isBody } from "../linguistics/paragraph-kinds.ts";
import { findFalseHyphens, findSpacedHyphens, getJoinedWords, isCompound } from "../linguistics/word-hyphens.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "word-hyphen",
  yieldsTo: ["organ-name", "state-name"],
  severity: "warning",
  scope: "paragraph",
  sources: ["TYP-14"],
  title: { fr: "Trait d'union", en: "Hyphen" },
  explanation: {
    fr: "Le trait d'union joint sans espace les éléments d'un mot composé (« Haut-Commissaire », « au-delà ») ; les mots d'une locution (« en vue de ») et d'un nom (« États Membres ») n'en ont pas.",
    en: "A hyphen joins the parts of a compound without a space (“Secretary-General”); the words of a phrase (“in accordance”) and of a name (“Member States”) have none.",
  },
  messages: {
    spaced: { fr: "Pas d'espace autour du trait d'union : « {form} ».", en: "No space about the hyphen: “{form}”." },
    false: { fr: "Pas de trait d'union : « {form} ».", en: "No hyphen here: “{form}”." },
  },
  appliesTo: ({ usage }) => usage.shapeWords.hyphened.length > 0,
  *check(paragraph: Paragraph, _instrument: Instrument, { tree, pack }: RuleContext): Iterable<Finding> {
    if (!isBody(paragraph)) return;
    const { clause } = paragraph;
    const spaced = findSpacedHyphens(clause, pack);
    const compounds = spaced.length === 0 ? NONE : getJoinedWords(tree, pack);
    for (const { first, gap, second, ...place } of spaced) {
      const found = isCompound({ first, gap, second }, compounds, pack);
      if (!found || isScanned()) continue;
      const form = `${first}-${second}`;
      const span = toDocumentSpan(paragraph, { start: place.start + first.length, end: place.end - second.length });
      yield {
        ...toDocumentSpan(paragraph, place),
        message: "spaced",
        arguments: { form },
        severity: found.isListed ? "warning" : "information",
        fixes: [createReplacement("-", span, found.isListed)],
      };
    }
    for (const { form, ...place } of findFalseHyphens(clause, pack)) {
      if (isScanned()) return;
      const span = toDocumentSpan(paragraph, place);
      yield { ...span, message: "false", arguments: { form }, fixes: [createReplacement(form, span)] };
    }

    /** Where lines ended, programs that read pages leave hyphens and blanks. */
    function isScanned(): boolean {
      return findMisreading(tree, pack) !== null || isOldPrint(tree, pack);
    }
  },
};

const NONE: ReadonlySet<string> = new Set();
