/** Skips the patterns of a pack that cannot fit the text at hand. */
import { kindAt, SPACE } from "../clause/characters.ts";
import type { PatternNeeds } from "./pack.ts";

/** For things with a pattern each: those that a text may begin with at an offset, in their order. */
export type Candidates<T> = (text: string, offset: number) => readonly T[];

/** In a beginning, that the text ends there; `$` itself may stand there, too. */
export const END = 0x24;

/** What texts go on with from here, and what may be found where the text at hand goes on no further. */
interface Node<T> {
  readonly next: Map<number, Node<T>>;
  things: readonly T[];
}

/** `needs` as in the pack, one for each thing; what has no beginning is a candidate everywhere. */
export function candidatesBy<T>(things: readonly T[], needs: readonly PatternNeeds[]): Candidates<T> {
  let root: Node<T> | undefined;
  return (text, offset) => {
    root ??= treeOf(things, needs);
    let node = root;
    for (let at = offset; ; at++) {
      const next = node.next.get(at < text.length ? plainCode(text.charCodeAt(at)) : END);
      if (!next) return node.things;
      node = next;
    }
  };
}

/** An empty one where anything may come. */
export function beginningsIn(needs: PatternNeeds | undefined): readonly string[] {
  return (needs?.begins ?? "").split("\n");
}

function treeOf<T>(things: readonly T[], needs: readonly PatternNeeds[]): Node<T> {
  const empty = (): Node<T> => ({ next: new Map(), things: [] });
  const root = empty();
  const indices = new Map<Node<T>, Set<number>>();
  things.forEach((_, index) => {
    for (const beginning of beginningsIn(needs[index])) {
      let node = root;
      for (let at = 0; at < beginning.length; at++) {
        const code = beginning.charCodeAt(at);
        let next = node.next.get(code);
        if (!next) {
          next = empty();
          node.next.set(code, next);
        }
        node = next;
      }
      indices.set(node, (indices.get(node) ?? new Set()).add(index));
    }
  });
  const fill = (node: Node<T>, before: ReadonlySet<number>) => {
    const own = indices.get(node);
    const all = own ? new Set([...before, ...own]) : before;
    node.things = [...all].sort((a, b) => a - b).map(index => things[index] as T);
    for (const next of node.next.values()) fill(next, all);
  };
  fill(root, new Set());
  return root;
}

/** By code unit, the one that stands for all that a pattern may mean alike; 0 where it was not asked about yet. */
const PLAIN = new Uint16Array(0x1_0000);

/** One code unit as the beginnings of patterns are written: in lower case, `0` for any digit, one blank, one apostrophe. */
export function plainCode(code: number): number {
  const known = PLAIN[code] as number;
  if (known !== 0) return known;
  const plain = plainOf(code);
  PLAIN[code] = plain;
  return plain;
}

function plainOf(code: number): number {
  const character = String.fromCharCode(code);
  if (code >= 0x30 && code <= 0x39) return 0x30;
  if ("'\u2019\u02bc\u2018".includes(character)) return 0x27;
  if ((kindAt(character, 0) & SPACE) !== 0) return 0x20;
  // By way of its capital, as expressions compare letters: `ſ` is an s.
  const capital = character.toUpperCase();
  const small = (capital.length === 1 ? capital : character).toLowerCase();
  return small.length === 1 ? small.charCodeAt(0) : code;
}
