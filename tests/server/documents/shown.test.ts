import assert from "node:assert/strict";
import fc from "fast-check";
import { readSettings } from "../../../server/connection/settings.ts";
import { OpenDocument } from "../../../server/documents/open-document.ts";
import { readOpen } from "../../../server/documents/reader.ts";
import { resultId } from "../../../server/documents/result-id.ts";
import { shownOf } from "../../../server/documents/shown.ts";
import { diagnostics } from "../../../server/features/diagnostics.ts";
import { ENGLISH, FRENCH, PLAIN, sample } from "../features/support.ts";

const TEXT = "The General Assembly,\n\nRecalling its decision;\n\nDecides to a";
const END = { line: 4, character: "Decides to a".length };

describe("what is shown of an open document", () => {
  const open = new OpenDocument("file:///a.undecl", "un-declaration", 1, TEXT);
  let settings = readSettings([], "en");
  const now = () => {
    const document = readOpen(open, settings, (rule, error) => assert.fail(`${rule}: ${error}`));
    assert.ok(document);
    return shownOf({ open, document, settings: ENGLISH });
  };
  const codes = () => now().diagnostics.map(({ code }) => code);

  it("is told once, until the text changes, or where somebody writes, or a setting", () => {
    const first = now();
    assert.equal(now(), first);
    assert.deepEqual(codes(), ["preambular-mark", "broken-off"]);
    open.update([{ range: { start: END, end: END }, text: "c" }], 2);
    assert.deepEqual(codes(), ["preambular-mark"]);
    const writing = now();
    open.rest();
    assert.deepEqual(codes(), ["preambular-mark", "last-operative-mark"]);
    settings = readSettings([{ rules: { "preambular-mark": "off" } }], "en");
    assert.deepEqual(codes(), ["last-operative-mark"]);
    const ids = [first, writing, now()].map(({ resultId }) => resultId);
    assert.equal(new Set(ids).size, 3);
  });

  it("has the same name whenever it is the same", () => {
    const before = now();
    open.update([{ range: { start: END, end: END }, text: "t" }], 3);
    open.rest();
    const changed = now();
    open.update([{ range: { start: END, end: { ...END, character: END.character + 1 } }, text: "" }], 4);
    open.rest();
    assert.notEqual(changed.resultId, before.resultId);
    assert.notEqual(now(), before);
    assert.equal(now().resultId, before.resultId);
  });

  describe("after an edit", () => {
    const settings = readSettings([], "fr");
    const begun = (text: string) => new OpenDocument("file:///a.undecl", "un-declaration", 1, text);
    const shown = (open: OpenDocument, features = FRENCH) => {
      const document = readOpen(open, settings, (rule, error) => assert.fail(`${rule}: ${error}`));
      assert.ok(document);
      return {
        ...shownOf({ open, document, settings: features }),
        anew: diagnostics(document, features, open.writing),
      };
    };
    const put = (open: OpenDocument, line: number, character: number, text: string, cut = 0) => {
      const range = { start: { line, character }, end: { line, character: character + cut } };
      return open.update([{ range, text }], open.text.version + 1);
    };

    it("is what is told from nothing, and has the same name", () => {
      const edit = fc.record({
        line: fc.nat(70),
        character: fc.nat(60),
        cut: fc.nat(3),
        text: fc.constantFrom("x", "", " ", ";", "\n", "\n\n", " ;", "  ", "1. ", "Prie ", "(", "d'"),
        features: fc.constantFrom(FRENCH, FRENCH, FRENCH, ENGLISH, PLAIN),
      });
      const text = fc.constantFrom(...["fr/fautif.undecl", "en/faulty.undecl", "fr/resolution.undecl"].map(sample));
      fc.assert(
        fc.property(text, fc.array(edit, { maxLength: 8 }), (text, edits) => {
          const open = begun(text);
          shown(open);
          for (const { line, character, cut, text, features } of edits) {
            put(open, line, character, text, cut);
            const { told, anew } = shown(open, features);
            assert.deepEqual(told.diagnostics, anew);
            assert.equal(resultId(told.diagnostics), resultId(anew));
          }
        }),
        { numRuns: 60 },
      );
    });

    it("is made of the same objects where the same is said of the same place", () => {
      const open = begun(sample("fr/fautif.undecl"));
      const before = shown(open).told.diagnostics;
      const middle = before[before.length >> 1]?.range.start.line ?? 0;
      // Behind the letter everything has moved, and stands in the same lines as before.
      const after = shown(put(open, middle, 0, "x")).told.diagnostics;
      const same = after.filter(one => before.includes(one));
      assert.ok(
        same.some(({ range }) => range.start.line < middle) && same.some(({ range }) => range.start.line > middle),
      );
      assert.ok(same.length >= before.length - 8, `${same.length} of ${before.length}`);
      const moved = shown(put(open, 0, 0, "\n")).told.diagnostics;
      assert.equal(moved.length, after.length);
      assert.equal(moved[0]?.range.start.line, (after[0]?.range.start.line ?? 0) + 1);
    });
  });
});
