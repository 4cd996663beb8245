/** `preambule format`, as a person runs it. */
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { GOOD, preambule, withFiles } from "./run.ts";

const LOOSE = GOOD.replace("act;", "act ,").replace("do the", "do  the").replace("1. Decides", "1.Decides");

const FRENCH =
  "L’Assemblée générale,\n\nRappelant « sa » décision,\n\n1. Décide d’agir;\n\n2. Prie les États d’agir ;\n\n3. Décide de rester saisie.\n";

describe("preambule format", () => {
  it("sets the files of a folder in place and names those that changed", () => {
    withFiles({ "a.undecl": LOOSE, "b.undecl": GOOD }, folder => {
      const untouched = statSync(join(folder, "b.undecl"));
      const { code, out, error } = preambule(["format", "."], "", folder);
      assert.deepEqual([code, out, error], [0, "./a.undecl: the text was formatted.\n", ""]);
      assert.equal(readFileSync(join(folder, "a.undecl"), "utf8"), GOOD);
      const { ino, mtimeMs } = statSync(join(folder, "b.undecl"));
      assert.deepEqual([ino, mtimeMs], [untouched.ino, untouched.mtimeMs]);
      assert.equal(preambule(["format", "*.undecl"], "", folder).out, "There is nothing to format in 2 files.\n");
    });
  });

  it("with --check writes nothing and exits 1 when something would change", () => {
    withFiles({ "a.undecl": LOOSE, "b.undecl": GOOD }, folder => {
      const { code, out } = preambule(["format", "--check", "a.undecl", "b.undecl"], "", folder);
      assert.deepEqual([code, out], [1, "a.undecl: formatting would change this text.\n"]);
      assert.equal(readFileSync(join(folder, "a.undecl"), "utf8"), LOOSE);
      assert.equal(preambule(["format", "--check", "b.undecl"], "", folder).code, 0);
    });
  });

  it("gives standard input on standard output", () => {
    const { code, out, error } = preambule(["format", "-"], LOOSE);
    assert.deepEqual([code, out, error], [0, GOOD, "-: the text was formatted.\n"]);
    assert.deepEqual(preambule(["format", "--check", "-"], LOOSE).out, "-: formatting would change this text.\n");
    assert.equal(preambule(["format", "-", "a.undecl"]).code, 2);
  });

  it("sets the spaces that --spaces names", () => {
    const spaces = (kind: string) => {
      const { out } = preambule(["format", "--spaces", kind, "-"], FRENCH);
      return [/«(.)sa/.exec(out)?.[1], /d’agir(\s?);/.exec(out)?.[1]];
    };
    assert.deepEqual(spaces("nbsp"), ["\u00a0", "\u00a0"]);
    assert.deepEqual(spaces("fine"), ["\u00a0", "\u202f"]);
    assert.deepEqual(spaces("plain"), [" ", " "]);
    assert.equal(preambule(["format", "--spaces", "wide", "-"], FRENCH).code, 2);
  });

  it("prints as JSON what changed", () => {
    withFiles({ "a.undecl": LOOSE, "b.undecl": GOOD }, folder => {
      assert.deepEqual(JSON.parse(preambule(["format", "--format", "json", "a.undecl", "b.undecl"], "", folder).out), [
        { file: "a.undecl", changed: true },
        { file: "b.undecl", changed: false },
      ]);
    });
  });

  it("names what it cannot read or write back whole, and goes on", () => {
    const latin = Buffer.from(LOOSE.replace("act", "agir à Genève"), "latin1");
    withFiles({ "latin.undecl": latin, "a.undecl": LOOSE }, folder => {
      mkdirSync(join(folder, "empty"));
      writeFileSync(join(folder, "a.pdf"), "%PDF-1.7");
      const names = ["none.undecl", "a.pdf", "empty", "latin.undecl", "a.undecl"];
      const { code, error } = preambule(["format", ...names], "", folder);
      assert.equal(code, 2);
      for (const name of names.slice(0, -1)) assert.match(error, new RegExp(`^${name}: `, "m"));
      assert.deepEqual(readFileSync(join(folder, "latin.undecl")), latin);
      assert.equal(readFileSync(join(folder, "a.undecl"), "utf8"), GOOD);
    });
  });
});

describe("preambule check --fix --spaces", () => {
  it("sets the spaces that --spaces names", () => {
    const text = FRENCH.replaceAll(/ (?=[;»])|(?<=«) /g, "\u00a0");
    assert.match(preambule(["check", "--fix", "--spaces", "fine", "-"], text).out, /d’agir\u202f;/);
    assert.match(preambule(["check", "--fix", "--spaces", "nbsp", "-"], text).out, /d’agir\u00a0;/);
  });
});
