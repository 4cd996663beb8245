/** Paragraphs that stop in the middle of their sentence: they lack words, not a mark. */

import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Paragraph } from "../../../grammar/tree/tree.ts";
import { readWords } from "./clause-words.ts";
import { hasNominals, readNominal } from "./nominal-readings.ts";
import { createAlternatives } from "./text-search.ts";

const getCommonWords = memoizePerPack(pack => new Set(pack.commonWords));

/**
 * The last word, when no sentence ends in it: an article, a preposition, a verb that wants its object. Null otherwise.
 */
export function findBrokenOffWord({ clause, kind, section }: Paragraph, pack: CompiledPack): string | null {
  if (section === null || (kind !== "preambular" && kind !== "operative" && kind !== "item")) return null;
  return findOpenEnd(clause, pack);
}

const findOpenEnd = memoizePerClause((clause, pack): string | null => {
  if (clause.terminator !== null) return null;
  const word = getLastWord(clause.text, clause.bodyStart, clause.contentEnd);
  if (word === "") return null;
  const { opener } = clause;
  const onlyOpener = opener?.heads[0].source === "lexicon" && opener.end >= clause.contentEnd;
  return onlyOpener || getCommonWords(pack).has(fold(word)) ? word : null;
});

const LETTER = /^[\p{L}\p{M}]$/u;

/** Letters at the end, with the apostrophe of an elision; read backwards, which takes no longer than they are. */
function getLastWord(text: string, from: number, end: number): string {
  const letters = "'’".includes(text[end - 1] ?? " ") ? end - 1 : end;
  let start = letters;
  while (start > from) {
    const before = start - (/[\udc00-\udfff]/.test(text[start - 1] as string) ? 2 : 1);
    if (before < from || !LETTER.test(text.slice(before, start))) break;
    start = before;
  }
  return start === letters ? "" : text.slice(start, end);
}

/** In characters: longer phrases are not listed. */
const LONGEST_PHRASE = 60;

/**
 * What no sentence ends in, before the mark of a paragraph: « , ainsi que ; », “, especially in the;”. A preposition may
 * end one (“the texts referred to;”), but not behind a comma or a conjunction.
 */
export function findHangingWords({ clause, kind, section }: Paragraph, pack: CompiledPack): string | null {
  if (section === null || (kind !== "preambular" && kind !== "operative" && kind !== "item")) return null;
  return findHangingEnd(clause, pack);
}

const findHangingEnd = memoizePerClause(({ text, terminator, bodyStart }, pack): string | null => {
  const expression = getHangingExpression(pack);
  if (terminator === null || expression === null || !MARKS.has(terminator.mark)) return null;
  const end = text.slice(Math.max(bodyStart, terminator.start - LONGEST_PHRASE), terminator.start).trimEnd();
  if (!/[\p{L}'’]$/u.test(end)) return null;
  const word = expression.exec(end)?.[1];
  return word === undefined || isNumber(word, end, pack) ? null : word;
});

/** « Un nombre supérieur à un »: a numeral, for it stands behind an adjective and its preposition. */
function isNumber(word: string, end: string, pack: CompiledPack): boolean {
  if (!hasNominals(pack) || !Object.hasOwn(pack.usage.spokenNumbers?.cardinals ?? {}, fold(word))) return false;
  const [marker, adjective] = readWords(end.slice(0, -word.length), pack).reverse();
  if (!marker || !adjective || !pack.usage.complementWords.markers.includes(marker.folded)) return false;
  const { noun, attribute } = readNominal(adjective, pack);
  return noun === 0 && attribute !== 0;
}

/** A colon leads on to a list. */
const MARKS: ReadonlySet<string> = new Set([",", ";", "."]);

const getHangingExpression = memoizePerPack(({ usage: { shapeWords } }: CompiledPack) => {
  const { hanging, hangingBehind } = shapeWords;
  if (hanging.length === 0) return null;
  const always = createAlternatives(hanging);
  const behind = createAlternatives(hangingBehind) || "(?!)";
  // « l'un et l' autre » has a blank; « donnez-le » has a hyphen.
  return new RegExp(`[\\s,]((?:${always})|(?<=(?:,|[\\s,](?:${always}))\\s+)(?:${behind}))$`, "u");
});
