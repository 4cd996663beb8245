/** Detects how a file is encoded, so that it is written back in the same way. */

/** By the byte order mark; a text without one is UTF-8. */
export type Encoding = "utf-8" | "utf-8-marked" | "utf-16le" | "utf-16be";

const MARK = "\ufeff";

export function detectEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? "utf-8-marked" : "utf-8";
}

/** The text without its byte order mark; what is no text in this encoding becomes U+FFFD. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding === "utf-8-marked" ? "utf-8" : encoding).decode(bytes);
}

export function encode(text: string, encoding: Encoding): Buffer {
  if (encoding === "utf-8") return Buffer.from(text);
  if (encoding === "utf-8-marked") return Buffer.from(MARK + text);
  const bytes = Buffer.from(MARK + text, "utf16le");
  return encoding === "utf-16le" ? bytes : bytes.swap16();
}
