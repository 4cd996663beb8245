import assert from "node:assert/strict";
import { mock } from "node:test";
import { CheckQueue, type DueCheck } from "../../../server/connection/check-queue.ts";

describe("the queue of checks", () => {
  let now = 0;
  let queue: CheckQueue;
  let taken: DueCheck[];

  /** Lets so many milliseconds pass, and all that comes due meanwhile happen. */
  const pass = async (time: number) => {
    for (let at = 0; at < time; at++) {
      now++;
      mock.timers.tick(1);
      for (let turn = 0; turn < 20; turn++) await null;
    }
  };
  const names = () => taken.map(({ uri, isRest }) => (isRest ? `${uri} at rest` : uri));

  beforeEach(async () => {
    mock.timers.enable({ apis: ["setTimeout"] });
    mock.method(performance, "now", () => now);
    queue = new CheckQueue();
    taken = [];
    void (async () => {
      for (;;) taken.push(await queue.next());
    })();
    await pass(1);
  });

  afterEach(() => {
    mock.timers.reset();
    mock.restoreAll();
  });

  it("gives a document once for many changes at a time, without a pause", async () => {
    for (const uri of ["a", "b", "a", "a"]) queue.add(uri);
    await pass(1);
    assert.deepEqual(names().sort(), ["a", "b"]);
    queue.add("a");
    await pass(1);
    assert.deepEqual(names().sort(), ["a", "a", "b"]);
  });

  it("gives nothing that was closed", async () => {
    queue.add("a");
    queue.add("b");
    queue.delete("a");
    await pass(1);
    assert.deepEqual(names(), ["b"]);
  });

  it("gives a document once more when nothing has changed for a while", async () => {
    queue.addRest("a", 100);
    await pass(99);
    assert.deepEqual(names(), []);
    await pass(2);
    assert.deepEqual(names(), ["a at rest"]);
  });

  it("forgets the rest of whoever writes on", async () => {
    queue.addRest("a", 100);
    await pass(50);
    queue.add("a");
    await pass(100);
    assert.deepEqual(names(), ["a"]);
  });

  it("gives others what is due while one waits for its rest", async () => {
    queue.addRest("a", 100);
    queue.add("b");
    await pass(1);
    assert.deepEqual(names(), ["b"]);
    await pass(100);
    assert.deepEqual(names(), ["b", "a at rest"]);
  });
});
