import { fold } from "../../../grammar/text/words.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { hasLetterCase } from "../linguistics/letter-case.ts";
import { type DatedLine, findNamedLetters, getDayKey, namesLetters } from "../linguistics/named-letters.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "letter-parties",
  severity: "information",
  scope: "document",
  sources: ["STR-7"],
  title: { fr: "Auteur et destinataire de la lettre", en: "Sender and addressee of the letter" },
  explanation: {
    fr: "La légende d'une annexe nomme l'auteur et le destinataire de la lettre dans les mêmes termes que son titre.",
    en: "The caption of an annex names the letter's sender and addressee in the same words as the letter's title.",
  },
  messages: {
    differs: {
      fr: "Le titre de la lettre dit autrement : « {words} ».",
      en: "The letter's title says it otherwise: “{words}”.",
    },
  },
  appliesTo: pack => namesLetters(pack) && hasLetterCase(pack),
  *check({ tree, pack }: RuleContext): Iterable<Finding> {
    for (const { letter, caption } of findNamedLetters(tree, pack)) {
      // Another date may be another letter's: letter-date asks.
      if (getDayKey(caption.date) !== getDayKey(letter.date)) continue;
      const [wanted, printed] = [listWordsAfter(letter), listWordsAfter(caption)];
      const at = printed.findIndex((word, index) => word.folded !== wanted[index]?.folded);
      const [here, there] = [printed[at], wanted[at]];
      // A line that ends sooner goes on in the next paragraph.
      if (!here || !there) continue;
      const other = { start: there.start, end: letter.paragraph.clause.contentEnd };
      yield {
        ...toDocumentSpan(caption.paragraph, { start: here.start, end: caption.paragraph.clause.contentEnd }),
        message: "differs",
        arguments: { words: letter.paragraph.clause.text.slice(other.start, other.end).replace(/\s+/g, " ") },
        related: [
          {
            ...toDocumentSpan(letter.paragraph, other),
            message: { fr: "Le titre de la lettre est ici.", en: "The letter's title is here." },
            arguments: {},
          },
        ],
      };
    }
  },
};

/** What follows the date, without the commas that only titles have. */
function listWordsAfter({ paragraph: { clause }, date }: DatedLine) {
  return [...clause.text.slice(date.end).matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => {
    return { folded: fold(word), start: date.end + index };
  });
}
