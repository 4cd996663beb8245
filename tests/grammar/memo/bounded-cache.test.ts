import assert from "node:assert/strict";
import { createBoundedCache } from "../../../grammar/memo/bounded-cache.ts";

describe("a cache with a bound", () => {
  it("computes an answer once, also where that is undefined", () => {
    const asked: string[] = [];
    const cache = createBoundedCache<string, number | undefined>(10);
    const measure = (key: string) => {
      asked.push(key);
      return key === "" ? undefined : key.length;
    };
    for (const key of ["lac", "", "lac", "", "rive"]) {
      assert.equal(cache.get(key, measure), key === "" ? undefined : key.length);
    }
    assert.deepEqual(asked, ["lac", "", "rive"]);
  });

  it("forgets its answers before it holds more than its bound", () => {
    const asked: number[] = [];
    const cache = createBoundedCache<number, number>(2);
    const double = (key: number) => {
      asked.push(key);
      return 2 * key;
    };
    for (const key of [1, 2, 1, 2, 3, 3, 1]) assert.equal(cache.get(key, double), 2 * key);
    assert.deepEqual(asked, [1, 2, 3, 1]);
  });
});
