import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { toAsciiMark } from "../../../grammar/text/punctuation.ts";
import { readWordAt } from "../../../grammar/text/words.ts";
import type { Paragraph } from "../../../grammar/tree/tree.ts";
import { findBrokenOffWord, findHangingWords } from "../linguistics/interrupted-paragraphs.ts";
import { findMisreading } from "../linguistics/misreading.ts";
import { hasLowerInitial } from "../linguistics/paragraph-kinds.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "broken-off",
  severity: "error",
  scope: "instrument",
  sources: ["PCT-1", "PCT-2", "STR-9"],
  title: { fr: "Paragraphe interrompu", en: "Paragraph broken off" },
  explanation: {
    fr: "Une phrase ne s'arrête ni sur un article, ni sur une préposition, ni sur son seul verbe : la suite a été perdue, souvent à un changement de page. Un signe de ponctuation n'y changerait rien.",
    en: "No paragraph ends with an article, a preposition or its bare verb: the rest was lost, often at a page break, and a punctuation mark would not mend it.",
  },
  messages: {
    cut: {
      fr: "Le paragraphe s'interrompt après « {word} » : la suite manque.",
      en: "The paragraph breaks off after “{word}”: the rest is missing.",
    },
    hanging: {
      fr: "Aucune phrase ne finit par « {word} » : il manque quelque chose devant le signe.",
      en: "No sentence ends with “{word}”: something is missing before the mark.",
    },
  },
  appliesTo: ({ usage }) => usage.shapeWords.hanging.length > 0,
  *check({ paragraphs }, { tree, pack }: RuleContext): Iterable<Finding> {
    // Footnotes and what a page prints around them stand between the halves of a paragraph.
    const body = paragraphs.filter(({ kind, section }) => section !== null || kind === "heading");
    for (const [at, paragraph] of body.entries()) {
      const words = findHangingWords(paragraph, pack);
      if (words !== null && !isResumed(paragraph, body[at + 1], pack) && findMisreading(tree, pack) === null) {
        const { text, terminator } = paragraph.clause;
        const end = paragraph.start + text.slice(0, terminator?.start).trimEnd().length;
        const span = { start: end - words.length, end };
        yield { ...span, message: "hanging", arguments: { word: words.replace(/\s+/g, " ") }, severity: "warning" };
      }
      const word = findBrokenOffWord(paragraph, pack);
      if (word === null || isContinued(body[at + 1], pack)) continue;
      const end = paragraph.start + paragraph.clause.contentEnd;
      yield { start: end - word.length, end, message: "cut", arguments: { word } };
    }
  },
};

/** A page stands between the two halves, and nothing is lost; or it is « Considérant », « Que … ; ». */
function isContinued(next: Paragraph | undefined, { resumptions }: CompiledPack): boolean {
  if (next?.kind === "text") return true;
  const word = next && readWordAt(next.clause.text, next.clause.bodyStart)?.folded;
  return word !== undefined && resumptions.includes(word);
}

/** « …, et soulignant, » before a page ends; the sentence goes on at the top of the next. */
function isResumed(
  { clause: { terminator } }: Paragraph,
  next: Paragraph | undefined,
  { capitalOpeners }: CompiledPack,
): boolean {
  if (toAsciiMark(terminator?.mark) !== "," || next === undefined) return false;
  return next.kind === "text" || (capitalOpeners && hasLowerInitial(next));
}
