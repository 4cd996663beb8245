/**
 * What must be in a text for a pattern to fit it, so that most patterns need not be tried at all: the character it
 * begins with, and a word somewhere. Told from the pattern's syntax; where that leaves anything open, nothing is asked.
 */
import { type AST, RegExpParser } from "@eslint-community/regexpp";

/** Lower case; null: any character. */
type Firsts = ReadonlySet<string> | null;

/** What may come first, and whether there may be nothing, so that what comes after may be first, too. */
interface Beginning {
  readonly firsts: Firsts;
  readonly empty: boolean;
}

/** Written one way and printed several. */
const APOSTROPHES = "'’ʼ‘";

const NOTHING: Beginning = { firsts: new Set(), empty: true };
const DIGITS = new Set("0123456789");
/** A class of more characters than this narrows nothing down. */
const MOST_IN_A_RANGE = 100;

/** The characters, sorted and in lower case; null where nothing can be said. Throws on what is no expression. */
export function firstCharacters(pattern: string): string | null {
  const { alternatives } = new RegExpParser().parsePattern(pattern, 0, pattern.length, { unicode: true });
  const { firsts, empty } = either(alternatives.map(sequence));
  return firsts === null || empty ? null : [...firsts].sort().join("");
}

/** A shorter text is in most lines anyway. */
const SHORTEST_NEED = 3;

/** The longest text, in lower case, that whatever fits the pattern holds; null where nothing can be said. */
export function requiredText(pattern: string): string | null {
  const { alternatives } = new RegExpParser().parsePattern(pattern, 0, pattern.length, { unicode: true });
  const [only, other] = alternatives;
  if (!only || other) return null;
  let longest = "";
  let run = "";
  for (const element of only.elements) {
    const plain = element.type === "Character" && !APOSTROPHES.includes(String.fromCodePoint(element.value));
    run = plain ? run + String.fromCodePoint(element.value).toLowerCase() : "";
    if (run.length > longest.length) longest = run;
  }
  return longest.length >= SHORTEST_NEED ? longest : null;
}

function either(beginnings: readonly Beginning[]): Beginning {
  return {
    firsts: beginnings.some(({ firsts }) => firsts === null)
      ? null
      : new Set(beginnings.flatMap(({ firsts }) => [...(firsts as ReadonlySet<string>)])),
    empty: beginnings.some(({ empty }) => empty),
  };
}

function sequence({ elements }: AST.Alternative): Beginning {
  const passed: Beginning[] = [];
  for (const element of elements) {
    const beginning = of(element);
    passed.push({ ...beginning, empty: false });
    if (!beginning.empty) return either(passed);
  }
  return either([...passed, NOTHING]);
}

function of(element: AST.Element): Beginning {
  switch (element.type) {
    case "Character":
      return one(element.value);
    case "CharacterClass":
      return { firsts: element.negate ? null : union(element.elements.map(inClass)), empty: false };
    case "CharacterSet":
      return { firsts: element.kind === "digit" && !element.negate ? DIGITS : null, empty: false };
    case "Group":
    case "CapturingGroup":
      return either(element.alternatives.map(sequence));
    case "Quantifier": {
      const inner = of(element.element);
      return { firsts: inner.firsts, empty: inner.empty || element.min === 0 };
    }
    // They look, and take nothing.
    case "Assertion":
      return NOTHING;
    default:
      return { firsts: null, empty: false };
  }
}

function inClass(element: AST.CharacterClassElement): Firsts {
  if (element.type === "Character") return one(element.value).firsts;
  if (element.type === "CharacterSet") return element.kind === "digit" && !element.negate ? DIGITS : null;
  if (element.type !== "CharacterClassRange" || element.max.value - element.min.value > MOST_IN_A_RANGE) return null;
  const { min, max } = element;
  return union(Array.from({ length: max.value - min.value + 1 }, (_, at) => one(min.value + at).firsts));
}

function union(sets: readonly Firsts[]): Firsts {
  return either(sets.map(firsts => ({ firsts, empty: false }))).firsts;
}

function one(code: number): Beginning {
  const character = String.fromCodePoint(code).toLowerCase();
  return { firsts: new Set("'’".includes(character) ? APOSTROPHES : [character]), empty: false };
}
