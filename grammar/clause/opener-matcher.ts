/**
 * Finds the opener that begins at an offset: modifiers, head (with modifiers inside), modifiers, and a second head
 * coordinated with it. Longest head first, before any modifier: « Demande instamment » is *urge*, not *call upon*
 * with an adverb. A form that no list holds is told by its morphology.
 */
import type { HeadForm } from "../languages/pack.ts";
import { skipGap, type Word, type WordStream, wordsFrom } from "../text/words.ts";
import type { ModifierUse, Section } from "../tree/tree.ts";
import type { PhraseNode } from "./phrase-index.ts";
import { type Pattern, type Phrases, patternsFor } from "./phrases.ts";

/** A piece of a matched opener, in the order of the text; the clause lexer makes one token of each. */
export type OpenerPiece =
  | { readonly kind: "modifier"; readonly start: number; readonly end: number; readonly id: string }
  | { readonly kind: "head"; readonly start: number; readonly end: number; readonly match: HeadMatch }
  | { readonly kind: "link"; readonly start: number; readonly end: number };

export interface HeadMatch {
  readonly source: "lexicon" | "morphology";
  readonly head: string;
  readonly sections: readonly Section[];
  readonly mask: number;
  readonly concepts: readonly number[];
  readonly lemma: string | null;
  readonly inner: readonly ModifierUse[];
}

interface Found {
  readonly match: HeadMatch;
  /** Index of the first word after the head. */
  readonly next: number;
}

/** Where a modifier may stand: before, inside or after a head, or leading up to the clause. */
type Place = "b" | "i" | "a" | "lead";

interface Walked {
  readonly forms: readonly HeadForm[];
  readonly inner: readonly ModifierUse[];
  /** Index of the word after the printed extent. */
  readonly next: number;
}

interface Modifiers {
  readonly uses: readonly ModifierUse[];
  readonly next: number;
}

const SECTION = { p: "preambular", o: "operative" } as const;
const NONE: readonly never[] = [];
/** Modifiers in a row that are tried; adopted texts have three at most. */
const MOST_MODIFIERS = 6;

export class OpenerMatcher {
  readonly #phrases: Phrases;

  constructor(phrases: Phrases) {
    this.#phrases = phrases;
  }

  /** Offset after connectives that lead up to a clause (« Dans ce contexte, … »), or `offset`. */
  lead(text: string, offset: number): number {
    const words = wordsFrom(text, offset);
    const { next } = this.#modifiers(text, words, 0, "lead");
    const end = next > 0 ? (words.at(next - 1) as Word).end : offset;
    const comma = skipGap(text, end);
    return next > 0 && text[comma] === "," ? skipGap(text, comma + 1) : offset;
  }

