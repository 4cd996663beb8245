/**
 * Verbs that go on from the opener of an operative paragraph in a form that may belong to something else as well: “Decides
 * to remain seized of the matter, and request the Secretary-General to report”. Likely, and never sure.
 */
import { memoizePerClause } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import type { OpenerHead, Span } from "../../../grammar/tree/tree.ts";
import { asksForAct, namesActor } from "./act-complements.ts";
import { findAct } from "./act-phrases.ts";
import { getLexiconVerbs } from "./opener-misforms.ts";
import { isBetween, isMarker, isPreposition } from "./phrase-words.ts";
import { type ProseToken, readProse } from "./prose-tokens.ts";
import { getVerbKind, listVerbKinds } from "./verb-kinds.ts";

export interface LaterForm extends Span {
  /** As printed. */
  readonly word: string;
  /** The verb in its dictionary form. */
  readonly lemma: string;
}

/** In tokens: adopted paragraphs are shorter. */
const LONGEST_PARAGRAPH = 400;
const NONE: readonly LaterForm[] = [];

export const listLaterForms = memoizePerClause(({ text, opener }, pack): readonly LaterForm[] => {
  const takers = getModals(pack);
  if (!opener || takers.length === 0) return NONE;
  const { tokens } = readProse(text, opener.end, LONGEST_PARAGRAPH, pack);
  const found: LaterForm[] = [];
  for (let link = 1; link < tokens.length - 2; link++) {
    if (!pack.connectors.includes((tokens[link] as ProseToken).folded)) continue;
    const at = skipModifiers(tokens, link + 1, pack);
    const token = tokens[at];
    if (!token || token.isCapital) continue;
    const lemma = readLemma(tokens, link, token, pack);
    if (lemma === null || !hasRequest(tokens, at + 1, lemma, token, pack)) continue;
    // “Member States should cooperate, and urge their partners to join”
    if (tokens.slice(0, link).some(({ folded, isCapital }) => !isCapital && takers.includes(folded))) return found;
    found.push({ start: token.start, end: token.end, word: text.slice(token.start, token.end), lemma });
  }
  return found.length > 0 ? found : NONE;
});

/** Words that have a bare infinitive behind them, in a language whose infinitives are spelt as finite verbs are. */
function getModals(pack: CompiledPack): readonly string[] {
  if (pack.usage.elisions.length > 0) return [];
  return pack.usage.syntax.infinitiveAfter.filter(word => !isMarker(word, pack));
}

/** “and, accordingly, urging them”, “and also request” */
function skipModifiers(tokens: readonly ProseToken[], from: number, pack: CompiledPack): number {
  let at = from;
  while (at < from + 3 && (tokens[at]?.folded === "," || isBetween(tokens[at]?.folded ?? "", pack))) at++;
  return at;
}

/** Of a bare form behind a comma, or of a gerund that no other goes before. */
function readLemma(
  tokens: readonly ProseToken[],
  link: number,
  { folded }: ProseToken,
  pack: CompiledPack,
): string | null {
  const readings = getWordMorphology(pack).analyse(folded);
  const kinds = new Set(readings.map(reading => getVerbKind(reading, pack)));
  const lemma = readings[0]?.lemma;
  if (lemma === undefined || !getLexiconVerbs(pack).has(lemma) || kinds.has(null)) return null;
  if (kinds.has("infinitive")) return tokens[link - 1]?.folded === "," ? lemma : null;
  // “, and, moreover, noting that”: a participle that says more of the sentence.
  if (kinds.size > 1 || !kinds.has("gerund") || tokens[link - 1]?.folded === ",") return null;
  return tokens.slice(0, link).some(one => listVerbKinds(one.folded, pack).has("gerund")) ? null : lemma;
}

/** A clause, or somebody who is told what to do. */
function hasRequest(
  tokens: readonly ProseToken[],
  from: number,
  lemma: string,
  { start, end }: ProseToken,
  pack: CompiledPack,
): boolean {
  const next = tokens[from];
  if (!next) return false;
  if (pack.usage.complementWords.clauses.includes(next.folded)) return true;
  const head: OpenerHead = {
    text: lemma,
    start,
    end,
    head: lemma,
    headSpan: { start, end },
    source: "morphology",
    sections: ["operative"],
    mask: 0,
    concepts: [],
    lemma,
    modifiers: [],
  };
  if (!asksForAct(head, pack)) return false;
  const object = isPreposition(next.folded, pack) ? from + 1 : from;
  // “and encourage citizens to take part” may be what others are asked to do.
  const [first, name] = [tokens[object], tokens[object + 1]];
  if (!first || !name?.isCapital || !pack.usage.articles.includes(first.folded)) return false;
  return namesActor(tokens, object, pack) && findAct(tokens, object, pack)?.marker != null;
}
