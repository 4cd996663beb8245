import assert from "node:assert/strict";
import { listSourceFiles } from "./sources.ts";

const FEATURES = "server/features/";

describe("the features", () => {
  it("are folders, each with an entry of its name", () => {
    const files = new Set(listSourceFiles().filter(path => path.startsWith(FEATURES)));
    const folders = new Set([...files].filter(path => path.split("/").length > 3).map(path => path.split("/")[2]));
    folders.delete("shared");
    assert.ok(folders.size > 20, "no features found");
    assert.deepEqual(
      [...folders].filter(name => !files.has(`${FEATURES}${name}/${name}.ts`)),
      [],
    );
  });
});
