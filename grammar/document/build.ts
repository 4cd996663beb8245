/** Builds the tree from blocks: evidence, placement, document grammar, then instruments with their parts. */
import type { Block } from "../blocks/scan.ts";
import type { InstrumentKind } from "../languages/settings.ts";
import { createMemo } from "../memo/memo.ts";
import type { Steps } from "../text/steps.ts";
import type { Clause, Instrument, Paragraph, ParagraphKind, Part, Profile, Section } from "../tree/tree.ts";
import type { Evidence } from "./evidence.ts";
import { findBetweenNumbers, removeFalseTitles } from "./false-titles.ts";
import { LabelSeries } from "./levels.ts";
import { parseInstruments } from "./parser.ts";
import { countOpeningLines, type Placement, placeBlocks } from "./placement.ts";
import { chooseProfile } from "./profile.ts";
import type { Place } from "./weights.ts";

/** A block with its clause and evidence. */
export interface AnalysedBlock {
  readonly block: Block;
  readonly clause: Clause;
  readonly evidence: Evidence;
}

const SECTION: Readonly<Partial<Record<Place, Section>>> = {
  preamble: "preambular",
  preambleItem: "preambular",
  preambleText: "preambular",
  operative: "operative",
  operativeItem: "operative",
  operativeText: "operative",
};

const KIND: Readonly<Record<Exclude<Place, "front" | "ending">, ParagraphKind>> = {
  letterTitle: "title",
  letter: "letter",
  enacting: "enacting",
  preamble: "preambular",
  preambleItem: "item",
  preambleText: "text",
  operative: "operative",
  operativeItem: "item",
  operativeText: "text",
  preambleHeading: "heading",
  operativeHeading: "heading",
};

export interface BuiltDocument {
  readonly placement: Placement;
  readonly paragraphs: readonly Paragraph[];
  readonly instruments: readonly Instrument[];
}

/** In a few steps. `last` is an earlier version, whose costs of places are reused where they are the same. */
export function* buildDocument(
  analysed: readonly AnalysedBlock[],
  last: BuiltDocument | null = null,
): Steps<BuiltDocument> {
  // Footnotes and page furniture may stand anywhere, and are no part of the structure.
  const all = analysed.map(({ evidence }) => evidence);
  const isBetween = findBetweenNumbers(all);
  const strays = findStrays(all, isBetween);
  const structural = analysed.flatMap(({ evidence }, at) =>
    isOutsideStructure(evidence) || strays.has(at) ? [] : [at],
  );
  const read = removeFalseTitles(all, isBetween, countOpeningLines(all));
  yield;
  const placement = placeBlocks(
    structural.map(at => read[at] as Evidence),
    last?.placement,
  );
  const { places } = placement;
  yield;
  const blocks = structural.map(at => analysed[at] as AnalysedBlock);
  const groups = parseInstruments(places).flatMap(group => splitAtOwnSubject(group, places, blocks));
  yield;
  const placeOf: (Place | undefined)[] = new Array(all.length).fill(undefined);
  structural.forEach((at, index) => {
    placeOf[at] = places[index];
  });
  const instrumentOf: (number | undefined)[] = new Array(all.length).fill(undefined);
  groups.forEach((group, instrument) => {
    for (const index of group) instrumentOf[structural[index] as number] = instrument;
  });

  const series = new LabelSeries();
  const completes = findCompletions(analysed, placeOf);
  let instrument = 0;
  const paragraphs = analysed.map(({ block, clause, evidence }, at): Paragraph => {
    instrument = instrumentOf[at] ?? instrument;
    const place = placeOf[at];
    const kind = completes.has(at)
      ? "item"
      : place
        ? getParagraphKind(place, read[at] as Evidence)
        : getKindOutsideStructure(evidence);
    const section = place ? (SECTION[place] ?? null) : null;
    // A list may go on under a heading of its own.
    if (kind !== "item" && kind !== "text" && kind !== "heading" && place) series.reset();
    const label = kind === "item" && clause.label ? series.placeLabel(clause.label) : null;
    const level = kind === "item" ? Math.max(1, label?.level ?? 1) : 0;
    const number = label ?? clause.label?.readings[0] ?? null;
    const { start, end } = block;
    return { index: at, kind, section, instrument, level, number, clause, start, end };
  });

  yield;
  const members: Paragraph[][] = (groups.length ? groups : paragraphs.length ? [[]] : []).map(() => []);
  for (const paragraph of paragraphs) members[paragraph.instrument]?.push(paragraph);
  const instruments = members.map((own, index) => buildInstrument(index, own, analysed));
  return { placement, paragraphs, instruments };
}

