/** Splits a stream of bytes into records that end with a given byte, such as lines. */

export const NEWLINE = 0x0a;
export const NUL = 0x00;

/**
 * Yields the bytes between the separators, each record as a copy; the last need not end with one. Yields null for a
 * record of more than `limit` bytes, which is skipped while it is read and never held in memory.
 */
export async function* readRecords(
  chunks: AsyncIterable<Uint8Array>,
  separator: number,
  limit: number,
): AsyncIterable<Uint8Array | null> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (part: Uint8Array) => {
    length += part.length;
    if (length > limit) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const endRecord = () => {
    const whole = length > limit ? null : concatBytes(parts, length);
    parts = [];
    length = 0;
    return whole;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(separator); end >= 0; end = chunk.indexOf(separator, start)) {
      take(chunk.subarray(start, end));
      yield endRecord();
      start = end + 1;
    }
    take(chunk.subarray(start));
  }
  if (length > 0) yield endRecord();
}

function concatBytes(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
