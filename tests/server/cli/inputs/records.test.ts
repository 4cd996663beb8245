import assert from "node:assert/strict";
import fc from "fast-check";
import { NEWLINE, NUL, readRecords } from "../../../../server/cli/inputs/records.ts";

async function cut(chunks: readonly (string | Uint8Array)[], separator = NEWLINE, limit = 100) {
  async function* stream() {
    for (const chunk of chunks) yield Buffer.from(chunk as string);
  }
  const all: (string | null)[] = [];
  for await (const record of readRecords(stream(), separator, limit))
    all.push(record && Buffer.from(record).toString());
  return all;
}

describe("records of a stream", () => {
  it("end with their separator, but for the last", async () => {
    assert.deepEqual(await cut(["one\ntwo\n\nfo", "ur"]), ["one", "two", "", "four"]);
    assert.deepEqual(await cut(["one\n"]), ["one"]);
    assert.deepEqual(await cut([]), []);
    assert.deepEqual(await cut(["one\nline\0two\0"], NUL), ["one\nline", "two"]);
  });

  it("that are too long stand as null between the others", async () => {
    assert.deepEqual(await cut(["12345\n123", "456", "78\n12\n123456"], NEWLINE, 5), ["12345", null, "12", null]);
  });

  it("do not depend on how the stream is cut", () =>
    fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom("a", "é", "\n", "𝒜") }),
        fc.array(fc.nat(4)),
        async (text, cuts) => {
          const bytes = Buffer.from(text);
          const chunks: Uint8Array[] = [];
          let at = 0;
          for (const length of cuts) {
            chunks.push(bytes.subarray(at, at + length));
            at += length;
          }
          chunks.push(bytes.subarray(at));
          const lines = text.split("\n");
          assert.deepEqual(await cut(chunks), lines.at(-1) === "" ? lines.slice(0, -1) : lines);
        },
      ),
    ));

  it("share no memory with the stream", async () => {
    const chunk = Buffer.from("one\ntwo");
    async function* stream() {
      yield chunk;
    }
    for await (const record of readRecords(stream(), NEWLINE, 10)) assert.equal(record?.buffer.byteLength, 3);
  });
});
