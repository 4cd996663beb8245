import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { getHeapSpaceStatistics } from "node:v8";
import { growthOf } from "../../client/build/bundle/start/memory.ts";

const megabytes = (name: string, size: number, used: number) => ({
  space_name: name,
  space_size: size * 2 ** 20,
  space_used_size: used * 2 ** 20,
});

describe("the space for new objects", () => {
  it("grows with what is kept, and no further", () => {
    const growth = (space: number, old: number) =>
      growthOf([
        megabytes("new_space", space, space / 2),
        megabytes("old_space", 90, old),
        megabytes("code_space", 9, 2),
      ]);
    assert.deepEqual([growth(1, 20), growth(8, 20), growth(16, 20)], [2, 2, 1]);
    assert.deepEqual([growth(16, 80), growth(32, 80), growth(64, 80)], [2, 2, 1]);
  });

  it("is found where V8 tells of it", () => {
    assert.ok(getHeapSpaceStatistics().some(({ space_name }) => space_name === "new_space"));
  });

  it("is that of the start when what V8 has compiled is kept for another start", () => {
    const memory = join(import.meta.dirname, "../../client/build/bundle/start/memory.ts");
    // Its settings hold for the whole process.
    const script = `
      const { cachedDataVersionTag } = await import("node:v8");
      const asAtStart = (await import(${JSON.stringify(memory)})).keepMemorySmall();
      const atStart = cachedDataVersionTag();
      const kept = [];
      for (const end = Date.now() + 20_000; cachedDataVersionTag() === atStart && Date.now() < end; ) {
        for (let at = 0; at < 10_000; at++) kept.push({ at });
        await new Promise(resolve => setTimeout(resolve, 1));
      }
      const grown = cachedDataVersionTag();
      let then;
      asAtStart(() => { then = cachedDataVersionTag(); });
      console.log(JSON.stringify([grown !== atStart, then === atStart, cachedDataVersionTag() === grown]));`;
    const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
    assert.equal(stderr, "");
    assert.deepEqual(JSON.parse(stdout), [true, true, true]);
  });
});
