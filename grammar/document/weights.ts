/**
 * How much it costs to take a block for a kind of paragraph, and to pass from one kind to the next. The placement
 * with the least total cost wins, so a paragraph without a known opener is placed by its form, number, mark and
 * neighbours together. The figures are judgements, tried on adopted texts; only their order of size matters.
 */
import type { Role } from "./considerations.ts";
import type { Conventions } from "./conventions.ts";
import type { Evidence } from "./evidence.ts";
import type { Nesting } from "./nesting.ts";

/** Where a block can stand. `…Text` is prose that goes on in a section, `…Item` a sub-paragraph. */
export const PLACES = [
  "front",
  "letterTitle",
  "letter",
  "enacting",
  "preamble",
  "preambleItem",
  "preambleText",
  "operative",
  "operativeItem",
  "operativeText",
  "preambleHeading",
  "operativeHeading",
  "ending",
] as const;
export type Place = (typeof PLACES)[number];

/** What weighs on a block from outside it. */
export interface Context extends Conventions {
  readonly previous: Evidence | null;
  /** The paragraph before is one that a page may have cut: it is long enough for one, and has no mark. */
  readonly unfinished: boolean;
  readonly nesting: Nesting;
  /** Its dash or letter is the mark of a paragraph, not of an item. */
  readonly marked: boolean;
  /** The paragraphs after it are a list that it leads to. */
  readonly leadsToList: boolean;
  /** Nothing but lines that a mark does not end stands before it in the text. */
  readonly opening: boolean;
  /** It is one of several lines that nothing ends: a list of names, a table. */
  readonly column: boolean;
  /** In a recommendation in which nobody is named who acts: it stands before the measures, or is one of them. */
  readonly role: Role;
  readonly next: Evidence | null;
}

const NEVER = 1000;

type PlaceCosts = Partial<Record<Place, number>>;

/** Cost of the second place after the first; what is absent never happens. */
const AFTER: Readonly<Record<Place | "start", PlaceCosts>> = {
  start: {
    front: 0,
    letterTitle: 0,
    enacting: 0,
    preamble: 1.5,
    operative: 2,
    preambleHeading: 1.5,
    operativeText: 2.5,
    operativeHeading: 2.5,
    ending: 6,
    operativeItem: 3,
  },
  front: {
    front: 0,
    letterTitle: 0,
    enacting: 0,
    preamble: 1.5,
    operative: 2,
    preambleHeading: 0.3,
    operativeText: 2.5,
    operativeHeading: 1.5,
    ending: 3,
    operativeItem: 4,
  },
  letterTitle: { letterTitle: 0, letter: 0, front: 0.5, ending: 1, enacting: 2 },
  letter: { letter: 0, ending: 0, front: 0.5, letterTitle: 1, enacting: 2, preambleHeading: 3, operativeHeading: 3 },
  enacting: {
    enacting: 0.4,
    preamble: 0,
    operative: 0.2,
    operativeItem: 0.4,
    preambleHeading: 0.6,
    operativeHeading: 1,
    front: 4,
    operativeText: 2.5,
    ending: 4,
  },
  preamble: {
    preamble: 0,
    operative: 0.3,
    enacting: 0.5,
    preambleItem: 0.2,
    preambleText: 0.8,
    preambleHeading: 1,
    operativeHeading: 1,
    operativeItem: 5,
    operativeText: 3,
    ending: 4,
    front: 4,
  },
  preambleItem: {
    preambleItem: 0,
    preamble: 0,
    operative: 0.3,
    enacting: 0.5,
    preambleText: 0.8,
    operativeHeading: 1,
    preambleHeading: 1.5,
    operativeText: 3,
    ending: 4,
    front: 4,
  },
  preambleText: {
    preambleText: 0.5,
    preambleItem: 0.4,
    preamble: 0,
    operative: 0.3,
    enacting: 0.5,
    operativeHeading: 1,
    preambleHeading: 1.5,
    operativeText: 3,
    ending: 4,
    front: 4,
  },
  operative: {
    operative: 0,
    operativeItem: 0.2,
    operativeText: 0.8,
    operativeHeading: 0.2,
    ending: 0,
    front: 0.8,
    letterTitle: 0.5,
    preamble: 4,
    enacting: 2,
  },
  operativeItem: {
    operativeItem: 0,
    operative: 0,
    operativeText: 0.6,
    operativeHeading: 0.2,
    ending: 0,
    front: 0.8,
    letterTitle: 0.5,
    preamble: 4,
    enacting: 2,
  },
  operativeText: {
    operativeText: 0,
    operative: 0.2,
    operativeItem: 0.2,
    operativeHeading: 0,
    ending: 0,
    front: 0.8,
    letterTitle: 0.5,
    preamble: 4,
    enacting: 2,
  },
  preambleHeading: {
    preamble: 0,
    enacting: 0,
    operative: 0.8,
    preambleHeading: 0.3,
    preambleText: 2,
    operativeText: 2,
    front: 1,
    operativeHeading: 0.6,
  },
  operativeHeading: {
    operative: 0,
    operativeText: 0,
    operativeItem: 0.6,
    preamble: 0.8,
    enacting: 0.3,
    operativeHeading: 0.2,
    ending: 1,
    front: 0.4,
    letterTitle: 0.5,
  },
  ending: {
    ending: 0,
    front: 0.3,
    letterTitle: 0.2,
    enacting: 1.5,
    preambleHeading: 0.4,
    operativeHeading: 1.5,
    operativeText: 1.5,
    operative: 3,
    operativeItem: 3,
    preamble: 4,
  },
};

