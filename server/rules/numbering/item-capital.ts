import { memoizePerPlainClause, memoizePerPlainInstrument } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { fold, readWordAt, skipGap } from "../../../grammar/text/words.ts";
import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { createReplacement } from "../fixes/apply-fixes.ts";
import { listItemLists } from "../linguistics/item-lists.ts";
import { hasLetterCase } from "../linguistics/letter-case.ts";
import { findMisreading } from "../linguistics/misreading.ts";
import { isDeterminer, isMarker } from "../linguistics/phrase-words.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "item-capital",
  severity: "warning",
  scope: "instrument",
  sources: ["NUM-7"],
  title: { fr: "Majuscule des alinéas d'une énumération", en: "Capital of sub-paragraphs" },
  explanation: {
    fr: "Les alinéas d'une énumération commencent tous par une majuscule ou tous par une minuscule : la majorité l'indique.",
    en: "The sub-paragraphs of a list all begin with a capital, or all in lower case: the majority tells.",
  },
  messages: {
    small: {
      fr: "Les autres alinéas commencent par une majuscule.",
      en: "The other sub-paragraphs begin with a capital.",
    },
    capital: {
      fr: "Les autres alinéas commencent par une minuscule.",
      en: "The other sub-paragraphs begin in lower case.",
    },
  },
  appliesTo: hasLetterCase,
  *check(instrument: Instrument, { tree, pack }: RuleContext): Iterable<Finding> {
    const all = countInitials(instrument);
    for (const { items } of listItemLists(instrument)) {
      const initials = items.map(getInitial);
      const small = initials.filter(one => one === "small").length;
      const capital = initials.filter(one => one === "capital").length;
      if (small === 0 || capital === 0) continue;
      // Two items do not tell which of them is odd: the other lists do.
      const usual = items.length > 2 ? pick(small, capital) : pick(all.small - small, all.capital - capital);
      if (usual === null || findMisreading(tree, pack) !== null) continue;
      for (const [index, item] of items.entries()) {
        const initial = initials[index];
        if (initial === null || initial === usual || (initial === "capital" && !isNoName(item, pack))) continue;
        const { text, label } = item.clause;
        const at = skipGap(text, label?.end ?? 0);
        const span = { start: item.start + at, end: item.start + at + 1 };
        const letter = text[at] ?? "";
        const form = initial === "small" ? letter.toUpperCase() : letter.toLowerCase();
        yield { ...span, message: initial === "small" ? "small" : "capital", fixes: [createReplacement(form, span)] };
      }
    }
  },
};

type Initial = "small" | "capital";

const getInitial = ({ clause }: Paragraph): Initial | null => readInitial(clause);

/** Null for an item that begins with a figure or a mark. */
const readInitial = memoizePerPlainClause(({ text, label, innerLabel }): Initial | null => {
  // What is quoted keeps its own capitals.
  if (label === null || innerLabel !== null || label.start > 0) return null;
  const start = skipGap(text, label.end);
  // « e-commerce », « i) » inside the line.
  if (!/^\p{L}(?:\p{L}|['’]\p{L}|\s\p{L})/u.test(text.slice(start, start + THREE))) return null;
  return /^\p{Lu}/u.test(text.slice(start, start + 2)) ? "capital" : "small";
});

const THREE = 3;
/** So many of the other kind are needed for one to be odd. */
const LEAST = 2;
const ODD_SHARE = 0.25;

function pick(small: number, capital: number): Initial | null {
  const [few, many] = small < capital ? [small, capital] : [capital, small];
  if (many < LEAST || few > Math.max(1, many * ODD_SHARE)) return null;
  return small < capital ? "capital" : "small";
}

const countInitials = memoizePerPlainInstrument((instrument): Readonly<Record<Initial, number>> => {
  const counts = { small: 0, capital: 0 };
  for (const { items } of listItemLists(instrument))
    for (const item of items) {
      const initial = getInitial(item);
      if (initial) counts[initial]++;
    }
  return counts;
});

/** A capital may be a name's, but for an article, or the word before an infinitive. */
function isNoName({ clause: { text, bodyStart } }: Paragraph, pack: CompiledPack): boolean {
  const word = fold(readWordAt(text, bodyStart)?.folded ?? "");
  return isMarker(word, pack) || isDeterminer(word, pack);
}
