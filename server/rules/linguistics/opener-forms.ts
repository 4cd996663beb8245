/** Other forms of an opener's head: in another agreement, or for the other section. */

import { distance } from "fastest-levenshtein";
import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack, HeadForm } from "../../../grammar/languages/pack.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import { commonPrefixLength } from "../../../grammar/text/common-edges.ts";
import { fold, type Word, WordStream } from "../../../grammar/text/words.ts";
import type { OpenerHead, Section } from "../../../grammar/tree/tree.ts";

const LETTER: Readonly<Record<Section, "p" | "o">> = { preambular: "p", operative: "o" };

/** What an opener should say, from the beginning of its head to an offset of the clause's text. */
export interface OpenerChange {
  readonly form: string;
  readonly end: number;
}

/**
 * What the words of a head should say to open `section` and agree with `mask`; its modifiers and its letter case stay.
 * From the lexicon where it has the head, else from the morphology. Null when neither has a form that says the same.
 * Where what is printed as the opener is less than the head (« Décide » of « Décide de rester saisie »), all of it.
 */
export function findOpenerChange(
  head: OpenerHead,
  text: string,
  section: Section,
  mask: number,
  pack: CompiledPack,
  conceptIds: readonly string[],
): OpenerChange | null {
  const { start, end } = head.headSpan;
  const words = listOwnWords(head, text);
  const inside = words.length > 0 && head.modifiers.some(use => use.start > start && use.end < end);
  const found = head.source === "lexicon" ? findLexiconForm(head, section, mask, pack, conceptIds) : null;
  const whole = found ? findWholeEnd(head, text) : end;
  if (found && whole !== end) {
    // What stands between its words is the text's own: then only what is printed as the opener changes.
    const cut = whole === null ? cutForm(found) : found[0];
    const change = setAsIn(text, start, cut);
    return change === text.slice(start, end) ? null : { form: change, end: whole ?? end };
  }
  const form = found ? cutForm(found) : null;
  const printed = form === null ? [] : listPrintedWords(form);
  // « et s'en félicite »: the pronoun stands before another and is no part of the head.
  const apart = printed.length === words.length + 1 && isReflexive(printed[0] ?? "", pack);
  const made = form
    ? apart || inside
      ? replaceWords(text, words, apart ? printed.slice(1) : printed)
      : form
    : words.some(word => isFoldedFurther(text, word))
      ? null
      : replaceWords(text, words, reinflectWords(words, section, mask, pack));
  return made === null ? null : { form: setAsIn(text, start, made), end };
}

/** The morphology has words as they are folded: of Arabic, without the hamza that print has. */
function isFoldedFurther(text: string, { start, end, folded }: Word): boolean {
  return /[\u0620-\u064a]/.test(folded) && text.slice(start, end) !== folded;
}

/** With the letter case and the apostrophes of the text. */
function setAsIn(text: string, start: number, form: string): string {
  const cased = copyInitialCase(form, text.slice(start));
  return text.includes("\u2019") ? cased.replaceAll("'", "\u2019") : cased;
}

/** Where the words of a head end that stand in the text one behind the other; null where others stand between. */
function findWholeEnd({ head, headSpan }: OpenerHead, text: string): number | null {
  const own = new WordStream(head, 0);
  const stream = new WordStream(text, headSpan.start);
  let end = headSpan.end;
  for (let at = 0, word = own.at(0); word; word = own.at(++at)) {
    const here = stream.at(at);
    if (here?.folded !== word.folded) return here && here.end <= headSpan.end ? headSpan.end : null;
    end = Math.max(end, here.end);
  }
  return end;
}

/** The part of a form that is printed as the opener. */
function cutForm([form, , , , , printed]: HeadForm): string {
  if (printed === undefined) return form;
  const words = new WordStream(form, 0);
  return form.slice(0, words.at(printed - 1)?.end);
}

/**
 * The form of the lexicon that is nearest in spelling, so that « Soulignent » gives « Souligne » and not another verb
 * of the concept. Null when the nearest is another word.
 */
function findLexiconForm(
  head: OpenerHead,
  section: Section,
  mask: number,
  pack: CompiledPack,
  conceptIds: readonly string[],
): HeadForm | null {
  const concepts = head.concepts.map(concept => conceptIds.indexOf(concept));
  const best = findNearestForm(head.head, { concepts, section: LETTER[section], mask }, pack);
  const current = fold(head.head);
  const isSameWord = best && measureSharedStart(fold(best[0]), current) >= Math.min(3, current.length - 1);
  return isSameWord ? best : null;
}

export interface FormQuery {
  /** By index; one of them is enough. */
  readonly concepts: readonly number[];
  readonly section: "p" | "o";
  /** Cells to agree with (bits). */
  readonly mask: number;
}

/** The form of the lexicon that is nearest in spelling to another of its concepts; null where none agrees. */
export function findNearestForm(
  text: string,
  { concepts, section, mask }: FormQuery,
  pack: CompiledPack,
): HeadForm | null {
  const current = fold(text);
  const isOwn = hasPossessive(current, pack);
  let best: { head: HeadForm; far: number } | null = null;
  for (const other of pack.heads) {
    const [form, letter, cells, own, hidden] = other;
    if (letter !== section || (cells & mask) === 0 || !own.some(concept => concepts.includes(concept))) continue;
    // « Consciente » is in « Est consciente »: nearer than « A conscience », whatever the letters say.
    const far = distance(fold(form), current) - (fold(form).includes(current) ? current.length : 0);
    // « Exprimant la préoccupation » is no other form of « Exprimant leur préoccupation ».
    const cost = far + (hidden ? 1 : 0) + (hasPossessive(form, pack) === isOwn ? 0 : OTHER_WORD);
    if (!best || cost < best.far) best = { head: other, far: cost };
  }
  return best?.head ?? null;
}

