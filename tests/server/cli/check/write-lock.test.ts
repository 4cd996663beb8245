import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { WriteLock } from "../../../../server/cli/check/write-lock.ts";

/** Writes for a while, then again and again; says how often it began and ended. */
const WRITER = `
  import { workerData } from "node:worker_threads";
  const { WriteLock } = await import(workerData.module);
  const lock = new WriteLock(workerData.lockBuffer);
  const told = new Int32Array(workerData.told);
  for (;;) lock.run(() => {
    Atomics.add(told, 0, 1);
    Atomics.wait(told, 2, 0, 40);
    Atomics.add(told, 1, 1);
  });
`;

describe("the write lock", () => {
  it("closes when no write is under way, and lets none begin after that", async () => {
    const lock = new WriteLock();
    const told = new Int32Array(new SharedArrayBuffer(12));
    const module = new URL("../../../../server/cli/check/write-lock.ts", import.meta.url).href;
    const workerData = { module, lockBuffer: lock.buffer, told: told.buffer };
    const writers = [1, 2].map(
      () => new Worker(new URL(`data:text/javascript,${encodeURIComponent(WRITER)}`), { workerData }),
    );
    try {
      while (Atomics.load(told, 0) < 4) await pause(2);
      lock.close();
      const [begun, ended] = told;
      assert.equal(begun, ended, "what had begun was let end");
      await pause(100);
      assert.equal(told[0], begun, "nothing began");
    } finally {
      await Promise.all(writers.map(writer => writer.terminate()));
    }
  });
});
