import assert from "node:assert/strict";
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
    assert.deepEqual([growth(1, 20), growth(4, 20), growth(16, 20)], [2, 1, 1]);
    assert.deepEqual([growth(4, 80), growth(8, 80), growth(16, 80)], [2, 2, 1]);
  });

  it("is found where V8 tells of it", () => {
    assert.ok(getHeapSpaceStatistics().some(({ space_name }) => space_name === "new_space"));
  });
});
