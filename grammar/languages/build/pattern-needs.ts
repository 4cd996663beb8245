/**
 * Derives from the syntax of a pattern what a text must have to match it: how it begins, and a word that it holds. Most
 * patterns are then never tried. Where the syntax leaves it open, nothing is required.
 */
import { type AST, RegExpParser } from "@eslint-community/regexpp";
import { END_OF_TEXT, getPlainCode, getPrintedCode } from "../../text/pattern-prefilter.ts";

/** Patterns have the first; prints have any. */
const APOSTROPHES = "'’ʼ‘";

/** In characters: enough to tell `paragraphe 3` from `participation`, and `2004;` from `2004 (XX)`. */
const LONGEST = 6;
/** A pattern with more beginnings is described by fewer characters. */
const MOST = 80;
/** A class of more characters narrows little down, but for the first. */
const MOST_IN_A_CLASS = 12;
const MOST_AT_FIRST = 100;

const TEXT_END: ReadonlySet<string> = new Set([String.fromCharCode(END_OF_TEXT)]);

/** How beginnings are written: their greatest length, and one character for all that mean the same. */
interface BeginningForm {
  readonly length: number;
  readonly plain: (unit: string) => number;
  /** They are searched anywhere in a text, where a run of blanks counts as one. */
  readonly isSearched: boolean;
}

/** Beginnings that the rest of a pattern may still make longer, and those that nothing more is known of. */
interface Beginnings {
  readonly open: ReadonlySet<string>;
  readonly closed: ReadonlySet<string>;
}

/**
 * The beginnings as `getPlainCode` writes them, sorted, none of them the beginning of another; null where a text that
 * fits may begin with anything. Throws on what is no expression.
 */
export function findBeginnings(pattern: string, longest = LONGEST): readonly string[] | null {
  return findLongestBeginnings(pattern, longest, {
    plain: unit => getPlainCode(unit.charCodeAt(0)),
    isSearched: false,
  });
}

/** As many characters as tell « Assemblée Générale » from « Assemblée générale ». */
const LONGEST_PRINTED = 14;

/** The same as `getPrintedCode` writes them, for patterns that are looked for in a text and whose capitals count. */
export function findPrintedBeginnings(pattern: string): readonly string[] | null {
  const all = findLongestBeginnings(pattern, LONGEST_PRINTED, {
    plain: unit => getPrintedCode(unit, 0),
    isSearched: true,
  });
  // One that contains another is found only where the other is.
  return all?.filter(one => !all.some(other => other !== one && one.includes(other))) ?? null;
}

function findLongestBeginnings(
  pattern: string,
  longest: number,
  form: Omit<BeginningForm, "length">,
): readonly string[] | null {
  const { alternatives } = new RegExpParser().parsePattern(pattern, 0, pattern.length, { unicode: true });
  let known: readonly string[] | null = null;
  for (let length = 1; length <= longest; length++) {
    const { open, closed } = readAlternatives(alternatives, new Set([""]), { ...form, length });
    const found = keepShortest([...open, ...closed]);
    if (found[0] === "" || found.length > MOST) break;
    known = found;
  }
  return known;
}

function keepShortest(beginnings: readonly string[]): string[] {
  const found: string[] = [];
  for (const one of [...new Set(beginnings)].sort()) if (!found.some(known => one.startsWith(known))) found.push(one);
  return found;
}

function readAlternatives(
  alternatives: readonly AST.Alternative[],
  open: ReadonlySet<string>,
  form: BeginningForm,
): Beginnings {
  return joinBeginnings(alternatives.map(({ elements }) => readSequence(elements, open, form)));
}

function joinBeginnings(all: readonly Beginnings[]): Beginnings {
  return { open: new Set(all.flatMap(one => [...one.open])), closed: new Set(all.flatMap(one => [...one.closed])) };
}

function readSequence(elements: readonly AST.Element[], start: ReadonlySet<string>, form: BeginningForm): Beginnings {
  let open = start;
  const closed: Beginnings[] = [];
  for (const element of elements) {
    const after = readElement(element, open, form);
    closed.push({ open: new Set(), closed: after.closed });
    open = after.open;
    if (open.size === 0) break;
  }
  return { open, closed: joinBeginnings(closed).closed };
}

function readElement(element: AST.Element, open: ReadonlySet<string>, form: BeginningForm): Beginnings {
  switch (element.type) {
    // They look, and take nothing.
    case "Assertion":
      return element.kind === "end" && !form.isSearched
        ? lengthenBeginnings(open, TEXT_END, form)
        : { open, closed: new Set() };
    case "Group":
    case "CapturingGroup":
      return readAlternatives(element.alternatives, open, form);
    case "Quantifier":
      return repeatElement(element, open, form);
    default: {
      const characters = listCharacters(element, form);
      const most = open.has("") ? MOST_AT_FIRST : MOST_IN_A_CLASS;
      return characters && characters.size <= most
        ? lengthenBeginnings(open, characters, form)
        : { open: new Set(), closed: open };
    }
  }
}

