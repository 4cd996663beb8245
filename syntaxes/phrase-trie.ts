/**
 * Many phrases as one regular expression: a trie over their folded letters, so that what they begin with in common is
 * written once, the longer phrase is tried before the shorter, and matching takes one walk.
 */
import { foldWords } from "../grammar/text/words.ts";
import { APOSTROPHES, escapeLiteral } from "./expressions.ts";

type Node = Map<string, Node> & { ends?: boolean };

const SEPARATOR = "\0";

/** `between` matches what stands between two words. Case is the caller's business: set `(?i)`. */
export function createPhrasesSource(phrases: Iterable<string>, between: string): string {
  const root: Node = new Map();
  for (const phrase of phrases) {
    let node = root;
    for (const letter of foldWords(phrase).join(SEPARATOR)) {
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

function createNodeSource(node: Node, between: string): string {
  const leaves: string[] = [];
  const branches: string[] = [];
  for (const [letter, next] of node) {
    const rest = next.size > 0 ? createNodeSource(next, between) : "";
    const own = createLetterSource(letter, between);
    // Plain letters after which nothing comes share one class.
    if (rest === "" && own === letter) leaves.push(letter);
    else branches.push(own + rest);
  }
  if (leaves.length === 1) branches.push(leaves[0] as string);
  else if (leaves.length > 1) branches.push(`[${leaves.join("")}]`);
  const only = branches.length === 1 ? branches[0] : undefined;
  if (only !== undefined && !node.ends) return only;
  const single = leaves.length > 0 && only !== undefined;
  return `${single ? only : `(?:${branches.join("|")})`}${node.ends ? "?" : ""}`;
}

/** Letters with a mark are also matched as letter and combining mark, as texts taken from PDF have them. */
function createLetterSource(letter: string, between: string): string {
  if (letter === SEPARATOR) return between;
  if (letter === "'") return `[${APOSTROPHES}]`;
  const decomposed = letter.normalize("NFD");
  return decomposed === letter ? escapeLiteral(letter) : `(?:${letter}|${decomposed})`;
}
