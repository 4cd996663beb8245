/** Whether an opener can be written at the cursor, in which section, and what is typed of it already. */

import { formatCount, formatLabelLike } from "../../../grammar/clause/labels.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { toAsciiMark } from "../../../grammar/text/punctuation.ts";
import { fold, foldWords, skipGap } from "../../../grammar/text/words.ts";
import type { Instrument, Paragraph, Section } from "../../../grammar/tree/tree.ts";
import { createPreferredLabel } from "../shared/label-style.ts";
import { findPronounBefore } from "../shared/pronoun.ts";
import { findLastParagraphBefore, type ReadDocument } from "../shared/read-document.ts";
import { listNextItemLabels } from "./item-labels.ts";

export interface OpenerPosition {
  readonly instrument: Instrument;
  /** Sections that the paragraph may belong to, with their likelihood. */
  readonly sections: readonly { readonly section: Section; readonly share: number }[];
  /** Offset of the opener's first word; the cursor when nothing is typed. */
  readonly start: number;
  /** What is typed of the opener, up to the cursor. */
  readonly typed: string;
  /** End of the words that stand after the cursor and belong to what is typed. */
  readonly end: number;
  /** The number to write before an operative paragraph, e.g. `4.`; null where there is one, or none is wanted. */
  readonly number: string | null;
  /** The opener follows « Nous », which is typed already, and begins in lower case. */
  readonly afterPronoun: boolean;
  /** « Nous », where the paragraph before puts it before its opener. */
  readonly pronoun: string | null;
  readonly previous: Paragraph | null;
  /** Labels of items that may begin the paragraph, the innermost first. */
  readonly labels: readonly string[];
  /** The list above ends with a full stop. */
  readonly listOver: boolean;
}

