/** How far a complement is written, held against what its opener may take. */

import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { skipGap, wordAt } from "../../../grammar/text/words.ts";
import { isInfinitive } from "../../rules/linguistics/wrong-complements.ts";
import { type FramePart, type FrameParts, infinitiveLeads, leadingWords } from "./frames.ts";

/** What stands between the opener and the cursor. */
export interface TypedWords {
  /** Folded; a comma is a word of its own. */
  readonly words: readonly string[];
  /** How many of them are written to their end: all, or all but the last. */
  readonly whole: number;
}

export interface Progress {
  /** The part that is being written. */
  readonly part: number;
  /** The complement begins with a word of its own, and that is typed. */
  readonly led: boolean;
  /** What the person writes is not yet under way. */
  readonly open: boolean;
}

/** A name that is given something to do is no longer. */
const LONGEST_NAME = 8;
/** « de ne plus lui demander »: words between the one that leads in and the infinitive. */
const BEFORE_INFINITIVE = 3;

/** Null where something stands that no complement has at its beginning. */
export function readTypedWords(text: string): TypedWords | null {
  const words: string[] = [];
  let end = 0;
  for (let at = skipGap(text, 0); at < text.length; at = skipGap(text, end)) {
    const word = wordAt(text, at);
    if (!word && text[at] !== ",") return null;
    // An elided word before anything is written behind it.
    const elided = word !== null && /['\u2019]/.test(text[word.end] ?? "");
    end = word ? word.end + (elided ? 1 : 0) : at + 1;
    words.push(word ? `${word.folded}${elided ? "'" : ""}` : ",");
  }
  const touching = end === text.length && /[\p{L}\p{N}-]$/u.test(text);
  return { words, whole: words.length - (touching ? 1 : 0) };
}

/** Null where the words are none of this complement. */
export function measureProgress(parts: FrameParts, typed: TypedWords, pack: CompiledPack): Progress | null {
  const { words, whole } = typed;
  let at = 0;
  const led = (parts[0]?.leads.length ?? 0) > 0 && whole > 0;
  for (const [index, part] of parts.entries()) {
    const length = measureLead(part, typed, at);
    if (length === null) return null;
    at += length;
    if (at >= words.length) return { part: index, led, open: true };
    if (part.term === null) continue;
    if (index === 0 && part.term === "noun" && leadsToInfinitive(part, typed, at, pack)) return null;
    const next = parts[index + 1];
    if (!next) return { part: index, led, open: at >= whole || awaitsInfinitive(part, typed, at, pack) };
    const begins = findNextPart(next, typed, at + 1, pack);
    if (begins === null) return { part: index, led, open: words.length - at <= LONGEST_NAME };
    at = begins;
  }
  return { part: parts.length - 1, led, open: at >= whole };
}

/** Words that lead into the part from a place on, as far as they are typed; null when others stand there. */
function measureLead({ leads }: FramePart, typed: TypedWords, at: number): number | null {
  if (leads.length === 0) return 0;
  const lengths = leads.map(lead => matchLead(lead, typed, at)).filter(length => length !== null);
  return lengths.length > 0 ? Math.max(...lengths) : null;
}

function matchLead(lead: readonly string[], { words, whole }: TypedWords, from: number): number | null {
  for (const [index, word] of lead.entries()) {
    const at = from + index;
    const other = words[at];
    if (other === undefined) return index;
    if (at >= whole) return word.startsWith(other) ? index + 1 : null;
    if (word !== other) return null;
  }
  return lead.length;
}

/** Where the part after a name begins; null while the name goes on. */
function findNextPart(next: FramePart, typed: TypedWords, from: number, pack: CompiledPack): number | null {
  const { words, whole } = typed;
  for (let at = Math.min(whole, words.length) - 1; at >= from; at--) {
    const length = next.leads.length > 0 ? findWholeLead(next, typed, at) : null;
    if (length === null) continue;
    const after = at + length;
    if (next.term !== "infinitive" || hasInfinitiveAt(typed, after, pack) || awaitsInfinitive(next, typed, after, pack))
      return at;
  }
  return null;
}

function findWholeLead({ leads }: FramePart, { words, whole }: TypedWords, from: number): number | null {
  const found = leads.find(
    lead => from + lead.length <= whole && lead.every((word, index) => words[from + index] === word),
  );
  return found?.length ?? null;
}

/** « d'agir » is no complement of « prend note »: what may lead to a name leads to something to do. */
function leadsToInfinitive({ leads }: FramePart, typed: TypedWords, at: number, pack: CompiledPack): boolean {
  const leading = infinitiveLeads(pack);
  return leads.some(([word = ""]) => leading.has(word)) && hasInfinitiveAt(typed, at, pack);
}

/** « parties d'agir » goes on with a name: other words that lead into a part end the search. */
function hasInfinitiveAt({ words, whole }: TypedWords, at: number, pack: CompiledPack): boolean {
  const leading = leadingWords(pack);
  for (const word of words.slice(at, Math.min(whole, at + BEFORE_INFINITIVE))) {
    if (isInfinitive(word, pack)) return true;
    if (leading.has(word)) return false;
  }
  return false;
}

/** « de ne plus » waits for its infinitive still; « de l' » goes on with the name. */
function awaitsInfinitive({ term }: FramePart, typed: TypedWords, at: number, pack: CompiledPack): boolean {
  const { words, whole } = typed;
  if (term !== "infinitive" || whole - at >= BEFORE_INFINITIVE || hasInfinitiveAt(typed, at, pack)) return false;
  return at >= words.length || !pack.usage.articles.includes(words[at] as string);
}
