/**
 * Completion at the cursor: openers that fit the section and agree with the subject, likeliest first, with the number
 * of their paragraph; what may follow a head; references within the text; terms of the folder's glossary; the enacting
 * body where there is none yet; and whole texts in an empty document.
 */
import { type CompletionItem, CompletionItemKind, type CompletionList } from "vscode-languageserver-types";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Section } from "../../../grammar/tree/tree.ts";
import { getSubjectCells } from "../shared/agreement.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import type { ReadDocument } from "../shared/read-document.ts";
import { completeTerm } from "../terms/complete-term.ts";
import { completeBodies } from "./body-items.ts";
import { createNextStep, findFamily, listAdditives, listCandidates, type RankedCandidate } from "./candidates.ts";
import { completeComplement } from "./complement-items.ts";
import { listInfinitives } from "./infinitives.ts";
import { completeLaterOpener } from "./later-opener-items.ts";
import { createLikelihood, findConceptIndex, formatSortText, type PreviousOpener } from "./likelihood.ts";
import { scoreAccents, scoreMatch } from "./match-score.ts";
import { findWholeOpener, rankModifiers } from "./modifiers.ts";
import { createItemMaker } from "./opener-items.ts";
import { findOpenerPosition, type OpenerPosition } from "./opener-position.ts";
import { foldLoosely } from "./opener-shapes.ts";
import { completeReference } from "./reference-items.ts";
import { completeTemplates } from "./template-items.ts";

/** More than anybody looks through. */
const MOST_ITEMS = 80;
/** Longer forms of an opener (« Prend note avec satisfaction ») that come before what may follow it. */
const BEFORE_COMPLEMENTS = 3;

export function provideCompletion(
  document: ReadDocument,
  offset: number,
  settings: FeatureSettings,
  /** The character that triggered completion; undefined when a person asked for it. */
  trigger?: string,
): CompletionList | null {
  const templates = completeTemplates(document, offset, settings);
  if (templates.length > 0) {
    // The text may also be the beginning of an enacting line.
    const bodies = completeBodies(document, offset, settings)?.items ?? [];
    return toCompletionList([...bodies, ...templates]);
  }
  const references = completeReference(document, offset);
  if (references) return references;
  const place = findOpenerPosition(document, offset);
  const items = place ? completeOpener(place, document, offset, settings, trigger) : [];
  // Incomplete, so that editors ask again at every letter: accents need not be typed, and the likeliest come first.
  if (items.length) return toCompletionList(items);
  const words =
    completeLaterOpener(document, offset, settings) ?? (place ? null : completeBodies(document, offset, settings));
  const terms = completeTerm(document, offset, settings.messages);
  return terms.length === 0 ? words : toCompletionList([...terms, ...(words?.items ?? [])]);
}

function toCompletionList(items: readonly CompletionItem[]): CompletionList {
  return { isIncomplete: true, items: items.map((item, rank) => ({ ...item, sortText: formatSortText(rank) })) };
}

/** In the order in which they are shown. */
function completeOpener(
  place: OpenerPosition,
  document: ReadDocument,
  offset: number,
  settings: FeatureSettings,
  trigger?: string,
): CompletionItem[] {
  const typed = foldLoosely(place.typed).trimStart();
  const ranked = place.sections.flatMap(({ section, share }) => rankCandidates(section, share, place, typed, document));
  // After a space the opener may be finished, so only common continuations are offered by themselves.
  if (trigger !== " ") ranked.push(...rankModifiers(typed, ranked, place, document));
  ranked.sort((a, b) => b.likelihood - a.likelihood);
  const make = createItemMaker(place, offset, document, settings);
  const openers = ranked.slice(0, MOST_ITEMS).map(({ candidate }) => make(candidate));
  const labels = place.labels.map(createLabelItem);
  if (place.number !== null && place.typed === "") labels.push(createLabelItem(place.number));
  const whole = findWholeOpener(typed, place, document);
  const rest = whole ? place.typed.slice(place.typed.length - (typed.length - whole.loose.length - 1)) : "";
  const start = Math.max(place.start, getLineStart(offset, document));
  const complements =
    whole && start <= offset - rest.length ? completeComplement(whole, rest, start, offset, document, settings) : [];
  const first = openers.slice(0, BEFORE_COMPLEMENTS);
  const inList = place.labels.length > 0 && !place.listOver;
  if (inList) return [...labels, ...openers];
  return [...first, ...complements, ...openers.slice(first.length), ...labels];
}

