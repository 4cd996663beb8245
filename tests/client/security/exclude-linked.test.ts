import assert from "node:assert/strict";
import { excludeLinked } from "../../../client/core/exclude-linked.ts";

describe("files below links", () => {
  const asked: string[] = [];
  const below = async (root: string, paths: readonly string[]) => {
    asked.length = 0;
    const files = paths.map(path => ({ path }));
    const kept = await excludeLinked(files, root, async folder => {
      asked.push(folder);
      if (folder.endsWith("gone")) throw new Error("no such folder");
      return /link(?:ed)?$/.test(folder);
    });
    return kept.map(({ path }) => path);
  };

  it("are left out, however deep, in the order of the others", async () => {
    const paths = ["/w/b.undecl", "/w/linked/a/b/c.undecl", "/w/a/d.undecl", "/w/a/link/e.undecl", "/w/gone/f.undecl"];
    assert.deepEqual(await below("/w", paths), ["/w/b.undecl", "/w/a/d.undecl"]);
  });

  it("are told by one question a folder", async () => {
    await below("/w/", ["/w/a/b/1.undecl", "/w/a/b/2.undecl", "/w/a/3.undecl", "/w/linked/x/y/4.undecl"]);
    assert.deepEqual(asked.sort(), ["/w/a", "/w/a/b", "/w/linked"]);
  });

  it("do not include those of a workspace that is itself a link", async () => {
    assert.deepEqual(await below("/home/link", ["/home/link/a.undecl"]), ["/home/link/a.undecl"]);
  });

  it("nor is anything taken that stands elsewhere", async () => {
    assert.deepEqual(await below("/w", ["/wx/a.undecl", "/a.undecl", "a.undecl"]), []);
  });
});
