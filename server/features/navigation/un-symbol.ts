/**
 * The symbol under which the United Nations publish a cited document: « sa résolution 70/1 » of the General Assembly is
 * A/RES/70/1, « résolution 1325 (2000) » S/RES/1325(2000). Null wherever the text leaves any doubt.
 */

import { parseRoman } from "../../../grammar/clause/labels.ts";
import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { findFirstIndex } from "../../../grammar/text/first-index.ts";
import type { Clause, Instrument, Paragraph, Profile, Reference } from "../../../grammar/tree/tree.ts";
import { createAlternatives, findMatches } from "../../rules/linguistics/text-search.ts";

type Organ = "ga" | "sc" | "hrc" | "ecosoc";

/** A body whose resolutions have other symbols than those of the four organs. */
type OtherBody = "other";

const PREFIX: Readonly<Record<Organ, string>> = {
  ga: "A/RES/",
  sc: "S/RES/",
  hrc: "A/HRC/RES/",
  ecosoc: "E/RES/",
};

/** The General Assembly has numbered by session and number since its thirty-first; before, by number and session. */
const FIRST_SLASHED = 31;
const LAST_ROMAN = 30;
/** The Economic and Social Council numbers by year since 1978. */
const FIRST_YEAR = 1978;

export function findSymbol(
  reference: Reference,
  { clause }: Paragraph,
  { profile }: Instrument,
  pack: CompiledPack,
): string | null {
  if (reference.kind === "symbol") return normalizeSymbol(reference.text);
  if (reference.kind !== "resolution") return null;
  const { number = "", letter = "", session, year } = reference.groups;
  const printed = /^[A-Z]+(?:\/[A-Z.\d]+)?\/RES\//i.exec(reference.text)?.[0].toUpperCase();
  if (printed !== undefined) return `${printed}${number}${formatEnding({ session, year })}${letter.toUpperCase()}`;
  if (!citesResolution(reference, clause, pack)) return null;
  const organ = findOrganNear(reference, clause, profile, pack);
  if (year !== undefined) return organ === "sc" || organ === null ? `${PREFIX.sc}${number}(${year})` : null;
  if (session !== undefined) return formatRomanSession(number, letter, session, organ);
  return formatSession(number, letter, organ);
}

/**
 * The symbol under which a resolution itself is published, from the number before its title and the body that acts:
 * « 82/47. Les bibliothèques … » of the General Assembly is A/RES/82/47, « Résolution 1325 (2000) » S/RES/1325(2000).
 */
