import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getMentions, type PlacedMention } from "../../../grammar/resolve/mentions.ts";
import { getNumberTable, type NumberedParagraph } from "../../../grammar/resolve/number-table.ts";
import type { Instrument } from "../../../grammar/tree/tree.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import type { Finding, Fix, Related, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "paragraph-reference",
  severity: "error",
  scope: "instrument",
  sources: ["REV-6"],
  title: { fr: "Renvoi à un paragraphe", en: "Reference to a paragraph" },
  explanation: {
    fr: "Un renvoi « ci-dessus », « ci-après » ou « de la présente résolution » vise un paragraphe ou un alinéa de ce texte, qui doit exister, se trouver de ce côté et n'être pas le paragraphe même. Les renvois à d'autres textes ne sont pas vérifiés.",
    en: "A reference “above”, “below” or “of the present resolution” is to a paragraph or sub-paragraph of this text, which must exist, stand on that side and not be the paragraph itself. References to other texts are not checked.",
  },
  messages: {
    number: {
      fr: "Il n'y a pas de paragraphe {number} : la numérotation va de {first} à {last}.",
      en: "There is no paragraph {number}: numbers run from {first} to {last}.",
    },
    item: {
      fr: "Le paragraphe {number} n'a pas d'alinéa {item}).",
      en: "Paragraph {number} has no sub-paragraph ({item}).",
    },
    none: { fr: "Le paragraphe {number} n'a pas d'alinéas.", en: "Paragraph {number} has no sub-paragraphs." },
    own: { fr: "Ce paragraphe n'a pas d'alinéa {item}).", en: "This paragraph has no sub-paragraph ({item})." },
    inner: {
      fr: "L'alinéa {item}) n'a pas de sous-alinéa {inner}).",
      en: "Sub-paragraph ({item}) has no sub-paragraph ({inner}).",
    },
    itself: {
      fr: "Ce paragraphe renvoie ici à lui-même.",
      en: "This paragraph refers to itself here.",
    },
    ambiguous: {
      fr: "Plusieurs paragraphes portent le numéro {number} : rien ne dit lequel est visé.",
      en: "Several paragraphs are numbered {number}: nothing tells which is meant.",
    },
    ambiguousItem: {
      fr: "Plusieurs alinéas sont marqués {number}) : rien ne dit lequel est visé.",
      en: "Several sub-paragraphs are labelled ({number}): nothing tells which is meant.",
    },
    below: {
      fr: "Ce qui est visé vient plus bas : « {word} » ne convient pas.",
      en: "What is referred to comes later in the text, so “{word}” is wrong.",
    },
    above: {
      fr: "Ce qui est visé vient plus haut : « {word} » ne convient pas.",
      en: "What is referred to comes earlier in the text, so “{word}” is wrong.",
    },
  },
  *check(instrument: Instrument, { pack }: RuleContext): Iterable<Finding> {
    for (const placed of getMentions(instrument, pack)) {
      // A bare « paragraphe 12 » may be of a text named earlier; no rule can decide.
      if (placed.whose !== "here") continue;
      const finding =
        findUnresolved(placed) ??
        findCircular(placed) ??
        findAmbiguous(placed, instrument) ??
        findMisplaced(placed, pack);
      if (finding) yield finding;
    }
  },
};

function findUnresolved({ paragraph, mention, resolution }: PlacedMention): Finding | null {
  const { missing, among, target } = resolution;
  if (!missing) return null;
  const last = among.at(-1);
  const span = toDocumentSpan(paragraph, missing);
  if (!last) {
    if (target === null || target.counter !== "decimal") return null;
    const related = [relateLabel(target, TARGET)];
    return { ...span, message: "none", arguments: { number: target.text }, severity: "warning", related };
  }
  if (target === null) {
    const values = among.map(({ value }) => value);
    const [lowest, highest] = [Math.min(...values), Math.max(...values)];
    const number = Number(missing.text);
    // A number missing inside the series is the numbering's fault, not the reference's; a series may begin elsewhere.
    if (mention.suffix !== null || (number <= highest && (number >= lowest || lowest > 1))) return null;
    return {
      ...span,
      message: "number",
      arguments: { number: missing.text, first: String(lowest), last: String(highest) },
      fixes: [createRewriting(span, String(number > highest ? highest : lowest))],
      related: [relateLabel(last, LAST_NUMBER)],
    };
  }
  const path = mention.steps.slice(0, mention.steps.indexOf(missing)).map(({ text }) => text);
  const nested = target.counter !== "decimal";
  const number = path.find(text => /^\p{N}/u.test(text)) ?? "";
  const [inner, outer] = [missing.text, path.at(-1) ?? ""];
  return {
    ...span,
    message: nested ? "inner" : number === "" ? "own" : "item",
    arguments: { number, item: nested ? outer : inner, inner },
    fixes: [createRewriting(span, last.text)],
    related: [relateLabel(last, LAST_ITEM)],
  };
}

