/**
 * Resolves references to paragraphs of the same text. Go to definition is `findTarget`; the references to a paragraph are
 * the mentions of its instrument (`getMentions`) whose resolution reaches it; renaming a number replaces the step that
 * reaches it in each of them.
 *
 * Only the body of the main instrument is searched: what an annex calls « the present resolution » is the text that it is
 * annexed to. Articles, and paragraphs of other texts, are not resolved. Offsets count from the paragraph's start.
 */

import { memoizePerInstrument } from "../languages/memoize.ts";
import type { CompiledPack } from "../languages/pack.ts";
import type { Instrument, Paragraph } from "../tree/tree.ts";
import { getNumberTable, isComplete, type NumberedParagraph, type NumberTable } from "./number-table.ts";
import {
  getParagraphReferences,
  type Mention,
  type ParagraphReference,
  type PathStep,
} from "./paragraph-references.ts";

export interface Resolution {
  /** What each step of the mention reaches, as far as there is something. */
  readonly reached: readonly NumberedParagraph[];
  /** The last of these, or the paragraph that a letter alone was looked for in; null when there is no such paragraph. */
  readonly target: NumberedParagraph | null;
  /** The step that leads nowhere; null when all lead somewhere, or what should hold the rest is too broken to tell. */
  readonly missing: PathStep | null;
  /** Where `missing` was looked for: the paragraphs of the text, or the sub-paragraphs of one. */
  readonly among: readonly NumberedParagraph[];
  /** More than one paragraph has this number, and nothing tells which is meant. */
  readonly ambiguous: boolean;
}

export interface PlacedMention extends ParagraphReference {
  readonly paragraph: Paragraph;
  readonly mention: Mention;
  readonly resolution: Resolution;
}

/** Every mention of a paragraph of this instrument by itself, in order; those of other texts' paragraphs are left out. */
export function getMentions(instrument: Instrument, pack: CompiledPack): readonly PlacedMention[] {
  return instrument.role === "main" ? collectMentions(instrument, pack) : [];
}

const collectMentions = memoizePerInstrument((instrument, pack): readonly PlacedMention[] => {
  const table = getNumberTable(instrument);
  if (table.numbered.length === 0) return [];
  return instrument.paragraphs.flatMap(paragraph =>
    paragraph.section === null
      ? []
      : getParagraphReferences(paragraph.clause, pack)
          .filter(({ whose }) => whose === "here" || (whose === "open" && paragraph.section === "operative"))
          .flatMap(reference =>
            reference.mentions.map(mention => {
              return { ...reference, paragraph, mention, resolution: resolveMention(mention, paragraph, table) };
            }),
          ),
  );
});

/** Whether the text refers to a paragraph by its number. */
export function isMentioned(paragraph: Paragraph, instrument: Instrument, pack: CompiledPack): boolean {
  return mentionedParagraphs(instrument, pack).has(paragraph);
}

const mentionedParagraphs = memoizePerInstrument(
  (instrument, pack): ReadonlySet<Paragraph> =>
    new Set(getMentions(instrument, pack).flatMap(({ resolution }) => resolution.reached.map(one => one.paragraph))),
);

/** The paragraph that the words at an offset of a clause refer to; null where they refer to none of this text. */
export function findTarget(
  paragraph: Paragraph,
  offset: number,
  instrument: Instrument,
  pack: CompiledPack,
): NumberedParagraph | null {
  const whole = getParagraphReferences(paragraph.clause, pack).find(
    ({ reference: { start, end } }) => start <= offset && offset <= end,
  );
  if (whole?.place && whole.mentions.length === 0)
    return findAdjacent(paragraph, whole.place.points, getNumberTable(instrument));
  const within = getMentions(instrument, pack).filter(one => one.paragraph === paragraph);
  for (const { mention, resolution } of within) {
    const at = mention.steps.findIndex(({ start, end }) => start <= offset && offset <= end);
    if (at >= 0) return resolution.reached[at] ?? null;
  }
  const near = within.find(({ reference: { start, end } }) => start <= offset && offset <= end);
  return near?.resolution.target ?? null;
}

/** « le paragraphe précédent »: the one that comes before or after in the numbering. */
export function findAdjacent(
  paragraph: Paragraph,
  points: "above" | "below",
  { numbered, owner }: NumberTable,
): NumberedParagraph | null {
  const own = owner(paragraph);
  const at = own ? numbered.indexOf(own) : -1;
  return numbered[points === "above" ? at - 1 : at + 1] ?? null;
}

/** Whether nothing in a paragraph or below it can be one of its sub-paragraphs. */
function hasNoItems(one: NumberedParagraph, table: NumberTable): boolean {
  return one.items.length === 0 && table.isAlone(one) && !INNER_LETTER.test(one.paragraph.clause.text);
}

/** « … de veiller : a) à ce que … »; a Roman number, too. */
const INNER_LETTER = /(?<!\p{L})[a-z]{1,4}\)/iu;

/** What a mention made in the paragraph `from` reaches among the numbers of a table. */
export function resolveMention({ steps, suffix }: Mention, from: Paragraph, table: NumberTable): Resolution {
  const reached: NumberedParagraph[] = [];
  const owner = table.owner(from);
  let ambiguous = false;
  for (const [at, step] of steps.entries()) {
    const numeric = /^\p{N}/u.test(step.text);
    // A letter alone is one of the same paragraph.
    const parent = at === 0 ? owner : reached[at - 1];
    const among = numeric ? table.numbered : (parent?.items ?? []);
    const same = numeric
      ? table.called(null, String(Number(step.text))).filter(one => one.suffix === suffix)
      : parent
        ? table.called(parent, step.text)
        : [];
    // In a text of several series the own one is meant, else the first.
    const own = numeric ? same.filter(({ series }) => series === owner?.series) : [];
    const candidates = own.length > 0 ? own : same;
    const next = candidates[0];
    if (!next) {
      // Letters that do not run from a) on were cut or misread, or stand inside the text: the one meant may be there.
      const isBare = at > 0 && parent !== undefined && hasNoItems(parent, table);
      const missing = numeric || isComplete(among) || isBare ? step : null;
      const target = numeric ? null : (reached.at(-1) ?? parent ?? null);
      return { reached, target, missing, among, ambiguous };
    }
    ambiguous ||= candidates.length > 1;
    reached.push(next);
  }
  return { reached, target: reached.at(-1) ?? null, missing: null, among: [], ambiguous };
}
