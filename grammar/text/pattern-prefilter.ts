/** Skips the patterns of a pack that cannot fit the text at hand. */
import { APOSTROPHE, kindAt, SPACE } from "./characters.ts";

/** What a text must have for a pattern to fit it, in lower case. */
export interface PatternNeeds {
  /** What it may begin with, as `plainCode` writes it, with `$` where it ends, a line each; absent: anything. */
  readonly begins?: string;
  /** What it holds somewhere, one of these lines; absent: nothing in particular. */
  readonly holds?: string;
}

/** For things with a pattern each: those that a text may begin with at an offset, in their order. */
export type PatternPrefilter<T> = (text: string, offset: number) => readonly T[];

/** In a beginning, that the text ends there; `$` itself may stand there, too. */
export const END = 0x24;

/** A beginning and the place of the thing that begins with it. */
type Beginning = readonly [beginning: string, place: number];

/** What texts go on with from here, and what may be found where the text at hand goes on no further. */
interface Node<T> {
  readonly next: Map<number, Node<T>>;
  readonly things: readonly T[];
}

/** `needs` as in the pack, one for each thing; what has no beginning is a candidate everywhere. */
export function createPatternPrefilter<T>(things: readonly T[], needs: readonly PatternNeeds[]): PatternPrefilter<T> {
  const byFirst = new Map<number, Beginning[]>();
  const anywhere: number[] = [];
  let read = false;
  // Most texts begin with few of the characters there are: what may follow each is made out when it comes.
  const trees = new Map<number, Node<T>>();
  let elsewhere: readonly T[] = [];
  return (text, offset) => {
    if (!read) {
      read = true;
      things.forEach((_, place) => {
        for (const beginning of beginningsIn(needs[place])) {
          if (beginning === "") anywhere.push(place);
          else listAt(byFirst, beginning.charCodeAt(0)).push([beginning, place]);
        }
      });
      elsewhere = anywhere.map(place => things[place] as T);
    }
    const first = plainCodeAt(text, offset);
    let node = trees.get(first);
    if (!node) {
      const begun = byFirst.get(first);
      if (!begun) return elsewhere;
      node = treeOf(things, begun, 1, anywhere);
      trees.set(first, node);
    }
    for (let at = offset + 1; ; at++) {
      const next = node.next.get(plainCodeAt(text, at));
      if (!next) return node.things;
      node = next;
    }
  };
}

function plainCodeAt(text: string, offset: number): number {
  return offset < text.length ? plainCode(text.charCodeAt(offset)) : END;
}

function listAt<T>(lists: Map<number, T[]>, key: number): T[] {
  let list = lists.get(key);
  if (!list) {
    list = [];
    lists.set(key, list);
  }
  return list;
}

/** An empty one where anything may come. */
export function beginningsIn(needs: PatternNeeds | undefined): readonly string[] {
  return (needs?.begins ?? "").split("\n");
}

/** Of beginnings that are alike up to a depth; `before` are the places of what needs no more than that. */
function treeOf<T>(
  things: readonly T[],
  begun: readonly Beginning[],
  depth: number,
  before: readonly number[],
): Node<T> {
  const places = new Set(before);
  const longer = new Map<number, Beginning[]>();
  for (const one of begun) {
    const [beginning, place] = one;
    if (beginning.length === depth) places.add(place);
    else listAt(longer, beginning.charCodeAt(depth)).push(one);
  }
  const own = [...places].sort((a, b) => a - b);
  return {
    next: new Map([...longer].map(([code, all]) => [code, treeOf(things, all, depth + 1, own)])),
    things: own.map(place => things[place] as T),
  };
}

/** One code unit as the beginnings of patterns are written: in lower case, `0` for any digit, one blank, one apostrophe. */
export const plainCode = createPlainCodeLookup();

/** Each is looked up once. */
function createPlainCodeLookup(): (code: number) => number {
  const plain = new Uint16Array(0x1_0000);
  return code => {
    if (plain[code] === 0) plain[code] = plainOf(code);
    return plain[code] as number;
  };
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

/** What stands at an offset, as the beginnings of patterns are written whose capitals count. */
export function printedCode(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  // Nearly all letters, which need no look at the table.
  if (code > 0x39 && code < 0xa0) return code;
  if (code >= 0x30 && code <= 0x39) return 0x30;
  const kind = kindAt(text, offset);
  if ((kind & SPACE) !== 0) return 0x20;
  return (kind & APOSTROPHE) === 0 ? code : 0x27;
}
