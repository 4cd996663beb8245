/**
 * Openers while they are typed: those that fit the section and agree with the subject, likeliest first; what may
 * follow a head; the number of the next paragraph; the enacting body where the text still lacks one.
 */
import { type CompletionItem, CompletionItemKind, type CompletionList } from "vscode-languageserver-types";
import type { Section } from "../../grammar/tree/tree.ts";
import { agreementOf } from "../rules/support/agreement.ts";
import { bodyItems } from "./completion/bodies.ts";
import { candidatesFor, familyOf, ladderOf, type Ranked } from "./completion/candidates.ts";
import { itemMaker } from "./completion/items.ts";
import { withModifiers } from "./completion/modifiers.ts";
import { type Place, placeAt } from "./completion/place.ts";
import { conceptIndex, likelihoods, type Previous, sortText } from "./completion/rank.ts";
import { loosely } from "./completion/shapes.ts";
import type { ReadDocument } from "./read-document.ts";
import type { FeatureSettings } from "./settings.ts";

/** As many as anybody looks through. */
const MOST_ITEMS = 80;
/** Letters from which a word further on is looked for, too: `conv` finds « Se déclare convaincu ». */
const LEAST_INSIDE = 3;
/** What begins with what is typed comes before what has it inside, however likely. */
const INSIDE = 1e-6;

export function completion(
  document: ReadDocument,
  offset: number,
  settings: FeatureSettings,
  /** The character that asked for it, when no person did. */
  trigger?: string,
): CompletionList | null {
  const place = placeAt(document, offset);
  if (!place) return bodyItems(document, offset, settings);
  // A decision's paragraphs open with infinitives, which no list holds.
  if (place.instrument.profile === "decision") return null;
  const typed = loosely(place.typed).trimStart();
  const ranked = place.sections.flatMap(({ section, share }) => rankedIn(section, share, place, typed, document));
  // After a space a person may be done with the opener: then nothing but what is common comes up by itself.
  if (trigger === undefined || trigger !== " ") ranked.push(...withModifiers(typed, ranked, place, document));
  ranked.sort((a, b) => b.likelihood - a.likelihood);
  const make = itemMaker(place, offset, document, settings);
  const items = ranked.slice(0, MOST_ITEMS).map(({ candidate }, rank) => make(candidate, rank));
  if (place.number !== null && place.typed === "") items.push(numberItem(place.number, items.length));
  // Asked again at every letter, so that accents need not be typed and the likeliest come first.
  return items.length ? { isIncomplete: true, items } : null;
}

function rankedIn(section: Section, share: number, place: Place, typed: string, document: ReadDocument): Ranked[] {
  const { pack } = document;
  const mask = agreementOf(place.instrument, pack)?.mask ?? 2 ** pack.cells.length - 1;
  const candidates = candidatesFor(pack, { section, mask, profile: place.instrument.profile });
  const likelihood = likelihoods(candidates, section, previousIn(section, place, document), typed.length);
  return candidates.flatMap(candidate => {
    const fits = fitness(candidate.loose, typed);
    return fits > 0 ? [{ candidate, likelihood: fits * share * likelihood(candidate) }] : [];
  });
}

function fitness(loose: string, typed: string): number {
  if (loose.startsWith(typed)) return 1;
  return typed.length >= LEAST_INSIDE && loose.includes(` ${typed}`) ? INSIDE : 0;
}

/** What the paragraph before opens with; the beginning, when it stands in another section. */
function previousIn(section: Section, { previous }: Place, { analysis, pack }: ReadDocument): Previous | null {
  // Under a list, its paragraph is the one before.
  let before = previous;
  while (before && before.section === section && (before.kind === "item" || before.kind === "text")) {
    before = analysis.paragraphs[before.index - 1] ?? null;
  }
  if (before?.section !== section) return { family: -1, concept: null, step: 0 };
  const head = before.clause.opener?.heads[0];
  if (!head) return null;
  const ladder = ladderOf(pack);
  const step = head.modifiers.map(({ id }) => ladder.indexOf(id) + 1).find(one => one > 0) ?? 0;
  return { family: familyOf(pack, head.head, section), concept: conceptIndex(head.concepts[0]), step };
}

function numberItem(number: string, rank: number): CompletionItem {
  return { label: number, kind: CompletionItemKind.Value, sortText: sortText(rank), insertText: `${number} ` };
}
