import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkFile } from "../../../server/cli/check/check-file.ts";
import { WriteLock } from "../../../server/cli/check/write-lock.ts";
import { ndjsonFormat } from "../../../server/cli/formats/json.ts";
import { readInput } from "../../../server/cli/inputs/read-input.ts";
import { detectEncoding, encode } from "../../../server/documents/encoding.ts";
import type { Check } from "../target.ts";

let file: string | null = null;

/** A file of any bytes: it is read or refused with a reason, and checked. */
export const commandLine: Check = input => {
  file ??= join(mkdtempSync(join(tmpdir(), "preambule-fuzz-")), "a.undecl");
  writeFileSync(file, input);
  const read = readInput({ file });
  if ("text" in read && !read.text.includes("\ufffd")) {
    // What is no mistake in its encoding is written back as it was.
    assert.deepEqual(new Uint8Array(encode(read.text, detectEncoding(input))), new Uint8Array(input));
  }
  const reporting = { format: ndjsonFormat, language: "fr" } as const;
  const report = checkFile({ file }, { failOn: "error", format: "markdown" }, reporting, new WriteLock());
  assert.equal(report.isUnreadable, "fault" in read);
  assert.equal(report.isRead, !("fault" in read));
  assert.equal(JSON.parse(report.piece).file, file);
  if ("fault" in read) assert.ok(report.errors.some(line => line.includes(file as string)));
  else assert.deepEqual(report.errors, []);
};
