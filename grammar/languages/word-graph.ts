/**
 * The words of a dictionary as a graph: paths from the root spell the words, and words with the same end share it. It is
 * read from a string and searched as it lies there, so that hundreds of thousands of words take half a megabyte and
 * nothing has to be built.
 */

/** An edge is a number of 32 bits: the letter's place in the alphabet, two flags, and where the edges of its end begin. */
export const LETTER_BITS = 6;
/** No edge of the same node comes after it. */
export const LAST_EDGE = 1 << LETTER_BITS;
/** A word ends with its letter. */
export const WORD_END = 1 << (LETTER_BITS + 1);
export const TARGET_SHIFT = LETTER_BITS + 2;

/** Letters by their places, and the edges in base64, the lowest byte first. The root's come first. */
export interface CompiledWordGraph {
  readonly alphabet: string;
  readonly edges: string;
}

/** A dictionary of a language. */
export interface CompiledDictionary extends CompiledWordGraph {
  /** Words that are frequent in the field, with blanks between. */
  readonly frequent: string;
}

export interface WordGraph {
  /** Letters of the words. */
  readonly alphabet: string;
  /** Words are in lower case, NFC. */
  readonly has: (word: string) => boolean;
}

/** The place of what is no letter of the words. */
const NO_LETTER = 0xff;

export function readWordGraph({ alphabet, edges: base64 }: CompiledWordGraph): WordGraph {
  const edges = decodeEdges(base64);
  const places = new Uint8Array(0x1_0000).fill(NO_LETTER);
  for (let place = 0; place < alphabet.length; place++) places[alphabet.charCodeAt(place)] = place;
  return { alphabet, has };

  function has(word: string): boolean {
    let node = 0;
    for (let at = 0; at < word.length; at++) {
      const letter = places[word.charCodeAt(at)] as number;
      const edge = letter === NO_LETTER ? 0 : findEdge(node, letter);
      if (edge === 0) return false;
      if (at === word.length - 1) return (edge & WORD_END) !== 0;
      node = edge >>> TARGET_SHIFT;
      if (node === 0) return false;
    }
    return false;
  }

  /** 0 where the node has no such edge: each edge is the last of its node, ends a word or leads on. */
  function findEdge(node: number, letter: number): number {
    for (let at = node; at < edges.length; at++) {
      const edge = edges[at] as number;
      if ((edge & (LAST_EDGE - 1)) === letter) return edge;
      if ((edge & LAST_EDGE) !== 0) return 0;
    }
    return 0;
  }
}

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function decodeEdges(base64: string): Uint32Array {
  const values = new Uint8Array(128);
  for (let at = 0; at < BASE64.length; at++) values[BASE64.charCodeAt(at)] = at;
  const edges = new Uint32Array(Math.floor(((base64.length / 4) * 3) / 4));
  const bytes = new Uint8Array(edges.length * 4);
  let byte = 0;
  for (let at = 0; at < base64.length; at += 4) {
    let group = 0;
    for (let sign = at; sign < at + 4; sign++) group = (group << 6) | (values[base64.charCodeAt(sign)] as number);
    bytes[byte++] = group >> 16;
    bytes[byte++] = group >> 8;
    bytes[byte++] = group;
  }
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < edges.length; at++) edges[at] = view.getUint32(at * 4, true);
  return edges;
}
