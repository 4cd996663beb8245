import assert from "node:assert/strict";
import { readSettings } from "../../../server/connection/settings.ts";
import { OpenDocument } from "../../../server/documents/open-document.ts";
import { readOpen } from "../../../server/documents/reader.ts";
import { shownOf } from "../../../server/documents/shown.ts";
import { ENGLISH } from "../features/support.ts";

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
});
