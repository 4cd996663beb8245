/**
 * How a paragraph is printed: its element, class names, and which of its words are in italics (`findItalicSpans` says
 * what documents of the United Nations print in italics).
 */
import { findMasthead } from "../../../grammar/languages/mastheads.ts";
import type { Instrument, Paragraph, ParagraphKind, Span } from "../../../grammar/tree/tree.ts";
import type { ReadDocument } from "../shared/read-document.ts";
import type { Tag } from "./html.ts";

export interface ParagraphStyle {
  readonly tag: Tag;
  readonly classes: readonly string[];
  /** Line ends of the source are kept. */
  readonly lines: boolean;
}

/** A paragraph with the context that its print depends on. */
export interface PrintedParagraph {
  readonly document: ReadDocument;
  readonly instrument: Instrument;
  readonly paragraph: Paragraph;
  /** Index in a run of signatures and the run's length; null elsewhere. */
  readonly run: { readonly at: number; readonly of: number } | null;
}

/** « 82/63. », “ES-11/1.”: printed in the margin beside the title. */
const RESOLUTION_NUMBER = /^(?:[A-Z]{1,3}-)?\d{1,4}\/\d{1,4}(?:\s?[A-Z])?\.?(?=\s+\S)/u;
/** More signatures than these are set in two columns. */
const ONE_COLUMN = 4;
/** « Résolution adoptée par l'Assemblée générale le 6 décembre 2016 », in letters. */
const LONGEST_HEADING = 200;
/** « (Signé) »: the bracket before a name. */
const SIGNED = /^\*?\(\*?(\p{L}[\p{L}\s]{0,30})\*?\)\*?/u;
const LONGEST_MEETING = 120;
const DEEPEST = 4;
/** In paragraphs. */
const LONGEST_MASTHEAD = 30;
/** « A/RES/82/47 », “S/2024/400”. */
const SYMBOL = /^[A-Z]{1,4}\/[A-Z\d][^\s]*$/u;

type StyleGetter = (place: PrintedParagraph) => ParagraphStyle;

const createPlainStyle =
  (...classes: string[]): StyleGetter =>
  () => ({ tag: "p", classes, lines: false });