/** Cost of ending there: a title that nothing follows is seldom one. */
export const LAST: PlaceCosts = { front: 1.5, preambleHeading: 1, operativeHeading: 0.5 };

export function getPassingCost(from: Place | "start", to: Place): number {
  return AFTER[from][to] ?? NEVER;
}

const PATTERN_ELSEWHERE = 6;
/** Of a heading that only its form shows, in words. */
const LONGEST_HEADING = 24;

/** Cost of each place for a block, by what it shows. */
export const COST: Readonly<Record<Place, (evidence: Evidence, context: Context) => number>> = {
  front: (e, { previous, opening }) => {
    if (e.pattern && ["masthead", "title", "original", "annex", "enclosure"].includes(e.pattern)) return -2;
    if (e.pattern || e.heading) return 3;
    if (e.subject && e.mark) return 4;
    // « Annexe », « Principes relatifs aux lacs »: what follows a caption is the title.
    if ((previous?.pattern === "annex" || previous?.pattern === "enclosure") && isUnmarkedLine(e)) return -0.8;
    // « Adopte la déclaration ci-après : », « Déclaration à l'occasion du … ».
    if (previous?.mark === "colon" && isOperative(previous) && isUnmarkedLine(e) && e.names !== null) return -2;
    return (
      (e.mark === null ? 0.5 : 2.5) +
      (e.words > 40 ? 1.5 : 0) +
      (e.row && opening ? 3 : 0) +
      (e.continues ? 1 : 0) +
      (e.labelLevel === 0 ? 0.5 : 0) +
      costOfOpener(e, 2)
    );
  },
  letterTitle: e => (e.pattern === "title" && e.names === "letter" ? -4 : NEVER),
  letter: e => costOutsideBody(e) + (e.labelLevel === null ? 0 : 1.5) + (e.mark === "stop" ? 0 : 0.5),
  enacting: (e, c) => {
    // « Conviennent de ce qui suit : » after « Saluent … ; » is a paragraph like that one.
    if (e.pattern === "pivot") return isOperative(e) && c.previous && isOperative(c.previous) ? 1.5 : -3;
    if (leadsToList(e, c)) return -1;
    if (e.continues) return NEVER;
    if (!e.subject) return standsAsSubject(e, c) ? 1.5 : NEVER;
    // A subject of no known body, without its comma: only what follows can tell it from a title.
    if (e.mark === null && !e.subject.known) return c.next?.source === "lexicon" ? 1 : NEVER;
    // « Nous, chefs d'État … , » is long and sure all the same.
    if (c.nesting === "quotation") return NEVER;
    const sure = e.subject.known && (e.complete || e.subject.agreement.person === 1) ? -3 : 0;
    return (
      sure +
      (e.complete ? 0 : 1) +
      (e.mark === "comma" ? -0.5 : e.mark === "colon" ? (e.complete || e.verbFinal ? 0 : 2) : 0.5)
    );
  },
  preamble: (e, c) =>
    costOutsideBody(e) +
    (c.role === "consideration" ? -2 : costAsOpener(e, "preambular")) +
    costInsideOther(c) +
    costOfMark(e, {
      comma: 0,
      colon: 0.8,
      semicolon: c.preambleInSemicolons ? 0 : 1.5,
      stop: c.preambleInStops || c.role === "consideration" ? 0.2 : 2,
      none: 1,
    }) +
    (e.labelLevel === null || c.preambleNumbered || c.marked || c.role === "consideration" ? 0 : 3) +
    costAsTitle(e, c) +
    costInLowerCase(e, c),
  preambleItem: (e, c) =>
    (c.role === "measure" ? NEVER : 0) +
    costAsItem(e, c) +
    costOfMark(e, { comma: 0, semicolon: 0.2, colon: 0.5, stop: 1.5, none: 0.5 }),
  preambleText: (e, c) =>
    costOutsideBody(e) +
    (e.continues ? 0 : isCutOff(e, c) ? 0.4 : 3.2) +
    costOfOpener(e, c.nesting === "quotation" ? 0 : goesOn(e, c) ? 0.8 : 2.5) +
    costOfMark(e, { comma: 0, colon: 0.5, semicolon: 0.8, stop: 1.5, none: 0.5 }),
  operative: (e, c) =>
    costOutsideBody(e) +
    (e.pattern === "operative" ? -3 : isOwnSentence(e, c) ? 0.3 : costAsOpener(e, "operative")) +
    costInsideOther(c) +
    costOfMark(e, { semicolon: 0, stop: 0.3, colon: 0.3, comma: 1.8, none: isNumberedHeading(e, c) ? 2.2 : 1 }) +
    (e.labelLevel === 0 ? -1.5 : c.marked ? 0 : e.labelLevel !== null ? 1.5 : c.numbered ? 2.5 : 0) +
    costInLowerCase(e, c),
  operativeItem: (e, c) =>
    (c.role === "measure" ? -4 : c.role === "consideration" ? 5 : 0) +
    costAsItem(e, c) +
    costOfMark(e, { semicolon: 0, stop: 0.3, comma: 0.5, colon: 0.3, none: 0.5 }),
  operativeText: (e, c) =>
    costOutsideBody(e) +
    costOfOpener(e, c.nesting === "quotation" ? 0 : goesOn(e, c) ? 1.2 : 4) +
    (e.continues ? 0 : isCutOff(e, c) ? 0.2 : 0.8) +
    (isUnmarkedLine(e) && e.words <= 16 && !c.unfinished && !c.column ? 0.6 : 0) +
    (e.labelLevel === null ? 0 : e.labelLevel > 0 ? 1.8 : c.nesting === "quotation" ? 0 : 2.2),
  preambleHeading: costAsHeading,
  operativeHeading: costAsHeading,
  ending: (e, { previous }) => {
    if (e.pattern === "closing" || e.pattern === "signature") return -4;
    // « Ont voté pour : », then the names.
    if (previous?.pattern === "closing" && previous.mark === "colon" && !e.pattern && e.labelLevel === null) return -2;
    const name = e.mark === null && e.words <= 8 && e.source !== "unfinished";
    // « 3. Finit » goes on with the numbers; nobody's name has one.
    return (name ? 1.5 : 5) + (e.labelLevel === 0 ? 2 : 0) + (e.pattern ? PATTERN_ELSEWHERE : 0);
  },
};

