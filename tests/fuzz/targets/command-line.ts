import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkFile } from "../../../server/cli/check-file.ts";
import { readInput } from "../../../server/cli/inputs.ts";
import { encode, encodingOf } from "../../../server/documents/encoding.ts";
import type { Check } from "../target.ts";

let file: string | null = null;

/** A file of any bytes: it is read or refused with a reason, and checked. */
export const commandLine: Check = input => {
  file ??= join(mkdtempSync(join(tmpdir(), "preambule-fuzz-")), "a.undecl");
  writeFileSync(file, input);
  const read = readInput({ file });
  if ("text" in read && !read.text.includes("\ufffd")) {
    // What is no mistake in its encoding is written back as it was.
    assert.deepEqual(new Uint8Array(encode(read.text, encodingOf(input))), input);
  }
  const report = checkFile({ file }, { failOn: "error", review: true }, "fr");
  assert.equal(report.unreadable, "fault" in read);
  assert.equal(report.checked === null, "fault" in read);
  if ("fault" in read) assert.ok(report.remarks.some(line => line.includes(file as string)));
};
