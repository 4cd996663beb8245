/** Skips the patterns of a pack that cannot fit the text at hand. */
import { APOSTROPHE, getKindAt, SPACE } from "./characters.ts";
import { isAnyDigit } from "./digits.ts";
import { once } from "./once.ts";

/** What a text must have for a pattern to fit it, in lower case. */
export interface PatternNeeds {
  /** What it may begin with, as `getPlainCode` writes it, with `$` where it ends, a line each; absent: anything. */
  readonly begins?: string;
  /** What it holds somewhere, one of these lines; absent: nothing in particular. */
  readonly holds?: string;
}

/** For things with a pattern each: those that a text may begin with at an offset, in their order. */
export type PatternPrefilter<T> = (text: string, offset: number) => readonly T[];

/** In a beginning, that the text ends there; `$` itself may stand there, too. */
export const END_OF_TEXT = 0x24;

/** A beginning and the place of the thing that begins with it. */
type Beginning = readonly [beginning: string, place: number];

/** What texts go on with from here, and what may be found where the text at hand goes on no further. */
interface Node<T> {
  readonly next: Map<number, Node<T>>;
  readonly things: readonly T[];
}

/** `needs` as in the pack, one for each thing; what has no beginning is a candidate everywhere. */
export function createPatternPrefilter<T>(things: readonly T[], needs: readonly PatternNeeds[]): PatternPrefilter<T> {
  const beginnings = once(() => groupBeginnings(things.map((_, place) => readBeginnings(needs[place]))));
  // Most texts begin with few of the characters there are: what may follow each is made out when it comes.
  const trees = new Map<number, Node<T>>();
  return (text, offset) => {
    const first = getPlainCodeAt(text, offset);
    let node = trees.get(first);
    if (!node) {
      const { byFirst, anywhere } = beginnings();
      node = buildTree(things, byFirst.get(first) ?? [], 1, anywhere);
      trees.set(first, node);
    }
    for (let at = offset + 1; ; at++) {
      const next = node.next.get(getPlainCodeAt(text, at));
      if (!next) return node.things;
      node = next;
    }
  };
}

/** By their first character; and the places of what may begin with anything. */
function groupBeginnings(all: readonly (readonly string[])[]) {
  const byFirst = new Map<number, Beginning[]>();
  const anywhere: number[] = [];
  all.forEach((beginnings, place) => {
    for (const beginning of beginnings) {
      if (beginning === "") anywhere.push(place);
      else getList(byFirst, beginning.charCodeAt(0)).push([beginning, place]);
    }
  });
  return { byFirst, anywhere };
}

function getPlainCodeAt(text: string, offset: number): number {
  return offset < text.length ? getPlainCode(text.charCodeAt(offset)) : END_OF_TEXT;
}

function getList<T>(lists: Map<number, T[]>, key: number): T[] {
  let list = lists.get(key);
  if (!list) {
    list = [];
    lists.set(key, list);
  }
  return list;
}

/** An empty one where anything may come. */
export function readBeginnings(needs: PatternNeeds | undefined): readonly string[] {
  return (needs?.begins ?? "").split("\n");
}

/** Of beginnings that are alike up to a depth; `before` are the places of what needs no more than that. */
function buildTree<T>(
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
    else getList(longer, beginning.charCodeAt(depth)).push(one);
  }
  const own = [...places].sort((a, b) => a - b);
  return {
    next: new Map([...longer].map(([code, all]) => [code, buildTree(things, all, depth + 1, own)])),
    things: own.map(place => things[place] as T),
  };
}

/**
 * One code unit as the beginnings of patterns are written: in lower case, `0` for any digit, one blank, one apostrophe.
 */
export const getPlainCode = createPlainCodeLookup();

/** Each is looked up once. */
function createPlainCodeLookup(): (code: number) => number {
  const plain = new Uint16Array(0x1_0000);
  return code => {
    if (plain[code] === 0) plain[code] = computePlainCode(code);
    return plain[code] as number;
  };
}

function computePlainCode(code: number): number {
  const character = String.fromCharCode(code);
  if (isAnyDigit(code)) return 0x30;
  if ("'\u2019\u02bc\u2018".includes(character)) return 0x27;
  if ((getKindAt(character, 0) & SPACE) !== 0) return 0x20;
  // By way of its capital, as expressions compare letters: `ſ` is an s.
  const capital = character.toUpperCase();
  const small = (capital.length === 1 ? capital : character).toLowerCase();
  return small.length === 1 ? small.charCodeAt(0) : code;
}

/** What stands at an offset, as the beginnings of patterns are written whose capitals count. */
export function getPrintedCode(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  // Nearly all letters, which need no look at the table.
  if (code > 0x39 && code < 0xa0) return code;
  if (code >= 0x30 && code <= 0x39) return 0x30;
  const kind = getKindAt(text, offset);
  if ((kind & SPACE) !== 0) return 0x20;
  return (kind & APOSTROPHE) === 0 ? code : 0x27;
}
