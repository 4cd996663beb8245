/** What an editor is told of a text: as what it is read. */
import assert from "node:assert/strict";
import { createStatus } from "../../../../server/features/status/status.ts";
import { readText, SAMPLES, sample } from "../support.ts";

describe("the status of a text", () => {
  it("says as what it is read, and in which direction its lines are written", () => {
    const { language, direction, profile, written } = createStatus(readText(sample("ar/resolution.undecl")));
    assert.deepEqual([language, direction, profile, written], ["ar", "rtl", "ga", ["lang", "profile"]]);
    for (const path of SAMPLES.filter(one => !one.startsWith("ar/")))
      assert.equal(createStatus(readText(sample(path))).direction, "ltr", path);
  });
});
