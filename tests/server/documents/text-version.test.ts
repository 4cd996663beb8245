import assert from "node:assert/strict";
import fc from "fast-check";
import { TextDocument } from "vscode-languageserver-textdocument";
import { TextVersion } from "../../../server/documents/text-version.ts";

const URI = "file:///a.undecl";

const text = fc
  .array(fc.constantFrom("\n", "\r", "\r\n", "a", "é", "𝕏", "\ud800", "mot ", "x".repeat(5000)), { maxLength: 30 })
  .map(all => all.join(""));
const position = fc.record({ line: fc.integer({ min: -1, max: 40 }), character: fc.integer({ min: -1, max: 9000 }) });

describe("a text that is edited", () => {
  it("has the positions that a text made anew has, after any edits", () => {
    const edit = fc.record({ range: fc.record({ start: position, end: position }), put: text });
    fc.assert(
      fc.property(
        text,
        fc.array(edit, { maxLength: 6 }),
        fc.array(position, { minLength: 1, maxLength: 8 }),
        (begun, edits, asked) => {
          let live = TextVersion.of(URI, "undecl", 1, begun);
          for (const [at, { range, put }] of edits.entries()) {
            const fresh = TextDocument.create(URI, "undecl", at, live.getText());
            const expected = TextDocument.applyEdits(fresh, []);
            const [start, end] = [fresh.offsetAt(range.start), fresh.offsetAt(range.end)].sort((a, b) => a - b) as [
              number,
              number,
            ];
            live = live.applyEdit(range, put, at + 2);
            assert.equal(live.getText(), expected.slice(0, start) + put + expected.slice(end));
            assert.equal(live.version, at + 2);
          }
          const fresh = TextDocument.create(URI, "undecl", 1, live.getText());
          assert.equal(live.lineCount, fresh.lineCount);
          for (const one of asked) {
            assert.equal(live.offsetAt(one), fresh.offsetAt(one));
            assert.deepEqual(live.positionAt(one.character), fresh.positionAt(one.character));
            const range = { start: { line: 0, character: 0 }, end: one };
            assert.equal(live.getText(range), fresh.getText(range));
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it("leaves the version before as it was", () => {
    const before = TextVersion.of(URI, "undecl", 1, "Décide d'agir ;\n".repeat(10_000));
    const at = { line: 5000, character: 3 };
    const after = before.applyEdit({ start: at, end: at }, "x\n", 2);
    assert.equal(before.lineCount, 10_001);
    assert.equal(after.lineCount, 10_002);
    assert.equal(before.text, "Décide d'agir ;\n".repeat(10_000));
    assert.equal(after.text.length, before.text.length + 2);
  });
});
