import { parseRoman } from "../../../grammar/clause/labels.ts";
import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Clause, Instrument, Paragraph, Profile, Reference } from "../../../grammar/tree/tree.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { getOpeningYear, isOfAssemblySession, type Month } from "../linguistics/assembly-sessions.ts";
import { getDating } from "../linguistics/house-style.ts";
import { findMisreading } from "../linguistics/misreading.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
import { readDate } from "../linguistics/printed-dates.ts";
import { findResolutionCalls, isRatherYear, type ResolutionCall } from "../linguistics/resolution-calls.ts";
import { loosenPattern } from "../linguistics/text-search.ts";
import type { Arguments, Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "resolution-date",
  yieldsTo: ["calendar-date", "council-resolution-year"],
  severity: "warning",
  scope: "paragraph",
  sources: ["REV-8", "STR-11"],
  title: { fr: "Date d'une résolution", en: "Date of a resolution" },
  explanation: {
    fr: "Le numéro d'une résolution dit sa session, donc son année : la 71e session de l'Assemblée générale va de septembre 2016 à septembre 2017. L'année entre parenthèses d'une résolution du Conseil de sécurité est celle de sa date. Un texte ne cite pas de résolution adoptée après lui.",
    en: "The number of a resolution tells its session and so its year: the General Assembly's 71st session runs from September 2016 to September 2017. The year in brackets of a Security Council resolution is that of its date. No text cites a resolution adopted after it.",
  },
  messages: {
    session: {
      fr: "La résolution {number} ne peut dater de {year} : cette session de l'Assemblée générale va de septembre {from} à septembre {to}.",
      en: "Resolution {number} cannot date from {year}: that session of the General Assembly runs from September {from} to September {to}.",
    },
    roman: {
      fr: "La résolution {number} ne peut dater de {year} : aucun organe ne tenait alors une session de ce numéro.",
      en: "Resolution {number} cannot date from {year}: no body held a session of that number then.",
    },
    year: {
      fr: "La résolution {number} est de {wanted}, non de {year}.",
      en: "Resolution {number} dates from {wanted}, not from {year}.",
    },
    later: {
      fr: "Ce texte est de {own} : une résolution de {year} n'était pas adoptée.",
      en: "This text dates from {own}: a resolution of {year} was not yet adopted.",
    },
  },
  *check(paragraph: Paragraph, { profile }: Instrument, { tree, pack }: RuleContext): Iterable<Finding> {
    if (!isProse(paragraph)) return;
    const { clause } = paragraph;
    for (const [at, reference] of clause.references.entries()) {
      const dated = reference.kind === "resolution" ? findResolutionDate(clause, at, pack) : null;
      if (!dated || isRatherYear(reference, clause, pack)) continue;
      const fault = findFault(reference, dated.date, findResolutionCalls(clause, pack).get(reference) ?? null, profile);
      const place = toDocumentSpan(paragraph, { start: reference.start, end: dated.end });
      if (fault) yield { ...place, ...fault };
      else {
        const own = getDating(tree, pack).year;
        // A session goes on into the next year.
        if (own === null || dated.date.year <= own + 1 || findMisreading(tree, pack) !== null) continue;
        yield { ...place, message: "later", arguments: { own: String(own), year: String(dated.date.year) } };
      }
    }
  },
};

function findFault(reference: Reference, date: Month, call: ResolutionCall | null, profile: Profile): DateFault | null {
  return (
    findWrongYear(reference, date) ??
    findWrongSession(reference, date, call === "own" ? profile : null) ??
    // Other organizations count sessions in Roman numbers, too: « Dec.605 (XXVII) ».
    (call === null && date.year > LAST_ROMAN ? null : findWrongRoman(reference, date)) ??
    findWrongEmergency(reference, date)
  );
}

interface DateFault {
  readonly message: string;
  readonly arguments: Arguments;
}

/** The date that belongs to a resolution, and where it ends: its own, or the next behind letters or a participle. */
function findResolutionDate(
  { references, text }: Clause,
  at: number,
  pack: CompiledPack,
): { readonly date: Month; readonly end: number } | null {
  const reference = references[at] as Reference;
  const own = readDay(reference.groups.date, pack);
  if (own) return { date: own, end: reference.end };
  const next = references[at + 1];
  if (next?.kind !== "date" || reference.groups.date !== undefined) return null;
  if (next.start - reference.end > LONGEST_GAP || !getGapExpression(pack).test(text.slice(reference.end, next.start)))
    return null;
  const date = readDay(next.groups.date, pack);
  return date ? { date, end: next.end } : null;
}

const LONGEST_GAP = 250;

const getGapExpression = memoizePerPack(
  ({ usage }: CompiledPack) => new RegExp(`^(?:${loosenPattern(usage.resolutionDates.gap ?? "(?!)")})$`, "u"),
);

