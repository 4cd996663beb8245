/** How a document refers to one of its own paragraphs, in its own language. */
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Instrument, Paragraph, Section } from "../../../grammar/tree/tree.ts";
import { said } from "../../rules/messages/format-message.ts";
import type { Text } from "../../rules/rule.ts";

/** Without a number a paragraph is known by its place in the section. */
const PLACES: Readonly<Record<Section, { readonly first: Text; readonly other: Text }>> = {
  preambular: {
    first: { fr: "1er alinéa du préambule", en: "preambular paragraph 1" },
    other: { fr: "{place}e alinéa du préambule", en: "preambular paragraph {place}" },
  },
  operative: {
    first: { fr: "1er paragraphe du dispositif", en: "operative paragraph 1" },
    other: { fr: "{place}e paragraphe du dispositif", en: "operative paragraph {place}" },
  },
};

const IN_ANNEX = {
  numbered: { fr: "{reference} de l'annexe {number}", en: "{reference} of annex {number}" },
  only: { fr: "{reference} de l'annexe", en: "{reference} of the annex" },
} satisfies Record<string, Text>;

/** The numbered or counted paragraph that sub-paragraphs stand in, and their labels down to the one that is meant. */
export interface Chain {
  readonly owner: Paragraph;
  /** Of the owner in its section, counted from 1. */
  readonly place: number;
  readonly items: readonly Paragraph[];
}

/** Null where the language has no words for it, or the paragraph bears nothing to be called by. */
export function createReference(chain: Chain, instrument: Instrument, pack: CompiledPack): string | null {
  const own = createOwnReference(chain, pack);
  const language = findTextLanguage(pack);
  if (own === null || instrument.role !== "annex" || language === null) return own;
  const number = instrument.title[0]?.clause.references.find(({ kind }) => kind === "annex")?.groups.number;
  return said(number ? IN_ANNEX.numbered : IN_ANNEX.only, language, { reference: own, number: number ?? "" });
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
    // Of a paragraph without a number only its own sub-paragraphs speak: « l'alinéa a) ».
    if (number === null || writing.itemOf === "") return `${itemWord} ${item}`;
    return `${itemWord} ${writing.itemOf.replace("{item}", () => item).replace("{number}", () => number)}`;
  }
  if (number !== null) return paragraphWord === undefined ? null : `${paragraphWord} ${number}`;
  const language = findTextLanguage(pack);
  if (language === null || owner.section === null) return null;
  const texts = PLACES[owner.section];
  return said(place === 1 ? texts.first : texts.other, language, { place: String(place) });
}

/** « 3 bis »; null without a number. */
function formatNumber({ number, clause }: Paragraph): string | null {
  if (number === null || number.counter !== "decimal") return null;
  return clause.label?.suffix ? `${number.value} ${clause.label.suffix}` : String(number.value);
}

function findTextLanguage({ code }: CompiledPack): keyof Text | null {
  return code === "fr" || code === "en" ? code : null;
}