/** In characters; no opener is longer. */
const LONGEST_TYPED = 90;
const TYPED = /^[\p{L}\p{M}\s'\u2019\u02bc\u2018*_-]*$/u;
/** Sections of the next paragraph with their likelihood: preambular paragraphs come eight in a row on average. */
const AFTER: Readonly<Record<"enacting" | Section, Partial<Record<Section, number>>>> = {
  enacting: { preambular: 0.95, operative: 0.05 },
  preambular: { preambular: 0.88, operative: 0.12 },
  operative: { operative: 1 },
};

const AFTER_HEADING = { preambular: 0.3, operative: 0.7 };
const ONLY_OPERATIVE: OpenerPosition["sections"] = [{ section: "operative", share: 1 }];
/** « Nous, chefs d'État, réaffirmons » has enacting line and opener in one paragraph. */
const AFTER_PRONOUN: OpenerPosition["sections"] = [
  { section: "operative", share: 0.8 },
  { section: "preambular", share: 0.2 },
];
/** Letters that must be typed of an opener after a comma. */
const LEAST_AFTER_COMMA = 2;
const LONGEST_SUBJECT = 300;

/** Factor for an operative paragraph without its number where the others have one. */
const UNNUMBERED = 0.25;

/** Kinds of paragraphs that an opener may follow. */
const BODY: ReadonlySet<string> = new Set(["enacting", "preambular", "operative", "item", "text", "heading"]);
/** Profiles whose operative paragraphs are numbered. */
const NUMBERED: ReadonlySet<string> = new Set(["ga", "sc", "hrc", "ecosoc"]);

export function findOpenerPosition(document: ReadDocument, offset: number): OpenerPosition | null {
  const { analysis, pack } = document;
  const { text, paragraphs } = analysis;
  const last = findLastParagraphBefore(analysis, offset);
  const between = last && last.end < offset ? text.slice(last.end, offset) : "";
  const apart = /[\r\n]/.test(between);
  if (!last || between.trim() !== "") return null;
  // Inside a paragraph, or behind it on its last line.
  if (!apart) return findPositionInParagraph(document, last, offset);
  // Otherwise the cursor must be alone on its line, below a blank line.
  const lineBreaks = between.match(/\r\n|\n|\r/g)?.length ?? 0;
  if (lineBreaks < 2 || !/^[^\S\r\n]*(?:[\r\n]|$)/.test(text.slice(offset, offset + 200))) return null;
  const instrument = analysis.instruments[last.instrument];
  if (!instrument) return null;
  const previous = findLastBodyParagraph(paragraphs, last.index, instrument);
  const decision = instrument.profile === "decision";
  const sections = decision ? ONLY_OPERATIVE : previous ? listSectionsAfter(previous, instrument) : null;
  if (!previous || !sections) return null;
  const labels = listNextItemLabels(document, last);
  // The items of a decision are its paragraphs.
  const number = decision
    ? (labels.pop() ?? createPreferredLabel(0, 1, pack))
    : createNextNumber(instrument, last.index, pack);
  const pronoun = findPronounBefore(previous.clause, pack);
  return {
    instrument,
    sections,
    start: offset,
    typed: "",
    end: offset,
    number,
    afterPronoun: false,
    pronoun,
    previous,
    labels,
    listOver: toAsciiMark(last.clause.terminator?.mark) === ".",
  };
}

function findPositionInParagraph(document: ReadDocument, paragraph: Paragraph, offset: number): OpenerPosition | null {
  const { analysis, pack } = document;
  const { label, innerLabel } = paragraph.clause;
  const instrument = analysis.instruments[paragraph.instrument];
  if (!instrument || innerLabel || (label && label.level > 0)) return null;
  if (label && offset <= paragraph.start + label.end) return null;
  const begin = skipGap(analysis.text, paragraph.start + (label?.end ?? 0));
  const pronoun = findPronounEnd(analysis.text, begin, offset, pack);
  const start = Math.min(pronoun ?? begin, offset);
  const typed = analysis.text.slice(start, offset);
  if (typed.length > LONGEST_TYPED || !TYPED.test(typed)) return null;
  const previous = findLastBodyParagraph(analysis.paragraphs, paragraph.index - 1, instrument);
  const number = label ? null : createNextNumber(instrument, paragraph.index - 1, pack);
  const decision = instrument.profile === "decision";
  const sections =
    label || decision
      ? ONLY_OPERATIVE
      : previous
        ? listSectionsAfter(previous, instrument, number === null ? 1 : UNNUMBERED)
        : null;
  const own = paragraph.section ? [{ section: paragraph.section, share: 1 }] : null;
  const fitting = sections ?? own ?? (pronoun === null ? null : AFTER_PRONOUN);
  if (!fitting) return null;
  return {
    instrument,
    sections: fitting,
    start,
    typed,
    end: findTypedEnd(paragraph, analysis.text, offset),
    number,
    afterPronoun: pronoun !== null,
    pronoun: pronoun === null && previous ? findPronounBefore(previous.clause, pack) : null,
    previous,
    labels: [],
    listOver: true,
  };
}

/** The end of the opener at the cursor, or else of the word there. */
function findTypedEnd({ start, clause }: Paragraph, text: string, offset: number): number {
  const opener = clause.opener;
  if (opener && start + opener.start <= offset && offset < start + opener.end) return start + opener.end;
  return offset + (/^[\p{L}\p{M}'\u2019]*/u.exec(text.slice(offset, offset + 60))?.[0].length ?? 0);
}

/** Offset after « Nous », or after « Nous, chefs d'État, »; null where the paragraph does not begin so. */
function findPronounEnd(text: string, begin: number, offset: number, pack: CompiledPack): number | null {
  for (const { word, person } of pack.subjectDeterminers) {
    const end = begin + word.length;
    if (person !== 1 || end >= offset || fold(text.slice(begin, end)) !== fold(word)) continue;
    const comma = text.lastIndexOf(",", offset - 1);
    const between = text.slice(end, Math.min(offset, end + LONGEST_SUBJECT));
    if (comma >= end && end + LONGEST_SUBJECT >= offset && !/[.;:]/.test(between)) {
      const start = skipGap(text, comma + 1);
      return start > comma + 1 && offset - start >= LEAST_AFTER_COMMA ? start : null;
    }
    if (/\s/u.test(text[end] ?? "")) return skipGap(text, end);
  }
  return null;
}

function findLastBodyParagraph(
  paragraphs: readonly Paragraph[],
  from: number,
  instrument: Instrument,
): Paragraph | null {
  for (let at = from; at >= 0; at--) {
    const paragraph = paragraphs[at] as Paragraph;
    if (paragraph.instrument !== instrument.index) return null;
    if (BODY.has(paragraph.kind)) return paragraph;
  }
  return null;
}

function listSectionsAfter(previous: Paragraph, instrument: Instrument, unnumbered = 1): OpenerPosition["sections"] {
  const { kind, section, index } = previous;
  // A heading after an operative paragraph stands in the operative part; any other may begin that part.
  const begun = kind === "heading" && instrument.paragraphs.some(one => one.index < index && one.kind === "operative");
  const after = kind !== "heading" ? AFTER[section ?? "enacting"] : begun ? AFTER.operative : AFTER_HEADING;
  return (["preambular", "operative"] as const).flatMap(one => {
    const share = after[one];
    return share === undefined ? [] : [{ section: one, share: one === "operative" ? share * unnumbered : share }];
  });
}

/** The number after that of the last operative paragraph; the first number where texts of the profile are numbered. */
export function createNextNumber(instrument: Instrument, from: number, pack: CompiledPack): string | null {
  const operatives = instrument.paragraphs.filter(({ kind, index }) => kind === "operative" && index <= from);
  const last = operatives.at(-1);
  if (!last) return NUMBERED.has(instrument.profile) ? createPreferredLabel(0, 1, pack) : null;
  if (!last.clause.label || !last.number) return null;
  const { text } = last.clause.label;
  return formatLabelLike(text, formatCount(last.number.counter, last.number.value + 1));
}

/** How many words of what is typed stand on lines above the last. */
export function countWordsOnEarlierLines(typed: string): number {
  const end = Math.max(typed.lastIndexOf("\n"), typed.lastIndexOf("\r"));
  return end < 0 ? 0 : foldWords(typed.slice(0, end)).length;
}
