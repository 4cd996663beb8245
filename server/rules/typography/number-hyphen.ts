import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Instrument, Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { isQuoted } from "../linguistics/enclosed-spans.ts";
import { isBeforeAccents } from "../linguistics/house-style.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
import { createAlternatives, findMatches } from "../linguistics/text-search.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "number-hyphen",
  severity: "warning",
  scope: "paragraph",
  sources: ["TYP-12"],
  title: { fr: "Trait d'union dans un nombre", en: "Hyphen in a number" },
  explanation: {
    fr: "Dans un nombre en lettres, un trait d'union joint les dizaines aux unités : « vingt-deux », « cinquante-deuxième session ».",
    en: "In a number in words a hyphen joins tens and units: “twenty-two”, “its fifty-second session”.",
  },
  messages: {
    missing: {
      fr: "Un trait d'union joint les dizaines aux unités : « {form} ».",
      en: "A hyphen joins tens and units: “{form}”.",
    },
  },
  appliesTo: ({ usage }) => usage.figureWords.isHyphened && usage.spokenNumbers !== null,
  *check(paragraph: Paragraph, _instrument: Instrument, { tree, pack }: RuleContext): Iterable<Finding> {
    if (!isProse(paragraph) || isBeforeAccents(tree, pack)) return;
    for (const { tens, units, isSure, ...span } of findLooseNumbers(paragraph.clause, pack)) {
      const place = toDocumentSpan(paragraph, span);
      const gap = { start: place.start + tens.length, end: place.end - units.length };
      yield {
        ...place,
        message: "missing",
        arguments: { form: `${tens}-${units}` },
        fixes: [
          {
            title: { fr: "Mettre le trait d'union", en: "Put the hyphen" },
            edits: [{ ...gap, newText: "-" }],
            preferred: isSure,
          },
        ],
      };
    }
  },
};

interface LooseNumber extends Span {
  readonly tens: string;
  readonly units: string;
  /** Whether a hyphen is all that is missing: « vingt un » is « vingt et un » for many. */
  readonly isSure: boolean;
}

const findLooseNumbers = memoizePerClause((clause, pack): readonly LooseNumber[] => {
  const search = getSearch(pack);
  if (!search) return NONE;
  const { text } = clause;
  return findMatches(text, search.pair).flatMap(({ 0: whole, 1: tens = "", 3: units = "", index }): LooseNumber[] => {
    if (LETTER.test(text[index - 1] ?? " ")) return [];
    const [ten, unit] = [search.values.get(fold(tens)) ?? 0, search.values.get(fold(units.replace(/-.*/su, ""))) ?? 0];
    const span = { start: index, end: index + whole.length };
    if (!isNumber(ten, unit, search.values) || isQuoted(clause, span)) return [];
    // “The twenty first responders” are no ordinal: a thing of which there is one follows, or precedes.
    const isOrdinal = search.ordinals.has(fold(units.replace(/^.*-/su, "")));
    const before = text.slice(Math.max(0, index - LONGEST_WORD), index);
    if (isOrdinal && !search.counted.test(text.slice(span.end)) && !search.ofOne.test(before)) return [];
    return [{ ...span, tens, units, isSure: unit % TEN !== 1 }];
  });
});

const NONE: readonly LooseNumber[] = [];
const LETTER = /[\p{L}\p{M}]/u;
const LONGEST_WORD = 12;
const TEN = 10;
const TWENTY = 20;

/** Whether two words beside each other are one number: « cinquante deux », « soixante dix », « dix sept ». */
function isNumber(ten: number, unit: number, values: ReadonlyMap<string, number>): boolean {
  if (unit < 1) return false;
  const own = new Set(values.values());
  if (ten === TEN) return unit < TEN && !own.has(ten + unit);
  // A language without a word for seventy counts on to nineteen.
  const most = own.has(70) ? TEN : TWENTY;
  return ten >= TWENTY && ten < 100 && ten % TEN === 0 && unit < most;
}

const getSearch = memoizePerPack(({ usage: { spokenNumbers, figureWords } }: CompiledPack) => {
  if (!spokenNumbers) return null;
  const values = new Map(Object.entries({ ...spokenNumbers.cardinals, ...spokenNumbers.ordinals }));
  const list = (isWanted: (value: number) => boolean) =>
    createAlternatives([...values].filter(([, value]) => isWanted(value)).map(([word]) => word));
  const tens = createAlternatives(
    Object.entries(spokenNumbers.cardinals)
      .filter(([, value]) => value >= TEN && value < 100 && value % TEN === 0)
      .map(([word]) => word),
  );
  const units = list(value => value < TWENTY);
  const counted = figureWords.counted.flatMap(({ singular, plural }) => [singular, plural]);
  return {
    values,
    ordinals: new Set(Object.keys(spokenNumbers.ordinals)),
    // « soixante dix-septième »; “twenty five-year plans” are plans of five years.
    pair: new RegExp(`(${tens})([ \\u00a0]+)((?:${units})(?:-(?:${units}))?)(?![\\p{L}-])`, "giu"),
    counted: new RegExp(`^\\s+(?:${createAlternatives(counted)})(?!\\p{L})`, "iu"),
    ofOne: new RegExp(`(?<!\\p{L})(?:${createAlternatives(figureWords.ofOne)})\\s+$`, "iu"),
  };
});
