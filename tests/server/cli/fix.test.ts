/** `preambule check --fix`, as a person runs it. */
import assert from "node:assert/strict";
import { chmodSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { BAD, GOOD, preambule, withFiles } from "./run.ts";

const SLIPS = BAD.replace("Decides to act;", "Decides to act,").replace("2. Invites", "3. Invites");

describe("preambule check --fix", () => {
  it("mends the files in place, says so, and reports what is left", () => {
    withFiles({ "a.undecl": SLIPS, "b.undecl": GOOD }, folder => {
      const { code, out, error } = preambule(["check", "--fix", "--format", "json", "."], "", folder);
      const text = readFileSync(join(folder, "a.undecl"), "utf8");
      assert.equal(text, GOOD.replace("2. Invites", "3. Invites"), "the number waits for a person");
      assert.equal(readFileSync(join(folder, "b.undecl"), "utf8"), GOOD);
      assert.match(error, /a\.undecl: 2 findings mended\./);
      assert.match(error, /a\.undecl: 1 more would change a word or a number; use --fix-words/);
      assert.deepEqual(
        JSON.parse(out).map(({ diagnostics }: { diagnostics: { code: string }[] }) => diagnostics.map(one => one.code)),
        [["paragraph-number"], []],
      );
      assert.equal(code, 1);
    });
  });

  it("changes words and numbers only with --fix-words", () => {
    withFiles({ "a.undecl": SLIPS }, folder => {
      assert.equal(preambule(["check", "--fix-words", "a.undecl"], "", folder).code, 0);
      assert.equal(readFileSync(join(folder, "a.undecl"), "utf8"), GOOD);
    });
  });

  it("does not touch a file that has nothing to mend", () => {
    withFiles({ "a.undecl": GOOD }, folder => {
      const file = join(folder, "a.undecl");
      const before = statSync(file);
      preambule(["check", "--fix", "a.undecl"], "", folder);
      assert.deepEqual([statSync(file).ino, statSync(file).mtimeMs], [before.ino, before.mtimeMs]);
    });
  });

  it("does not write a file that is read-only, and says so", () => {
    withFiles({ "a.undecl": SLIPS }, folder => {
      const file = join(folder, "a.undecl");
      chmodSync(file, 0o444);
      for (const args of [["check", "--fix"], ["format"]]) {
        const { code, error } = preambule([...args, "a.undecl"], "", folder);
        assert.equal(code, 2, args.join(" "));
        assert.match(error, /a\.undecl: the file is read-only and was not mended\./);
      }
      assert.equal(readFileSync(file, "utf8"), SLIPS);
    });
  });

  it("keeps the file's encoding, byte order mark, line ends and rights", () => {
    const text = SLIPS.replaceAll("\n", "\r\n").replace("act", "act in Genève 𝒜");
    const files = {
      "marked.undecl": Buffer.from(`\ufeff${text}`),
      "wide.undecl": Buffer.from(`\ufeff${text}`, "utf16le"),
      "big-endian.undecl": Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
    };
    withFiles(files, folder => {
      for (const [name, bytes] of Object.entries(files)) {
        chmodSync(join(folder, name), 0o640);
        preambule(["check", "--fix-words", name], "", folder);
        const after = readFileSync(join(folder, name));
        assert.deepEqual(after.subarray(0, 3), bytes.subarray(0, 3), name);
        assert.equal(after.length, bytes.length, `${name}: one mark for another, one digit for another`);
        assert.equal(statSync(join(folder, name)).mode & 0o777, 0o640);
      }
      const wide = readFileSync(join(folder, "wide.undecl")).toString("utf16le");
      assert.ok(wide.includes("Genève 𝒜") && wide.includes("decision,\r\n"));
    });
  });

  it("leaves a file alone that it could not write back whole", () => {
    const latin = Buffer.from(SLIPS.replace("act", "agir à Genève"), "latin1");
    withFiles({ "a.undecl": latin }, folder => {
      const { code, error } = preambule(["check", "--fix", "a.undecl"], "", folder);
      assert.equal(code, 2);
      assert.match(error, /writing it would lose letters/);
      assert.deepEqual(readFileSync(join(folder, "a.undecl")), latin);
    });
  });

  it("gives the mended text of standard input on standard output, and the findings on standard error", () => {
    const { code, out, error } = preambule(["check", "--fix", "-"], SLIPS);
    assert.equal(out, GOOD.replace("2. Invites", "3. Invites"));
    assert.match(error, /-:7:1 {2}error {2}Number 3/);
    assert.equal(code, 1);
    assert.equal(preambule(["check", "--fix", "-", "a.undecl"]).code, 2);
  });
});