const STYLES: Readonly<Record<ParagraphKind, StyleGetter>> = {
  masthead: getMastheadStyle,
  title: getTitleStyle,
  original: createPlainStyle("original"),
  heading: ({ paragraph }) => ({
    tag: "h3",
    classes: ["heading", /^##/.test(paragraph.clause.text) ? "minor" : "major"],
    lines: false,
  }),
  enacting: createPlainStyle("enacting", "body"),
  preambular: getClauseStyle,
  operative: getClauseStyle,
  item: getClauseStyle,
  text: getContinuedStyle,
  letter: getContinuedStyle,
  signature: ({ run }) => ({ tag: "p", classes: ["signature", ...getColumnClasses(run)], lines: true }),
  closing: getClosingStyle,
  footnote: createPlainStyle("footnote"),
  furniture: getFurnitureStyle,
};

export function getParagraphStyle(place: PrintedParagraph): ParagraphStyle {
  const look = STYLES[place.paragraph.kind](place);
  const { instrument, paragraph } = place;
  const begins = instrument.role !== "main" && instrument.paragraphs[0] === paragraph;
  return begins ? { ...look, classes: [...look.classes, "new-page"] } : look;
}

function getClauseStyle({ paragraph }: PrintedParagraph): ParagraphStyle {
  const depth = Math.min(paragraph.level, DEEPEST);
  const classes = [paragraph.kind, "body", ...(depth > 0 ? [`level-${depth}`] : [])];
  return { tag: "p", classes, lines: false };
}

/** The rest of a paragraph that is interrupted begins with a small letter, without indent. */
function getContinuedStyle({ paragraph }: PrintedParagraph): ParagraphStyle {
  const continued = /^\p{Ll}/u.test(paragraph.clause.text);
  return { tag: "p", classes: [paragraph.kind, "body", ...(continued ? ["continued"] : [])], lines: false };
}

function getColumnClasses(run: PrintedParagraph["run"]): string[] {
  if (!run || run.of <= ONE_COLUMN) return [];
  return ["column", run.at % 2 === 0 ? "first" : "second"];
}

function getClosingStyle({ instrument, paragraph }: PrintedParagraph): ParagraphStyle {
  const { text } = paragraph.clause;
  const look = (kind: string): ParagraphStyle => ({ tag: "p", classes: ["closing", kind], lines: true });
  if (SIGNED.test(text)) return look("signed");
  // The record of a vote, and a declaration's « Fait à … », are printed like other paragraphs.
  return look(isMeeting(instrument, text) ? "meeting" : "done");
}

/** « 54e séance plénière, 9 décembre 2027 », not « Ont voté pour : » and the names that follow. */
function isMeeting({ kind }: Instrument, text: string): boolean {
  return kind === "resolution" && text.length <= LONGEST_MEETING && /\d/.test(text) && !text.startsWith("[");
}

/** Captions of annexes, and titles of texts other than resolutions and decisions, are set large. */
function getTitleStyle({ instrument, paragraph }: PrintedParagraph): ParagraphStyle {
  const { role, kind, title } = instrument;
  const large =
    role === "main" ? kind !== "resolution" && kind !== "decision" : title.length > 1 && title[0] === paragraph;
  const numbered = RESOLUTION_NUMBER.test(paragraph.clause.text);
  return {
    tag: role === "main" ? "h1" : "h2",
    classes: ["title", large ? "large" : "small", ...(numbered ? ["numbered"] : [])],
    lines: false,
  };
}

function getMastheadStyle({ document, paragraph }: PrintedParagraph): ParagraphStyle {
  const { pack } = document;
  const words = foldText(paragraph.clause.text);
  const bodies = pack.bodies.map(({ name }) => dropArticle(foldText(name)));
  const look = (name: string): ParagraphStyle => ({ tag: "p", classes: ["masthead", name], lines: true });
  if (bodies.includes(words)) return look("organ");
  if (words === findMasthead(pack.code)?.organization.toLowerCase()) return look("organization");
  if (words.startsWith("[")) return look("basis");
  // « Résolution adoptée par l'Assemblée générale … », but not the session or the item that is named after a body.
  const isHeading = words.length <= LONGEST_HEADING && /^\p{L}+ (?:\p{L}+ ){1,3}/u.test(words);
  return look(
    isHeading && bodies.some(name => words.includes(` ${name}`) || words.includes(`'${name}`)) ? "adopted" : "line",
  );
}

/** The symbol of a document is repeated on its pages as furniture; in the masthead it belongs to the text. */
function getFurnitureStyle({ instrument, paragraph }: PrintedParagraph): ParagraphStyle {
  const first = instrument.paragraphs.slice(0, LONGEST_MASTHEAD);
  const begins = first.findIndex(({ kind }) => kind !== "masthead" && kind !== "furniture");
  const head = first.slice(0, begins < 0 ? undefined : begins);
  const inMasthead = head.includes(paragraph) && head.some(({ kind }) => kind === "masthead");
  const symbol = inMasthead && SYMBOL.test(paragraph.clause.text);
  return { tag: "p", classes: symbol ? ["masthead", "symbol"] : ["furniture"], lines: false };
}

const foldText = (text: string): string =>
  text
    .replace(/[\s\u00a0]+/gu, " ")
    .replaceAll("’", "'")
    .replace(/(?<![\s*])[\s*]+$/u, "")
    .toLowerCase();

/** A body without its article: « l'assemblée générale », “the general assembly”. */
const dropArticle = (name: string): string => name.replace(/^\p{L}{1,3}(?:'|\s)/u, "");

/** The end of a resolution's number before its title; 0 without one. */
export function findResolutionNumberEnd({ kind, clause }: Paragraph): number {
  return kind === "title" ? (RESOLUTION_NUMBER.exec(clause.text)?.[0].length ?? 0) : 0;
}

/**
 * In italics are who acts (without the comma), the opener with its adverbs and fixed objects, in texts of the Security
 * Council also later openers of the same clause, the bracketed basis of a resolution, *Signé*, and the closing; not the
 * openers of paragraphs with a subject of their own (« Nous réaffirmons … »).
 */
export function findItalicSpans({ instrument, paragraph }: PrintedParagraph): Span[] {
  const { kind, clause } = paragraph;
  const whole = { start: 0, end: clause.contentEnd };
  if (kind === "enacting") {
    const end = clause.terminator?.start ?? clause.contentEnd;
    return [{ start: 0, end: clause.text.slice(0, end).trimEnd().length }];
  }
  if (kind === "preambular" || kind === "operative") {
    if (!clause.opener || clause.subject) return [];
    return [clause.opener, ...(instrument.profile === "sc" ? clause.laterOpeners : [])];
  }
  if (kind === "closing") {
    const signed = SIGNED.exec(clause.text);
    if (signed) {
      const start = clause.text.indexOf(signed[1] as string);
      return [{ start, end: start + (signed[1] as string).length }];
    }
    return isMeeting(instrument, clause.text) ? [whole] : [];
  }
  // The brackets themselves are upright.
  if (kind === "masthead" && clause.text.startsWith("[")) return [{ start: 1, end: clause.text.lastIndexOf("]") }];
  return [];
}
