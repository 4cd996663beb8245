/**
 * Parses a stream of bytes into messages, framed as the base protocol says: `Content-Length: N`, a blank line, N bytes
 * of JSON. The library's reader never recovers from a broken header; this one continues at the next header that it
 * finds.
 */

/** A message, or a description of what is wrong with the frame. */
export type Frame = { readonly message: unknown } | { readonly broken: string };

/** Longer bytes without a blank line are no header. */
const MAX_HEADER_BYTES = 8192;

/** No message is as long: a header that announces more is wrong. */
const MAX_BODY_BYTES = 0x1000_0000;

const HEADER_END = "\r\n\r\n";

export class FrameParser {
  #chunks: Buffer[] = [];
  #heldBytes = 0;
  /** The length of the next body in bytes; null while the header is incomplete. */
  #bodyLength: number | null = null;
  /** Whether the bytes that are being skipped were reported already. */
  #isFaultReported = false;

  /** Adds bytes and yields the frames that they complete. */
  *push(bytes: Buffer): Generator<Frame> {
    this.#chunks.push(bytes);
    this.#heldBytes += bytes.length;
    for (;;) {
      if (this.#bodyLength === null) {
        const header = this.#takeHeader();
        if (header === null) return;
        if ("broken" in header) yield header;
        else this.#bodyLength = header.length;
      } else {
        if (this.#heldBytes < this.#bodyLength) return;
        const body = this.#takeBytes(this.#bodyLength);
        this.#bodyLength = null;
        yield this.#parseBody(body);
      }
    }
  }

  #takeHeader(): { readonly length: number } | { readonly broken: string } | null {
    const held = this.#joinChunks();
    const end = held.indexOf(HEADER_END);
    if (end < 0) {
      if (held.length <= MAX_HEADER_BYTES) return null;
      this.#replace(held.subarray(held.length - HEADER_END.length));
      if (this.#isFaultReported) return null;
      this.#isFaultReported = true;
      return { broken: "these bytes are no header" };
    }
    const header = held.toString("latin1", 0, end);
    this.#replace(held.subarray(end + HEADER_END.length));
    this.#isFaultReported = false;
    const length = findLength(header);
    return length === null ? { broken: "a header must say Content-Length, a number of bytes" } : { length };
  }

  #parseBody(body: Buffer): Frame {
    try {
      return { message: JSON.parse(body.toString("utf8")) };
    } catch (error) {
      // With too large a length, the body contains the next header or a part of it: parsing continues there.
      const next = body.toString("latin1").search(/content-length:[ \t]*\d+\r\n/i);
      const rest = body.subarray(next < 0 ? Math.max(0, body.length - MAX_START_BYTES) : next);
      this.#replace(Buffer.concat([rest, ...this.#chunks]));
      return { broken: error instanceof Error ? error.message : String(error) };
    }
  }

  #takeBytes(length: number): Buffer {
    const held = this.#joinChunks();
    this.#replace(held.subarray(length));
    return held.subarray(0, length);
  }

  /** All bytes so far as one buffer; copies nothing if there is one chunk. */
  #joinChunks(): Buffer {
    const [only = EMPTY] = this.#chunks;
    const joined = this.#chunks.length > 1 ? Buffer.concat(this.#chunks) : only;
    this.#chunks = [joined];
    return joined;
  }

  #replace(held: Buffer): void {
    this.#chunks = [held];
    this.#heldBytes = held.length;
  }
}

const EMPTY = Buffer.alloc(0);

/** The length of the longest header, `Content-Length: 268435456\r\n\r\n`. */
const MAX_START_BYTES = 32;

/** The body length in a header; null if there is none. After too short a length, the header may begin inside a line. */
function findLength(header: string): number | null {
  const value = (/^content-length:(.*)$/im.exec(header) ?? /content-length:[ \t]*(\d+)[ \t]*$/im.exec(header))?.[1];
  if (value === undefined || !/^[ \t]*\d{1,9}[ \t]*$/.test(value)) return null;
  const length = Number(value);
  return length <= MAX_BODY_BYTES ? length : null;
}
