import assert from "node:assert/strict";
import fc from "fast-check";
import { diffBlocks } from "../../../../server/features/preview/diff-blocks.ts";
import { createPreview } from "../../../../server/features/preview/preview.ts";
import type { PreviewBlock, PreviewSplice } from "../../../../server/protocol/preview.ts";
import { FRENCH, readText, sample } from "../support.ts";

const block = (html: string): PreviewBlock => ({ kind: "text", look: "", html, down: 2, lines: 1, findings: [] });
const blocks = (letters: string): PreviewBlock[] => [...letters].map(block);

function applied(before: readonly PreviewBlock[], splices: readonly PreviewSplice[]): PreviewBlock[] {
  const list = [...before];
  for (const { start, removed, blocks: put } of [...splices].reverse()) list.splice(start, removed, ...put);
  return list;
}

const sizes = (splices: readonly PreviewSplice[]) =>
  splices.map(({ start, removed, blocks: put }) => [start, removed, put.length]);

describe("what is sent of a preview", () => {
  it("is only what has changed", () => {
    assert.deepEqual(diffBlocks(blocks("abc"), blocks("abc")), []);
    assert.deepEqual(sizes(diffBlocks(blocks("abcdef"), blocks("abXdeYf"))), [
      [2, 1, 1],
      [5, 0, 1],
    ]);
    assert.deepEqual(sizes(diffBlocks(blocks("abcdef"), blocks("fabcde"))), [
      [0, 0, 1],
      [5, 1, 0],
    ]);
    assert.deepEqual(sizes(diffBlocks([], blocks("ab"))), [[0, 0, 2]]);
    assert.deepEqual(sizes(diffBlocks(blocks("aaaa"), blocks("aaa"))), [[3, 1, 0]]);
  });

  it("makes the new list of the old one, whatever they are", () => {
    const list = fc.string({ unit: fc.constantFrom("a", "b", "c", "d", "e") }).map(blocks);
    fc.assert(
      fc.property(list, list, (a, b) => assert.deepEqual(applied(a, diffBlocks(a, b)), b)),
      { numRuns: 500 },
    );
  });

  it("adds up to the whole after any edits of a real text", () => {
    const source = sample("en/resolution.undecl");
    const edit = fc.record({
      at: fc.nat(source.length),
      removed: fc.nat(40),
      put: fc.constantFrom("", "x", ";", "\n\n", "8. Decides to act;\n\n", "[^2]", "(c) ", "*", "\n"),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), edits => {
        let text = source;
        let shown: PreviewBlock[] = [];
        for (const { at, removed, put } of [{ at: 0, removed: 0, put: "" }, ...edits]) {
          text = text.slice(0, at) + put + text.slice(at + removed);
          const whole = createPreview(readText(text), FRENCH).blocks;
          shown = applied(shown, diffBlocks(shown, whole));
          assert.deepEqual(shown, whole);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("is one block when a letter is typed in one of a thousand paragraphs", () => {
    const clauses = Array.from({ length: 1000 }, (_, at) => `${at + 1}. Décide d'agir en ${at + 1000} ;`);
    const text = `L'Assemblée générale,\n\n${clauses.join("\n\n")}\n`;
    const before = createPreview(readText(text), FRENCH).blocks;
    const typed = diffBlocks(before, createPreview(readText(text.replace("en 1400 ;", "en 1400 s ;")), FRENCH).blocks);
    assert.deepEqual(sizes(typed), [[401, 1, 1]]);
    const line = diffBlocks(
      before,
      createPreview(readText(text.replace("\n\n401.", "\n\n401. Décide d'agir ;\n\n401.")), FRENCH).blocks,
    );
    assert.ok(line.reduce((sum, splice) => sum + splice.blocks.length, 0) <= 3, JSON.stringify(line));
  });
});