export function findSymbolInTitle({ title, profile }: Pick<Instrument, "title" | "profile">): string | null {
  if (!(profile in PREFIX)) return null;
  const organ = profile as Organ;
  for (const { clause } of title) {
    const reference = clause.references.find(({ kind }) => kind === "resolution");
    // A number further on belongs to another text: « … de la résolution 70/1 ».
    if (!reference || !/^(?:#+ )?(?:\p{L}+ )?$/u.test(clause.text.slice(0, reference.start))) continue;
    const { number = "", letter = "", session, year } = reference.groups;
    if (year !== undefined) return organ === "sc" ? `${PREFIX.sc}${number}(${year})` : null;
    if (session !== undefined) return formatRomanSession(number, letter, session, organ);
    return formatSession(number, letter, organ);
  }
  return null;
}

/** The address of a document on undocs.org, in the language of the text that cites it. */
export function createAddress(symbol: string, language: string): string {
  const official = OFFICIAL.has(language) ? `${language}/` : "";
  return `https://undocs.org/${official}${encodeURI(symbol)}`;
}

const OFFICIAL: ReadonlySet<string> = new Set(["ar", "en", "es", "fr", "ru", "zh"]);

/** Without blanks; of a double symbol, « A/64/225-S/2009/324 », the first. */
function normalizeSymbol(text: string): string {
  return text.replace(/\s+/gu, "").split(/-(?=[A-Z]\/)/u)[0] as string;
}

function formatEnding({
  session,
  year,
}: {
  readonly session?: string | undefined;
  readonly year?: string | undefined;
}) {
  if (year !== undefined) return `(${year})`;
  return session === undefined ? "" : `(${session.toUpperCase()})`;
}

function formatRomanSession(
  number: string,
  letter: string,
  session: string,
  organ: Organ | OtherBody | null,
): string | null {
  const special = /^(?:S|ES)-/iu.exec(session)?.[0] ?? "";
  const value = parseRoman(session.slice(special.length).toLowerCase());
  if (value === null) return null;
  const council = organ === "ecosoc" || (special === "" && value > LAST_ROMAN);
  if (organ === "sc" || organ === "hrc" || organ === "other") return null;
  // The parts of such a resolution, « 217 A (III) », are one document.
  return `${council ? PREFIX.ecosoc : PREFIX.ga}${number}(${session.toUpperCase()})${council ? letter : ""}`;
}

function formatSession(number: string, letter: string, organ: Organ | OtherBody | null): string | null {
  const [session = "", ...rest] = number.split("/");
  const of = Number(session.replace(/^(?:S|ES)-/iu, ""));
  if (rest.length !== 1) return null;
  if (of >= FIRST_YEAR) return organ === "ecosoc" || organ === null ? `${PREFIX.ecosoc}${number}` : null;
  if (organ === "hrc") return `${PREFIX.hrc}${number}`;
  const special = /^(?:S|ES)-/iu.test(session);
  if (organ !== "ga" && organ !== null) return null;
  return special || (of >= FIRST_SLASHED && of < 200) ? `${PREFIX.ga}${number.toUpperCase()}${letter}` : null;
}

/** In characters: how far from a number its noun may stand. */
const REACH = 400;

/** Decisions are numbered likewise. */
const numberedNouns = memoizePerPack(({ usage: { writing }, segmentation, attachedConnectors }) => {
  const [resolutions, decisions] = [writing.resolution, writing.decision].map(
    words => createAlternatives(words) || "(?!)",
  );
  const nouns = `(?:(${resolutions})|${decisions})`;
  const joined = attachedConnectors.length > 0 ? `(?:${createAlternatives(attachedConnectors)})?` : "";
  return new RegExp(segmentation === "characters" ? nouns : `(?<!\\p{L})${joined}${nouns}(?!\\p{L})`, "giu");
});

const findNouns = memoizePerClause(
  (clause, pack): readonly { readonly end: number; readonly start: number; readonly resolution: boolean }[] =>
    findMatches(clause.text, numberedNouns(pack)).map(({ 0: text, 1: resolution, index }) => {
      return { start: index, end: index + text.length, resolution: resolution !== undefined };
    }),
);

/**
 * The last noun, « résolution » or « décision », before a number; in Chinese the first behind it, « 第70/1号、第71/2号决议 ».
 * Null when the number stands alone, as in a title.
 */
function findNoun({ start }: Reference, clause: Clause, pack: CompiledPack) {
  const nouns = findNouns(clause, pack);
  const next = findFirstIndex(nouns, ({ end }) => end > start);
  if (putsNounBehind(pack)) return isNear(start, nouns[next]?.start) ? nouns[next] : null;
  const last = nouns[next - 1];
  return last && isNear(last.end, start) ? last : null;
}

/** Whether a language has noun and number the other way round, and the body before both. */
const putsNounBehind = ({ segmentation }: CompiledPack) => segmentation === "characters";

const isNear = (before: number, after: number | undefined) => after !== undefined && after - before <= REACH;

function citesResolution(reference: Reference, clause: Clause, pack: CompiledPack): boolean {
  // « observation générale nº 15 (2002) »
  if (/[º°]\s?$/.test(clause.text.slice(Math.max(0, reference.start - 2), reference.start))) return false;
  return findNoun(reference, clause, pack)?.resolution === true;
}

const possessivePattern = memoizePerPack(
  ({ usage }) => new RegExp(`(?<!\\p{L})(?:${createAlternatives(Object.keys(usage.possessives)) || "(?!)"})\\s$`, "iu"),
);

interface BodyMention {
  readonly start: number;
  readonly end: number;
  readonly organ: Organ | OtherBody;
}

/** Names of bodies without their articles, which may be contracted: « du Conseil de sécurité ». */
const bodyPatterns = memoizePerPack(({ bodies: all }) => {
  const organs = new Map<string, Organ | OtherBody>();
  const profiles = new Set<string>();
  for (const { name, profile, declined = [] } of all) {
    const keys = [name.replace(/^(?:\p{L}{1,4}\s|\p{L}['’])/u, ""), ...declined].map(one => one.toLowerCase());
    // The first body of a profile is the organ itself; the others only use its form.
    const principal = profile !== undefined && profile in PREFIX && !profiles.has(profile);
    if (profile !== undefined) profiles.add(profile);
    for (const key of keys) if (!organs.has(key)) organs.set(key, principal ? (profile as Organ) : "other");
  }
  return { organs, expression: new RegExp(createAlternatives([...organs.keys()]) || "(?!)", "giu") };
});

const findBodies = memoizePerClause((clause, pack): readonly BodyMention[] => {
  const { organs, expression } = bodyPatterns(pack);
  return findMatches(clause.text, expression).map(({ 0: text, index }) => {
    const key = text.toLowerCase().replace(/’/g, "'").replace(/\s+/gu, " ");
    return { start: index, end: index + text.length, organ: organs.get(key) ?? "other" };
  });
});

const listResolutions = memoizePerClause(({ references }) => references.filter(({ kind }) => kind === "resolution"));

const BEHIND = 70;
const BEFORE = 150;

/** Whose resolution it is; null when that is not known. */
function findOrganNear(
  reference: Reference,
  clause: Clause,
  profile: Profile,
  pack: CompiledPack,
): Organ | OtherBody | null {
  const own = profile in PREFIX ? (profile as Organ) : null;
  const noun = findNoun(reference, clause, pack);
  if (noun && own && possessivePattern(pack).test(clause.text.slice(Math.max(0, noun.start - 12), noun.start)))
    return own;
  const named = findBodies(clause, pack);
  const after = named[findFirstIndex(named, ({ start }) => start >= reference.end)];
  // « 安全理事会第1325(2000)号决议 »
  if (after && after.start - reference.end <= BEHIND && !putsNounBehind(pack)) {
    // « … résolution 60/251 de l'Assemblée »; a body behind another number belongs to that number.
    const numbers = listResolutions(clause, pack);
    const last = numbers[findFirstIndex(numbers, ({ start }) => start > after.start) - 1];
    if (!last || last === reference || findNoun(last, clause, pack) === noun) return after.organ;
  }
  const before = named[findFirstIndex(named, ({ end }) => end > reference.start) - 1];
  return before && reference.start - before.end <= BEFORE ? before.organ : own;
}
