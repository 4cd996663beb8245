import { parseRoman } from "../../../grammar/clause/labels.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Instrument, Paragraph, Reference } from "../../../grammar/tree/tree.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
import { readDate } from "../linguistics/printed-dates.ts";
import type { Arguments, Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "resolution-date",
  severity: "warning",
  scope: "paragraph",
  sources: ["REV-8", "STR-11"],
  title: { fr: "Date d'une résolution", en: "Date of a resolution" },
  explanation: {
    fr: "Le numéro d'une résolution dit sa session, donc son année : la 71e session de l'Assemblée générale va de septembre 2016 à septembre 2017. L'année entre parenthèses d'une résolution du Conseil de sécurité est celle de sa date.",
    en: "The number of a resolution tells its session and so its year: the General Assembly's 71st session runs from September 2016 to September 2017. The year in brackets of a Security Council resolution is that of its date.",
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
  },
  *check(paragraph: Paragraph, _instrument: Instrument, { pack }: RuleContext): Iterable<Finding> {
    if (!isProse(paragraph)) return;
    for (const reference of paragraph.clause.references) {
      const date = reference.kind === "resolution" ? readResolutionDate(reference, pack) : null;
      const fault = date && findFault(reference, date);
      if (fault) yield { ...toDocumentSpan(paragraph, reference), ...fault };
    }
  },
};

function findFault(reference: Reference, date: Day): DateFault | null {
  return (
    findWrongYear(reference, date) ??
    findWrongSession(reference, date) ??
    findWrongRoman(reference, date) ??
    findWrongEmergency(reference, date)
  );
}

interface Day {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

interface DateFault {
  readonly message: string;
  readonly arguments: Arguments;
}

function readResolutionDate({ groups: { date } }: Reference, pack: CompiledPack): Day | null {
  const read = date === undefined ? null : readDate(date, pack);
  return read?.year ? { year: read.year, month: read.month } : null;
}

/** `1325 (2000)` of the Security Council, `2018/25` of the Economic and Social Council: some of the year before, too. */
function findWrongYear({ groups: { number = "", year: bracketed } }: Reference, { year }: Day): DateFault | null {
  const printed = bracketed ?? /^(\d{4})\/\d+$/.exec(number)?.[1];
  if (printed === undefined) return null;
  const wanted = Number(printed);
  const council = bracketed !== undefined;
  if (year === wanted || (!council && year === wanted - 1)) return null;
  const name = council ? `${number} (${printed})` : number;
  return { message: "year", arguments: { number: name, wanted: printed, year: String(year) } };
}

/** The Assembly's sessions begin in September; numbers with a stroke came with the thirty-first. */
const FIRST_YEAR = 1945;
const FIRST_STROKED = 31;
const SEPTEMBER = 9;

/** A session that no body can have had in that year. Which body is meant is often only in the words around. */
function findWrongSession({ groups: { number = "" } }: Reference, { year, month }: Day): DateFault | null {
  const session = Number(/^(\d{2,3})\/\d+$/.exec(number)?.[1]);
  if (!(session >= FIRST_STROKED)) return null;
  const from = FIRST_YEAR + session;
  const assembly = (year === from && month >= SEPTEMBER) || (year === from + 1 && month <= SEPTEMBER);
  if (assembly || listOtherBodiesYears(session).includes(year)) return null;
  return { message: "session", arguments: { number, year: String(year), from: String(from), to: String(from + 1) } };
}

/** A roman session, « 1514 (XV) »: of the Assembly, or of a body with two sessions a year, or with one. */
function findWrongRoman(
  { groups: { number = "", letter, session: roman = "" } }: Reference,
  { year }: Day,
): DateFault | null {
  const session = parseRoman(roman);
  if (session === null) return null;
  const from = FIRST_YEAR + session;
  const twiceYearly = FIRST_YEAR + (session + 1) / 2;
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

function findWrongEmergency({ groups: { number = "" } }: Reference, { year }: Day): DateFault | null {
  const [from, to] = EMERGENCIES[Number(/^ES-(\d{1,2})\//.exec(number)?.[1]) - 1] ?? [-Infinity, Infinity];
  return year >= from && year <= to ? null : { message: "roman", arguments: { number, year: String(year) } };
}

/** Years in which bodies that count like the Assembly held the session of this number. */
function listOtherBodiesYears(session: number): number[] {
  // The Human Rights Council has three sessions a year; its fourth opened 2007.
  const humanRights = 2007 + Math.floor((session - 4) / 3);
  // Commissions with one session a year: for Asia and the Pacific, on women, on drugs, on crime.
  return [humanRights, 1944 + session, 1956 + session, 1957 + session, 1991 + session];
}
