/**
 * Finds the opener that begins at an offset: modifiers, head (with modifiers inside), modifiers, and a second head
 * coordinated with it. Longest head first, before any modifier: « Demande instamment » is *urge*, not *call upon*
 * with an adverb. A form that no list holds is told by its morphology.
 */
import type { HeadForm } from "../languages/pack.ts";
import { ALPHANUMERIC, getKindAt } from "../text/characters.ts";
import { isCommaAt } from "../text/punctuation.ts";
import { joinWords, readWordAt, skipGap, type Word, WordStream } from "../text/words.ts";
import type { ModifierUse, Section } from "../tree/tree.ts";
import type { PhraseIndex, PhraseNode } from "./phrase-index.ts";
import { getPatterns, type Phrases, type UnlistedOpener } from "./phrases.ts";

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
  readonly concepts: readonly string[];
  readonly lemma: string | null;
  readonly inner: readonly ModifierUse[];
}

interface MatchedHead {
  readonly match: HeadMatch;
  /** Index of the first word after the head. */
  readonly next: number;
}

/** Where a modifier may stand: before, inside or after a head, or leading up to the clause. */
type ModifierPlace = "b" | "i" | "a" | "lead";

/** The search for the longest head of the lexicon that begins at a word. */
interface HeadSearch {
  readonly words: WordStream;
  readonly section: Section | undefined;
  /** `ends[n]` is the index of the word after the n-th word of the head. */
  readonly ends: number[];
  best: LongestHead | null;
}

interface LongestHead {
  readonly forms: readonly HeadForm[];
  readonly inner: readonly ModifierUse[];
  /** In words of the phrase. */
  readonly length: number;
  /** Index of the word after the printed extent. */
  readonly next: number;
}

interface PlacedModifier extends ModifierUse {
  /** Index of the word after it. */
  readonly next: number;
}

/** Of the object between the parts of a head, in characters. */
const LONGEST_OBJECT = 400;

/** Whether a mark stands there that no object has in it. */
function isClauseEnd(text: string, offset: number): boolean {
  return ";；。".includes(text.charAt(offset));
}

/** Whether a word goes on behind a sign that is no letter. */
function isBroken(text: string, end: number): boolean {
  return text[end] === "/" && /\p{Ll}/u.test(text[end + 1] ?? "");
}

const SECTION = { p: "preambular", o: "operative" } as const;
const NONE: readonly never[] = [];
/** Modifiers in a row that are tried; adopted texts have three at most. */
const MOST_MODIFIERS = 6;

export class OpenerMatcher {
  readonly #phrases: Phrases;
  readonly #conceptIds: readonly string[];

  /** `conceptIds`: the ids of concepts by their numbers. */
  constructor(phrases: Phrases, conceptIds: readonly string[] = []) {
    this.#phrases = phrases;
    this.#conceptIds = conceptIds;
  }

