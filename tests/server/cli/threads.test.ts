/** Many files are checked in several threads; nobody should see it but by the clock. */
import assert from "node:assert/strict";
import { checkAll } from "../../../server/cli/check-all.ts";
import { checkFile, type FileReport } from "../../../server/cli/check-file.ts";
import { BAD, GOOD, preambule, withFiles } from "./run.ts";

/** Long enough that threads are worth their start. */
const LONG = BAD.replace("to act", `to act${" for the lakes and their shores".repeat(30_000)}`);

describe("preambule check in several threads", () => {
  const files = { "a.undecl": LONG, "b.undecl": GOOD, "c.undecl": LONG.replace(";", ","), "d.undecl": BAD };
  const names = [...Object.keys(files), "gone.undecl"];

  it("prints what it prints in one, in the order of the files", function () {
    this.timeout(120_000);
    withFiles(files, folder => {
      const run = (jobs: string) => preambule(["check", "--jobs", jobs, "--format", "json", ...names], "", folder);
      const one = run("1");
      const two = run("2");
      assert.deepEqual(
        JSON.parse(two.out).map(({ file }: { file: string }) => file),
        Object.keys(files),
      );
      assert.deepEqual(two, one);
      assert.equal(two.code, 2);
      assert.match(two.error, /gone\.undecl: no such file/);
    });
  });

  it("does without threads for a few short files and for standard input", async () => {
    const reports: FileReport[] = [];
    const options = { failOn: "error" } as const;
    // An entry that does not exist would fail if a thread were begun with it.
    for await (const report of checkAll([{ file: "nowhere.undecl" }], options, { language: "en", entry: "/nowhere" })) {
      reports.push(report);
    }
    assert.deepEqual(reports, [checkFile({ file: "nowhere.undecl" }, options, "en")]);
  });

  it("says what is no number of threads", () => {
    const { code, error } = preambule(["check", "--jobs", "0", "-"], GOOD);
    assert.equal(code, 2);
    assert.match(error, /Write a number/);
  });
});