/** In letters: a word that is not there costs more than any that changes with the subject. */
const OTHER_WORD = 5;

function hasPossessive(form: string, pack: CompiledPack): boolean {
  const possessives = getPossessives(pack);
  return listPrintedWords(form).some(word => possessives.has(fold(word)));
}

const getPossessives = memoizePerPack(
  ({ usage }) => new Set(Object.values(usage.possessives).flatMap(forms => Object.values(forms))),
);

function isReflexive(word: string, { usage: { reflexives } }: CompiledPack): boolean {
  return Object.entries(reflexives).some(([one, forms]) => [one, ...Object.values(forms)].includes(fold(word)));
}

/** The words of the head itself, without those of the modifiers inside it. */
function listOwnWords(head: OpenerHead, text: string): Word[] {
  const { start, end } = head.headSpan;
  const stream = new WordStream(text, start);
  const words: Word[] = [];
  for (let index = 0, word = stream.at(0); word && word.end <= end; word = stream.at(++index)) {
    const { start: from } = word;
    if (!head.modifiers.some(use => use.start <= from && from < use.end)) words.push(word);
  }
  return words;
}

function listPrintedWords(form: string): string[] {
  const stream = new WordStream(form, 0);
  const words: string[] = [];
  for (let word = stream.at(0); word; word = stream.at(words.length)) words.push(form.slice(word.start, word.end));
  return words;
}

/** The text from the first of the words to the last, with others in their places. */
function replaceWords(text: string, words: readonly Word[], others: readonly string[] | null): string | null {
  if (!others || others.length !== words.length) return null;
  let made = "";
  let at = words[0]?.start ?? 0;
  for (const [index, word] of words.entries()) {
    const other = others[index] as string;
    const gap = fold(text.slice(word.start, word.end)).endsWith("'") && !other.endsWith("'") ? " " : "";
    made += text.slice(at, word.start) + other + gap;
    at = word.end;
  }
  return made;
}

/** Slots of the words that open a section by themselves: present participle; present indicative. */
const getOpeningSlots = memoizePerPack(pack => {
  const listSlots = (section: Section) =>
    pack.openerPatterns
      .filter(pattern => pattern.section === section)
      .flatMap(({ words }) => /^(?:~ )?\{([^}|-]+)\} ~$/.exec(words)?.[1] ?? []);
  return { preambular: listSlots("preambular"), operative: listSlots("operative") };
});

/** The form in which a verb opens a section and agrees with `mask`, or null when it has none. */
export function findOpeningForm(lemma: string, section: Section, mask: number, pack: CompiledPack): string | null {
  for (const slot of getOpeningSlots(pack)[section]) {
    const cells = pack.morphology.slots.find(({ name }) => name === slot)?.mask ?? 0;
    const form = (cells & mask) !== 0 ? getWordMorphology(pack).inflect(lemma, slot, mask) : null;
    if (form) return form;
  }
  return null;
}

/** The words of a head that no list holds, each in the agreement; null when its verb has no form for the section. */
function reinflectWords(words: readonly Word[], section: Section, mask: number, pack: CompiledPack): string[] | null {
  const analyse = getWordMorphology(pack).analyse;
  const verbs = new Set([...getOpeningSlots(pack).preambular, ...getOpeningSlots(pack).operative]);
  const cell = pack.cells.findIndex((_, bit) => (mask & (1 << bit)) !== 0);
  let verb = false;
  const made = words.map(({ folded }): string => {
    const readings = analyse(folded);
    const own = readings.find(({ slot }) => verbs.has(slot));
    if (own && !verb) {
      verb = true;
      return findOpeningForm(own.lemma, section, mask, pack) ?? folded;
    }
    // Slots with a hyphen are of one gender and number: those of attributes.
    const attribute = readings.some(reading => (reading.mask & mask) !== 0)
      ? undefined
      : readings.find(({ slot }) => slot.includes("-"));
    if (attribute) {
      verb = true;
      return getWordMorphology(pack).inflect(attribute.lemma, `${attribute.slot.split("-")[0]}-`, mask) ?? folded;
    }
    return pack.usage.reflexives[folded]?.[pack.cells[cell]?.id ?? ""] ?? folded;
  });
  const agrees = made.some((word, index) => word !== words[index]?.folded);
  return verb && agrees ? made : null;
}

/** The case of the first letter as it stands in the text. */
export function copyInitialCase(form: string, like: string): string {
  const first = like[0] ?? "";
  const capital = first !== first.toLowerCase();
  return (capital ? (form[0] ?? "").toUpperCase() : (form[0] ?? "").toLowerCase()) + form.slice(1);
}

function measureSharedStart(a: string, b: string): number {
  // A reflexive pronoun changes with the person, so only what follows is compared.
  const [x, y] = [a, b].map(text => text.replace(/^\S{1,4}[ ']/, "")) as [string, string];
  const start = commonPrefixLength(x, y);
  // « يؤكد », « تؤكد »: where letters have no case, a verb's first letter tells its person.
  return start > 0 || !/^\p{Lo}/u.test(x) ? start : commonPrefixLength(x.slice(1), y.slice(1));
}