function readDay(printed: string | undefined, pack: CompiledPack): Month | null {
  const read = printed === undefined ? null : readDate(printed, pack);
  return read?.year ? { year: read.year, month: read.month } : null;
}

/** `1325 (2000)` of the Security Council, `2018/25` of the Economic and Social Council: whose session begins in the summer before. */
function findWrongYear(
  { groups: { number = "", year: bracketed } }: Reference,
  { year, month }: Month,
): DateFault | null {
  const printed = bracketed ?? /^(\d{4})\/\d+$/.exec(number)?.[1];
  if (printed === undefined) return null;
  const wanted = Number(printed);
  const council = bracketed !== undefined;
  if (year === wanted || (!council && year === wanted - 1 && month >= JULY)) return null;
  const name = council ? `${number} (${printed})` : number;
  return { message: "year", arguments: { number: name, wanted: printed, year: String(year) } };
}

/** Numbers with a stroke came with the Assembly's thirty-first session. */
const FIRST_STROKED = 31;
const JULY = 7;
/** The United Nations counted sessions in Roman numbers until 1976, some organs two years longer. */
const LAST_ROMAN = 1978;

/** A session that no body can have had then, or not the one that speaks, where the resolution is its own. */
function findWrongSession({ groups }: Reference, day: Month, profile: Profile | null): DateFault | null {
  const { year } = day;
  const { number = "" } = groups;
  const session = Number(/^(\d{2,3})\/\d+$/.exec(number)?.[1]);
  if (!(session >= FIRST_STROKED)) return null;
  if (profile === "hrc") {
    if (HUMAN_RIGHTS.findYear(session) === year) return null;
    return { message: "roman", arguments: { number, year: String(year) } };
  }
  if (
    isOfAssemblySession(session, day) ||
    (profile !== "ga" && OTHER_BODIES.some(body => isSessionOf(body, session, day)))
  )
    return null;
  const from = getOpeningYear(session);
  return { message: "session", arguments: { number, year: String(year), from: String(from), to: String(from + 1) } };
}

/** A roman session, « 1514 (XV) »: of the Assembly, or of a body with two sessions a year, or with one. */
function findWrongRoman(
  { groups: { number = "", letter, session: roman = "" } }: Reference,
  { year }: Month,
): DateFault | null {
  const session = parseRoman(roman);
  if (session === null) return null;
  const from = getOpeningYear(session);
  const twiceYearly = getOpeningYear((session + 1) / 2);
  if ((year >= from - 1 && year <= from + 1) || Math.abs(year - twiceYearly) <= 1.5) return null;
  const name = `${number}${letter ? ` ${letter}` : ""} (${roman})`;
  return { message: "roman", arguments: { number: name, year: String(year) } };
}

/** First and last year of the Assembly's emergency special sessions; the last two were never closed. */
const EMERGENCIES: readonly (readonly [from: number, to: number])[] = [
  [1956, 1956],
  [1956, 1956],
  [1958, 1958],
  [1960, 1960],
  [1967, 1967],
  [1980, 1980],
  [1980, 1982],
  [1981, 1981],
  [1982, 1982],
  [1997, Infinity],
  [2022, Infinity],
];

function findWrongEmergency({ groups: { number = "" } }: Reference, { year }: Month): DateFault | null {
  const [from, to] = EMERGENCIES[Number(/^ES-(\d{1,2})\//.exec(number)?.[1]) - 1] ?? [-Infinity, Infinity];
  return year >= from && year <= to ? null : { message: "roman", arguments: { number, year: String(year) } };
}

/** A body that counts like the Assembly: the year of its session of a number, and the months in which it meets. */
interface OtherBody {
  readonly findYear: (session: number) => number;
  readonly months: ReadonlySet<number>;
}

/** The Human Rights Council has three sessions a year; its fourth opened 2007. */
const HUMAN_RIGHTS: OtherBody = {
  findYear: session => 2007 + Math.floor((session - 4) / 3),
  months: new Set([3, 4, 6, 7, 9, 10]),
};

const OTHER_BODIES: readonly OtherBody[] = [
  HUMAN_RIGHTS,
  // Commissions with one session a year: for Asia and the Pacific, on women, on drugs, on crime.
  { findYear: session => 1944 + session, months: new Set([3, 4, 5, 6, 7, 8]) },
  { findYear: session => 1956 + session, months: new Set([1, 2, 3, 4]) },
  { findYear: session => 1957 + session, months: new Set([3, 4]) },
  { findYear: session => 1991 + session, months: new Set([4, 5]) },
];

function isSessionOf({ findYear, months }: OtherBody, session: number, { year, month }: Month): boolean {
  return findYear(session) === year && months.has(month);
}
