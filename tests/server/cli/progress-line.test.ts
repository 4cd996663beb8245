import assert from "node:assert/strict";
import { isProgressWanted, ProgressLine } from "../../../server/cli/progress-line.ts";

function progress(columns = 80) {
  let now = 0;
  const written: string[] = [];
  const stream = { columns, write: (text: string) => written.push(text) };
  const line = new ProgressLine(
    stream,
    (done, total) => `${done} of ${total ?? "?"} texts`,
    () => now,
  );
  const at = (time: number, done: number) => {
    now = time;
    line.update(done);
    return written.splice(0);
  };
  return { line, at, written };
}

describe("progress at the terminal", () => {
  it("is one line, shown when the work takes longer, and not more often than a person can read", async () => {
    const { line, at, written } = progress();
    assert.deepEqual(at(10, 1), []);
    line.clear();
    assert.deepEqual(written, [], "what is not there need not be erased");
    assert.deepEqual(at(500, 40), ["\r\x1b[2K40 of ? texts\r"]);
    assert.deepEqual(at(510, 41), []);
    await line.count(Array.from({ length: 2_500 }));
    assert.deepEqual(at(700, 60), ["\r\x1b[2K60 of 2500 texts\r"]);
    line.clear();
    line.clear();
    assert.deepEqual(written, ["\r\x1b[2K"]);
  });

  it("never takes a second line", () => {
    // A terminal that does not know its width says 0.
    assert.deepEqual(progress(0).at(500, 1234), ["\r\x1b[2K1234 of ? texts\r"]);
    assert.deepEqual(progress(14).at(500, 1234), ["\r\x1b[2K1234 of ? tex\r"]);
  });

  it("is for a person who looks on", () => {
    const terminal = { isTTY: true };
    assert.equal(isProgressWanted(terminal, { TERM: "xterm" }), true);
    assert.equal(isProgressWanted(terminal, { TERM: "xterm", CI: "false" }), true);
    assert.equal(isProgressWanted(terminal, { TERM: "xterm", CI: "true" }), false);
    assert.equal(isProgressWanted(terminal, { TERM: "dumb" }), false);
    assert.equal(isProgressWanted({}, { TERM: "xterm" }), false);
  });
});