  /** Offset after connectives that lead up to a clause (« Dans ce contexte, … »), or where the words begin. */
  findLeadEnd(words: WordStream): number {
    const { text, offset } = words;
    const next = getNextWord(this.#matchModifiers(words, 0, "lead"), 0);
    if (next === 0) return offset;
    const comma = skipGap(text, (words.at(next - 1) as Word).end);
    return isCommaAt(text, comma) ? skipGap(text, comma + 1) : offset;
  }

  /**
   * The opener that the words begin with, or null, also where a gap stands before them. With `section`, only heads that
   * open that section, known to the lexicon.
   */
  match(words: WordStream, section?: Section, lexiconOnly = section !== undefined): OpenerPiece[] | null {
    if (words.at(0)?.start !== words.offset) return null;
    const parted = this.#phrases.parted.length > 0 ? this.#matchParted(words, section) : null;
    if (parted) return [parted];
    const pieces: OpenerPiece[] = [];
    let next = this.#addHead(words, 0, pieces, section, lexiconOnly);
    if (next === null) return null;
    // « Accueille avec satisfaction et appuie … »: one printed opener with two heads.
    for (let link = words.at(next); link && this.#phrases.connectors.has(link.folded); link = words.at(next)) {
      const last = pieces.findLast(isHead);
      const tail: OpenerPiece[] = [];
      const after: number | null = this.#addHead(words, next + 1, tail, last?.match.sections[0], true);
      if (after === null) break;
      pieces.push({ kind: "link", start: link.start, end: link.end }, ...tail);
      next = after;
    }
    return pieces;
  }

  /**
   * Whether the head that the words begin with has a verb or an adjective that is the subject's. « compte tenu » and
   * « étant donné » have none: they open a paragraph whoever acts, though their participle has a number and a gender;
   * « pursuant to » has no such word at all.
   */
  isOfSubject(words: WordStream, section: Section, mask: number): boolean {
    const { everyCell } = this.#phrases;
    // A language with one cell has no forms that could tell.
    if (mask !== everyCell || everyCell === 1) return true;
    let longest: MatchedHead | null = null;
    for (const pattern of getPatterns(this.#phrases, words.at(0)?.folded ?? "")) {
      const found = pattern.section === section ? this.#matchPattern(words, 0, pattern) : null;
      if (found && (!longest || found.next > longest.next)) longest = found;
    }
    return longest?.match.mask === everyCell;
  }

  /**
   * The verb that the words begin with after a reflexive pronoun and others: « et s'en félicite ». The head is the verb
   * alone, with the meaning that it has as a reflexive.
   */
  matchReflexive(words: WordStream, section: Section): OpenerPiece[] | null {
    const word = words.at(0);
    if (word?.start !== words.offset) return null;
    for (const pronoun of this.#phrases.reflexives) {
      const form = this.#phrases.heads
        .get(pronoun)
        ?.get(word.folded)
        ?.values.filter(one => SECTION[one[1]] === section);
      if (!form?.length) continue;
      const match = { ...this.#createHead(form), inner: NONE };
      return [{ kind: "head", start: word.start, end: word.end, match }];
    }
    return null;
  }

  /**
   * A head around its object: « 对…表示关切 ». What counts as the opener is the part behind the object; the modifiers before
   * the other part go with it.
   */
  #matchParted(words: WordStream, section: Section | undefined): OpenerPiece | null {
    const before = this.#matchModifiers(words, 0, "b");
    for (const first of new Set([0, getNextWord(before, 0)])) {
      for (const { start, ends } of this.#phrases.parted) {
        if (!start.every((word, at) => words.at(first + at)?.folded === word)) continue;
        const behind = (words.at(first + start.length - 1) as Word).end;
        const found = this.#findLaterPart(words.text, behind, ends, section);
        if (!found) continue;
        const inner = first === 0 ? found.match.inner : [...before, ...found.match.inner];
        return { ...found, match: { ...found.match, inner } };
      }
    }
    return null;
  }

  /** The first such part that a mark follows; else the first of all, before any comma. */
  #findLaterPart(
    text: string,
    from: number,
    ends: PhraseIndex<HeadForm>,
    section: Section | undefined,
  ): Extract<OpenerPiece, { kind: "head" }> | null {
    let first: Extract<OpenerPiece, { kind: "head" }> | null = null;
    let comma = false;
    const last = Math.min(text.length, from + LONGEST_OBJECT);
    for (let at = from; at < last && !isClauseEnd(text, at); at++) {
      comma ||= isCommaAt(text, at);
      const word = readWordAt(text, at);
      if (!word || !(ends.has(word.folded) || this.#phrases.modifiers.has(word.folded))) continue;
      const stream = new WordStream(text, at);
      const before = ends.has(word.folded) ? NONE : this.#matchModifiers(stream, 0, "b");
      const found = this.#matchListed(stream, getNextWord(before, 0), section, ends);
      if (!found) continue;
      const end = (stream.at(found.next - 1) as Word).end;
      const match = { ...found.match, inner: [...before, ...found.match.inner] };
      const piece = { kind: "head", start: at, end, match } as const;
      if ((getKindAt(text, skipGap(text, end)) & ALPHANUMERIC) === 0) return piece;
      if (!comma) first ??= piece;
    }
    return first;
  }

  /** Appends the pieces of one head with its modifiers; returns the index of the next word, or null. */
  #addHead(
    words: WordStream,
    first: number,
    pieces: OpenerPiece[],
    section: Section | undefined,
    lexiconOnly: boolean,
  ): number | null {
    let before: readonly PlacedModifier[] = NONE;
    let found = this.#matchListed(words, first, section);
    // « 关切地注意到 » is no form of « 关切 »: where words have no ends, a modifier may begin as a head does.
    if (!found || this.#phrases.byCharacters) {
      const modifiers = this.#matchModifiers(words, first, "b");
      const behind = modifiers.length > 0 ? this.#matchListed(words, getNextWord(modifiers, first), section) : null;
      if (behind && (!found || behind.next > found.next)) [before, found] = [modifiers, behind];
    }
    if (!found && !lexiconOnly) {
      before = NONE;
      found = this.#matchByForm(words, first);
    }
    if (!found) return null;
    const after = this.#matchModifiers(words, found.next, "a");
    const start = (words.at(getNextWord(before, first)) as Word).start;
    const end = (words.at(found.next - 1) as Word).end;
    for (const use of before) pieces.push({ kind: "modifier", start: use.start, end: use.end, id: use.id });
    pieces.push({ kind: "head", start, end, match: found.match });
    for (const use of after) pieces.push({ kind: "modifier", start: use.start, end: use.end, id: use.id });
    return getNextWord(after, found.next);
  }

  /** The longest head of the lexicon that begins at word `first`. */
  #matchListed(
    words: WordStream,
    first: number,
    section?: Section,
    heads: PhraseIndex<HeadForm> = this.#phrases.heads,
  ): MatchedHead | null {
    const word = words.at(first);
    const node = word ? heads.get(word.folded) : undefined;
    if (!node) return null;
    const search: HeadSearch = { words, section, ends: [first, first + 1], best: null };
    this.#walkHeads(search, node, first + 1, NONE);
    if (!search.best) return null;
    const { forms, next, inner } = search.best;
    const end = words.at(next - 1)?.end ?? 0;
    return { next, match: { ...this.#getHead(forms), inner: inner.filter(use => use.start < end) } };
  }

  /** The heads that go on from a node with the word at an index, or with modifiers before it. */
  #walkHeads(search: HeadSearch, node: PhraseNode<HeadForm>, at: number, inner: readonly ModifierUse[]): void {
    const { words, section, ends } = search;
    const length = ends.length - 1;
    const forms = section ? this.#selectForms(node, section) : node.values;
    if (forms.length && (!search.best || length > search.best.length))
      search.best = { forms, inner, length, next: ends[forms[0]?.[5] ?? length] ?? at };
    const word = node.goesOn ? words.at(at) : null;
    if (!word) return;
    const next = node.get(word.folded);
    if (next) {
      ends.push(at + 1);
      this.#walkHeads(search, next, at + 1, inner);
      ends.pop();
    }
    if (inner.length >= MOST_MODIFIERS) return;
    for (const use of this.#listModifiers(words, at, "i")) this.#walkHeads(search, node, use.next, [...inner, use]);
  }

  /** The forms of one section at each node, so that they are told apart once. */
  readonly #sectionForms = {
    preambular: new Map<PhraseNode<HeadForm>, HeadForm[]>(),
    operative: new Map<PhraseNode<HeadForm>, HeadForm[]>(),
  };

  #selectForms(node: PhraseNode<HeadForm>, section: Section): readonly HeadForm[] {
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

  #getHead(forms: readonly HeadForm[]): Omit<HeadMatch, "inner"> {
    let head = this.#heads.get(forms);
    if (!head) {
      head = this.#createHead(forms);
      this.#heads.set(forms, head);
    }
    return head;
  }

  /** What forms of the lexicon that are spelt alike say together. */
  #createHead(forms: readonly HeadForm[]): Omit<HeadMatch, "inner"> {
    const concepts = new Set(forms.flatMap(form => form[3]));
    return {
      source: "lexicon",
      head: forms[0]?.[0] ?? "",
      sections: [...new Set(forms.map(form => SECTION[form[1]]))],
      mask: forms.reduce((mask, form) => mask | form[2], 0),
      concepts: [...concepts].map(index => this.#conceptIds[index] as string),
      lemma: null,
    };
  }

  /** The longest opener by form alone: « Ayant relu », « Se targue ». */
  #matchByForm(words: WordStream, first: number): MatchedHead | null {
    let best: MatchedHead | null = null;
    const word = words.at(first);
    if (!word) return null;
    const { analyse, patternsByWord, formPatterns } = this.#phrases;
    // Where no pattern begins with this word itself, it must be a form or a modifier.
    if (
      !patternsByWord.has(word.folded) &&
      analyse(word.folded).length === 0 &&
      !this.#mayModify(word) &&
      !formPatterns.some(fits => fits(word.folded))
    )
      return null;
    for (const pattern of getPatterns(this.#phrases, word.folded)) {
      const found = this.#matchPattern(words, first, pattern);
      if (found && (!best || found.next > best.next)) best = found;
      else if (found && found.next === best?.next) best = mergeHeads(best, found);
    }
    // « Rappe/ant »: half a word, which a scanner has broken.
    return best && isBroken(words.text, words.at(best.next - 1)?.end ?? 0) ? null : best;
  }

  #matchPattern(words: WordStream, first: number, pattern: UnlistedOpener): MatchedHead | null {
    let at = first;
    let shared = this.#phrases.everyCell;
    let lemma: string | null = null;
    const inner: ModifierUse[] = [];
    for (const [index, element] of pattern.elements.entries()) {
      if (element.kind === "modifiers") {
        // Trailing modifiers are no part of the head; the caller reads them.
        if (index === pattern.elements.length - 1) break;
        const modifiers = this.#matchModifiers(words, at, index === 0 ? "b" : "i");
        inner.push(...modifiers);
        at = getNextWord(modifiers, at);
        continue;
      }
      const word = words.at(at);
      if (!word) return null;
      if (element.kind === "word") {
        if (word.folded !== element.folded) return null;
        // « Sont prêt »: the verb has a number of its own.
        const cells = this.#phrases.analyse(word.folded).reduce((sum, reading) => sum | reading.mask, 0);
        if (cells !== 0) shared &= cells;
      } else if (element.kind === "form") {
        if (!element.fits(word.folded)) return null;
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
    const head = joinHeadWords(words, first, at);
    return {
      next: at,
      match: {
        source: "morphology",
        head,
        sections: [pattern.section],
        mask: pattern.mask ?? shared,
        concepts: NONE,
        lemma,
        inner,
      },
    };
  }

  /** The modifiers in a row from a word on, each as long as it can be. */
  #matchModifiers(words: WordStream, first: number, place: ModifierPlace): readonly PlacedModifier[] {
    let use = this.#listModifiers(words, first, place)[0];
    if (!use) return NONE;
    const uses: PlacedModifier[] = [];
    for (; use && uses.length < MOST_MODIFIERS; use = this.#listModifiers(words, use.next, place)[0]) uses.push(use);
    return uses;
  }

  /** Nearly every word is asked about, and few begin a modifier. */
  #mayModify(word: Word | null): boolean {
    const { modifiers, prepositions } = this.#phrases;
    return word !== null && (modifiers.has(word.folded) || prepositions.has(word.folded));
  }

  /** The modifiers that begin at a word, longest first. */
  #listModifiers(words: WordStream, first: number, place: ModifierPlace): readonly PlacedModifier[] {
    if (!this.#mayModify(words.at(first))) return NONE;
    const found: PlacedModifier[] = [];
    let node = this.#phrases.modifiers.get(words.at(first)?.folded ?? "");
    for (let at = first + 1; node; at++) {
      // « Prie à cet égard »: connectives lead up to a clause and are not printed as part of its opener.
      const value = node.values.find(([, , kind, places]) =>
        place === "lead" ? kind === "connective" : places.includes(place) && !(place === "a" && kind === "connective"),
      );
      if (value) found.push(createModifierUse(words, first, at, value[1]));
      const word: Word | null = node.goesOn ? words.at(at) : null;
      node = word ? node.get(word.folded) : undefined;
    }
    const manner = place === "b" || place === "lead" ? null : this.#matchManner(words, first);
    if (manner) found.push(manner);
    return found.length < 2 ? found : found.sort((a, b) => b.next - a.next);
  }

  /** « avec une vive satisfaction »: preposition, fillers and adjectives of intensity, noun, adjectives. */
  #matchManner(words: WordStream, first: number): PlacedModifier | null {
    const { prepositions, fillers, mannerNouns, connectors } = this.#phrases;
    if (!prepositions.has(words.at(first)?.folded ?? "")) return null;
    let at = first + 1;
    for (let word = words.at(at); word && at < first + 8; word = words.at(at)) {
      if (mannerNouns.has(word.folded)) {
        const adjectives = this.#skipAdjectives(words, at + 1);
        return createModifierUse(words, first, adjectives, "manner");
      }
      const filler = fillers.has(word.folded) || (connectors.has(word.folded) && at > first + 1);
      const skipped = filler ? at + 1 : this.#skipAdjectives(words, at);
      if (skipped === at) return null;
      at = skipped;
    }
    return null;
  }