/** What belongs outside the body costs there. */
function costOutsideBody(e: Evidence): number {
  return (
    (e.pattern && e.pattern !== "pivot" && e.pattern !== "operative" ? PATTERN_ELSEWHERE : 0) +
    (e.heading ? NEVER : 0) +
    (e.subject?.known && e.words < 15 ? 3 : 0)
  );
}

/** A line of its own that nothing ends, as headings are. */
export function isUnmarkedLine(e: Evidence): boolean {
  return e.mark === null && !e.continues && !e.row;
}

/** « La sécurité demeure notre priorité. », among « Nous saluons … . »: no opener, and a paragraph all the same. */
function isOwnSentence(e: Evidence, { inSentences }: Context): boolean {
  return inSentences && e.source === null && e.mark === "stop" && e.labelLevel === null && !e.continues && !e.bullet;
}

/** « 1. Mesures nationales », with nothing to end it; among verbs it is a paragraph that somebody is writing. */
function isNumberedHeading(e: Evidence, { previous, next }: Context): boolean {
  if ([previous, next].some(neighbour => neighbour?.source === "lexicon")) return false;
  return e.source === null && e.words <= 8 && e.labelLevel === 0 && !next?.continues;
}

/** « … . », « b) Aide publique », « 64. Les ressources … »: a letter that heads the paragraphs behind it. */
function isLetteredHeading(e: Evidence, { previous, next }: Context): boolean {
  const lettered = e.labelLevel !== null && e.labelLevel > 0 && next?.labelLevel === 0;
  return (
    lettered &&
    isUnmarkedLine(e) &&
    e.words <= 16 &&
    (previous?.mark === "stop" || (previous !== null && isUnmarkedLine(previous)))
  );
}

/** What a list or a quotation holds is no paragraph of this text. */
function costInsideOther({ nesting }: Context): number {
  return nesting === null ? 0 : 4;
}

/** A few words and a comma before the first opener: a body that no list holds, or a scan misread. */
function standsAsSubject(e: Evidence, { next, previous }: Context): boolean {
  const bare = e.source === null && e.labelLevel === null && e.pattern === null && !e.resumes && e.number === null;
  // « Les ministres … , », « Réunis à Genève, »: the subject was named.
  return (
    bare && !(previous?.subject && previous.mark) && e.mark === "comma" && e.words <= 8 && next?.source === "lexicon"
  );
}

