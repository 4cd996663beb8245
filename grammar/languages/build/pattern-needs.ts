/**
 * What must be in a text for a pattern to fit it, so that most patterns need not be tried at all: what it begins with,
 * and a word somewhere. Told from the pattern's syntax; where that leaves anything open, nothing is asked.
 */
import { type AST, RegExpParser } from "@eslint-community/regexpp";
import { END_OF_TEXT, getPlainCode, getPrintedCode } from "../../text/pattern-prefilter.ts";

/** Written one way and printed several. */
const APOSTROPHES = "'’ʼ‘";

/** In characters: enough to tell `paragraphe 3` from `participation`, and `2004;` from `2004 (XX)`. */
const LONGEST = 6;
/** What begins in more ways is told by fewer characters. */
const MOST = 80;
/** A class of more characters narrows little down, but for the first. */
const MOST_IN_A_CLASS = 12;
const MOST_AT_FIRST = 100;

const TEXT_END: ReadonlySet<string> = new Set([String.fromCharCode(END_OF_TEXT)]);

/** How beginnings are written: so long at most, and with one character for all that mean the same. */
interface Form {
  readonly length: number;
  readonly plain: (unit: string) => number;
  /** They are looked for in the middle of a text, whose blanks are one wherever several stand in a row. */
  readonly amid: boolean;
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
  return longestBeginnings(pattern, longest, { plain: unit => getPlainCode(unit.charCodeAt(0)), amid: false });
}

/** As many characters as tell « Assemblée Générale » from « Assemblée générale ». */
const LONGEST_PRINTED = 14;

/** The same as `getPrintedCode` writes them, for patterns that are looked for in a text and whose capitals count. */
export function findPrintedBeginnings(pattern: string): readonly string[] | null {
  const all = longestBeginnings(pattern, LONGEST_PRINTED, { plain: unit => getPrintedCode(unit, 0), amid: true });
  // What is found wherever another is found tells nothing more.
  return all?.filter(one => !all.some(other => other !== one && one.includes(other))) ?? null;
}

function longestBeginnings(pattern: string, longest: number, form: Omit<Form, "length">): readonly string[] | null {
  const { alternatives } = new RegExpParser().parsePattern(pattern, 0, pattern.length, { unicode: true });
  let known: readonly string[] | null = null;
  for (let length = 1; length <= longest; length++) {
    const { open, closed } = either(alternatives, new Set([""]), { ...form, length });
    const found = shortest([...open, ...closed]);
    if (found[0] === "" || found.length > MOST) break;
    known = found;
  }
  return known;
}

function shortest(beginnings: readonly string[]): string[] {
  const found: string[] = [];
  for (const one of [...new Set(beginnings)].sort()) if (!found.some(known => one.startsWith(known))) found.push(one);
  return found;
}

function either(alternatives: readonly AST.Alternative[], open: ReadonlySet<string>, form: Form): Beginnings {
  return join(alternatives.map(({ elements }) => sequence(elements, open, form)));
}

function join(all: readonly Beginnings[]): Beginnings {
  return { open: new Set(all.flatMap(one => [...one.open])), closed: new Set(all.flatMap(one => [...one.closed])) };
}

function sequence(elements: readonly AST.Element[], start: ReadonlySet<string>, form: Form): Beginnings {
  let open = start;
  const closed: Beginnings[] = [];
  for (const element of elements) {
    const after = withElement(element, open, form);
    closed.push({ open: new Set(), closed: after.closed });
    open = after.open;
    if (open.size === 0) break;
  }
  return { open, closed: join(closed).closed };
}

function withElement(element: AST.Element, open: ReadonlySet<string>, form: Form): Beginnings {
  switch (element.type) {
    // They look, and take nothing.
    case "Assertion":
      return element.kind === "end" && !form.amid ? lengthened(open, TEXT_END, form) : { open, closed: new Set() };
    case "Group":
    case "CapturingGroup":
      return either(element.alternatives, open, form);
    case "Quantifier":
      return repeated(element, open, form);
    default: {
      const characters = charactersOf(element, form);
      const most = open.has("") ? MOST_AT_FIRST : MOST_IN_A_CLASS;
      return characters && characters.size <= most
        ? lengthened(open, characters, form)
        : { open: new Set(), closed: open };
    }
  }
}

