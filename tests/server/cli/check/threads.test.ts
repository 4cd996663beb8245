/** Many files are checked in several threads; nobody should see it but by the clock. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type CheckOptions, runCheck } from "../../../../server/cli/check/check.ts";
import { checkAll } from "../../../../server/cli/check/check-all.ts";
import { loadFormat } from "../../../../server/cli/formats/load-format.ts";
import type { Terminal } from "../../../../server/cli/terminal.ts";
import { BAD, GOOD, preambule, withFiles } from "../run.ts";

const MAIN = join(import.meta.dirname, "../../../../server/main.ts");

/** Long enough that threads are worth their start. */
const LAKES = Array.from({ length: 13_000 }, (_, at) => ` for lake ${at} and for the land about it`).join("");
const LONG = BAD.replace("to act", `to act${LAKES}`);

async function check(names: readonly string[], options: Partial<CheckOptions>, entry = MAIN) {
  let out = "";
  const errors: string[] = [];
  const terminal: Terminal = {
    print: text => {
      out += text;
    },
    printError: line => errors.push(line),
    onClosed: () => {},
    waitForDrain: async () => {},
    flush: async () => {},
    progress: null,
    language: "en",
    entry,
  };
  const code = await runCheck(names, { format: "json", failOn: "error", ...options }, terminal);
  return { code, out, errors };
}

describe("preambule check in several threads", () => {
  for (const format of ["json", "sarif", "junit"] as const) {
    it(`prints as ${format} what it prints in one, in the order of the files`, async function () {
      this.timeout(60_000);
      const files = { "a.undecl": LONG, "b.undecl": GOOD, "c.undecl": LONG.replace(";", ","), "d.undecl": BAD };
      await withFiles(files, async folder => {
        const names = [...Object.keys(files), "gone.undecl"].map(name => join(folder, name));
        const one = await check(names, { format, jobs: 1 });
        const two = await check(names, { format, jobs: 2 });
        assert.deepEqual(two, one);
        assert.equal(two.code, 2);
        assert.match(two.errors.join(), /gone\.undecl: no such file/);
        const named = two.out.match(/[a-d]\.undecl/g) ?? [];
        assert.deepEqual(named, named.toSorted());
        if (format === "sarif") {
          const [{ results, tool }] = JSON.parse(two.out).runs;
          assert.equal(results.length, 2);
          for (const { ruleId, ruleIndex } of results) assert.equal(tool.driver.rules[ruleIndex].id, ruleId);
        } else if (format === "junit") {
          assert.equal(two.out.match(/<testsuite /g)?.length, 4);
          assert.equal(two.out.match(/<\/?testsuites>/g)?.length, 2);
        }
      });
    });
  }

  it("mends each file once, whatever leads to it", async function () {
    this.timeout(60_000);
    const slips = LONG.replace("decision;", "decision,").replace(/;(?=\n\n2)/, ",");
    await withFiles({ "a.undecl": slips, "b.undecl": slips }, async folder => {
      const [a, b] = ["a.undecl", "b.undecl"].map(name => join(folder, name)) as [string, string];
      const options = { format: "json", fix: "marks", failOn: "error" } as const;
      const reporting = { format: await loadFormat("json"), language: "en" } as const;
      // As a list has them, which is not searched for what it names twice.
      const listed = [a, a, b, a].map((file, line) => ({ file, line }));
      const errors: string[] = [];
      const remarks: string[] = [];
      for await (const report of checkAll(listed, options, reporting, { jobs: 2, entry: MAIN })) {
        errors.push(...report.errors);
        remarks.push(...report.remarks);
      }
      assert.deepEqual(errors, []);
      assert.deepEqual(remarks, [`${a}: 1 finding mended.`, `${b}: 1 finding mended.`]);
      assert.equal(readFileSync(a, "utf8"), readFileSync(b, "utf8"));
      assert.notEqual(readFileSync(a, "utf8"), slips);
      writeFileSync(a, slips);
      const named = await check([a, a, folder], { fix: "marks", jobs: 2 });
      assert.deepEqual(named.errors, [`${a}: 1 finding mended.`]);
      assert.equal(JSON.parse(named.out).length, 2);
    });
  });

  it("does without threads for a few short files", async () => {
    // An entry that does not exist would fail if a thread were begun with it.
    const { code, out } = await check(["nowhere.undecl"], {}, "/nowhere");
    assert.deepEqual([code, out], [2, "[]\n"]);
  });

  it("answers what a stream sends before it sends more", async () => {
    const reporting = { format: await loadFormat("json"), language: "en" } as const;
    const bytes = Buffer.from(JSON.stringify({ file: "a", text: GOOD }));
    let answered = 0;
    async function* stream() {
      for (let sent = 0; sent < 3; sent++) {
        assert.equal(answered, sent);
        yield { list: "-", line: sent + 1, bytes };
      }
    }
    const options = { format: "json", failOn: "error" } as const;
    for await (const { isRead } of checkAll(stream(), options, reporting, { jobs: 2, entry: "/nowhere" })) {
      assert.ok(isRead);
      answered++;
    }
    assert.equal(answered, 3);
  });

  it("says what is no number of threads", () => {
    const { code, error } = preambule(["check", "--jobs", "0", "-"], GOOD);
    assert.equal(code, 2);
    assert.match(error, /Write a number/);
  });
});
