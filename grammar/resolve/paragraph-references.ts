/**
 * What a reference to paragraphs names: « alinéas b) et c) du paragraphe 3 ci-dessus » names two sub-paragraphs, each
 * by a path of printed numbers from the outside in. Words come from the pack (`usage.paragraphReferences`).
 */

import { normaliseCount } from "../clause/labels.ts";
import { memoizePerClause, memoizePerPack } from "../languages/memoize.ts";
import type { CompiledPack } from "../languages/pack.ts";
import { NUMBER_SUFFIX } from "../text/number-suffixes.ts";
import type { Clause, Reference, Span } from "../tree/tree.ts";

/** One number or letter of a path: `3`, `b`. Offsets count from the clause's start. */
export interface PathStep extends Span {
  /** In small letters. */
  readonly text: string;
}

export interface Mention {
  /** From the paragraph inwards; begins with a letter when it names a sub-paragraph of the same paragraph. */
  readonly steps: readonly [PathStep, ...PathStep[]];
  /** `bis`, `ter` … after the paragraph's number. */
  readonly suffix: string | null;
  /** It ends a range that the mention before begins: « 3 à 7 ». */
  readonly endsRange: boolean;
}

export interface ParagraphReference {
  readonly reference: Reference;
  readonly mentions: readonly Mention[];
  /** The word that says where, « ci-dessus », and the way it points. */
  readonly place: (Span & { readonly text: string; readonly points: "above" | "below" }) | null;
  /**
   * Whose paragraphs: `here`, this text's, for it says so; `another`'s, for it names one; `open`: it does not say, as
   * « conformément au paragraphe 3 ; ».
   */
  readonly whose: "here" | "another" | "open";
}

interface Words {
  readonly above: ReadonlySet<string>;
  readonly below: ReadonlySet<string>;
  readonly range: RegExp;
  readonly here: RegExp;
  readonly another: RegExp;
  readonly anothers: RegExp;
}

/** The references of a clause to paragraphs, in order. */
export function getParagraphReferences(clause: Clause, pack: CompiledPack): readonly ParagraphReference[] {
  return clause.references.length === 0 ? NONE : readReferences(clause, pack);
}

const NONE: readonly never[] = [];

const readReferences = memoizePerClause((clause, pack): readonly ParagraphReference[] => {
  const words = wordsOf(pack);
  const other = clause.references.find(({ kind }) => OTHER_TEXTS.has(kind))?.start ?? clause.text.length;
  const references = clause.references.filter(({ kind }) => kind === "paragraph");
  const read: ParagraphReference[] = [];
  // From the last: one that goes on to the next is of the text that the next one is of.
  for (const [at, reference] of [...references.entries()].reverse()) {
    const place = findPlace(reference, words);
    const whose = place ? "here" : findOwner(reference, references[at + 1], read[0], clause.text, other, words);
    read.unshift({ reference, mentions: readMentions(reference, words), place, whose });
  }
  return read;
});

const wordsOf = memoizePerPack(({ usage }): Words => {
  const { above, below, range, another, anothers } = usage.paragraphReferences;
  return {
    above: new Set(above),
    below: new Set(below),
    range: new RegExp(`^\\s(?:${range.join("|") || "(?!)"})\\s$`, "iu"),
    here: new RegExp(`^\\s*(?:${loosenApostrophes(usage.here.join("|")) || "(?!)"})`, "iu"),
    another: new RegExp(`^(?:${loosenApostrophes(another ?? "(?!)")})`, "iu"),
    anothers: new RegExp(loosenApostrophes(anothers ?? "(?!)"), "iu"),
  };
});

/** Patterns see straight apostrophes. */
function loosenApostrophes(pattern: string): string {
  return pattern.replace(/'/g, "['’]");
}

function findPlace({ text, start, groups }: Reference, words: Words): ParagraphReference["place"] {
  const printed = groups.place;
  if (printed === undefined) return null;
  const word = printed.toLowerCase().replace(/\s+/g, " ");
  const points = words.above.has(word) ? "above" : words.below.has(word) ? "below" : null;
  const at = start + text.lastIndexOf(printed);
  return points && { start: at, end: at + printed.length, text: printed, points };
}

