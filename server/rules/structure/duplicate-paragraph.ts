import { memoizePerClause, memoizePerInstrument } from "../../../grammar/languages/memoize.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Clause, Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { getFirstWordsSpan, toDocumentSpan } from "../fixes/finding-spans.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "duplicate-paragraph",
  severity: "warning",
  scope: "instrument",
  sources: ["REV-20"],
  title: { fr: "Paragraphe en double", en: "Paragraph said twice" },
  explanation: {
    fr: "Deux paragraphes identiques dans la même partie viennent d'une copie ou d'une fusion de textes.",
    en: "Two identical paragraphs in the same part come from copying or from merging texts.",
  },
  messages: {
    again: {
      fr: "Ce paragraphe répète mot pour mot un paragraphe précédent.",
      en: "This paragraph repeats an earlier one word for word.",
    },
  },
  *check(instrument: Instrument, { pack }: RuleContext): Iterable<Finding> {
    const shared = findSharedFingerprints(instrument, pack);
    if (shared.size === 0) return;
    for (const part of instrument.parts) {
      const seen = new Map<string, Paragraph>();
      for (const paragraph of part.paragraphs.filter(canRepeat)) {
        if (!shared.has(getFingerprint(paragraph.clause, pack))) continue;
        const text = getWording(paragraph.clause, pack);
        if (text.length < SHORTEST) continue;
        const first = seen.get(text);
        if (first) yield createFinding(paragraph, first, part.paragraphs);
        else seen.set(text, paragraph);
      }
    }
  },
};

/** Shorter paragraphs may well say the same: `(b) Rivers;`. In characters. */
const SHORTEST = 30;

const canRepeat = ({ kind }: Paragraph) => kind !== "text";

/** Fingerprints that occur more than once: only paragraphs that have them are compared in full. */
const findSharedFingerprints = memoizePerInstrument(({ parts }, pack): ReadonlySet<number> => {
  const seen = new Set<number>();
  const shared = new Set<number>();
  for (const { clause } of parts.flatMap(({ paragraphs }) => paragraphs.filter(canRepeat))) {
    const own = getFingerprint(clause, pack);
    if (seen.has(own)) shared.add(own);
    seen.add(own);
  }
  return shared;
});

/** Equal wordings have equal fingerprints: an FNV-1a hash of the first ASCII letters and figures. */
const getFingerprint = memoizePerClause(clause => {
  const { text, bodyStart } = clause;
  const own = text.slice(bodyStart, getBodyEnd(clause));
  return computeFingerprint(PLAIN.test(own) ? own : foldBlanks(own));
});

/** Texts in which folding makes no new ASCII letter, as it does of the Kelvin sign (U+212A). */
const PLAIN = /^[\0-\u012f\u2010-\u203f]*$/;

/** How many letters and figures are hashed; few different paragraphs begin alike for longer. */
const MOST_MIXED = 120;

function computeFingerprint(text: string): number {
  let sum = 0x811c9dc5;
  let mixed = 0;
  for (let at = 0; at < text.length && mixed < MOST_MIXED; at++) {
    const code = text.charCodeAt(at);
    const small = code | 0x20;
    if (!isLetter(small) && !isFigure(code)) continue;
    sum = Math.imul(sum ^ (isFigure(code) ? code : small), 0x01000193);
    mixed++;
  }
  return sum;
}

const isFigure = (code: number) => code >= 0x30 && code <= 0x39;
const isLetter = (code: number) => code >= 0x61 && code <= 0x7a;

/** A paragraph without label and end mark, folded: what differs by typing habits alone is equal. */
const getWording = memoizePerClause(clause => foldBlanks(clause.text.slice(clause.bodyStart, getBodyEnd(clause))));

const getBodyEnd = ({ terminator, contentEnd }: Clause) => terminator?.start ?? contentEnd;

const foldBlanks = (text: string) =>
  fold(text)
    .replace(/[\s\u200b\ufeff*_]+/g, " ")
    .trim();

function createFinding(paragraph: Paragraph, first: Paragraph, all: readonly Paragraph[]): Finding {
  const before = all[all.indexOf(paragraph) - 1];
  // A paragraph without a number can be removed without renumbering others.
  const removable = before && paragraph.kind === "preambular" && !paragraph.clause.label;
  return {
    ...getFirstWordsSpan(paragraph),
    message: "again",
    related: [
      {
        ...toDocumentSpan(first, { start: first.clause.bodyStart, end: first.clause.contentEnd }),
        message: { fr: "Le même paragraphe se trouve ici.", en: "The same paragraph stands here." },
        arguments: {},
      },
    ],
    fixes: removable
      ? [
          {
            title: { fr: "Supprimer la répétition", en: "Remove the repetition" },
            edits: [{ start: before.end, end: paragraph.end, newText: "" }],
            preferred: true,
          },
        ]
      : [],
  };
}
