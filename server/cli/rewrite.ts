/** Writing a mended text back into its file: whole or not at all, and only if nothing else is lost by it. */
import { readFileSync } from "node:fs";
import writeFileAtomic from "write-file-atomic";
import { decode, encode, encodingOf } from "../documents/encoding.ts";

export type RewriteFault = "changed" | "garbled" | "unwritable";

export interface RewriteFailure {
  readonly fault: RewriteFault;
  readonly detail: string;
}

/**
 * Replaces `before`, as it was read from the file, with `after`. The file is left alone when it has changed since, when
 * it holds bytes that are no text (reading has lost them, and writing would lose them for good), or when it may not be
 * written; `detail` then names the error.
 */
export function rewrite(file: string, before: string, after: string): RewriteFailure | null {
  try {
    const bytes = readFileSync(file);
    const encoding = encodingOf(bytes);
    if (decode(bytes, encoding) !== before) return { fault: "changed", detail: "" };
    if (!encode(before, encoding).equals(bytes)) return { fault: "garbled", detail: "" };
    writeFileAtomic.sync(file, encode(after, encoding));
    return null;
  } catch (error) {
    return { fault: "unwritable", detail: (error as NodeJS.ErrnoException).code ?? String(error) };
  }
}
