/** Compiles words into a graph that shares their beginnings and ends, by way of Daciuk's algorithm for sorted words. */
import { type CompiledWordGraph, LAST_EDGE, LETTER_BITS, TARGET_SHIFT, WORD_END } from "../word-graph.ts";

interface Node {
  readonly edges: Edge[];
  /** Where its edges begin; undefined until they are laid out. */
  place?: number;
}

interface Edge {
  readonly letter: string;
  isEnd: boolean;
  to: Node;
}

/** Throws a `RangeError` where words have more letters than an edge can tell, or there are more edges than it can. */
export function compileWordGraph(words: Iterable<string>): CompiledWordGraph {
  const sorted = [...new Set(words)].sort();
  const root = buildNodes(sorted);
  const alphabet = [...new Set(sorted.join(""))].sort().join("");
  if (alphabet.length > 2 ** LETTER_BITS) throw new RangeError(`${alphabet.length} letters: ${alphabet}`);
  return { alphabet, edges: encode(layOut(root), alphabet) };
}

/** Nodes with the same edges become one as soon as no further word can change them. */
function buildNodes(sorted: readonly string[]): Node {
  const known = new Map<string, Node>();
  const ids = new Map<Node, number>();
  const root: Node = { edges: [] };
  /** The nodes that the last word passed, the root first. */
  let path: Node[] = [root];
  let last = "";
  for (const word of [...sorted, ""]) {
    let shared = 0;
    while (shared < word.length && word[shared] === last[shared]) shared++;
    for (let depth = path.length - 1; depth > shared; depth--) share(path[depth] as Node, path[depth - 1] as Node);
    path = path.slice(0, shared + 1);
    for (const letter of word.slice(shared)) {
      const next: Node = { edges: [] };
      path.at(-1)?.edges.push({ letter, isEnd: false, to: next });
      path.push(next);
    }
    const end = path.at(-2)?.edges.at(-1);
    if (end) end.isEnd = true;
    last = word;
  }
  return root;

  /** Puts a node that was there before in the place of one that is the same, the last of its parent's. */
  function share(node: Node, parent: Node): void {
    const key = node.edges.map(({ letter, isEnd, to }) => `${letter}${isEnd ? "." : ""}${ids.get(to)}`).join(" ");
    const same = known.get(key);
    if (same) {
      (parent.edges.at(-1) as Edge).to = same;
      return;
    }
    known.set(key, node);
    ids.set(node, ids.size);
  }
}

/** The nodes that have edges, the root first, each with the place of its edges. */
function layOut(root: Node): Node[] {
  const nodes: Node[] = [];
  const waiting = [root];
  let place = 0;
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.place !== undefined || node.edges.length === 0) continue;
    node.place = place;
    place += node.edges.length;
    nodes.push(node);
    for (const { to } of node.edges) waiting.push(to);
  }
  return nodes;
}

function encode(nodes: readonly Node[], alphabet: string): string {
  const places = nodes.reduce((count, { edges }) => count + edges.length, 0);
  if (places > 2 ** (32 - TARGET_SHIFT)) throw new RangeError(`${places} edges are more than one can lead to`);
  const edges = nodes.flatMap(node =>
    node.edges.map(({ letter, isEnd, to }, at) => {
      const flags = (at === node.edges.length - 1 ? LAST_EDGE : 0) | (isEnd ? WORD_END : 0);
      return (alphabet.indexOf(letter) | flags | ((to.place ?? 0) << TARGET_SHIFT)) >>> 0;
    }),
  );
  const bytes = Buffer.alloc(edges.length * 4);
  edges.forEach((edge, at) => {
    bytes.writeUInt32LE(edge, at * 4);
  });
  return bytes.toString("base64");
}
