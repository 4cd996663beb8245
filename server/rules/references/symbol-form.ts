import { memoizePerClause, memoizePerPack, memoizePerTree } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { DocumentTree, Instrument, Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { createReplacement } from "../fixes/apply-fixes.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { findBrokenSymbols } from "../linguistics/cited-symbols.ts";
import { isQuoted } from "../linguistics/enclosed-spans.ts";
import { findMisreading } from "../linguistics/misreading.ts";
import { isBody } from "../linguistics/paragraph-kinds.ts";
import { createAlternatives, findMatches } from "../linguistics/text-search.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "symbol-form",
  severity: "warning",
  scope: "paragraph",
  sources: ["REV-9", "REV-26"],
  title: { fr: "Forme d'une cote", en: "Form of a symbol" },
  explanation: {
    fr: "Dans une cote, un point suit les abréviations L, C, Add, Rev, Corr… : « A/C.3/68/L.75 », et des barres séparent les parties : « A/RES/58/292 ». L'Assemblée générale y met sa session, à partir de la 31e, le Conseil de sécurité et le Conseil économique et social leur année : « A/76/587 », « S/2004/12 », « S/RES/1325 (2000) ».",
    en: "In a symbol a full stop follows the abbreviations L, C, Add, Rev, Corr … (“A/C.3/68/L.75”), and slashes separate its parts (“A/RES/58/292”). The General Assembly puts its session there, from the 31st on, the Security Council and the Economic and Social Council their year: “A/76/587”, “S/2004/12”, “S/RES/1325 (2000)”.",
  },
  messages: {
    point: { fr: "Dans une cote, un point suit « {part} ».", en: "In a symbol a full stop follows “{part}”." },
    stroke: {
      fr: "Dans une cote, « RES » s'écrit en capitales entre deux barres : « {wanted} ».",
      en: "In a symbol “RES” is written in capitals between slashes: “{wanted}”.",
    },
    session: {
      fr: "« {part} » n'est pas une session de l'Assemblée générale qui figure dans une cote : elles vont de 31 à {last}.",
      en: "“{part}” is no session of the General Assembly that stands in a symbol: these run from 31 to {last}.",
    },
    annual: {
      fr: "Dans cette cote, « {part} » devrait être une année.",
      en: "In this symbol “{part}” should be a year.",
    },
    committee: {
      fr: "L'Assemblée générale a six grandes commissions : « A/C.{part} » n'en désigne aucune.",
      en: "The General Assembly has six Main Committees: “A/C.{part}” is none of them.",
    },
    cited: {
      fr: "Une barre sépare la session et le numéro d'une résolution : « {wanted} ».",
      en: "A slash stands between the session and the number of a resolution: “{wanted}”.",
    },
    half: {
      fr: "Il manque la session ou le numéro de cette résolution.",
      en: "The session or the number of this resolution is missing.",
    },
    bracket: {
      fr: "L'année ou la session d'une résolution est entre parenthèses : « {wanted} ».",
      en: "The year or session of a resolution stands in round brackets: “{wanted}”.",
    },
    thousands: {
      fr: "Le numéro d'une résolution s'écrit sans séparateur : « {wanted} ».",
      en: "The number of a resolution has no thousands separator: “{wanted}”.",
    },
    year: {
      fr: "Cette cote porte l'année entre parenthèses : « {symbol} (…) ».",
      en: "This symbol carries the year in brackets: “{symbol} (…)”.",
    },
  },
  *check(paragraph: Paragraph, instrument: Instrument, { tree, pack }: RuleContext): Iterable<Finding> {
    for (const { text, ...at } of findHyphened(paragraph.clause, pack)) {
      // Other organizations write numbers so: a text that cites some with a slash is none of theirs.
      if (!(instrument.profile === "ga" || citesWithSlash(tree, pack)) || findMisreading(tree, pack) !== null) break;
      const span = toDocumentSpan(paragraph, at);
      const wanted = text.replace(SEPARATOR, "/");
      yield { ...span, message: "cited", arguments: { wanted }, fixes: [createReplacement(wanted, span)] };
    }
    for (const { kind, wanted, ...at } of findBrokenSymbols(paragraph.clause, pack)) {
      if (!isBody(paragraph) || findMisreading(tree, pack) !== null) break;
      const span = toDocumentSpan(paragraph, at);
      const fixes = wanted === null ? [] : [createReplacement(wanted, span)];
      yield { ...span, message: kind, arguments: { wanted: wanted ?? "" }, fixes };
    }
    if (!paragraph.clause.text.includes("/")) return;
    for (const { at, text, message, part } of findMisfits(paragraph.clause, pack)) {
      const span = { start: paragraph.start + at, end: paragraph.start + at + text.length };
      const wanted = text.replace(/RES[ -]?/i, "RES/").replace("//", "/");
      yield {
        ...span,
        message,
        arguments: { part, wanted, last: String(LAST_SESSION) },
        fixes:
          message === "stroke"
            ? [
                {
                  title: { fr: "Écrire « {wanted} »", en: "Write “{wanted}”" },
                  arguments: { wanted },
                  edits: [{ ...span, newText: wanted }],
                  preferred: true,
                },
              ]
            : [],
      };
    }
    for (const { at, part, digits } of findPointless(paragraph.clause, pack)) {
      const start = paragraph.start + at;
      const point = start + part.length;
      yield {
        start,
        end: point + digits.length,
        message: "point",
        arguments: { part },
        fixes: [
          {
            title: { fr: "Ajouter le point", en: "Add the point" },
            edits: [{ start: point, end: point, newText: "." }],
            preferred: true,
          },
        ],
      };
    }
    for (const { at, symbol } of findYearless(paragraph.clause, pack)) {
      const start = paragraph.start + at;
      yield { start, end: start + symbol.length, message: "year", arguments: { symbol }, severity: "information" };
    }
  },
};

