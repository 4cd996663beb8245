import { getDictionary, listDictionaryCodes } from "../../../grammar/languages/dictionaries.ts";
import { memoizePerPlainClause } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Clause, DocumentTree, Span } from "../../../grammar/tree/tree.ts";
import { createReplacement } from "../fixes/apply-fixes.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { findMisprintedDefinitions } from "../linguistics/acronym-definitions.ts";
import { isKnownAcronym, listAcronyms, type PlacedAcronym } from "../linguistics/acronyms.ts";
import { isQuoted } from "../linguistics/enclosed-spans.ts";
import { hasLetterCase } from "../linguistics/letter-case.ts";
import { findMisreading } from "../linguistics/misreading.ts";
import { isBody } from "../linguistics/paragraph-kinds.ts";
import { CAPITAL, findMatches } from "../linguistics/text-search.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "acronym-variant",
  severity: "warning",
  scope: "document",
  sources: ["REV-10"],
  title: { fr: "Sigle écrit de deux façons", en: "Acronym written in two ways" },
  explanation: {
    fr: "Un sigle garde ses lettres et ses capitales dans tout le document : deux lettres interverties, ou « Unesco » à côté de « UNESCO », sont des coquilles.",
    en: "An acronym keeps its letters and its capitals throughout a document: two letters the wrong way round, or “Unesco” beside “UNESCO”, are slips.",
  },
  messages: {
    letters: {
      fr: "Deux lettres de « {name} » sont interverties : « {usual} ».",
      en: "Two letters of “{name}” are the wrong way round: “{usual}”.",
    },
    other: {
      fr: "« {name} » ne revient pas ; ce document écrit « {usual} », qui n'est défini nulle part.",
      en: "“{name}” does not come again; this document writes “{usual}”, which it defines nowhere.",
    },
    capitals: {
      fr: "Ailleurs, ce document écrit « {usual} ».",
      en: "Elsewhere this document writes “{usual}”.",
    },
  },
  appliesTo: hasLetterCase,
  *check({ tree, pack }: RuleContext): Iterable<Finding> {
    if (findMisreading(tree, pack) !== null) return;
    const names = collectNames(tree, pack);
    for (const [name, uses] of names) {
      const { spans, isDefined } = uses;
      const usual = isDefined || spans.length > MOST_SLIPS ? null : findTransposed(name, uses, names, pack);
      for (const span of usual === null ? [] : spans) yield createFinding(span, "letters", name, usual ?? "");
    }
    for (const { use, usual } of findMisprintedDefinitions(names, pack)) {
      yield createFinding(toDocumentSpan(use.paragraph, use), "other", use.name, usual);
    }
    const told = [...names].filter(
      ([name, { isExplained, spans }]) =>
        name.length >= LEAST_LETTERS && (isExplained || isKnownAcronym(name, pack) || spans.length >= OFTEN),
    );
    const written = findCapitalised(new Set(told.map(([name]) => toMixed(name))), tree);
    for (const [name, { isExplained, spans }] of told) {
      const mixed = written.get(toMixed(name)) ?? [];
      const [few, usual] = mixed.length < spans.length ? [mixed, name] : [spans, toMixed(name)];
      const many = Math.max(mixed.length, spans.length);
      if (few.length === 0 || few.length > MOST_SLIPS || many < LEAST_USES || mixed.length === spans.length) continue;
      // Dictionaries are read only for what would be told.
      if (!isExplained && !isKnownAcronym(name, pack) && isWord(toMixed(name))) continue;
      for (const span of few) yield createFinding(span, "capitals", usual, usual);
    }
  },
};

/** Whoever writes an acronym so often means it. */
const OFTEN = 3;

/** Whether any dictionary has it: “Aids”. */
function isWord(word: string): boolean {
  return listDictionaryCodes().some(code => getDictionary(code)?.has(word.toLowerCase()));
}

/** A form that stands oftener is at home in the document. */
const MOST_SLIPS = 2;
const LEAST_USES = 2;
/** Shorter acronyms differ by so little. */
const LEAST_LETTERS = 4;

interface AcronymUses {
  readonly spans: Span[];
  readonly uses: PlacedAcronym[];
  isDefined: boolean;
  /** Somewhere the text defines it or explains it in passing. */
  isExplained: boolean;
}

function collectNames(tree: DocumentTree, pack: CompiledPack): Map<string, AcronymUses> {
  const names = new Map<string, AcronymUses>();
  for (const use of tree.instruments.flatMap(one => listAcronyms(one, pack))) {
    const { paragraph, name, isDefinition, isExplained } = use;
    const known = names.get(name) ?? { spans: [], uses: [], isDefined: false, isExplained: false };
    known.spans.push(toDocumentSpan(paragraph, use));
    known.uses.push(use);
    known.isDefined ||= isDefinition;
    known.isExplained ||= isExplained;
    names.set(name, known);
  }
  return names;
}

/** The acronym, of this text or known to everybody, that a name is but for two neighbouring letters. */
function findTransposed(
  name: string,
  own: AcronymUses,
  names: ReadonlyMap<string, AcronymUses>,
  pack: CompiledPack,
): string | null {
  if (name.length < LEAST_LETTERS || isKnownAcronym(name, pack)) return null;
  for (let at = 0; at + 1 < name.length; at++) {
    if (name[at] === name[at + 1]) continue;
    const other = name.slice(0, at) + name[at + 1] + name[at] + name.slice(at + 2);
    const uses = names.get(other);
    if (pack.usage.acronyms.includes(other) || (uses && isSurer(uses, own))) return other;
  }
  return null;
}

/** Of two forms of an acronym, the one that is defined, stands oftener, is explained or comes first. */
function isSurer(one: AcronymUses, other: AcronymUses): boolean {
  if (one.isDefined !== other.isDefined) return one.isDefined;
  if (one.spans.length !== other.spans.length) return one.spans.length > other.spans.length;
  if (one.isExplained !== other.isExplained) return one.isExplained;
  return (one.spans[0]?.start ?? 0) < (other.spans[0]?.start ?? 0);
}

/** « Unesco »: as a noun. */
const toMixed = (name: string) => name.slice(0, 1) + name.slice(1).toLowerCase();

/** Where the wanted words stand in a document, by their text. */
function findCapitalised(wanted: ReadonlySet<string>, { paragraphs }: DocumentTree): ReadonlyMap<string, Span[]> {
  const found = new Map<string, Span[]>();
  for (const paragraph of wanted.size === 0 ? [] : paragraphs.filter(isBody)) {
    for (const word of listCapitalised(paragraph.clause)) {
      if (!wanted.has(word.text)) continue;
      const spans = found.get(word.text) ?? [];
      spans.push(toDocumentSpan(paragraph, word));
      found.set(word.text, spans);
    }
  }
  return found;
}

const CAPITALISED = new RegExp(`${CAPITAL}(?<![\\p{L}\\p{N}-].)\\p{Ll}{3,}(?![\\p{L}\\p{N}-])`, "gu");

/** Words with a capital that is not the paragraph's first, outside quotations. */
const listCapitalised = memoizePerPlainClause((clause: Clause): readonly (Span & { readonly text: string })[] =>
  findMatches(clause.text, CAPITALISED).flatMap(({ 0: text, index }) => {
    const span = { start: index, end: index + text.length, text };
    return index <= clause.bodyStart || isQuoted(clause, span) ? [] : [span];
  }),
);

/** Not preferred: which of the two is right, a person knows. */
function createFinding(span: Span, message: string, name: string, usual: string): Finding {
  return { ...span, message, arguments: { name, usual }, fixes: [createReplacement(usual, span, false)] };
}
