/** The benchmark itself: what it measures is fair and is what it says. How fast anything is, no test asks. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { TextDocument } from "vscode-languageserver-textdocument";
import { inspect } from "../../server/documents/inspection.ts";
import { compared, median, type Row, table } from "./comparison.ts";
import { EDIT_KINDS, editsIn } from "./edits.ts";
import { jsonOf } from "./json-document.ts";
import { resolutions } from "./resolutions.ts";
import { MEASURES, type Samples } from "./session.ts";

describe("the benchmark's documents", () => {
  const text = resolutions(700);

  it("are resolutions of the length asked for, in realistic paragraphs", () => {
    const clauses = inspect(text).analysis.paragraphs.filter(({ kind }) => !["title", "enacting"].includes(kind));
    assert.ok(Math.abs(clauses.length - 700) <= 4, `${clauses.length} clauses`);
    const bytes = Buffer.byteLength(text) / 700;
    assert.ok(bytes > 220 && bytes < 260, `${bytes} bytes a clause`);
  });

  it("have findings, but few", () => {
    const { length } = inspect(text).findings;
    assert.ok(length > 0 && length < 35, `${length} findings`);
  });

  it("are the same for the same seed, and others for another", () => {
    assert.equal(resolutions(700), text);
    assert.notEqual(resolutions(700, 2), text);
  });

  it("have a JSON document of the same size beside them", () => {
    for (const size of [1, 40, 700]) {
      const source = resolutions(size);
      const json = jsonOf(source);
      assert.equal(Buffer.byteLength(json), Buffer.byteLength(source));
      const { clauses } = JSON.parse(json);
      assert.ok(clauses.length >= size * 0.5, `${clauses.length} of ${size}`);
    }
  });

  it("are edited in the middle, and are afterwards what they were", () => {
    const two = resolutions(1000);
    for (const source of [two, jsonOf(two)]) {
      const edits = editsIn(source);
      // The middle of a collection is between two resolutions: no title is meant, but a clause.
      const at = edits[0]?.there.range.start.line ?? 0;
      assert.match(source.split("\n")[at] ?? "", /^(?:\p{Lu}\p{L}+ |\d+\. \p{Lu}|[a-d]\) |\s*\{ "number").{90}/u);
      assert.deepEqual(
        edits.map(({ kind }) => kind),
        EDIT_KINDS,
      );
      for (const { kind, there, back } of edits) {
        const start = TextDocument.create("", "", 1, source);
        assert.ok(Math.abs(start.offsetAt(there.range.start) / source.length - 0.5) < 0.1, kind);
        const edited = TextDocument.applyEdits(start, [{ range: there.range, newText: there.text }]);
        assert.notEqual(edited, source, kind);
        const document = TextDocument.create("", "", 2, edited);
        assert.equal(TextDocument.applyEdits(document, [{ range: back.range, newText: back.text }]), source, kind);
      }
    }
  });
});

describe("the benchmark's figures", () => {
  const samples = (figures: Readonly<Record<string, readonly number[]>>): Samples =>
    new Map(
      MEASURES.flatMap(measure => {
        const taken = figures[measure]?.map(figure => ({ figure, processor: figure / 2 }));
        return taken ? [[measure, taken] as const] : [];
      }),
    );

  it("are medians", () => {
    assert.equal(median([9, 1, 5]), 5);
    assert.equal(median([9, 1, 5, 2]), 3.5);
    assert.equal(median([]), null);
  });

  it("are held against the goal of the size", () => {
    const ours = samples({ open: [80, 60, 70], symbols: [60], "semantic tokens": [3] });
    const json = samples({ open: [100], symbols: [100], completion: [5] });
    const short = compared(ours, json, 1000);
    assert.deepEqual(
      short.map(({ measure, ratio, goal, met }) => [measure, ratio, goal, met]),
      [
        ["open", 0.7, 1, true],
        ["symbols", 0.6, 0.5, false],
        ["semantic tokens", null, null, null],
      ],
    );
    const long = compared(ours, json, 10_000);
    assert.deepEqual([long[0]?.goal, long[0]?.met], [0.5, false]);
    const printed = table(long).split("\n");
    assert.equal(new Set(printed.map(line => line.length)).size, 1);
    assert.match(printed[2] ?? "", /70 ms.*100 ms.*0\.70.*≤ 0\.5.*NOT MET/);
  });

  it("come from both servers, which find what the command line finds", async () => {
    const args = [join(import.meta.dirname, "bench.ts"), "--json"];
    args.push("--sizes", "30", "--rounds", "1", "--edits", "1", "--requests", "1");
    const { stdout } = await promisify(execFile)(process.execPath, args);
    const { results } = JSON.parse(stdout);
    assert.equal(results.length, 1);
    const [{ clauses, bytes, diagnostics, pull, push }] = results;
    assert.deepEqual([clauses, bytes], [30, Buffer.byteLength(resolutions(30))]);
    assert.equal(diagnostics, inspect(resolutions(30)).findings.length);
    for (const rows of [pull, push] as Row[][]) {
      const expected = MEASURES.filter(measure => measure !== "memory" || process.platform !== "win32");
      assert.deepEqual(
        rows.map(({ measure }) => measure),
        expected,
      );
      for (const { measure, ours, json } of rows) {
        assert.ok(ours !== null && ours > 0, measure);
        assert.equal(json === null, measure === "semantic tokens", measure);
      }
    }
  }).timeout(60_000);
});