  /** Skips adjectives of intensity. */
  #skipAdjectives(words: WordStream, first: number): number {
    let at = first;
    for (;;) {
      let end = at;
      let node = this.#phrases.modifiers.get(words.at(at)?.folded ?? "");
      for (let next = at + 1; node; next++) {
        if (node.values.some(([, , kind]) => kind === "intensity")) end = next;
        const word: Word | null = node.goesOn ? words.at(next) : null;
        node = word ? node.get(word.folded) : undefined;
      }
      if (end === at) return at;
      at = end;
    }
  }
}

/** Index of the word after modifiers that begin at a word. */
function getNextWord(modifiers: readonly PlacedModifier[], first: number): number {
  return modifiers[modifiers.length - 1]?.next ?? first;
}

export function isHead(piece: OpenerPiece): piece is Extract<OpenerPiece, { kind: "head" }> {
  return piece.kind === "head";
}

/** « Réduit » is a participle and a verb: it opens either section, and agrees as in either. */
function mergeHeads(a: MatchedHead, b: MatchedHead): MatchedHead {
  const sections = [...new Set([...a.match.sections, ...b.match.sections])];
  if (sections.length === a.match.sections.length) return a;
  return { next: a.next, match: { ...a.match, sections, mask: a.match.mask | b.match.mask } };
}

function createModifierUse(words: WordStream, first: number, next: number, id: string): PlacedModifier {
  const start = (words.at(first) as Word).start;
  const end = (words.at(next - 1) as Word).end;
  return { id, text: words.text.slice(start, end), start, end, next };
}

function joinHeadWords(words: WordStream, first: number, next: number): string {
  const folded: string[] = [];
  for (let at = first; at < next; at++) folded.push((words.at(at) as Word).folded);
  return joinWords(folded);
}
