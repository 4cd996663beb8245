/** What is fuzzed: a part of the program, as a check of any bytes. */

/** Throws where the part does, and where it breaks a promise; the error says which. */
export type Check = (input: Uint8Array) => void | Promise<void>;

export interface Target {
  readonly check: Check;
  /** Inputs of the short form, in `npm test`: so many that it takes a second or two. */
  readonly runs: number;
  /** It gives a promise. */
  readonly waits?: true;
}

/**
 * The bytes as a text. What is no UTF-8 becomes half a surrogate pair, which no file can hold but an editor's text may.
 */
export function textOf(input: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(input).replaceAll("\ufffd", "\ud83d");
}

/** The bytes that `textOf` reads as a text; halves of surrogate pairs are all the same one. */
export function bytesOf(text: string): Uint8Array {
  const parts = text.split(/[\ud800-\udfff]/u).map(part => new TextEncoder().encode(part));
  const all: number[] = [];
  for (const [at, part] of parts.entries()) {
    if (at > 0) all.push(0xff);
    for (const byte of part) all.push(byte);
  }
  return Uint8Array.from(all);
}

/** A place in a text that depends on nothing but the text: the same input is asked about at the same place. */
export function placeIn(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum >>> 0) % (text.length + 1);
}
