/** Acronyms of a text: where each is defined, « (CEI) », and where it is used. */

import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { findFirstIndex } from "../../../grammar/text/first-index.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Clause, Instrument, Paragraph, Span } from "../../../grammar/tree/tree.ts";
import type { Related } from "../rule.ts";
import { isQuoted } from "./enclosed-spans.ts";
import { isBody } from "./paragraph-kinds.ts";
import { hasOverlap } from "./span-cover.ts";
import { createAlternatives, findMatches } from "./text-search.ts";

export interface AcronymUse extends Span {
  readonly name: string;
  /** It stands alone in brackets after what it abbreviates. */
  readonly isDefinition: boolean;
  /** The text explains it here, even in passing: « (EIIL, aussi appelé …) », « l'OSCE (Organisation …) ». */
  readonly isExplained: boolean;
  /** A definite article or its like stands before it, so it names a thing and is no mark or code. */
  readonly hasArticle: boolean;
}

export interface PlacedAcronym extends AcronymUse {
  readonly paragraph: Paragraph;
}

/**
 * Two capitals at least, with all that is written in one with them; without the flag `u`, which costs six times as
 * much.
 */
const WORD = /[A-ZÀ-ÞΑ-ΩЀ-Я]{2}[^\s.,;:!?()«»"“”'’/\\@›~|<>[\]{}]*/g;
/** `AEMC`, `ONU-Habitat`, and the English plural `NGOs`; not `CSU2030`, `DHLink`. */
const ACRONYM = /^(\p{Lu}{2,})(?:s$|((?:-\p{L}[\p{L}\p{N}]*)+))?$/u;
/** Tested on the character before: faster than a look-behind at every place of a long text. */
const GOES_BEFORE = /[\p{L}\p{N}_./@›~\\-]/u;
/** What makes a symbol, an address or a misread word of it: `MSC.448(99)`, `CNUCED/GATT`. */
const GOES_AFTER = /^(?:[./@][\p{L}\p{N}]|[›~!\\<]|\(\S)/u;
const ROMAN = /^M*(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
/** Words in capitals side by side are a title or a name, not acronyms. */
const SHOUTED_BEFORE = /\p{Lu}{2,}['’\s]+(?:\p{Lu}['’])?$/u;
const SHOUTED_AFTER = /^\s+(?:\p{Lu}['’])?\p{Lu}{2}/u;
/** No acronym has so many letters; names set in capitals do. */
const LONGEST = 9;
/** Brackets with more words before the acronym do not explain it alone. */
const FEW_WORDS = 6;
/** In characters: such brackets define nothing, and are not read again for each acronym in them. */
const LONGEST_BRACKETS = 400;
/** With the bracket itself. */
const REACHED = LONGEST_BRACKETS + 1;

const getArticleExpression = memoizePerPack(
  pack => new RegExp(`(?<![\\p{L}'’])(?:${createAlternatives(pack.usage.articles)})\\s*$`, "iu"),
);

/** Finds the acronyms of a clause, in order; none in tables, which hold codes. */
export const findAcronyms = memoizePerClause((clause, pack): readonly AcronymUse[] => {
  const { text, references, bodyStart } = clause;
  const found = findMatches(text, WORD).filter(({ index }) => !GOES_BEFORE.test(text[index - 1] ?? " "));
  if (found.length === 0 || text.startsWith("|") || isShouted(text)) return [];
  return found.flatMap(({ 0: word, index }) => {
    const [, letters = "", rest = ""] = ACRONYM.exec(word) ?? [];
    const span = { start: index, end: index + letters.length + rest.length };
    const before = text.slice(Math.max(0, index - 40), index);
    const after = text.slice(index + word.length, index + word.length + 60);
    if (letters === "" || letters.length > LONGEST || index < bodyStart || ROMAN.test(letters)) return [];
    if (GOES_AFTER.test(after) || SHOUTED_BEFORE.test(before) || SHOUTED_AFTER.test(after)) return [];
    if (hasOverlap(references, span)) return [];
    const { isDefinition, isExplained } = readBrackets(clause, span, after);
    if (!isDefinition && isQuoted(clause, span)) return [];
    return [
      {
        ...span,
        name: letters + rest,
        isDefinition,
        isExplained,
        hasArticle: pack.usage.articles.length === 0 || getArticleExpression(pack).test(before),
      },
    ];
  });
});

function readBrackets(
  { text, enclosures }: Clause,
  span: Span,
  behind: string,
): Pick<AcronymUse, "isDefinition" | "isExplained"> {
  // « l'OSCE (Organisation pour la sécurité …) »
  let isExplained = /^\s+\(\p{L}[\p{L}'’-]*\s+\p{L}/u.test(behind);
  // Enclosures are in the order of their opening marks; those that begin earlier are too long to define anything.
  const first = findFirstIndex(enclosures, ({ open, close }) => (open ?? close ?? span).start >= span.end - REACHED);
  for (const { open, close } of enclosures.slice(first, first + REACHED)) {
    if ((open ?? close ?? span).start >= span.start) break;
    if (!open || !close || text[open.start] !== "(" || span.start < open.end || span.end > close.start) continue;
    if (close.start - open.end > LONGEST_BRACKETS) continue;
    // « (ci-après « l'AEMC ») »: small words before it, marks around it, nothing after.
    const before = text.slice(open.end, span.start);
    const after = text.slice(span.end, close.start);
    const opens = /^[\p{L}\s'’,-]*[«“"]?[\p{Ll}\s'’]*$/u.test(before);
    const stands = opens && /^\P{Lu}*$/u.test(before) && /^[\s»”"]*$/u.test(after);
    if (stands && /\p{L}[»”"]?\s+$/u.test(text.slice(Math.max(0, open.start - 4), open.start))) {
      return { isDefinition: true, isExplained: true };
    }
    isExplained ||= opens && before.split(/\s+/).length <= FEW_WORDS;
  }
  return { isDefinition: false, isExplained };
}

/** The acronyms of an instrument's body, title and enacting line, in the order of the text. */
export function listAcronyms(instrument: Instrument, pack: CompiledPack): PlacedAcronym[] {
  return instrument.paragraphs
    .filter(paragraph => isBody(paragraph) || paragraph.kind === "enacting" || paragraph.kind === "title")
    .flatMap(paragraph => findAcronyms(paragraph.clause, pack).map(use => ({ ...use, paragraph })));
}

const CAPITAL = /[A-ZÀ-ÞΑ-ΩЀ-Я]/;
const LETTER = /[A-Za-zÀ-ÿΑ-ωЀ-я]/;
/** By code, below U+0460: a text is counted letter by letter. */
const CAPITALS = Uint8Array.from({ length: 0x460 }, (_, code) => (CAPITAL.test(String.fromCharCode(code)) ? 1 : 0));
const LETTERS = Uint8Array.from({ length: 0x460 }, (_, code) => (LETTER.test(String.fromCharCode(code)) ? 1 : 0));

/** Text in capitals throughout, where any word would pass for an acronym. */
function isShouted(text: string): boolean {
  let capitals = 0;
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    capitals += CAPITALS[code] ?? 0;
    letters += LETTERS[code] ?? 0;
  }
  return 2 * capitals > letters;
}

/** Whether readers know it; `ONU-Habitat` is known because `ONU` is. */
export function isKnownAcronym(name: string, { usage }: CompiledPack): boolean {
  return usage.acronyms.includes(name) || usage.acronyms.includes(name.split("-")[0] ?? "");
}

/** Words looked at before the bracket, and characters. */
const LONGEST_NAME = 14;
const REACH = 300;

/**
 * The name that a definition abbreviates, as printed: the fewest words before its bracket whose initials spell the
 * acronym, each letter in its turn; null when they do not, as in a foreign acronym. `start` counts from the clause's.
 */
export function findAbbreviatedName(
  { text }: Clause,
  { start, name }: Pick<AcronymUse, "start" | "name">,
): string | null {
  const before = text.slice(Math.max(0, start - LONGEST_BRACKETS - REACH), start).normalize("NFC");
  const bracket = before.lastIndexOf("(");
  const printed = (bracket < 0 ? before : before.slice(0, bracket)).trimEnd().slice(-REACH);
  const all = [...printed.matchAll(/[\p{L}\p{N}]+/gu)];
  const end = (all.at(-1)?.index ?? 0) + (all.at(-1)?.[0].length ?? 0);
  const words = all.filter(([word]) => word.length > 1).slice(-LONGEST_NAME);
  const letters = [...toPlainLetters(name)].filter(letter => /\p{L}/u.test(letter));
  let left = letters.length;
  for (const { 0: word, index } of words.reverse()) {
    if (toPlainLetters(word)[0] === letters[left - 1]) left -= 1;
    if (left === 0) return printed.slice(index, end);
  }
  return null;
}

/** Without accents and case: « États » begins with `e`. */
const toPlainLetters = (word: string) => fold(word).normalize("NFD");

/** The related place of a finding that points to the definition. */
export function relateDefinition({ paragraph, start, end, name }: PlacedAcronym): Related {
  return {
    start: paragraph.start + start,
    end: paragraph.start + end,
    message: { fr: "Le sigle {name} est défini ici.", en: "The acronym {name} is defined here." },
    arguments: { name },
  };
}
