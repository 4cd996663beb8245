/**
 * Collects the references to paragraphs in all instruments of a file. In the main instrument these are `getMentions`. In
 * an annex, « ci-dessus » and a bare number mean its own paragraphs; « de la présente résolution » means the instrument
 * whose title begins with that word, which is often the one that it is annexed to.
 */

import type { CompiledPack } from "../languages/pack.ts";
import { fold } from "../text/words.ts";
import type { DocumentTree, Instrument, Paragraph } from "../tree/tree.ts";
import { findAdjacent, getMentions, type PlacedMention, resolveMention } from "./mentions.ts";
import { getNumberTable, type NumberedParagraph } from "./number-table.ts";
import { getParagraphReferences, type ParagraphReference } from "./paragraph-references.ts";

/** A reference to the paragraph before or after, which names no number. */
export interface AdjacentReference {
  readonly paragraph: Paragraph;
  readonly reference: ParagraphReference["reference"];
  readonly target: NumberedParagraph;
}

export interface CollectedReferences {
  readonly mentions: readonly PlacedMention[];
  readonly besides: readonly AdjacentReference[];
}

export function collectReferences(tree: DocumentTree, pack: CompiledPack): CollectedReferences {
  const mentions: PlacedMention[] = [];
  const found: AdjacentReference[] = [];
  for (const instrument of tree.instruments) {
    if (instrument.role === "main") for (const one of getMentions(instrument, pack)) mentions.push(one);
    else for (const one of listMentionsInAnnex(instrument, tree, pack)) mentions.push(one);
    for (const one of listAdjacent(instrument, pack)) found.push(one);
  }
  return { mentions, besides: found };
}

function* listAdjacent(instrument: Instrument, pack: CompiledPack): Iterable<AdjacentReference> {
  const table = getNumberTable(instrument);
  if (table.numbered.length === 0) return;
  for (const paragraph of instrument.paragraphs) {
    for (const { reference, mentions, place } of getParagraphReferences(paragraph.clause, pack)) {
      const target = place && mentions.length === 0 ? findAdjacent(paragraph, place.points, table) : null;
      if (target) yield { paragraph, reference, target };
    }
  }
}

function* listMentionsInAnnex(instrument: Instrument, tree: DocumentTree, pack: CompiledPack): Iterable<PlacedMention> {
  for (const paragraph of instrument.paragraphs) {
    if (paragraph.kind === "footnote" || paragraph.kind === "furniture") continue;
    for (const reference of getParagraphReferences(paragraph.clause, pack)) {
      const named = reference.whose === "here" && !reference.place;
      const meant = named ? findNamedInstrument(reference, paragraph, instrument, tree) : instrument;
      if (!meant || reference.whose === "another") continue;
      const table = getNumberTable(meant);
      if (table.numbered.length === 0) continue;
      for (const mention of reference.mentions) {
        const resolution = resolveMention(mention, paragraph, table);
        // Where it does not say whose paragraph it is, it may be of another text: it counts only if the number exists.
        if (reference.whose === "here" || resolution.missing === null) {
          yield { ...reference, paragraph, mention, resolution };
        }
      }
    }
  }
}

/** Characters behind a reference that say whose paragraph it is, and words at the beginning of a title. */
const REACH = 50;
const FIRST_WORDS = 3;

/** « … de la présente Déclaration »: the instrument whose title begins with one of these words, the own one first. */
function findNamedInstrument(
  { reference }: ParagraphReference,
  { clause }: Paragraph,
  own: Instrument,
  { instruments }: DocumentTree,
): Instrument | null {
  const behind = new Set(listWords(clause.text.slice(reference.end, reference.end + REACH)));
  const names = ({ title }: Instrument) =>
    title.some(({ clause: { text } }) =>
      listWords(text.slice(0, REACH))
        .slice(0, FIRST_WORDS)
        .some(word => word.length > 4 && behind.has(word)),
    );
  if (names(own)) return own;
  const main = instruments.filter(({ role }) => role === "main");
  return main.find(names) ?? (main.length === 1 ? (main[0] as Instrument) : null);
}

function listWords(text: string): string[] {
  return (text.match(/\p{L}+/gu) ?? []).map(fold);
}
