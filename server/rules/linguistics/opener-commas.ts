/** Commas that part an opener from what it governs: « Réaffirme, que », « Prie le Secrétaire général, de présenter ». */
import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Clause, OpenerHead, Span } from "../../../grammar/tree/tree.ts";
import { getActFrames, LONGEST_OBJECT, namesActor } from "./act-complements.ts";
import { isActVerb } from "./act-phrases.ts";
import { findHeadAtStart, getConstructions } from "./constructions.ts";
import { isBetween, isMarker } from "./phrase-words.ts";
import { type ProseToken, readProse } from "./prose-tokens.ts";
import { createAlternatives, findMatches } from "./text-search.ts";

/** The span is the comma's, with the blanks before it. */
export interface OpenerComma extends Span {
  readonly kind: "clause" | "act";
  /** The word that the comma stands before. */
  readonly word: string;
}

export const findOpenerCommas = memoizePerClause((clause, pack): readonly OpenerComma[] => {
  const { opener, laterOpeners, text } = clause;
  if (!opener || !text.includes(",")) return NONE;
  const heads = [...opener.heads.slice(-1), ...laterOpeners];
  // “Notes, and reaffirms, that”: the second comma closes what the first opens.
  const isParted = text.slice(opener.start, opener.end).includes(",") || /^\s*,/u.test(text.slice(opener.end));
  const found = heads.flatMap((head, at): OpenerComma[] => {
    if (head.source !== "lexicon") return [];
    const end = at === 0 ? opener.end : head.end;
    const clauseComma = at > 0 && isParted ? null : findClauseComma(clause, end, pack);
    // « Engage les États, et invite les donateurs, à agir »: the commas are a pair.
    const isPaired = at > 0 && PAIRED.test(text.slice(Math.max(0, head.start - REACH), head.start));
    const comma = clauseComma ?? (isPaired ? null : findActComma(head, end, clause, pack));
    return comma ? [comma] : [];
  });
  const further = isParted ? NONE : findJoinedCommas(clause, pack);
  return [...found, ...further.filter(({ end }) => found.every(one => one.end !== end))];
});

/** “…, and stresses, that”: a verb that opens clauses, joined to what stands before it. */
function findJoinedCommas({ text, opener }: Clause, pack: CompiledPack): readonly OpenerComma[] {
  const expression = getJoinedExpression(pack);
  if (expression === null || !opener) return NONE;
  return findMatches(text, expression).flatMap(
    ({ 1: before = "", 2: verb = "", 3: word = "", index }): OpenerComma[] => {
      if (index - before.length < opener.end || !opensClauses(verb, pack)) return [];
      return [{ start: index, end: index + 1, kind: "clause", word }];
    },
  );
}

function opensClauses(verb: string, pack: CompiledPack): boolean {
  const head = findHeadAtStart(verb, pack);
  if (head === null || head.length !== verb.length) return false;
  const { clauses } = pack.usage.complementWords;
  return getConstructions({ head: fold(verb), concepts: [] }, pack).some(({ parts: [first] }) =>
    clauses.includes(first?.leads[0]?.[0] ?? ""),
  );
}

const getJoinedExpression = memoizePerPack(({ usage: { complementWords }, connectors }: CompiledPack) => {
  const [joints, words] = [createAlternatives(connectors), createAlternatives(complementWords.clauses)];
  if (joints === "" || words === "") return null;
  // From the comma, which is rarer than letters.
  return new RegExp(
    `,(?=\\s(?:${words}))(?<=(?<!\\p{L})((?:${joints})\\s(\\p{L}{4,})),)\\s((?:${words})(?<=['’]|(?!\\p{L})))`,
    "gu",
  );
});

const NONE: readonly OpenerComma[] = [];
const REACH = 16;
/** A comma, a joint, and perhaps a pronoun. */
const PAIRED = /,\s+(?:\p{L}+['’\s]\s*){1,2}$/u;

function findClauseComma({ text }: Clause, from: number, pack: CompiledPack): OpenerComma | null {
  const found = getClauseExpression(pack)?.exec(text.slice(from, from + REACH));
  if (!found) return null;
  const [, comma = "", word = ""] = found;
  return { start: from, end: from + comma.length, kind: "clause", word };
}

const getClauseExpression = memoizePerPack(({ usage: { complementWords } }: CompiledPack) => {
  const words = createAlternatives(complementWords.clauses);
  return words === "" ? null : new RegExp(`^(\\s*,)\\s+((?:${words})(?<=['’]|(?!\\p{L})))`, "iu");
});

/** Longer names of who is asked have commas of their own. */
const LONGEST_NAME = 12;

/** One comma, and no other about it, between who is asked and the word before what is to be done. */
function findActComma(head: OpenerHead, from: number, { text }: Clause, pack: CompiledPack): OpenerComma | null {
  const frames = getActFrames(head, pack);
  if (!frames) return null;
  const { tokens } = readProse(text, from, LONGEST_OBJECT, pack);
  const at = tokens.findIndex(({ folded }) => folded === ",");
  const comma = tokens[at];
  const marker = tokens[at + 1];
  if (at < 1 || at > LONGEST_NAME || !comma || !marker || !isMarker(marker.folded, pack)) return null;
  const words = [...frames.acts.values()].flat();
  if (!words.some(word => isSame(word, marker.folded, pack)) || !namesActorBefore(tokens, at, pack)) return null;
  let verb = at + 2;
  while (tokens[verb] && isBetween((tokens[verb] as ProseToken).folded, pack)) verb++;
  const act = tokens[verb];
  if (!act || !isActVerb(act, pack) || pack.usage.complementWords.asides.includes(act.folded)) return null;
  // “Urges all parties, to avoid losses, to comply”; “to date,” is no act.
  if (tokens[verb + 1]?.folded === "," || hasFurtherAct(tokens, verb, words, pack)) return null;
  const start = (tokens[at - 1] as ProseToken).end;
  return { start, end: comma.end, kind: "act", word: text.slice(marker.start, marker.end) };
}

/** Whether a plain name stands before the comma: nothing in it is an act already. */
function namesActorBefore(tokens: readonly ProseToken[], comma: number, pack: CompiledPack): boolean {
  for (let at = 1; at < comma; at++) {
    const token = tokens[at] as ProseToken;
    let before = at - 1;
    while (before > 0 && isBetween((tokens[before] as ProseToken).folded, pack)) before--;
    if (token.folded === "()" || (isMarker((tokens[before] as ProseToken).folded, pack) && isActVerb(token, pack)))
      return false;
  }
  return [0, 1].some(from => from < comma && namesActor(tokens, from, pack));
}

/** Whether a second act stands behind another comma, which then closes what this one opens. */
function hasFurtherAct(
  tokens: readonly ProseToken[],
  from: number,
  words: readonly string[],
  pack: CompiledPack,
): boolean {
  return tokens.some(({ folded }, at) => {
    if (at <= from || !words.some(word => isSame(word, folded, pack))) return false;
    if (tokens[at - 1]?.folded !== ",") return false;
    let verb = at + 1;
    while (tokens[verb] && isBetween((tokens[verb] as ProseToken).folded, pack)) verb++;
    const act = tokens[verb];
    return act !== undefined && isActVerb(act, pack);
  });
}

/** Whether two words are one, elided or not. */
function isSame(word: string, other: string, { usage }: CompiledPack): boolean {
  return word === other || usage.elisions.some(one => one.word === word && fold(one.elided) === other);
}