function rankCandidates(
  section: Section,
  share: number,
  place: OpenerPosition,
  typed: string,
  document: ReadDocument,
): RankedCandidate[] {
  const { pack } = document;
  const { profile } = place.instrument;
  const mask = getSubjectCells(place.instrument, pack);
  const previous = findPreviousOpener(section, place, document);
  const decision = profile === "decision";
  const candidates = decision ? listInfinitives(pack) : listCandidates(pack, { section, mask, profile });
  const step = decision ? null : createNextStep(candidates, previous, pack);
  const all = step ? [...candidates, step] : candidates;
  const uses = countUses(section, place, document);
  const likelihood = createLikelihood(all, section, previous, uses, typed.length);
  return all.flatMap(candidate => {
    const fits = beginsWithInitials(candidate.text, typed, pack)
      ? 1
      : scoreMatch(candidate.loose, typed) * scoreAccents(candidate.text, place.typed.trimStart());
    return fits > 0 ? [{ candidate, likelihood: fits * share * likelihood(candidate) }] : [];
  });
}

/** Whether letters are typed with which the sounds of an opener begin: `hg` for « 回顾 ». */
function beginsWithInitials(text: string, typed: string, { initials }: CompiledPack): boolean {
  if (!/^[a-z]+$/.test(typed) || typed.length > text.length) return false;
  return [...typed].every((letter, at) => initials[text.charAt(at)] === letter);
}

/**
 * The opener of the paragraph before; where that stands in another section, the value that means “at the beginning”.
 */
function findPreviousOpener(
  section: Section,
  { previous }: OpenerPosition,
  { analysis, pack }: ReadDocument,
): PreviousOpener | null {
  // Behind a list, the paragraph that leads to it counts as the one before.
  let before = previous;
  while (before && before.section === section && (before.kind === "item" || before.kind === "text")) {
    before = analysis.paragraphs[before.index - 1] ?? null;
  }
  if (before?.section !== section) return { family: -1, concept: null, step: 0 };
  const head = before.clause.opener?.heads[0];
  if (!head) return null;
  const ladder = listAdditives(pack);
  const step = head.modifiers.map(({ id }) => ladder.indexOf(id) + 1).find(one => one > 0) ?? 0;
  return { family: findFamily(pack, head.head, section), concept: findConceptIndex(head.concepts[0]), step };
}

/** How often each opener, as `foldLoosely` gives it, stands in the section above. */
function countUses(section: Section, { instrument, previous }: OpenerPosition, { analysis }: ReadDocument) {
  const uses = new Map<string, number>();
  for (const { index, start, section: own, clause } of instrument.paragraphs) {
    if (previous === null || index > previous.index) break;
    if (own !== section || !clause.opener) continue;
    const loose = foldLoosely(analysis.text.slice(start + clause.opener.start, start + clause.opener.end));
    uses.set(loose, (uses.get(loose) ?? 0) + 1);
  }
  return uses;
}

/** A completion's edit must stay on one line. */
function getLineStart(offset: number, { positions }: ReadDocument): number {
  return positions.offsetAt({ line: positions.positionAt(offset).line, character: 0 });
}

function createLabelItem(label: string): CompletionItem {
  return { label, kind: CompletionItemKind.Value, insertText: `${label} ` };
}
