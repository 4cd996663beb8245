import assert from "node:assert/strict";
import { parsePageMessage, parsePageState } from "../../../client/preview/messages.ts";

describe("what the preview's page says", () => {
  it("is taken when it is whole", () => {
    const messages = [
      { type: "ready" },
      { type: "undo" },
      { type: "shown", sequence: 3 },
      { type: "scrolled", line: 2.5 },
      { type: "go", line: 4, lines: 2, word: { word: "États", nth: 1, into: 0 }, focus: true },
      { type: "go", line: 4, lines: 2, word: null, focus: false },
      { type: "finding", does: "fix", rule: "elision", range: [1, 2, 1, 5] },
    ];
    for (const message of messages) assert.deepEqual(parsePageMessage(message), message);
  });

  it("is nothing when anything in it is not as it must be", () => {
    const messages = [
      null,
      "ready",
      [],
      { type: "command", command: "workbench.action.quit" },
      { type: "scrolled" },
      { type: "scrolled", line: -1 },
      { type: "scrolled", line: Number.NaN },
      { type: "scrolled", line: "3" },
      { type: "go", line: 1, lines: 1, word: null },
      { type: "finding", does: "fix-all", rule: "elision", range: [1, 2, 1, 5] },
      { type: "finding", does: "fix", rule: 3, range: [1, 2, 1, 5] },
      { type: "finding", does: "fix", rule: "elision", range: [1, 2, 1] },
      { type: "finding", does: "fix", rule: "elision", range: [1, 2, 1, Number.POSITIVE_INFINITY] },
    ];
    for (const message of messages) assert.equal(parsePageMessage(message), undefined, JSON.stringify(message));
  });

  it("loses what it says too much", () => {
    assert.deepEqual(parsePageMessage({ type: "ready", uri: "file:///etc/passwd" }), { type: "ready" });
    const word = { word: 3, nth: 0, into: 0 };
    assert.deepEqual(parsePageMessage({ type: "go", line: 1, lines: 1, word, focus: true }), {
      type: "go",
      line: 1,
      lines: 1,
      word: null,
      focus: true,
    });
  });

  it("is remembered with a document, or not at all", () => {
    const state = { uri: "file:///a.undecl", locked: true, line: 3 };
    assert.deepEqual(parsePageState(state), state);
    assert.deepEqual(parsePageState({ ...state, line: -2 }), { ...state, line: 0 });
    for (const kept of [undefined, null, {}, { uri: 3, locked: true }, { uri: "file:///a" }]) {
      assert.equal(parsePageState(kept), undefined);
    }
  });
});
