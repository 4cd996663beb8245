/** Which files are read for the names of folders and files. */
import assert from "node:assert/strict";
import { linkSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { listFolder } from "../../../../server/cli/inputs/list-folder.ts";
import { expandNamesOnce } from "../../../../server/cli/inputs/unique-names.ts";
import { withFiles } from "../run.ts";

function withTree(paths: readonly string[], test: (folder: string) => void): void {
  withFiles({}, folder => {
    for (const path of paths) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), "");
    }
    test(realpathSync(folder));
  });
}

const below = (folder: string) => [...listFolder(folder)].map(({ file }) => file.slice(folder.length + 1));

describe("the files of a folder", () => {
  it("come as their paths sort, without what is hidden or no text", () => {
    const paths = ["a/z.undecl", "a-b.undecl", "a.undecl", "a/b/c.undecl", "a0/x.undecl", "B.undecl", "é/ß.undecl"];
    withTree([...paths, "a/notes.txt", ".git/x.undecl", "a/.x.undecl", "c.undecl/y.txt"], folder => {
      assert.deepEqual(below(folder), [...paths].sort());
    });
  });

  it("are those that stand in it: no link is followed", () => {
    withTree(["a/x.undecl", "b/y.undecl"], folder => {
      symlinkSync("../b", join(folder, "a/b"));
      symlinkSync("..", join(folder, "a/up"));
      symlinkSync("a/x.undecl", join(folder, "linked.undecl"));
      assert.deepEqual(below(folder), ["a/x.undecl", "b/y.undecl"]);
    });
  });
});

describe("files that are named twice", () => {
  const names = (folder: string, some: readonly string[]) =>
    [...expandNamesOnce(some.map(name => (name === "-" ? name : join(folder, name))))].map(({ file }) =>
      file.replace(`${folder}/`, ""),
    );

  it("are read once, where they are named first", () => {
    withTree(["t/a.undecl", "t/s/b.undecl", "t/.h/c.undecl", "t/d.txt"], folder => {
      assert.deepEqual(names(folder, ["t/a.undecl", "t/../t/a.undecl"]), ["t/a.undecl"]);
      assert.deepEqual(names(folder, ["t/s/b.undecl", "t"]), ["t/s/b.undecl", "t/a.undecl"]);
      assert.deepEqual(names(folder, ["t", "t/*.undecl", "t/s"]), ["t/a.undecl", "t/s/b.undecl"]);
      // The folder's search does not come to these.
      const others = ["t/.h/c.undecl", "t/d.txt"];
      assert.deepEqual(names(folder, ["t", ...others]), ["t/a.undecl", "t/s/b.undecl", ...others]);
      assert.deepEqual(names(folder, ["-", "-", "gone", "gone"]), ["-", "gone"]);
    });
  });

  it("are known by any link, whatever it is called", () => {
    withTree(["a.undecl", "t/b.undecl"], folder => {
      symlinkSync("a.undecl", join(folder, "link.undecl"));
      linkSync(join(folder, "a.undecl"), join(folder, "hard.undecl"));
      symlinkSync("t", join(folder, "u"));
      assert.deepEqual(names(folder, ["a.undecl", "link.undecl"]), ["a.undecl"]);
      assert.deepEqual(names(folder, ["hard.undecl", "link.undecl", "a.undecl"]), ["hard.undecl"]);
      assert.deepEqual(names(folder, ["t", "u", "u/b.undecl"]), ["t/b.undecl"]);
    });
  });

  it("are read once where one folder has several names of them", () => {
    withTree(["t/a.undecl", "t/c.undecl"], folder => {
      linkSync(join(folder, "t/a.undecl"), join(folder, "t/b.undecl"));
      mkdirSync(join(folder, "t/s"));
      linkSync(join(folder, "t/a.undecl"), join(folder, "t/s/a.undecl"));
      assert.deepEqual(names(folder, ["t"]), ["t/a.undecl", "t/c.undecl"]);
      assert.deepEqual(names(folder, ["t/c.undecl", "t"]), ["t/c.undecl", "t/a.undecl"]);
      assert.deepEqual(names(folder, ["t/b.undecl", "t"]), ["t/b.undecl", "t/c.undecl"]);
    });
  });
});
