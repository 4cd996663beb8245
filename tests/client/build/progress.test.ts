import assert from "node:assert/strict";
import { showProgress } from "../../../client/build/setup/progress.mjs";

const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

/** A stream that keeps what is written, and what a terminal would show of it. */
class RecordingStream {
  readonly isTTY: boolean;
  readonly columns: number;
  written = "";

  constructor(isTTY = false, columns = 80) {
    this.isTTY = isTTY;
    this.columns = columns;
  }

  write(text: string): void {
    this.written += text;
  }

  get screen(): string[] {
    return this.written.split("\n").map(line => line.split("\r\x1b[2K").at(-1) ?? "");
  }
}

describe("progress", () => {
  let ci: string | undefined;

  beforeEach(() => {
    ci = process.env.CI;
    delete process.env.CI;
  });

  afterEach(() => {
    if (ci !== undefined) process.env.CI = ci;
  });

  it("is one line that says at once what is under way, and then how long it took", async () => {
    const stream = new RecordingStream();
    const work = showProgress("Building", () => wait(700).then(() => "built"), stream);
    await wait(450);
    assert.equal(stream.written, "Building …");
    assert.equal(await work, "built");
    assert.match(stream.written, /^Building … \d s\n$/);
  });

  it("counts the seconds at a terminal, within its width", async () => {
    const stream = new RecordingStream(true, 14);
    const work = showProgress("Building", () => wait(1_500), stream);
    await wait(450);
    assert.deepEqual(stream.screen, ["Building … 1 "]);
    await work;
    assert.match(stream.screen.join("|"), /^Building … [2-9] s\|$/);
    assert.ok(stream.written.split("\r").length >= 4, JSON.stringify(stream.written));
  });

  it("says nothing of what is over at once", async () => {
    const stream = new RecordingStream(true);
    await showProgress("Building", () => wait(1), stream);
    await wait(400);
    assert.equal(stream.written, "");
  });

  it("ends its line before an error is told", async () => {
    const stream = new RecordingStream();
    const failing = showProgress("Building", () => wait(400).then(() => Promise.reject(new Error("no"))), stream);
    await assert.rejects(failing, /no/);
    assert.match(stream.written, /^Building … \d s\n$/);
  });
});
