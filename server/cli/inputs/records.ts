/** Lines of a stream, or what else ends with a certain byte. */

export const NEWLINE = 0x0a;
export const NUL = 0x00;

/**
 * The bytes between the separators, each in memory of its own; the last need not be ended. Null stands for one of more
 * than `limit` bytes: it is passed over as it comes and never held.
 */
export async function* records(
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
  const record = () => {
    const whole = length > limit ? null : joined(parts, length);
    parts = [];
    length = 0;
    return whole;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(separator); end >= 0; end = chunk.indexOf(separator, start)) {
      take(chunk.subarray(start, end));
      yield record();
      start = end + 1;
    }
    take(chunk.subarray(start));
  }
  if (length > 0) yield record();
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