/** Other texts and their parts, of which a reference that follows may be to a paragraph. */
const OTHER_TEXTS: ReadonlySet<Reference["kind"]> = new Set(["resolution", "symbol", "annex", "article"]);
/** As far as a pattern looks back. */
const BEFORE = 20;

/** `other` is where the first other text of the clause is named; its end if there is none. */
function findOwner(
  { start, end }: Reference,
  next: Reference | undefined,
  nextRead: ParagraphReference | undefined,
  text: string,
  other: number,
  words: Words,
): ParagraphReference["whose"] {
  const after = text.slice(end, end + 80);
  if (words.here.test(after)) return "here";
  const before = text.slice(Math.max(0, start - BEFORE), start);
  if (other < start || words.anothers.test(before)) return "another";
  const names = words.another.exec(after)?.[0];
  if (names === undefined) return "open";
  // « l'alinéa b) du paragraphe 3 et le paragraphe 5 »: what is named there is but the next paragraph.
  const goesOn = next !== undefined && text.slice(end, next.start).trimEnd() === names.trimEnd();
  return goesOn && nextRead?.whose !== "another" ? "open" : "another";
}

const STEP = new RegExp(
  `(?<![’‘])\\p{N}+(?:\\s(${NUMBER_SUFFIX})(?!\\p{L}))?|(?<!\\p{L})(?:[a-z]{1,5}|[ء-ي]{1,2})(?=\\))`,
  "giu",
);
/** Between `ii)` and `a)` in « alinéa ii) de l'alinéa a) »: a longer word leads outwards. */
const OUTWARDS = /\p{L}{5}/u;

function readMentions({ text, start }: Reference, words: Words): Mention[] {
  const mentions: { steps: PathStep[]; suffix: string | null; endsRange: boolean }[] = [];
  /** Letters that stand before their paragraph's number. */
  let waiting: (typeof mentions)[number][] = [];
  let end = 0;
  for (const { 0: printed, 1: suffix = null, index } of text.matchAll(STEP)) {
    const between = text.slice(end, index).replace(/^\)|\($/g, "");
    const endsRange = words.range.test(between);
    const bare = suffix === null ? printed : printed.slice(0, -suffix.length).trimEnd();
    const step: PathStep = { text: normaliseCount(bare), start: start + index, end: start + index + bare.length };
    const last = mentions.at(-1);
    const isNumber = /^\p{N}/u.test(bare);
    if (isNumber && waiting.length > 0) {
      for (const one of waiting) Object.assign(one, { steps: [step, ...one.steps], suffix });
      waiting = [];
    } else if (isNumber || !last) {
      mentions.push({ steps: [step], suffix, endsRange });
      if (!isNumber) waiting.push(mentions.at(-1) as (typeof mentions)[number]);
    } else if (between.trim() === "") last.steps.push(step);
    else if (waiting.length > 0 && OUTWARDS.test(between)) last.steps.unshift(step);
    else {
      // « paragraphe 3 a) et b) »: what stood around the letter before stands around this one.
      const outer = last.steps.slice(0, countOuterSteps(step, last.steps));
      mentions.push({ steps: [...outer, step], suffix: outer.length ? last.suffix : null, endsRange });
      if (waiting.length > 0) waiting.push(mentions.at(-1) as (typeof mentions)[number]);
    }
    end = index + printed.length;
  }
  return mentions as unknown as Mention[];
}

const ROMAN = /^[ivx]+$/;

/** How many steps of the path before lead to a letter that follows it: « 4 b) ii) et iii) », « 4 b) ii) et c) ». */
function countOuterSteps({ text }: PathStep, before: readonly PathStep[]): number {
  const last = before.at(-1)?.text ?? "";
  const numbered = /^\p{N}/u.test(before[0]?.text ?? "") ? 1 : 0;
  return ROMAN.test(text) && ROMAN.test(last) ? before.length - 1 : numbered;
}
