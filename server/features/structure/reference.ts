/** References to a document's own paragraphs, in its own language. */
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { fillTemplate } from "../../rules/rule.ts";

/** A paragraph, and the sub-paragraphs under it down to the one that is meant. */
export interface Chain {
  readonly owner: Paragraph;
  /** Position of the owner in its section, counted from 1. */
  readonly place: number;
  readonly items: readonly Paragraph[];
}

/** Null where the language has no words for it, or an item has no label. */
export function createReference(chain: Chain, instrument: Instrument, pack: CompiledPack): string | null {
  const own = createOwnReference(chain, pack);
  const { ofAnnex } = pack.usage.writing;
  if (own === null || instrument.role !== "annex" || ofAnnex === null) return own;
  const number = instrument.title[0]?.clause.references.find(({ kind }) => kind === "annex")?.groups.number;
  return fillTemplate(number ? ofAnnex.numbered : ofAnnex.only, { reference: own, number: number ?? "" });
}

function createOwnReference({ owner, place, items }: Chain, pack: CompiledPack): string | null {
  const { writing } = pack.usage;
  const [paragraphWord] = writing.paragraph;
  const [itemWord] = writing.item;
  const number = formatNumber(owner);
  if (items.length > 0) {
    const labels = items.map(({ clause }) => clause.label?.text ?? "");
    if (labels.includes("") || itemWord === undefined) return null;
    const item = labels.join(" ");
    // Items of a paragraph without number are named by their label alone: « l'alinéa a) ».
    if (number === null || writing.itemOf === "") return `${itemWord} ${item}`;
    return `${itemWord} ${writing.itemOf.replace("{item}", () => item).replace("{number}", () => number)}`;
  }
  if (number !== null) return paragraphWord === undefined ? null : `${paragraphWord} ${number}`;
  if (writing.unnumbered === null || owner.section === null) return null;
  const { first, other } = writing.unnumbered[owner.section];
  return fillTemplate(place === 1 ? first : other, { place: String(place) });
}

/** « 3 bis »; null without a number. */
function formatNumber({ number, clause }: Paragraph): string | null {
  if (number === null || number.counter !== "decimal") return null;
  return clause.label?.suffix ? `${number.value} ${clause.label.suffix}` : String(number.value);
}
