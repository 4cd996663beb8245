import { memoizePerPlainClause } from "../../../grammar/languages/memoize.ts";
import type { Clause, Instrument, Paragraph, Reference } from "../../../grammar/tree/tree.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import type { Finding, Fix, Rule } from "../rule.ts";

export const rule: Rule = {
  id: "undated-resolution",
  severity: "hint",
  scope: "instrument",
  sources: ["REV-7"],
  title: { fr: "Résolution citée sans sa date", en: "Resolution cited without its date" },
  explanation: {
    fr: "Un préambule qui date les résolutions qu'il rappelle le fait pour toutes, à leur première mention : « sa résolution 58/292 du 6 mai 2004 ». Ensuite le numéro suffit.",
    en: "A preamble that dates the resolutions it recalls does so for all of them, at their first mention: “its resolution 58/292 of 6 May 2004”. After that the number is enough.",
  },
  messages: {
    undated: {
      fr: "La résolution {number} est citée ici pour la première fois, sans sa date ; les autres sont datées.",
      en: "Resolution {number} is cited here for the first time, without its date; the others are dated.",
    },
  },
  *check({ paragraphs }: Instrument): Iterable<Finding> {
    const cited = paragraphs.flatMap(paragraph =>
      paragraph.kind === "preambular" ? findCitedResolutions(paragraph.clause).map(one => ({ paragraph, ...one })) : [],
    );
    const known = new Set<string>();
    let dated = 0;
    const undated: (typeof cited)[number][] = [];
    for (const one of cited) {
      if (one.isDated === true) dated++;
      else if (one.isDated === false && !known.has(one.number)) undated.push(one);
      known.add(one.number);
    }
    // A preamble that dates few of them follows another usage.
    if (dated < LEAST_DATED || undated.length > (dated + undated.length) * MOST_UNDATED) return;
    const dates = undated.length > 0 ? findDates(paragraphs) : NO_DATES;
    for (const { paragraph, reference, number } of undated) {
      yield {
        ...toDocumentSpan(paragraph, reference),
        message: "undated",
        arguments: { number: reference.text.replace(/\s+/g, " ") },
        fixes: createDateFixes(reference, paragraph, dates.get(number) ?? []),
      };
    }
  },
};

const LEAST_DATED = 3;
const MOST_UNDATED = 0.25;

interface CitedResolution {
  readonly reference: Reference;
  readonly number: string;
  /** Null where it cannot be decided. */
  readonly isDated: boolean | null;
}

/** « 73/18 A et B du … », « 1325 (2000) du Conseil, en date du … »: a date further on counts for those before it. */
const findCitedResolutions = memoizePerPlainClause(({ references, text }: Clause): readonly CitedResolution[] => {
  const last = references.findLastIndex(({ groups: { date = "" } }) => /\d{4}/.test(date));
  return references.flatMap((reference, at) => {
    // A symbol has no date.
    if (reference.kind !== "resolution" || /^\p{L}+\//u.test(reference.text)) return [];
    // A number close behind belongs to a list, calls a note, or is of a date that was cut; « nº 15 (2002) » is no resolution.
    const unclear =
      /^.{0,8}\d/su.test(text.slice(reference.end, reference.end + 9)) ||
      /[º°]\s?$/.test(text.slice(Math.max(0, reference.start - 3), reference.start));
    return [{ reference, number: getNumber(reference), isDated: at <= last || (unclear ? null : false) }];
  });
});

function getNumber({ groups: { number = "", letter = "", year = "", session = "" } }: Reference): string {
  return [number, letter, year, session].join(" ");
}

type DatesByNumber = ReadonlyMap<string, readonly Reference[]>;

const NO_DATES: DatesByNumber = new Map();

/** By number, the references that give its date. */
function findDates(paragraphs: readonly Paragraph[]): DatesByNumber {
  const found = new Map<string, Reference[]>();
  for (const { clause } of paragraphs) {
    for (const reference of clause.references) {
      if (reference.groups.date === undefined) continue;
      const number = getNumber(reference);
      const same = found.get(number);
      if (same) same.push(reference);
      else found.set(number, [reference]);
    }
  }
  return found;
}

/** The date that the text gives further on, to be written here. */
function createDateFixes({ end, text }: Reference, { start }: Paragraph, dated: readonly Reference[]): Fix[] {
  for (const found of dated) {
    if (!found.text.startsWith(text)) continue;
    const date = found.text.slice(text.length).replace(/\s+/g, " ");
    return [
      {
        title: { fr: "Ajouter la date : « {date} »", en: "Add the date: “{date}”" },
        arguments: { date: date.trim() },
        edits: [{ start: start + end, end: start + end, newText: date }],
        preferred: false,
      },
    ];
  }
  return [];
}
