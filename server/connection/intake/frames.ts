/**
 * Takes messages out of a stream of bytes, framed as the base protocol says: `Content-Length: N`, a blank line, N bytes
 * of JSON. The library's reader hears nothing more once a header is broken, since each body then runs into the header
 * behind it; this one goes on with the next header that it finds.
 */

/** A message, or why there is none. */
export type Frame = { readonly message: unknown } | { readonly broken: string };

/** What stands before the blank line is no header any more when it is longer, in bytes. */
const LONGEST_HEADER = 8192;

/** No text is as long: whoever announces such a body has counted wrongly, in bytes. */
const LONGEST_BODY = 0x1000_0000;

const END = "\r\n\r\n";

export class Frames {
  #chunks: Buffer[] = [];
  #held = 0;
  /** Length of the body that is waited for, in bytes. */
  #body: number | null = null;
  /** What is thrown away was told. */
  #lost = false;

  /** What these bytes make complete. */
  *push(bytes: Buffer): Generator<Frame> {
    this.#chunks.push(bytes);
    this.#held += bytes.length;
    for (;;) {
      if (this.#body === null) {
        const header = this.#header();
        if (header === null) return;
        if ("broken" in header) yield header;
        else this.#body = header.length;
      } else {
        if (this.#held < this.#body) return;
        const body = this.#take(this.#body);
        this.#body = null;
        yield this.#read(body);
      }
    }
  }

  #header(): { readonly length: number } | { readonly broken: string } | null {
    const held = this.#joined();
    const end = held.indexOf(END);
    if (end < 0) {
      if (held.length <= LONGEST_HEADER) return null;
      this.#replace(held.subarray(held.length - END.length));
      if (this.#lost) return null;
      this.#lost = true;
      return { broken: "these bytes are no header" };
    }
    const header = held.toString("latin1", 0, end);
    this.#replace(held.subarray(end + END.length));
    this.#lost = false;
    const length = lengthIn(header);
    return length === null ? { broken: "a header must say Content-Length, a number of bytes" } : { length };
  }

  #read(body: Buffer): Frame {
    try {
      return { message: JSON.parse(body.toString("utf8")) };
    } catch (error) {
      // A length that is too great takes the next header along, or a part of it; what else stands before it does no harm.
      const next = body.toString("latin1").search(/content-length:[ \t]*\d+\r\n/i);
      const rest = body.subarray(next < 0 ? Math.max(0, body.length - LONGEST_START) : next);
      this.#replace(Buffer.concat([rest, ...this.#chunks]));
      return { broken: error instanceof Error ? error.message : String(error) };
    }
  }

  #take(length: number): Buffer {
    const held = this.#joined();
    this.#replace(held.subarray(length));
    return held.subarray(0, length);
  }

  /** Everything that is held as one piece; nothing is copied where it is one already. */
  #joined(): Buffer {
    const [only = EMPTY] = this.#chunks;
    const joined = this.#chunks.length > 1 ? Buffer.concat(this.#chunks) : only;
    this.#chunks = [joined];
    return joined;
  }

  #replace(held: Buffer): void {
    this.#chunks = [held];
    this.#held = held.length;
  }
}

const EMPTY = Buffer.alloc(0);

/** `Content-Length: 268435456\r\n\r\n`. */
const LONGEST_START = 32;

/** Behind a body that was longer than announced the header does not begin its line. */
function lengthIn(header: string): number | null {
  const value = (/^content-length:(.*)$/im.exec(header) ?? /content-length:[ \t]*(\d+)[ \t]*$/im.exec(header))?.[1];
  if (value === undefined || !/^[ \t]*\d{1,9}[ \t]*$/.test(value)) return null;
  const length = Number(value);
  return length <= LONGEST_BODY ? length : null;
}