/** « Recommande aux gouvernements : », then numbered sentences: the verb is the line's, as in « décide : ». */
function leadsToList(e: Evidence, { next, leadsToList: nested }: Context): boolean {
  if (nested) return false;
  // « Émet le vœu : » is in no list; before a first number it leads all the same.
  const isOpener = isOperative(e) || (e.source === "morphology" && e.sections.includes("operative") && begins(next));
  const verb = isOpener && e.labelLevel === null && e.words < 25;
  return verb && (e.mark === "colon" || e.mark === "comma") && next?.labelLevel === 0 && next.source === null;
}

function begins(next: Evidence | null): boolean {
  return next?.number?.value === 1;
}

function isOperative(e: Evidence): boolean {
  return e.source === "lexicon" && e.sections.includes("operative");
}

/** The paragraph before has no mark, and this begins with no opener: one paragraph that a page cut in two. */
function isCutOff(e: Evidence, { unfinished }: Context): boolean {
  return unfinished && e.source === null && e.labelLevel === null;
}

/** « … ; et », a page break, « souligne que … »: a small letter after an unfinished paragraph, opener or not. */
function goesOn(e: Evidence, { previous }: Context): boolean {
  return e.continues && (!previous?.mark || previous.joins);
}

function costAsOpener(e: Evidence, section: "preambular" | "operative"): number {
  // « Que … ; » goes on from the opener before, in whichever section that stands.
  if (e.source === null) return e.resumes ? 0.8 : e.labelLevel === 0 ? 1.2 : 2.6;
  const sure = e.source === "lexicon";
  // “Rolling stock”: a line of its own that only looks like a participle.
  const line = e.source === "morphology" && isUnmarkedLine(e) && e.words > 1 && e.words <= 8 ? 1.5 : 0;
  if (e.sections.includes(section)) return sure ? 0 : 0.6 + line;
  return sure ? 4 : 3;
}

/** A block that begins with an opener wants to be a paragraph of its own. */
function costOfOpener(e: Evidence, cost: number): number {
  return e.source === "lexicon" ? cost : e.source === null ? 0 : cost / 2;
}

/** “Supporting school gardens”, then “WHEREAS … ;”: a title may begin as an opener does. */
function costAsTitle(e: Evidence, { opening, previous, next }: Context): number {
  const begins = next !== null && (next.subject !== null || next.source === "lexicon");
  return opening && previous !== null && begins && isUnmarkedLine(e) && e.words <= LONGEST_HEADING ? 2 : 0;
}

function costInLowerCase(e: Evidence, c: Context): number {
  return goesOn(e, c) ? 2.4 : e.continues ? 0.8 : 0;
}

function costAsItem(e: Evidence, c: Context): number {
  if (isLetteredHeading(e, c)) return costOutsideBody(e) + 2;
  if (c.nesting === "list") return costOutsideBody(e);
  if (c.marked) return costOutsideBody(e) + 6;
  if (e.bullet) return costOutsideBody(e) + 0.3;
  const label = e.labelLevel === null ? 4 : e.labelLevel === 0 ? (c.previous?.mark === "colon" ? 1.8 : 4) : 0;
  return costOutsideBody(e) + label;
}

function costOfMark(e: Evidence, cost: Record<"comma" | "semicolon" | "colon" | "stop" | "none", number>): number {
  return cost[e.mark ?? "none"];
}

function costAsHeading(e: Evidence, { next, column, previous, opening }: Context): number {
  if (e.heading) return -10;
  if (e.pattern === "heading") return -3;
  if (e.pattern || !isUnmarkedLine(e)) return NEVER;
  // « VI », « Prévisions de dépenses … »: the second line says what the section is about, at whatever length.
  if (previous?.pattern === "heading" && previous.words === 1 && e.labelLevel === null)
    return e.source === null ? -0.5 : 0;
  if (e.words > LONGEST_HEADING) return NEVER;
  // « a) Cessez-le-feu » names what its paragraphs are about, and is of the list all the same.
  const listed = (e.labelLevel === 1 || e.labelLevel === 2) && next?.labelLevel !== 0;
  // A long line that begins with an opener, or goes on in small letters, is a paragraph that a page has cut.
  if (e.words > 16 && e.source !== null) return NEVER;
  return (
    0.8 +
    (listed ? 2 : 0) +
    (opening ? 1.5 : 0) +
    (e.words > 16 ? 0.6 : 0) +
    (next?.continues ? 2 : 0) +
    (column ? 1.5 : 0) +
    costOfOpener(e, 1.5) +
    (e.subject?.known ? 3 : 0)
  );
}
