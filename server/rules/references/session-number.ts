import { memoizePerClause, memoizePerInstrument, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Instrument, Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { getOpeningYear, isOfAssemblySession } from "../linguistics/assembly-sessions.ts";
import { isQuoted } from "../linguistics/enclosed-spans.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
import { readDate } from "../linguistics/printed-dates.ts";
import { findResolutionCalls } from "../linguistics/resolution-calls.ts";
import { readNumberBefore } from "../linguistics/spoken-numbers.ts";
import { findMatches, loosenPattern } from "../linguistics/text-search.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "session-number",
  severity: "warning",
  scope: "paragraph",
  sources: ["REV-8"],
  profiles: ["ga", "hrc"],
  title: { fr: "Numéro d'une session", en: "Number of a session" },
  explanation: {
    fr: "Une session à venir vient après celles dont le texte rappelle les résolutions ; la session n de l'Assemblée générale s'ouvre en septembre de l'année 1945 + n ; la cote d'un document dit sa session.",
    en: "A session to come is later than those whose resolutions the text recalls; session n of the General Assembly opens in September of the year 1945 + n; the symbol of a document tells its session.",
  },
  messages: {
    past: {
      fr: "Cette session est passée : le texte rappelle une résolution de la session {number}.",
      en: "This session is past: the text recalls a resolution of session {number}.",
    },
    year: {
      fr: "Cette session de l'Assemblée générale va de septembre {from} à septembre {to}, et n'est pas de {year}.",
      en: "This session of the General Assembly runs from September {from} to September {to}, and is not one of {year}.",
    },
    symbol: {
      fr: "La cote {symbol} est de la session {number}.",
      en: "The symbol {symbol} is of session {number}.",
    },
  },
  appliesTo: pack => pack.usage.sessions !== null,
  *check(paragraph: Paragraph, instrument: Instrument, { pack }: RuleContext): Iterable<Finding> {
    if (!isProse(paragraph)) return;
    for (const { value, symbol, year, isAhead, ...span } of findSessions(paragraph.clause, pack)) {
      const place = toDocumentSpan(paragraph, span);
      if (symbol !== null && symbol.session !== value) {
        yield { ...place, message: "symbol", arguments: { symbol: symbol.text, number: String(symbol.session) } };
      } else if (year !== null && instrument.profile === "ga" && !isYearOf(year, value)) {
        const from = getOpeningYear(value);
        const values = { from: String(from), to: String(from + 1), year: String(year) };
        yield { ...place, message: "year", arguments: values };
      } else if (isAhead && paragraph.section === "operative") {
        const latest = findLatestSession(instrument, pack);
        if (latest > value) yield { ...place, message: "past", arguments: { number: String(latest) } };
      }
    }
  },
};

function isYearOf(year: number, session: number): boolean {
  const from = getOpeningYear(session);
  return year === from || year === from + 1;
}

/** A session that a clause names; the span is that of its number. */
interface NamedSession extends Span {
  readonly value: number;
  /** « soixante-neuvième session, Supplément no 53 (A/70/53) ». */
  readonly symbol: { readonly text: string; readonly session: number } | null;
  /** The year printed behind it, where the session is of whoever acts. */
  readonly year: number | null;
  /** Whether something is to be done at it, by whoever acts. */
  readonly isAhead: boolean;
}

const SYMBOL = /^,[^().;]{0,60}\((A\/(\d{2,3})\/[^)\s]*)/u;
const REACH_BEHIND = 90;
const REACH_BEFORE = 20;

const findSessions = memoizePerClause((clause, pack): readonly NamedSession[] => {
  const expressions = getExpressions(pack);
  const { text } = clause;
  if (!expressions || !text.includes(expressions.noun)) return NONE;
  return findMatches(text, expressions.named).flatMap(({ 0: noun, index }) => {
    const number = readNumberBefore(text, index, pack);
    if (!number?.isOrdinal || number.isDoubled || isQuoted(clause, number)) return [];
    const behind = text.slice(index + noun.length, index + noun.length + REACH_BEHIND);
    const isOwn =
      expressions.own.test(text.slice(Math.max(0, number.start - REACH_BEFORE), number.start)) &&
      !expressions.special.test(behind);
    const [, cited, session] = SYMBOL.exec(behind) ?? [];
    const year = isOwn ? expressions.year.exec(behind)?.[1] : undefined;
    const before = text.slice(clause.opener?.end ?? clause.bodyStart, number.start);
    const isSpeakers = isOwn && !expressions.holder.test(before.replace(expressions.assembly, ""));
    return [
      {
        start: number.start,
        end: number.end,
        value: number.value,
        symbol: cited === undefined ? null : { text: cited, session: Number(session) },
        year: year === undefined || !isSpeakers ? null : Number(year),
        isAhead: isSpeakers && isStillToDo(before, expressions),
      },
    ];
  });
});

const NONE: readonly NamedSession[] = [];

/** Whether an infinitive governs what stands at the end of a text, with nothing past between. */
function isStillToDo(before: string, { ahead, past }: Expressions): boolean {
  const last = findMatches(before, ahead).at(-1);
  return last !== undefined && !past.test(before.slice(last.index));
}

type Expressions = NonNullable<ReturnType<typeof getExpressions>>;

const getExpressions = memoizePerPack(({ usage: { sessions }, bodies }: CompiledPack) => {
  if (!sessions) return null;
  const { noun, own, ahead, past, holders, special, year } = sessions;
  const assembly = bodies
    .filter(({ profile }) => profile === "ga")
    .map(({ name }) => name.replace(/^\p{L}+['’\s]/u, ""));
  return {
    noun,
    named: new RegExp(`(?<![\\p{L}-])${noun}(?![\\p{L}-])`, "gu"),
    own: new RegExp(`(?:${loosenPattern(own)})$`, "u"),
    ahead: new RegExp(loosenPattern(ahead), "gu"),
    past: new RegExp(loosenPattern(past), "u"),
    holder: new RegExp(`(?<![\\p{L}-])(?:${holders.join("|")})(?![\\p{L}-])`, "u"),
    assembly: new RegExp(assembly.join("|"), "gu"),
    special: new RegExp(loosenPattern(special), "u"),
    year: new RegExp(loosenPattern(year), "u"),
  };
});

/** The latest session of whoever acts, by the resolutions that it recalls; 0 where it recalls none. */
const findLatestSession = memoizePerInstrument(({ paragraphs, profile }: Instrument, pack): number => {
  const cited = paragraphs.flatMap(paragraph =>
    paragraph.section === null ? [] : listCitedSessions(paragraph, profile === "ga", pack),
  );
  return Math.max(0, ...cited);
});

/** Sessions of the Assembly by resolutions whose dates bear them out; of another body by those that it calls its own. */
function listCitedSessions({ clause }: Paragraph, isAssembly: boolean, pack: CompiledPack): number[] {
  return clause.references.flatMap(reference => {
    const { kind, groups } = reference;
    const session = kind === "resolution" ? Number(/^(\d{2})\/\d+$/.exec(groups.number ?? "")?.[1] ?? 0) : 0;
    const { year, month } = (session > 0 && groups.date !== undefined && readDate(groups.date, pack)) || NO_DATE;
    if (!year) return [];
    const isBorneOut = isAssembly
      ? isOfAssemblySession(session, { year, month })
      : findResolutionCalls(clause, pack).get(reference) === "own";
    return isBorneOut ? [session] : [];
  });
}

const NO_DATE = { year: null, month: 0 };