function repeatElement(
  { element, min, max }: AST.Quantifier,
  start: ReadonlySet<string>,
  form: BeginningForm,
): Beginnings {
  let open = start;
  const passed: Beginnings[] = [];
  // Once more than is looked at adds nothing.
  for (let times = 0; times <= Math.min(max, form.length) && open.size > 0; times++) {
    if (times >= Math.min(min, form.length)) passed.push({ open, closed: new Set() });
    const after = readElement(element, open, form);
    if (times < max) passed.push({ open: new Set(), closed: after.closed });
    open = after.open;
  }
  return joinBeginnings(passed);
}

function lengthenBeginnings(
  open: ReadonlySet<string>,
  characters: ReadonlySet<string>,
  form: BeginningForm,
): Beginnings {
  const longer = [...open].flatMap(beginning =>
    [...characters].map(one =>
      form.isSearched && one === " " && beginning.endsWith(" ") ? beginning : beginning + one,
    ),
  );
  return {
    open: new Set(longer.filter(one => one.length < form.length)),
    closed: new Set(longer.filter(one => one.length >= form.length).map(one => one.slice(0, form.length))),
  };
}

/** What may stand there; null for anything. */
function listCharacters(
  element: AST.Element | AST.CharacterClassElement,
  form: BeginningForm,
): ReadonlySet<string> | null {
  switch (element.type) {
    case "Character":
      return new Set([readPlainText(element.value, form)]);
    case "CharacterSet":
      if (element.kind === "digit" && !element.negate) return new Set("0");
      return element.kind === "space" && !element.negate ? new Set(" ") : null;
    case "CharacterClassRange": {
      const [from, to] = [element.min.value, element.max.value];
      if (to - from > MOST_AT_FIRST) return null;
      return new Set(Array.from({ length: to - from + 1 }, (_, at) => readPlainText(from + at, form)));
    }
    case "CharacterClass": {
      const inside = element.negate ? [null] : element.elements.map(one => listCharacters(one, form));
      if (inside.includes(null)) return null;
      return new Set(inside.flatMap(one => [...(one ?? [])]));
    }
    default:
      return null;
  }
}

function readPlainText(point: number, { plain }: BeginningForm): string {
  const units = String.fromCodePoint(point);
  return Array.from({ length: units.length }, (_, at) => String.fromCharCode(plain(units.charAt(at)))).join("");
}

/** A shorter text is in most lines anyway. */
const SHORTEST_NEED = 3;
/** So many are looked for sooner than the pattern is tried. */
const MOST_NEEDS = 12;

/** In lower case, of what whatever fits the pattern holds one; null where nothing can be said. */
export function findRequiredTexts(pattern: string): readonly string[] | null {
  const { alternatives } = new RegExpParser().parsePattern(pattern, 0, pattern.length, { unicode: true });
  return findNeedOfAny(alternatives);
}

function findNeedOfAny(alternatives: readonly AST.Alternative[]): readonly string[] | null {
  const needs = alternatives.map(({ elements }) => findNeedOfAll(elements));
  if (needs.includes(null)) return null;
  const texts = [...new Set(needs.flatMap(one => one ?? []))];
  return texts.length <= MOST_NEEDS ? texts : null;
}

/** The likeliest to be absent of all that a sequence needs: the longest text, else the alternatives that are longest. */
function findNeedOfAll(elements: readonly AST.Element[]): readonly string[] | null {
  const needs = [...listRuns(elements).map(run => [run]), ...elements.flatMap(element => [findNeed(element) ?? []])];
  const told = needs.filter(texts => texts.length > 0 && getShortest(texts) >= SHORTEST_NEED);
  told.sort((a, b) => a.length - b.length || getShortest(b) - getShortest(a));
  return told[0] ?? null;
}

function findNeed(element: AST.Element): readonly string[] | null {
  if (element.type === "Group" || element.type === "CapturingGroup") return findNeedOfAny(element.alternatives);
  return element.type === "Quantifier" && element.min > 0 ? findNeed(element.element) : null;
}

/** Characters that stand together; an apostrophe may be printed otherwise. */
function listRuns(elements: readonly AST.Element[]): string[] {
  const runs = [""];
  for (const element of elements) {
    const plain = element.type === "Character" && !APOSTROPHES.includes(String.fromCodePoint(element.value));
    if (plain) runs.push(`${runs.pop()}${String.fromCodePoint(element.value).toLowerCase()}`);
    else runs.push("");
  }
  return runs;
}

function getShortest(texts: readonly string[]): number {
  return Math.min(...texts.map(({ length }) => length));
}
