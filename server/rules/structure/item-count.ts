import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { type ClauseWord, listClauseWords } from "../linguistics/clause-words.ts";
import { listItemLists } from "../linguistics/item-lists.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "item-count",
  severity: "warning",
  scope: "instrument",
  sources: ["SYN-8"],
  title: { fr: "Nombre d'alinéas annoncé", en: "Number of items announced" },
  explanation: {
    fr: "« Les trois mesures suivantes : » annonce trois alinéas. Un alinéa ajouté ou supprimé change le nombre.",
    en: "“The following three measures:” announces three items. An item that is added or deleted changes the number.",
  },
  messages: {
    count: {
      fr: "« {word} » ne répond pas à la liste qui suit : elle compte {count} alinéas.",
      en: "“{word}” does not fit the list that follows: it has {count} items.",
    },
  },
  appliesTo: pack => pack.usage.syntax.announcing.length > 0,
  *check(instrument: Instrument, { pack }: RuleContext): Iterable<Finding> {
    for (const { leadIn, items } of listItemLists(instrument)) {
      if (!leadIn || items.length < 2 || !isWhole(items)) continue;
      const announced = findAnnouncedNumber(leadIn.clause, pack);
      if (!announced || announced.value === items.length) continue;
      yield {
        ...toDocumentSpan(leadIn, announced.word),
        message: "count",
        arguments: { word: announced.word.text, count: String(items.length) },
      };
    }
  },
};

/** Whether a list counts from its first label on without a gap, so that none of its items was lost. */
function isWhole(items: readonly Paragraph[]): boolean {
  return items.every(({ number }, at) => number?.value === at + 1);
}

/** In words: how far before the colon a list is announced. */
const FARTHEST = 7;

/** A greater number may be of several words: « vingt-deux ». */
const GREATEST = 19;

const getWords = memoizePerPack(({ usage: { syntax, spokenNumbers } }) => {
  const numbers = Object.entries(spokenNumbers?.cardinals ?? {});
  return {
    announcing: new Set(syntax.announcing.map(fold)),
    cardinals: new Map(numbers.filter(([, value]) => value > 1 && value <= GREATEST)),
  };
});

/** « les trois mesures suivantes : »: the only numeral near what announces the list, at the end of the clause. */
const findAnnouncedNumber = memoizePerClause((clause, pack): { word: ClauseWord; value: number } | null => {
  const { text, terminator } = clause;
  if (!terminator || !pack.terminators.leadIn.includes(terminator.mark)) return null;
  const { announcing, cardinals } = getWords(pack);
  const last = listClauseWords(clause, pack).slice(-FARTHEST);
  if (!last.some(({ folded }) => announcing.has(folded))) return null;
  // Figures are those of labels and of paragraphs.
  const numbers = last.flatMap(word => {
    const value = cardinals.get(word.folded);
    return value === undefined ? [] : [{ word, value }];
  });
  const [first, ...others] = numbers;
  // A mark between them begins another phrase: « au paragraphe 3, les mesures suivantes : ».
  if (!first || others.length > 0 || /[,;()]/u.test(text.slice(first.word.start, terminator.start))) return null;
  const next = last[last.indexOf(first.word) + 1];
  return next && /^\p{L}/u.test(next.text) ? first : null;
});
