/**
 * What the organ that issues a text printed at its time, for rules and for the formatter: where a document shows no
 * habit of its own, organ and date decide (drafting rules TYP-1, TYP-5).
 */
import { formatCount } from "../../../grammar/clause/labels.ts";
import { memoizePerTree } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { DocumentTree, Paragraph, ParagraphKind, Profile } from "../../../grammar/tree/tree.ts";

/** When a text was issued. Both are null where nothing shows it. */
export interface Dating {
  /** The year that the text itself bears: front matter, masthead, title, closing line. */
  readonly year: number | null;
  /** A text cannot be older than what it recalls: it is of this year or later. */
  readonly earliestYear: number | null;
}

/** Paragraphs whose dates are those of the text itself, not of others. */
const ABOUT: ReadonlySet<ParagraphKind> = new Set(["masthead", "furniture", "title", "closing"]);
/** Dates in the preamble are past for certain; those in the operative part may be in the future. */
const PAST = "preambular";
/** How many paragraphs are read at the beginning, and at the end, where the closing line is. */
const FIRST = 60;
const LAST = 10;

/**
 * The founding years: the General Assembly's first session and the Human Rights Council's, three of which are held a
 * year.
 */
const ASSEMBLY = 1945;
const COUNCIL = 2006;
const COUNCIL_SESSIONS = 3;
const EARLIEST = 1900;
const LATEST = 2060;

/** Until 1976 sessions were counted in Roman numbers. */
const ROMAN = new Map(
  Array.from({ length: 31 }, (_, at) => [formatCount("roman", at + 1).toUpperCase(), at + 1] as const),
);

export const getDating = memoizePerTree(({ paragraphs, frontMatter, profile }): Dating => {
  const { date = "", session = "" } = frontMatter?.values ?? {};
  const given = findYear(date) ?? findSessionYear(session, profile);
  const near =
    paragraphs.length > FIRST + LAST ? [...paragraphs.slice(0, FIRST), ...paragraphs.slice(-LAST)] : paragraphs;
  const own =
    given ??
    findLatest(
      near
        .filter(({ kind }) => ABOUT.has(kind))
        .flatMap(one => [...listDateYears(one), ...listTitleYears(one, profile)]),
    );
  const recalled = findLatest(near.filter(({ kind }) => kind === PAST).flatMap(listDateYears));
  return { year: own, earliestYear: own ?? recalled };
});

/**
 * Whether a space belongs before `;` and `:`. Null where the language has no such space, where the text has no date,
 * and in the years when an organ did both.
 */
export function isSpaceWanted(tree: DocumentTree, pack: CompiledPack): boolean | null {
  const since = pack.usage.spacedSince[tree.profile];
  if (since === undefined) return null;
  const [bareBefore, spacedFrom] = since;
  const { year, earliestYear } = getDating(tree, pack);
  if (earliestYear !== null && earliestYear >= spacedFrom) return true;
  return year !== null && year < bareBefore ? false : null;
}

/** Whether a text is from the time when capitals bore no accents. */
export function isBeforeAccents(tree: DocumentTree, pack: CompiledPack): boolean {
  const { year } = getDating(tree, pack);
  return year !== null && pack.usage.accentsSince !== null && year < pack.usage.accentsSince;
}

/** Years of the full dates, and of the sessions of old resolutions: `1514 (XV)`. */
function listDateYears({ clause }: Paragraph): number[] {
  return clause.references.flatMap(({ kind, groups }) => {
    if (kind !== "date" && kind !== "resolution") return [];
    const roman = ROMAN.get(groups.session ?? "");
    const year = roman === undefined ? findYear(groups.year ?? groups.date ?? "") : ASSEMBLY + roman;
    return year === null ? [] : [year];
  });
}

/** The session in the number of a text: `76/202`. */
function listTitleYears({ clause, kind }: Paragraph, profile: Profile): number[] {
  if (kind !== "title" && kind !== "masthead") return [];
  const [, session = ""] = NUMBER.exec(clause.text) ?? [];
  const year = findSessionYear(session, profile);
  return year === null ? [] : [year];
}

const NUMBER = /(?<![\p{L}\p{N}/.])(?:[AE](?:\/HRC)?\/RES\/)?(\d{1,4})\/\d{1,4}(?![\p{N}/])/u;

function findSessionYear(session: string, profile: Profile): number | null {
  const number = Number(/^\d{1,4}$/.exec(session.trim())?.[0] ?? Number.NaN);
  if (!(number > 0)) return null;
  if (number >= EARLIEST) return findYear(String(number));
  if (profile === "ga") return findYear(String(ASSEMBLY + number));
  return profile === "hrc" ? findYear(String(COUNCIL + Math.floor((number - 1) / COUNCIL_SESSIONS))) : null;
}

function findYear(text: string): number | null {
  const year = Number(/(?<!\d)\d{4}(?!\d)/.exec(text)?.[0] ?? 0);
  return year >= EARLIEST && year <= LATEST ? year : null;
}

function findLatest(years: readonly number[]): number | null {
  return years.length === 0 ? null : Math.max(...years);
}
