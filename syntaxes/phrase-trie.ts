/**
 * Many phrases as one regular expression: a trie over their folded letters, so that what they begin with in common is
 * written once, the longer phrase is tried before the shorter, and matching takes one walk.
 */
import { foldWords, listLetterVariants, removeOptionalMarks } from "../grammar/text/words.ts";
import { APOSTROPHES, escapeLiteral } from "./expressions.ts";

type Node = Map<string, Node> & { ends?: boolean };

const SEPARATOR = "\0";

/** `between` matches what stands between two words. Case is the caller's business: set `(?i)`. */
export function createPhrasesSource(phrases: Iterable<string>, between: string): string {
  const root: Node = new Map();
  for (const words of [...phrases].flatMap(listSpellings)) {
    let node = root;
    for (const letter of words.join(SEPARATOR)) {
      let next = node.get(letter);
      if (!next) {
        next = new Map();
        node.set(letter, next);
      }
      node = next;
    }
    node.ends = true;
  }
  if (root.size === 0) return "(?!)";
  return createNodeSource(root, between);
}

/** The folded words, and those that are listed with vowel signs as they are printed. */
function listSpellings(phrase: string): (readonly string[])[] {
  const folded = foldWords(phrase);
  return removeOptionalMarks(phrase) === phrase ? [folded] : [folded, phrase.split(/\s+/)];
}

function createNodeSource(node: Node, between: string): string {
  const leaves: string[] = [];
  const branches: string[] = [];
  /** Letters of Arabic before the same rest: a verb's persons differ in their first letter. */
  const byRest = new Map<string, string>();
  for (const [letter, next] of node) {
    const rest = next.size > 0 ? createNodeSource(next, between) : "";
    const own = createLetterSource(letter, between);
    // Plain letters after which nothing comes share one class.
    if (rest === "" && own === letter && !isMerged(letter)) leaves.push(letter);
    else if (isMerged(letter)) byRest.set(rest, (byRest.get(rest) ?? "") + letter);
    else branches.push(own + rest);
  }
  for (const [rest, letters] of byRest) branches.push(createVariantsSource(letters) + rest);
  if (leaves.length === 1) branches.push(leaves[0] as string);
  else if (leaves.length > 1) branches.push(`[${leaves.join("")}]`);
  const only = branches.length === 1 ? branches[0] : undefined;
  if (only !== undefined && !node.ends) return only;
  const single = leaves.length > 0 && only !== undefined;
  return `${single ? only : `(?:${branches.join("|")})`}${node.ends ? "?" : ""}`;
}

/** Letters of Arabic but for those whose hamza may stand apart, which are no variants of others. */
function isMerged(letter: string): boolean {
  return /^[\u0620-\u064a]$/.test(letter) && letter.normalize("NFD") === letter;
}

/** A call of the group that `ALEF_GROUP` defines: the commonest letter has the most forms. */
const ALEF = "\\g<z>";
/** Forms of alef, whose hamza may stand apart. */
export const ALEF_GROUP = `(?<z>[${listLetterVariants("ا")}][\u0653-\u0655]?){0}`;

function createVariantsSource(letters: string): string {
  const others = [...letters].filter(letter => letter !== "ا").flatMap(letter => [...listLetterVariants(letter)]);
  const source = others.length > 1 ? `[${others.join("")}]` : others.join("");
  if (!letters.includes("ا")) return source;
  return source === "" ? ALEF : `(?:${ALEF}|${source})`;
}

/** Letters with a mark are also matched as letter and combining mark, as texts taken from PDF have them. */
function createLetterSource(letter: string, between: string): string {
  if (letter === SEPARATOR) return between;
  if (letter === "'") return `[${APOSTROPHES}]`;
  const decomposed = letter.normalize("NFD");
  return decomposed === letter ? escapeLiteral(letter) : `(?:${letter}|${decomposed})`;
}