/** Whether two paragraphs are the same part of the same instrument. */
export function isPlacedLike(a: Paragraph, b: Paragraph): boolean {
  return (
    a.kind === b.kind &&
    a.section === b.section &&
    a.instrument === b.instrument &&
    a.level === b.level &&
    a.number?.value === b.number?.value &&
    a.number?.counter === b.number?.counter
  );
}

/** Paragraphs that complete the verb of the enacting line: « Le Conseil … décide : », « 1. D'adopter … ». */
function findCompletions(
  analysed: readonly AnalysedBlock[],
  placeOf: readonly (Place | undefined)[],
): ReadonlySet<number> {
  const found = new Set<number>();
  let completing = false;
  // “Resolved, That the Senate—”: the verbs are those of its list.
  let dashed = false;
  analysed.forEach(({ evidence }, at) => {
    const place = placeOf[at];
    if (place === "enacting") {
      completing = evidence.verbFinal;
      dashed = evidence.pattern === "pivot" && evidence.mark === null;
    } else if (place && SECTION[place] === "operative") {
      dashed &&= evidence.labelLevel !== null;
      if (dashed && place === "operative") found.add(at);
      else if (evidence.source !== null) completing = false;
      else if (completing && place === "operative") found.add(at);
    } else if (place && place !== "operativeHeading") completing = false;
  });
  return found;
}

/**
 * « Adopte la déclaration suivante : », « 1. Nous, chefs d'État …, réaffirmons … »: a text that speaks in the first
 * person is an instrument of its own, with or without a heading above it.
 */
function splitAtOwnSubject(
  group: readonly number[],
  places: readonly Place[],
  blocks: readonly AnalysedBlock[],
): number[][] {
  const isFirstPerson = (at: number | undefined) => blocks[at ?? -1]?.clause.subject?.agreement.person === 1;
  for (let at = 1; at < group.length; at++) {
    if (places[group[at] as number] !== "operative" || !isFirstPerson(group[at])) continue;
    let first = at;
    while (first > 0 && places[group[first - 1] as number] === "operativeHeading") first--;
    const before = group[first - 1];
    const leads = before !== undefined && places[before] === "operative" && !isFirstPerson(before);
    return leads && blocks[before]?.evidence.mark === "colon"
      ? [group.slice(0, first), group.slice(first)]
      : [[...group]];
  }
  return [[...group]];
}

function isOutsideStructure(evidence: Evidence): boolean {
  return evidence.pattern === "footnote" || evidence.pattern === "furniture";
}

function getKindOutsideStructure({ pattern }: Evidence): ParagraphKind {
  return pattern === "footnote" || pattern === "masthead" ? pattern : "furniture";
}

const NEW_BEGINNING: ReadonlySet<Evidence["pattern"]> = new Set(["title", "annex", "enclosure", "original"]);

/**
 * What an extraction left inside the text from elsewhere on the page: masthead lines, when the text goes on after them
 * and neither a title nor an enacting line says that another instrument begins, and the close, when numbers go on.
 */
function findStrays(evidence: readonly Evidence[], isBetween: readonly boolean[]): ReadonlySet<number> {
  const strays = new Set<number>();
  let begun = false;
  let run: number[] = [];
  evidence.forEach((e, at) => {
    if (isOutsideStructure(e)) return;
    if (isBetween[at] && e.pattern === "closing") {
      strays.add(at);
      return;
    }
    if (e.pattern === "masthead" || isLetter(e, evidence[at + 1])) {
      if (begun) run.push(at);
      return;
    }
    const beginning = NEW_BEGINNING.has(e.pattern) || e.heading || (e.subject !== null && e.complete);
    if (!beginning) for (const stray of run) strays.add(stray);
    run = [];
    begun ||= e.subject !== null || e.pattern === "pivot";
  });
  return strays;
}

/** « A », large on the first page: no heading, when what comes next goes on in small letters. */
function isLetter(e: Evidence, next: Evidence | undefined): boolean {
  return e.pattern === "heading" && e.words === 1 && (next?.continues === true || next?.pattern === "masthead");
}

