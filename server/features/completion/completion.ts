/**
 * What may be written at the cursor: openers that fit the section and agree with the subject, likeliest first, with the
 * number of their paragraph; what may follow a head; references within the text; the enacting body where there is none,
 * and whole texts where there is nothing.
 */
import { type CompletionItem, CompletionItemKind, type CompletionList } from "vscode-languageserver-types";
import type { Section } from "../../../grammar/tree/tree.ts";
import { agreementOf } from "../../rules/linguistics/instrument-agreement.ts";
import type { ReadDocument } from "../read-document.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import { bodyItems } from "./body-items.ts";
import { candidatesFor, familyOf, ladderOf, nextStep, type Ranked } from "./candidates.ts";
import { complementItems } from "./complement-items.ts";
import { infinitives } from "./infinitives.ts";
import { secondItems } from "./later-opener-items.ts";
import { conceptIndex, likelihoods, type Previous, sortText } from "./likelihood.ts";
import { fitness } from "./match-score.ts";
import { wholeHead, withModifiers } from "./modifiers.ts";
import { itemMaker } from "./opener-items.ts";
import { type Place, placeAt } from "./opener-position.ts";
import { loosely } from "./opener-shapes.ts";
import { referenceItems } from "./reference-items.ts";
import { templateItems } from "./template-items.ts";

/** As many as anybody looks through. */
const MOST_ITEMS = 80;
/** Longer forms of an opener (« Prend note avec satisfaction ») that come before what may follow it. */
const BEFORE_COMPLEMENTS = 3;

export function completion(
  document: ReadDocument,
  offset: number,
  settings: FeatureSettings,
  /** The character that asked for it, when no person did. */
  trigger?: string,
): CompletionList | null {
  const templates = templateItems(document, offset, settings);
  if (templates.length > 0) {
    // What stands there may also be the beginning of an enacting line.
    const bodies = bodyItems(document, offset, settings)?.items ?? [];
    return inOrder([...bodies, ...templates]);
  }
  const references = referenceItems(document, offset);
  if (references) return references;
  const place = placeAt(document, offset);
  const items = place ? itemsAt(place, document, offset, settings, trigger) : [];
  // Asked again at every letter, so that accents need not be typed and the likeliest come first.
  if (items.length) return inOrder(items);
  return secondItems(document, offset, settings) ?? (place ? null : bodyItems(document, offset, settings));
}

function inOrder(items: readonly CompletionItem[]): CompletionList {
  return { isIncomplete: true, items: items.map((item, rank) => ({ ...item, sortText: sortText(rank) })) };
}

/** In the order in which they are to be shown. */
function itemsAt(
  place: Place,
  document: ReadDocument,
  offset: number,
  settings: FeatureSettings,
  trigger?: string,
): CompletionItem[] {
  const typed = loosely(place.typed).trimStart();
  const ranked = place.sections.flatMap(({ section, share }) => rankedIn(section, share, place, typed, document));
  // After a space a person may be done with the opener: then nothing but what is common comes up by itself.
  if (trigger !== " ") ranked.push(...withModifiers(typed, ranked, place, document));
  ranked.sort((a, b) => b.likelihood - a.likelihood);
  const make = itemMaker(place, offset, document, settings);
  const openers = ranked.slice(0, MOST_ITEMS).map(({ candidate }) => make(candidate));
  const labels = place.labels.map(labelItem);
  if (place.number !== null && place.typed === "") labels.push(labelItem(place.number));
  const whole = wholeHead(typed, place, document);
  const rest = whole ? place.typed.slice(place.typed.length - (typed.length - whole.loose.length - 1)) : "";
  const start = Math.max(place.start, lineStart(offset, document));
  const complements =
    whole && start <= offset - rest.length ? complementItems(whole, rest, start, offset, document, settings) : [];
  const first = openers.slice(0, BEFORE_COMPLEMENTS);
  const inList = place.labels.length > 0 && !place.listOver;
  if (inList) return [...labels, ...openers];
  return [...first, ...complements, ...openers.slice(first.length), ...labels];
}

function rankedIn(section: Section, share: number, place: Place, typed: string, document: ReadDocument): Ranked[] {
  const { pack } = document;
  const { profile } = place.instrument;
  const mask = agreementOf(place.instrument, pack)?.mask ?? 2 ** pack.cells.length - 1;
  const previous = previousIn(section, place, document);
  const decision = profile === "decision";
  const candidates = decision ? infinitives(pack) : candidatesFor(pack, { section, mask, profile });
  const step = decision ? null : nextStep(candidates, previous, pack);
  const all = step ? [...candidates, step] : candidates;
  const likelihood = likelihoods(all, section, previous, typed.length);
  return all.flatMap(candidate => {
    const fits = fitness(candidate.loose, typed);
    return fits > 0 ? [{ candidate, likelihood: fits * share * likelihood(candidate) }] : [];
  });
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

/** An edit may touch one line only. */
function lineStart(offset: number, { positions }: ReadDocument): number {
  return positions.offsetAt({ line: positions.positionAt(offset).line, character: 0 });
}

function labelItem(label: string): CompletionItem {
  return { label, kind: CompletionItemKind.Value, insertText: `${label} ` };
}
