/** Writes a changed text back into its file, atomically, and only if nothing else is lost. */
import { accessSync, constants, readFileSync, statSync } from "node:fs";
import writeFileAtomic from "write-file-atomic";
import { decode, detectEncoding, encode } from "../documents/encoding.ts";

export type RewriteFault = "changed" | "garbled" | "readonly" | "unwritable";

export interface RewriteFailure {
  readonly fault: RewriteFault;
  readonly detail: string;
}

/**
 * Replaces `before`, as it was read from the file, with `after`. Leaves the file unchanged and returns the reason if it
 * has changed since (`changed`), if it has bytes that are no text and would be lost (`garbled`), if it may not be
 * written (`readonly`: its folder may let another file take its place, which nobody asked for), or if it cannot be
 * (`unwritable`; `detail` is the error code). Returns null on success.
 */
export function rewriteFile(file: string, before: string, after: string): RewriteFailure | null {
  try {
    const bytes = readFileSync(file);
    const encoding = detectEncoding(bytes);
    if (decode(bytes, encoding) !== before) return { fault: "changed", detail: "" };
    if (!encode(before, encoding).equals(bytes)) return { fault: "garbled", detail: "" };
    if (isReadOnly(file)) return { fault: "readonly", detail: "" };
    writeFileAtomic.sync(file, encode(after, encoding));
    return null;
  } catch (error) {
    return { fault: "unwritable", detail: (error as NodeJS.ErrnoException).code ?? String(error) };
  }
}

/** Nobody's permission to write counts also for an administrator, whom the system would let write. */
function isReadOnly(file: string): boolean {
  if ((statSync(file).mode & 0o222) === 0) return true;
  try {
    accessSync(file, constants.W_OK);
    return false;
  } catch {
    return true;
  }
}