function getParagraphKind(place: Place, evidence: Evidence): ParagraphKind {
  if (place === "ending") return evidence.pattern === "signature" ? "signature" : "closing";
  if (place !== "front") return KIND[place];
  const { pattern } = evidence;
  if (pattern === "masthead" || pattern === "original") return pattern;
  if (pattern === "annex" || pattern === "enclosure" || pattern === "title" || evidence.heading) return "title";
  return evidence.mark === "stop" || evidence.mark === "semicolon" || evidence.words > 60 ? "text" : "title";
}

function buildInstrument(
  index: number,
  paragraphs: readonly Paragraph[],
  analysed: readonly AnalysedBlock[],
): Instrument {
  const evidenceAt = (paragraph: Paragraph) => (analysed[paragraph.index] as AnalysedBlock).evidence;
  const title = paragraphs.filter(({ kind }) => kind === "title");
  const enacting = paragraphs.filter(({ kind }) => kind === "enacting");
  const named = enacting.map(evidenceAt).findLast(evidence => evidence.subject !== null);
  // « The Security Council, » may stand on the first line of the first preambular paragraph.
  const subject = named?.subject ?? paragraphs.find(({ clause }) => clause.subject !== null)?.clause.subject ?? null;
  const captions = title.map(paragraph => evidenceAt(paragraph).pattern);
  const role = captions.includes("enclosure") ? "enclosure" : captions.includes("annex") ? "annex" : "main";
  const kind = findInstrumentKind(paragraphs, title, evidenceAt);
  // « La Conférence : » has no verb that the paragraphs complete.
  const leadsIn = enacting.map(evidenceAt).some(({ mark, subject: one, complete }) => {
    return mark === "colon" && !(one !== null && complete);
  });
  // “AG/RES. 3120” above “THE GENERAL ASSEMBLY,” shows whose assembly it is.
  const above =
    paragraphs.find(({ kind: one }) => one !== "title" && one !== "masthead")?.index ?? Number.POSITIVE_INFINITY;
  // Behind the first operative paragraph a line is of the text, whatever it looks like.
  const firstAct = paragraphs.findIndex(({ section }) => section === "operative");
  const opening = firstAct < 0 ? paragraphs : paragraphs.slice(0, firstAct + 1);
  const shown = opening.find(paragraph => evidenceAt(paragraph).profile !== null);
  const sign = shown ? evidenceAt(shown).profile : null;
  const body = shown && shown.index < above ? sign : (named?.profile ?? sign);
  const profile: Profile = chooseProfile({ kind, subject, body, leadsIn });
  return {
    index,
    kind,
    role,
    profile,
    title,
    enacting,
    subject,
    parts: groupParts(paragraphs),
    paragraphs,
    memo: createMemo(),
  };
}

/** The kind is what the title says; a letter is known by its body. */
function findInstrumentKind(
  paragraphs: readonly Paragraph[],
  title: readonly Paragraph[],
  evidenceAt: (paragraph: Paragraph) => Evidence,
): InstrumentKind {
  if (paragraphs.some(({ kind }) => kind === "letter")) return "letter";
  for (const paragraph of [...title, ...paragraphs.filter(({ kind }) => kind === "masthead")]) {
    const { names } = evidenceAt(paragraph);
    if (names) return names;
  }
  if (paragraphs.some(({ kind }) => kind === "enacting")) return "resolution";
  // Without an enacting line it takes openers to show that a text is meant as a resolution, and no report.
  const body = paragraphs.filter(({ kind }) => kind === "preambular" || kind === "operative");
  const opened = body.filter(({ clause }) => clause.opener?.heads[0].source === "lexicon");
  return opened.length >= 2 && opened.length * 2 >= body.length ? "resolution" : "text";
}

/** Runs of one section; a heading begins a run. */
function groupParts(paragraphs: readonly Paragraph[]): Part[] {
  const parts: { section: Section; heading: Paragraph | null; paragraphs: Paragraph[] }[] = [];
  let heading: Paragraph | null = null;
  for (const paragraph of paragraphs) {
    const { kind, section } = paragraph;
    if (kind === "heading") {
      heading = paragraph;
      continue;
    }
    if (!section) continue;
    const last = parts.at(-1);
    if (last && heading === null && last.section === section) last.paragraphs.push(paragraph);
    else parts.push({ section, heading, paragraphs: [paragraph] });
    heading = null;
  }
  return parts;
}