  /** The opener at `offset`, or null. With `section`, only heads that open that section, known to the lexicon. */
  match(text: string, offset: number, section?: Section, lexiconOnly = section !== undefined): OpenerPiece[] | null {
    const words = wordsFrom(text, offset);
    if (words.at(0)?.start !== offset) return null;
    const pieces: OpenerPiece[] = [];
    let next = this.#headWithModifiers(text, words, 0, pieces, section, lexiconOnly);
    if (next === null) return null;
    // « Accueille avec satisfaction et appuie … »: one printed opener with two heads.
    for (;;) {
      const link = words.at(next);
      const last = pieces.findLast(piece => piece.kind === "head");
      if (!link || last?.kind !== "head" || !this.#phrases.connectors.has(link.folded)) break;
      const tail: OpenerPiece[] = [];
      const after: number | null = this.#headWithModifiers(text, words, next + 1, tail, last.match.sections[0], true);
      if (after === null) break;
      pieces.push({ kind: "link", start: link.start, end: link.end }, ...tail);
      next = after;
    }
    return pieces;
  }

  /**
   * Whether the head at `offset` has a verb or an adjective that is the subject's. « compte tenu » and « étant donné »
   * have none: they open a paragraph whoever acts, though their participle has a number and a gender; « pursuant to »
   * has no such word at all.
   */
  isSubjects(text: string, offset: number, section: Section, mask: number): boolean {
    const { everyCell, patterns } = this.#phrases;
    if (mask !== everyCell) return true;
    const words = wordsFrom(text, offset);
    let longest: Found | null = null;
    for (const pattern of patterns) {
      const found = pattern.section === section ? this.#pattern(text, words, 0, pattern) : null;
      if (found && (!longest || found.next > longest.next)) longest = found;
    }
    return longest?.match.mask === everyCell;
  }

  /**
   * The verb at `offset` after a reflexive pronoun and others: « et s'en félicite ». The head is the verb alone, with
   * the meaning that it has as a reflexive.
   */
  reflexive(text: string, offset: number, section: Section): OpenerPiece[] | null {
    const words = wordsFrom(text, offset);
    const word = words.at(0);
    if (word?.start !== offset) return null;
    for (const pronoun of this.#phrases.reflexives) {
      const form = this.#phrases.heads
        .get(pronoun)
        ?.get(word.folded)
        ?.values.filter(one => SECTION[one[1]] === section);
      if (!form?.length) continue;
      const match = { ...headOf(form), inner: [] };
      return [{ kind: "head", start: word.start, end: word.end, match }];
    }
    return null;
  }

  /** Appends the pieces of one head with its modifiers; returns the index of the next word, or null. */
  #headWithModifiers(
    text: string,
    words: WordStream,
    first: number,
    pieces: OpenerPiece[],
    section: Section | undefined,
    lexiconOnly: boolean,
  ): number | null {
    let before: Modifiers = { uses: [], next: first };
    let found = this.#lexicon(text, words, first, section);
    if (!found) {
      before = this.#modifiers(text, words, first, "b");
      if (before.next > first) found = this.#lexicon(text, words, before.next, section);
    }
    if (!found && !lexiconOnly) {
      before = { uses: [], next: first };
      found = this.#morphology(text, words, first);
    }
    if (!found) return null;
    const after = this.#modifiers(text, words, found.next, "a");
    const start = (words.at(before.next) as Word).start;
    const end = (words.at(found.next - 1) as Word).end;
    for (const use of before.uses) pieces.push({ kind: "modifier", start: use.start, end: use.end, id: use.id });
    pieces.push({ kind: "head", start, end, match: found.match });
    for (const use of after.uses) pieces.push({ kind: "modifier", start: use.start, end: use.end, id: use.id });
    return after.next;
  }

  /** The longest head of the lexicon that begins at word `first`. */
  #lexicon(text: string, words: WordStream, first: number, section?: Section): Found | null {
    const word = words.at(first);
    if (!word || !this.#phrases.heads.has(word.folded)) return null;
    let best: (Walked & { length: number }) | null = null;
    // `ends[n]` is the index of the word after the n-th word of the head.
    const walk = (
      node: PhraseNode<HeadForm>,
      at: number,
      ends: readonly number[],
      inner: readonly ModifierUse[],
    ): void => {
      const length = ends.length - 1;
      const forms = section ? this.#formsOf(node, section) : node.values;
      if (forms.length && (!best || length > best.length))
        best = { forms, inner, next: ends[forms[0]?.[5] ?? length] ?? at, length };
      const word = words.at(at);
      if (!word) return;
      const next = node.get(word.folded);
      if (next) walk(next, at + 1, [...ends, at + 1], inner);
      if (length > 0 && inner.length < MOST_MODIFIERS && node.goesOn) {
        for (const use of this.#modifiersAt(text, words, at, "i")) {
          walk(node, use.next, ends, [...inner, use]);
        }
      }
    };
    walk(this.#phrases.heads, first, [first], NONE);
    // TypeScript does not see the assignment inside the closure.
    const result = best as Walked | null;
    if (!result) return null;
    const { forms, next } = result;
    const end = words.at(next - 1)?.end ?? 0;
    const inner = result.inner.filter(use => use.start < end);
    return {
      next,
      match: { ...this.#headOf(forms), inner },
    };
  }

  /** The forms of one section at each node, so that they are told apart once. */
  readonly #sectionForms = {
    preambular: new Map<PhraseNode<HeadForm>, HeadForm[]>(),
    operative: new Map<PhraseNode<HeadForm>, HeadForm[]>(),
  };

  #formsOf(node: PhraseNode<HeadForm>, section: Section): readonly HeadForm[] {
    if (node.values.length === 0) return NONE;
    let forms = this.#sectionForms[section].get(node);
    if (!forms) {
      forms = node.values.filter(form => SECTION[form[1]] === section);
      this.#sectionForms[section].set(node, forms);
    }
    return forms;
  }

