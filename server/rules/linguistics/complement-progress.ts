/** Measures how far a complement is written, compared with a frame. */

import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { readWordAt, skipGap } from "../../../grammar/text/words.ts";
import { type FramePart, type FrameParts, infinitiveLeads, leadingWords } from "./frames.ts";
import { isInfinitive } from "./verb-kinds.ts";

/** The words between the opener and the cursor. */
export interface TypedWords {
  /** Folded; a comma is a word of its own. */
  readonly words: readonly string[];
  /** How many of them are complete: all, or all but the last. */
  readonly completeCount: number;
}

export interface Progress {
  /** The part that is being written. */
  readonly part: number;
  /** Whether the frame begins with a lead and that is typed. */
  readonly hasLead: boolean;
  /** Whether the current part is not yet begun. */
  readonly isOpen: boolean;
}

/** In words: a noun phrase before an infinitive is no longer than this. */
const LONGEST_NAME = 8;
/** Words between a lead and its infinitive: « de ne plus lui demander ». */
const BEFORE_INFINITIVE = 3;

/** Null where the text contains a mark that no beginning of a complement has. */
export function readTypedWords(text: string): TypedWords | null {
  const words: string[] = [];
  let end = 0;
  for (let at = skipGap(text, 0); at < text.length; at = skipGap(text, end)) {
    const word = readWordAt(text, at);
    if (!word && text[at] !== ",") return null;
    // An elided word before anything is written behind it.
    const elided = word !== null && /['\u2019]/.test(text[word.end] ?? "");
    end = word ? word.end + (elided ? 1 : 0) : at + 1;
    words.push(word ? `${word.folded}${elided ? "'" : ""}` : ",");
  }
  const touching = end === text.length && /[\p{L}\p{N}-]$/u.test(text);
  return { words, completeCount: words.length - (touching ? 1 : 0) };
}

/** Null where the words do not fit the frame. */
export function measureProgress(parts: FrameParts, typed: TypedWords, pack: CompiledPack): Progress | null {
  const { words, completeCount } = typed;
  let at = 0;
  const led = (parts[0]?.leads.length ?? 0) > 0 && completeCount > 0;
  for (const [index, part] of parts.entries()) {
    const length = measureLead(part, typed, at);
    if (length === null) return null;
    at += length;
    if (at >= words.length) return { part: index, hasLead: led, isOpen: true };
    if (part.term === null) continue;
    if (index === 0 && part.term === "noun" && leadsToInfinitive(part, typed, at, pack)) return null;
    const next = parts[index + 1];
    if (!next)
      return { part: index, hasLead: led, isOpen: at >= completeCount || awaitsInfinitive(part, typed, at, pack) };
    const begins = findNextPart(next, typed, at + 1, pack);
    if (begins === null) return { part: index, hasLead: led, isOpen: words.length - at <= LONGEST_NAME };
    at = begins;
  }
  return { part: parts.length - 1, hasLead: led, isOpen: at >= completeCount };
}

/** How many words of the part's lead are typed at an index; null where other words are there. */
function measureLead({ leads }: FramePart, typed: TypedWords, at: number): number | null {
  if (leads.length === 0) return 0;
  const lengths = leads.map(lead => matchLead(lead, typed, at)).filter(length => length !== null);
  return lengths.length > 0 ? Math.max(...lengths) : null;
}

function matchLead(lead: readonly string[], { words, completeCount }: TypedWords, from: number): number | null {
  for (const [index, word] of lead.entries()) {
    const at = from + index;
    const other = words[at];
    if (other === undefined) return index;
    if (at >= completeCount) return word.startsWith(other) ? index + 1 : null;
    if (word !== other) return null;
  }
  return lead.length;
}

/** The index at which the next part begins; null while the noun goes on. */
function findNextPart(next: FramePart, typed: TypedWords, from: number, pack: CompiledPack): number | null {
  const { words, completeCount } = typed;
  for (let at = Math.min(completeCount, words.length) - 1; at >= from; at--) {
    const length = next.leads.length > 0 ? findWholeLead(next, typed, at) : null;
    if (length === null) continue;
    const after = at + length;
    if (next.term !== "infinitive" || hasInfinitiveAt(typed, after, pack) || awaitsInfinitive(next, typed, after, pack))
      return at;
  }
  return null;
}

function findWholeLead({ leads }: FramePart, { words, completeCount }: TypedWords, from: number): number | null {
  const matchedLead = leads.find(
    lead => from + lead.length <= completeCount && lead.every((word, index) => words[from + index] === word),
  );
  return matchedLead?.length ?? null;
}

/** Whether an infinitive follows where a noun is needed: « d'agir » is no complement of « prend note ». */
function leadsToInfinitive({ leads }: FramePart, typed: TypedWords, at: number, pack: CompiledPack): boolean {
  const leading = infinitiveLeads(pack);
  return leads.some(([word = ""]) => leading.has(word)) && hasInfinitiveAt(typed, at, pack);
}

/** Whether an infinitive follows within a few words; another lead ends the search: « parties d'agir ». */
function hasInfinitiveAt({ words, completeCount }: TypedWords, at: number, pack: CompiledPack): boolean {
  const leading = leadingWords(pack);
  for (const word of words.slice(at, Math.min(completeCount, at + BEFORE_INFINITIVE))) {
    if (isInfinitive(word, pack)) return true;
    if (leading.has(word)) return false;
  }
  return false;
}

/** Whether the infinitive is still to come: behind « de ne plus », but not behind « de l' », where a noun follows. */
function awaitsInfinitive({ term }: FramePart, typed: TypedWords, at: number, pack: CompiledPack): boolean {
  const { words, completeCount } = typed;
  if (term !== "infinitive" || completeCount - at >= BEFORE_INFINITIVE || hasInfinitiveAt(typed, at, pack))
    return false;
  return at >= words.length || !pack.usage.articles.includes(words[at] as string);
}
