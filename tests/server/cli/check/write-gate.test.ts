import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { WriteGate } from "../../../../server/cli/check/write-gate.ts";

/** Writes for a while, then again and again; says how often it began and ended. */
const WRITER = `
  import { workerData } from "node:worker_threads";
  const { WriteGate } = await import(workerData.module);
  const gate = new WriteGate(workerData.gate);
  const told = new Int32Array(workerData.told);
  for (;;) gate.pass(() => {
    Atomics.add(told, 0, 1);
    Atomics.wait(told, 2, 0, 40);
    Atomics.add(told, 1, 1);
  });
`;

describe("the gate that writes pass", () => {
  it("closes when no write is under way, and lets none begin after that", async () => {
    const gate = new WriteGate();
    const told = new Int32Array(new SharedArrayBuffer(12));
    const module = new URL("../../../../server/cli/check/write-gate.ts", import.meta.url).href;
    const workerData = { module, gate: gate.shared, told: told.buffer };
    const writers = [1, 2].map(
      () => new Worker(new URL(`data:text/javascript,${encodeURIComponent(WRITER)}`), { workerData }),
    );
    try {
      while (Atomics.load(told, 0) < 4) await pause(2);
      gate.close();
      const [begun, ended] = told;
      assert.equal(begun, ended, "what had begun was let end");
      await pause(100);
      assert.equal(told[0], begun, "nothing began");
    } finally {
      await Promise.all(writers.map(writer => writer.terminate()));
    }
  });
});