const SEPARATOR = /[-–—\\_|]|\/\/|\s\/\s?|\/\s/u;

/** « la résolution 61-16 »; the numbers are of a session that prints a slash. The span is that of the numbers. */
const findHyphened = memoizePerClause((clause, pack): readonly (Span & { readonly text: string })[] => {
  const expression = getHyphened(pack);
  return expression === null
    ? []
    : findMatches(clause.text, expression).flatMap(({ 0: whole, 1: noun = "", 2: number = "", 3: session, index }) => {
        const start = index + whole.length - number.length;
        const span = { start, end: start + number.length };
        const isSession = Number(session) >= FIRST_SESSION && Number(session) <= LAST_SESSION;
        // « les résolutions 61-65 » may be a run of them.
        const isRun =
          getPlurals(pack).has(fold(noun)) &&
          /^\d{2}[-–—]\d{2}$/.test(number) &&
          Number(number.slice(-2)) > Number(session);
        return isSession && !isRun && !isQuoted(clause, span) ? [{ ...span, text: number }] : [];
      });
});

const getHyphened = memoizePerPack(({ usage }: CompiledPack) => {
  const { resolution } = usage.writing;
  if (resolution.length === 0) return null;
  return new RegExp(
    `(${createAlternatives(resolution)})\\s+((\\d{2})(?:${SEPARATOR.source})\\d{1,3})(?![\\p{L}\\p{N}/-]|[.,]\\d)`,
    "giu",
  );
});

const getPlurals = memoizePerPack(
  ({ usage }: CompiledPack) => new Set(usage.figureWords.numbered.map(({ plural }) => plural)),
);

const citesWithSlash = memoizePerTree(({ paragraphs }: DocumentTree): boolean =>
  paragraphs.some(({ clause }) =>
    clause.references.some(({ kind, groups }) => kind === "resolution" && /^\d{2}\/\d/.test(groups.number ?? "")),
  ),
);

/** A whole symbol: a body, then parts between strokes. */
const SYMBOL = /(?<![\p{L}\p{N}/.-])(?:A|S|E|ST|TD|CCPR|CEDAW|CERD|CRC|CAT|DP)(?:\/[A-Za-z0-9.-]+)+/gu;
/** Parts of which a number follows a point. */
const PART = /(?<=\/)(L|C|Add|Rev|Corr|CRP|WG|INF|SR|PV|CONF|Sub)(\d+)(?![\p{L}\p{N}])/gu;

const findPointless = memoizePerClause(({ text }) =>
  findMatches(text, SYMBOL).flatMap(({ 0: symbol, index }) =>
    findMatches(symbol, PART).map(({ 1: part = "", 2: digits = "", index: inner }) => {
      return { at: index + inner, part, digits };
    }),
  ),
);

const YEARLESS = /(?<![\p{L}\p{N}/])S\/RES\/\d{1,4}(?![\p{N}/]|\s?\()/gu;

const findYearless = memoizePerClause(({ text }) =>
  findMatches(text, YEARLESS).map(({ 0: symbol, index }) => ({ at: index, symbol })),
);

/** Sessions up to this one may be cited for years to come. */
const LAST_SESSION = 99;
const FIRST_SESSION = 31;

const RES =
  /(?<![\p{L}\p{N}/])[AES]\/(?:HRC\/)?(?:RES[ -](?=\d{2,4}[/ ])|(?!RES)[Rr][Ee][Ss]\/)(?:S-|ES-)?\d{1,4}(?:\/\d{1,4})?/gu;
const SESSION = /(?<![\p{L}\p{N}/])(A\/(?:RES\/|C\.(\d)\/)?)(\d{1,4})\/(?:L\.)?\d/gu;
const ANNUAL = /(?<![\p{L}\p{N}/])([SE]\/)(\d+)\/(?:L\.)?\d/gu;

interface Misfit {
  readonly at: number;
  readonly text: string;
  readonly message: "stroke" | "session" | "annual" | "committee";
  readonly part: string;
}

const findMisfits = memoizePerClause(({ text }): Misfit[] => {
  const found = findMatches(text, RES).map(({ 0: symbol, index }): Misfit => {
    return { at: index, text: symbol, message: "stroke", part: symbol };
  });
  for (const { 1: head = "", 2: committee, 3: part = "", index } of findMatches(text, SESSION)) {
    const at = index + head.length;
    if (committee !== undefined && !(Number(committee) >= 1 && Number(committee) <= 6))
      found.push({ at: index + "A/C.".length, text: committee, message: "committee", part: committee });
    else if (!(Number(part) >= FIRST_SESSION && Number(part) <= LAST_SESSION))
      found.push({ at, text: part, message: "session", part });
  }
  for (const { 1: head = "", 2: part = "", index } of findMatches(text, ANNUAL))
    if (!/^(?:19[4-9]|20)\d+$/.test(part) || part.length !== 4)
      found.push({ at: index + head.length, text: part, message: "annual", part });
  return found;
});