function repeated({ element, min, max }: AST.Quantifier, start: ReadonlySet<string>, form: Form): Beginnings {
  let open = start;
  const passed: Beginnings[] = [];
  // Once more than is looked at adds nothing.
  for (let times = 0; times <= Math.min(max, form.length) && open.size > 0; times++) {
    if (times >= Math.min(min, form.length)) passed.push({ open, closed: new Set() });
    const after = withElement(element, open, form);
    if (times < max) passed.push({ open: new Set(), closed: after.closed });
    open = after.open;
  }
  return join(passed);
}

function lengthened(open: ReadonlySet<string>, characters: ReadonlySet<string>, form: Form): Beginnings {
  const longer = [...open].flatMap(beginning =>
    [...characters].map(one => (form.amid && one === " " && beginning.endsWith(" ") ? beginning : beginning + one)),
  );
  return {
    open: new Set(longer.filter(one => one.length < form.length)),
    closed: new Set(longer.filter(one => one.length >= form.length).map(one => one.slice(0, form.length))),
  };
}

/** What may stand there; null for anything. */
function charactersOf(element: AST.Element | AST.CharacterClassElement, form: Form): ReadonlySet<string> | null {
  switch (element.type) {
    case "Character":
      return new Set([plainText(element.value, form)]);
    case "CharacterSet":
      if (element.kind === "digit" && !element.negate) return new Set("0");
      return element.kind === "space" && !element.negate ? new Set(" ") : null;
    case "CharacterClassRange": {
      const [from, to] = [element.min.value, element.max.value];
      if (to - from > MOST_AT_FIRST) return null;
      return new Set(Array.from({ length: to - from + 1 }, (_, at) => plainText(from + at, form)));
    }
    case "CharacterClass": {
      const inside = element.negate ? [null] : element.elements.map(one => charactersOf(one, form));
      if (inside.includes(null)) return null;
      return new Set(inside.flatMap(one => [...(one ?? [])]));
    }
    default:
      return null;
  }
}

function plainText(point: number, { plain }: Form): string {
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
  return neededByAny(alternatives);
}

function neededByAny(alternatives: readonly AST.Alternative[]): readonly string[] | null {
  const needs = alternatives.map(({ elements }) => neededByAll(elements));
  if (needs.includes(null)) return null;
  const texts = [...new Set(needs.flatMap(one => one ?? []))];
  return texts.length <= MOST_NEEDS ? texts : null;
}

/** The likeliest to be absent of all that a sequence needs: the longest text, else the alternatives that are longest. */
function neededByAll(elements: readonly AST.Element[]): readonly string[] | null {
  const needs = [...runsIn(elements).map(run => [run]), ...elements.flatMap(element => [neededBy(element) ?? []])];
  const told = needs.filter(texts => texts.length > 0 && shortestOf(texts) >= SHORTEST_NEED);
  told.sort((a, b) => a.length - b.length || shortestOf(b) - shortestOf(a));
  return told[0] ?? null;
}

function neededBy(element: AST.Element): readonly string[] | null {
  if (element.type === "Group" || element.type === "CapturingGroup") return neededByAny(element.alternatives);
  return element.type === "Quantifier" && element.min > 0 ? neededBy(element.element) : null;
}

/** Characters that stand together; an apostrophe may be printed otherwise. */
function runsIn(elements: readonly AST.Element[]): string[] {
  const runs = [""];
  for (const element of elements) {
    const plain = element.type === "Character" && !APOSTROPHES.includes(String.fromCodePoint(element.value));
    if (plain) runs.push(`${runs.pop()}${String.fromCodePoint(element.value).toLowerCase()}`);
    else runs.push("");
  }
  return runs;
}

function shortestOf(texts: readonly string[]): number {
  return Math.min(...texts.map(({ length }) => length));
}