/**
 * A paragraph that says of itself that it stands elsewhere: « paragraphe 5 ci-dessus » in paragraph 5. An item may name
 * the paragraph that it belongs to, and a paragraph its own items.
 */
function findCircular({ paragraph, place, mention, resolution }: PlacedMention): Finding | null {
  const { target, missing, ambiguous } = resolution;
  const [number, ...items] = mention.steps;
  if (!place || !target || !number || missing || ambiguous || items.length > 0) return null;
  if (target.paragraph !== paragraph || target.counter !== "decimal") return null;
  return { ...toDocumentSpan(paragraph, number), message: "itself" };
}

/** The numbers themselves are an error of another rule; when they are put right, the reference must be looked at. */
function findAmbiguous({ paragraph, mention, resolution }: PlacedMention, instrument: Instrument): Finding | null {
  if (!resolution.ambiguous) return null;
  let among = getNumberTable(instrument).numbered;
  for (const [at, { text, suffix, series, counter, items }] of resolution.reached.entries()) {
    const same = among.filter(one => one.text === text && one.suffix === suffix && one.series === series);
    const step = mention.steps[at];
    if (step && same.length > 1) {
      const related = same.map(one => relateLabel(one, ONE_OF_THEM));
      const message = counter === "decimal" ? "ambiguous" : "ambiguousItem";
      const span = toDocumentSpan(paragraph, step);
      return { ...span, message, arguments: { number: text }, severity: "information", related };
    }
    among = items;
  }
  return null;
}

/** « ci-dessus » for what stands below, and the other way round. */
function findMisplaced(
  { paragraph, place, mention, mentions, resolution }: PlacedMention,
  pack: CompiledPack,
): Finding | null {
  const { target, missing, ambiguous } = resolution;
  // « ci-dessus » applies to all paragraphs of a reference; it is reported once, at the first.
  if (!place || !target || missing || ambiguous || mention !== mentions[0]) return null;
  const { above, below } = pack.usage.paragraphReferences;
  const after = target.paragraph.index > paragraph.index;
  const wrong = place.points === "above" ? after : target.paragraph.index < paragraph.index && !after;
  if (!wrong) return null;
  const word = (after ? below : above)[0];
  const span = toDocumentSpan(paragraph, place);
  return {
    ...span,
    message: after ? "below" : "above",
    arguments: { word: place.text.replace(/\s+/g, " ") },
    fixes: word === undefined ? [] : [createRewriting(span, word)],
    related: [relateLabel(target, TARGET)],
  };
}

const LAST_NUMBER = { fr: "Le dernier paragraphe numéroté est ici.", en: "The last numbered paragraph is here." };
const LAST_ITEM = { fr: "Le dernier alinéa est ici.", en: "The last sub-paragraph is here." };
const ONE_OF_THEM = { fr: "Celui-ci en est un.", en: "This is one of them." };
const TARGET = { fr: "Le paragraphe visé est ici.", en: "The paragraph that is meant is here." };

function relateLabel({ paragraph, label }: NumberedParagraph, message: Related["message"]): Related {
  return { ...toDocumentSpan(paragraph, label), message, arguments: {} };
}

/** Not preferred: the reference may be meant for another paragraph, so a person decides. */
function createRewriting(span: { start: number; end: number }, text: string): Fix {
  return {
    title: { fr: "Écrire « {text} »", en: "Write “{text}”" },
    arguments: { text },
    edits: [{ ...span, newText: text }],
    preferred: false,
  };
}