  /** What forms say together, so that clauses with the same opener share it. */
  readonly #heads = new Map<readonly HeadForm[], Omit<HeadMatch, "inner">>();

  #headOf(forms: readonly HeadForm[]): Omit<HeadMatch, "inner"> {
    let head = this.#heads.get(forms);
    if (!head) {
      head = headOf(forms);
      this.#heads.set(forms, head);
    }
    return head;
  }

  /** The longest opener by form alone: « Ayant relu », « Se targue ». */
  #morphology(text: string, words: WordStream, first: number): Found | null {
    let best: Found | null = null;
    for (const pattern of patternsFor(this.#phrases, words.at(first)?.folded ?? "")) {
      const found = this.#pattern(text, words, first, pattern);
      if (found && (!best || found.next > best.next)) best = found;
      else if (found && found.next === best?.next) best = both(best, found);
    }
    return best;
  }

  #pattern(text: string, words: WordStream, first: number, pattern: Pattern): Found | null {
    let at = first;
    let shared = this.#phrases.everyCell;
    let lemma: string | null = null;
    const inner: ModifierUse[] = [];
    for (const [index, element] of pattern.elements.entries()) {
      if (element.kind === "modifiers") {
        // Trailing modifiers are no part of the head; the caller reads them.
        if (index === pattern.elements.length - 1) break;
        const modifiers = this.#modifiers(text, words, at, index === 0 ? "b" : "i");
        inner.push(...modifiers.uses);
        at = modifiers.next;
        continue;
      }
      const word = words.at(at);
      if (!word) return null;
      if (element.kind === "word") {
        if (word.folded !== element.folded) return null;
        // « Sont prêt »: the verb has a number of its own.
        const cells = this.#phrases.analyse(word.folded).reduce((sum, reading) => sum | reading.mask, 0);
        if (cells !== 0) shared &= cells;
      } else {
        const readings = this.#phrases.analyse(word.folded).filter(known => element.slots.has(known.slot));
        if (!readings[0]) return null;
        lemma = readings[0].lemma;
        // « soumis » is singular and plural: any of its readings may be meant; all the slots must agree.
        const cells = readings.reduce((sum, reading) => sum | (reading.mask || this.#phrases.everyCell), 0);
        shared &= cells;
      }
      at++;
    }
    const head = headText(words, first, at);
    return {
      next: at,
      match: {
        source: "morphology",
        head,
        sections: [pattern.section],
        mask: pattern.mask ?? shared,
        concepts: [],
        lemma,
        inner,
      },
    };
  }

  #modifiers(text: string, words: WordStream, first: number, place: Place): Modifiers {
    if (!this.#mayModify(words.at(first))) return { uses: NONE, next: first };
    const uses: ModifierUse[] = [];
    let next = first;
    while (uses.length < MOST_MODIFIERS) {
      const use = this.#modifiersAt(text, words, next, place)[0];
      if (!use) break;
      uses.push(use);
      next = use.next;
    }
    return { uses, next };
  }

  /** Nearly every word is asked about, and few begin a modifier. */
  #mayModify(word: Word | null): boolean {
    const { modifiers, prepositions } = this.#phrases;
    return word !== null && (modifiers.has(word.folded) || prepositions.has(word.folded));
  }

  /** The modifiers that begin at a word, longest first. */
  #modifiersAt(
    text: string,
    words: WordStream,
    first: number,
    place: Place,
  ): readonly (ModifierUse & { readonly next: number })[] {
    if (!this.#mayModify(words.at(first))) return NONE;
    const found: (ModifierUse & { readonly next: number })[] = [];
    let node: PhraseNode<readonly [string, string, string, string]> | undefined = this.#phrases.modifiers;
    for (let at = first; node; at++) {
      // « Prie à cet égard »: connectives lead up to a clause and are not printed as part of its opener.
      const value = node.values.find(([, , kind, places]) =>
        place === "lead" ? kind === "connective" : places.includes(place) && !(place === "a" && kind === "connective"),
      );
      if (value && at > first) found.push(use(text, words, first, at, value[1]));
      const word = words.at(at);
      node = word ? node.get(word.folded) : undefined;
    }
    const manner = place === "b" || place === "lead" ? null : this.#manner(text, words, first);
    if (manner) found.push(manner);
    return found.sort((a, b) => b.next - a.next);
  }

  /** « avec une vive satisfaction »: preposition, fillers and adjectives of intensity, noun, adjectives. */
  #manner(text: string, words: WordStream, first: number): (ModifierUse & { readonly next: number }) | null {
    const { prepositions, fillers, mannerNouns, connectors } = this.#phrases;
    if (!prepositions.has(words.at(first)?.folded ?? "")) return null;
    let at = first + 1;
    for (let word = words.at(at); word && at < first + 8; word = words.at(at)) {
      if (mannerNouns.has(word.folded)) {
        const adjectives = this.#adjectives(words, at + 1);
        return use(text, words, first, adjectives, "manner");
      }
      const filler = fillers.has(word.folded) || (connectors.has(word.folded) && at > first + 1);
      const skipped = filler ? at + 1 : this.#adjectives(words, at);
      if (skipped === at) return null;
      at = skipped;
    }
    return null;
  }

  /** Skips adjectives of intensity. */
  #adjectives(words: WordStream, first: number): number {
    let at = first;
    for (;;) {
      let node: PhraseNode<readonly [string, string, string, string]> | undefined = this.#phrases.modifiers;
      let end = at;
      for (let next = at; node; next++) {
        if (next > at && node.values.some(([, , kind]) => kind === "intensity")) end = next;
        const word = words.at(next);
        node = word ? node.get(word.folded) : undefined;
      }
      if (end === at) return at;
      at = end;
    }
  }
}

/** « Réduit » is a participle and a verb: it opens either section, and agrees as in either. */
function both(a: Found, b: Found): Found {
  const sections = [...new Set([...a.match.sections, ...b.match.sections])];
  if (sections.length === a.match.sections.length) return a;
  return { next: a.next, match: { ...a.match, sections, mask: a.match.mask | b.match.mask } };
}

/** What forms of the lexicon that are spelt alike say together. */
function headOf(forms: readonly HeadForm[]): Omit<HeadMatch, "inner"> {
  return {
    source: "lexicon",
    head: forms[0]?.[0] ?? "",
    sections: [...new Set(forms.map(form => SECTION[form[1]]))],
    mask: forms.reduce((mask, form) => mask | form[2], 0),
    concepts: [...new Set(forms.flatMap(form => form[3]))],
    lemma: null,
  };
}

function use(text: string, words: WordStream, first: number, next: number, id: string) {
  const start = (words.at(first) as Word).start;
  const end = (words.at(next - 1) as Word).end;
  return { id, text: text.slice(start, end), start, end, next };
}

function headText(words: WordStream, first: number, next: number): string {
  const folded: string[] = [];
  for (let at = first; at < next; at++) folded.push((words.at(at) as Word).folded);
  return folded.join(" ");
}
