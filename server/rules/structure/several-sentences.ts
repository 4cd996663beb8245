import { memoizePerClause, memoizePerInstrument, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { isQuoted } from "../linguistics/enclosed-spans.ts";
import { hasOperativeOpeners } from "../linguistics/instrument-openers.ts";
import { hasLetterCase } from "../linguistics/letter-case.ts";
import { isMadeOfSentences } from "../linguistics/mark-chain.ts";
import { isStatement } from "../linguistics/paragraph-kinds.ts";
import { findMatches } from "../linguistics/text-search.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "several-sentences",
  severity: "information",
  scope: "paragraph",
  sources: ["SYN-6"],
  title: { fr: "Plusieurs phrases dans un paragraphe", en: "Several sentences in a paragraph" },
  explanation: {
    fr: "Le texte entier est une seule phrase : un point suivi d'une nouvelle phrase à l'intérieur d'un paragraphe est exceptionnel. La nouvelle phrase se relie à ce qui précède, ou devient un paragraphe.",
    en: "The whole text is one sentence: a full stop with a new sentence inside a paragraph is exceptional. The new sentence is joined to what precedes, or becomes a paragraph.",
  },
  messages: {
    inside: {
      fr: "Une nouvelle phrase commence à l'intérieur du paragraphe.",
      en: "A new sentence begins inside the paragraph.",
    },
  },
  // A capital begins a sentence, or any character where no blanks stand between words.
  appliesTo: pack => hasLetterCase(pack) || pack.segmentation === "characters",
  *check(paragraph: Paragraph, instrument: Instrument, { pack }: RuleContext): Iterable<Finding> {
    if (!isStatement(paragraph)) return;
    const { kind, start } = paragraph;
    // « L'horaire doit être souple. Il convient … ; »: measures that no verb opens are sentences as it is.
    if (kind === "operative" && !paragraph.clause.opener && !hasOperativeOpeners(instrument, pack)) return;
    if (!isEnacted(instrument, pack) || isMadeOfSentences(instrument, pack)) return;
    const at = findSentenceEnd(paragraph.clause, pack);
    if (at === null || isSpeech(instrument, pack)) return;
    yield {
      start: start + at,
      end: start + at + 1,
      message: "inside",
      severity: kind === "preambular" ? "warning" : "information",
    };
  },
};

/** From this share and number of paragraphs on, the text is written in sentences, as some declarations are. */
const SPEECH_SHARE = 0.25;
const SPEECH_LEAST = 4;

const isSpeech = memoizePerInstrument(({ paragraphs }, pack) => {
  const own = paragraphs.filter(({ kind }) => kind === "preambular" || kind === "operative");
  const several = own.filter(({ clause }) => findSentenceEnd(clause, pack) !== null).length;
  return several >= SPEECH_LEAST && several >= own.length * SPEECH_SHARE;
});

const isEnacted = memoizePerInstrument(({ enacting }) => enacting.length > 0);

const NEW_SENTENCE = /[.?!](?=\s+[«“(]?\s?\p{Lu}\p{L}*[\p{Ll}'’])|[。？！](?=[“（《]?\p{Ideographic})/gu;
const LAST_WORD = /[\p{L}\p{M}\p{N}.]+$/u;
/** No abbreviation is longer. */
const LONGEST_WORD = 30;

const getAbbreviations = memoizePerPack(pack => new Set(pack.usage.abbreviations.map(fold)));

/** Offset of the first mark after which a new sentence begins, outside quotations. */
const findSentenceEnd = memoizePerClause((clause, pack): number | null => {
  const { text, enclosures, bodyStart, terminator } = clause;
  const unclosed = enclosures.find(({ kind, close }) => kind === "quote" && !close)?.open?.start ?? text.length;
  const end = Math.min(terminator?.start ?? text.length, unclosed);
  for (const { index } of findMatches(text, NEW_SENTENCE)) {
    const before = text.slice(Math.max(0, index - LONGEST_WORD), index);
    const word = LAST_WORD.exec(before)?.[0] ?? "";
    if (word === "" && !/[)»”’]$/u.test(before)) continue;
    if (index < bodyStart || index >= end || isQuoted(clause, { start: index, end: index + 1 })) continue;
    // An initial, an abbreviation, a number in a list: « J. P. », « art. », « 3. ».
    if (/^(?:\p{L}|\p{N}{1,3}|[IVXLC]+)$/u.test(word) || getAbbreviations(pack).has(fold(word))) continue;
    return index;
  }
  return null;
});
