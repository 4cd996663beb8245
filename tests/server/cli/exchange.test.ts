/** `export` and `import --original`: out to a translator's tool, and back. */
import assert from "node:assert/strict";
import { existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { preambule, withFiles } from "./run.ts";

const FRENCH =
  "L'Assemblée générale,\n\nRappelant sa décision,\n\n1. Décide d'agir\u00a0;\n\n2. Invite les États à faire de même.\n";
const TARGETS: readonly (readonly [string, string])[] = [
  ["L'Assemblée générale,", "The General Assembly,"],
  ["Rappelant sa décision,", "Recalling its decision,"],
  ["1. Décide d'agir\u00a0;", "1. Decides to act;"],
  ["2. Invite les États à faire de même.", "2. Invites States to do the same."],
];
const ENGLISH =
  "---\nlang: en\ntranslationOf: a.undecl\n---\n\nThe General Assembly,\n\nRecalling its decision,\n\n1. Decides to act;\n\n2. Invites States to do the same.\n";

/** As a translator fills it in. */
function fillXliff(text: string): string {
  return TARGETS.reduce(
    (filled, [source, target]) =>
      filled.replace(`<source>${source}</source>`, `<source>${source}</source><target>${target}</target>`),
    text,
  );
}

describe("out to a translator and back", () => {
  it("writes the version, checks it, and says nothing of what is in order", () => {
    withFiles({ "a.undecl": FRENCH }, folder => {
      const run = (...args: readonly string[]) => preambule(args, "", folder);
      assert.deepEqual(run("export", "a.undecl", "--to", "xliff", "--target", "en", "--output", "a.xlf"), {
        code: 0,
        out: "",
        error: "",
      });
      writeFileSync(join(folder, "b.xlf"), fillXliff(readFileSync(join(folder, "a.xlf"), "utf8")));
      assert.deepEqual(run("import", "b.xlf", "--original", "a.undecl", "--output", "b.undecl"), {
        code: 0,
        out: "",
        error: "",
      });
      assert.equal(readFileSync(join(folder, "b.undecl"), "utf8"), ENGLISH);
      // Out again with the version, and back into it.
      const again = run("export", "a.undecl", "b.undecl", "--to", "csv");
      assert.match(again.out, /"1\. Décide d'agir\u00a0;","1\. Decides to act;"/);
      writeFileSync(join(folder, "c.csv"), again.out.replace("to act", "=to act;"));
      const back = run("import", "c.csv", "--original", "a.undecl", "--output", "b.undecl", "--target", "en");
      assert.equal(back.code, 0);
      assert.equal(readFileSync(join(folder, "b.undecl"), "utf8"), ENGLISH.replace("to act", "=to act;"));
    });
  });

  it("tells what has changed since, with its place, and what the check finds; exit 1 on errors", () => {
    withFiles({ "a.undecl": FRENCH }, folder => {
      const run = (...args: readonly string[]) => preambule(args, "", folder);
      const { out } = run("export", "a.undecl", "--to", "xliff", "--target", "en");
      writeFileSync(
        join(folder, "b.xlf"),
        fillXliff(out).replace("Recalling its decision,", "Recalling its decision;"),
      );
      writeFileSync(join(folder, "a.undecl"), FRENCH.replace("d'agir", "d'agir vite"));
      const { code, out: text, error } = run("import", "b.xlf", "--original", "a.undecl");
      assert.equal(text, ENGLISH.replace("Recalling its decision,", "Recalling its decision;"));
      assert.match(
        error,
        /^a\.undecl:5: the original has changed since the export, look at the translation: “1\. Décide d'agir vite ;”\n/,
      );
      assert.match(error, /-:8:23 {2}error .*\[preambular-mark\]\n$/);
      assert.equal(code, 1);
    });
  });

  it("writes nothing of a broken file, names its line, and says what is missing", () => {
    withFiles({ "a.undecl": FRENCH, "b.undecl": ENGLISH }, folder => {
      const run = (...args: readonly string[]) => preambule(args, "", folder);
      const { out } = run("export", "a.undecl", "b.undecl", "--to", "xliff");
      writeFileSync(join(folder, "x.xlf"), out.replace("</source>", ""));
      const broken = run("import", "x.xlf", "--original", "a.undecl", "--output", "new.undecl");
      assert.match(
        broken.error,
        /^x\.xlf, line \d+: The XLIFF file is not well formed \(.+\); nothing was written\.\n$/,
      );
      assert.equal(broken.code, 2);
      assert.ok(!existsSync(join(folder, "new.undecl")));
      for (const [args, says] of [
        [["import", "x.xlf"], "x.xlf: name with --original the text that it translates.\n"],
        [["import", "no.xlf", "--original", "a.undecl"], "no.xlf: no such file.\n"],
        [
          ["import", "x.xlf", "--original", "a.undecl", "--output", "./a.undecl"],
          "./a.undecl: the original is not overwritten; name another file with --output.\n",
        ],
        [
          ["export", "a.undecl", "--to", "csv", "--output", "a.undecl"],
          "a.undecl: the original is not overwritten; name another file with --output.\n",
        ],
        [["export", "a.undecl", "a.undecl", "--to", "csv"], "a.undecl: both texts are in one language (fr).\n"],
      ] as const) {
        const { code, error } = run(...args);
        assert.deepEqual([code, error], [2, says]);
      }
      const table = run("export", "a.undecl", "--to", "csv").out;
      writeFileSync(join(folder, "x.csv"), table);
      const nameless = run("import", "x.csv", "--original", "a.undecl");
      assert.match(nameless.error, /^x\.csv: the file does not say in which language the translation is/);
      assert.equal(readFileSync(join(folder, "a.undecl"), "utf8"), FRENCH);
      assert.equal(readFileSync(join(folder, "b.undecl"), "utf8"), ENGLISH);
    });
  });

  /** With the translations, as a spreadsheet would write it. */
  const fillTable = (text: string) =>
    TARGETS.reduce((filled, [source, target]) => filled.replace(`"${source}",`, `"${source}","${target}"`), text);

  it("takes a table whatever its name, from standard input or in UTF-16, and none whose letters are lost", () => {
    withFiles({ "a.undecl": FRENCH }, folder => {
      const run = (args: readonly string[], input: string | Buffer = "") => preambule(args, input, folder);
      const back = ["--original", "a.undecl", "--target", "en"];
      const table = fillTable(run(["export", "a.undecl", "--to", "csv", "--target", "en"]).out);
      assert.equal(run(["import", "-", ...back], table).out, ENGLISH);
      writeFileSync(
        join(folder, "t.txt"),
        Buffer.from(table.replaceAll('","', '"\t"').replaceAll('",\r', '"\t\r'), "utf16le"),
      );
      assert.equal(run(["import", "t.txt", ...back]).out, ENGLISH);
      writeFileSync(join(folder, "t.csv"), Buffer.from(table.slice(1).replace("to act", "to act, cliché"), "latin1"));
      assert.deepEqual(run(["import", "t.csv", ...back]), {
        code: 2,
        out: "",
        error: "t.csv: the text is not saved as UTF-8 and letters are lost; save it as UTF-8.\n",
      });
    });
  });

  it("overwrites no original under another name", () => {
    withFiles({ "a.undecl": FRENCH }, folder => {
      symlinkSync("a.undecl", join(folder, "link.undecl"));
      const run = (...args: readonly string[]) => preambule(args, "", folder);
      const message = "link.undecl: the original is not overwritten; name another file with --output.\n";
      assert.equal(run("export", "a.undecl", "--to", "csv", "--output", "link.undecl").error, message);
      assert.equal(run("import", "x.csv", "--original", "a.undecl", "--output", "link.undecl").error, message);
      assert.equal(readFileSync(join(folder, "a.undecl"), "utf8"), FRENCH);
    });
  });

  it("refuses languages that are none, or not those of the texts", () => {
    withFiles({ "a.undecl": FRENCH, "b.undecl": ENGLISH }, folder => {
      const run = (...args: readonly string[]) => preambule(args, "", folder);
      const { out } = run("export", "a.undecl", "--to", "csv");
      writeFileSync(join(folder, "t.csv"), out);
      for (const [args, says] of [
        [
          ["export", "a.undecl", "--to", "xliff", "--target", "x y"],
          "“x y” is no code of a language; write e.g. --target es.\n",
        ],
        [
          ["import", "t.csv", "--original", "a.undecl", "--target", "x y"],
          "“x y” is no code of a language; write e.g. --target es.\n",
        ],
        [
          ["import", "t.csv", "--original", "a.undecl", "--target", "fr"],
          "a.undecl: both texts are in one language (fr).\n",
        ],
        [
          ["import", "t.csv", "--original", "a.undecl", "--target", "es", "--output", "b.undecl"],
          "b.undecl: this text is in “en”, the translation in “es”; nothing was written.\n",
        ],
        [["import", "-", "--original", "-"], "Only one of the two texts can be standard input.\n"],
        [["export", "-", "-", "--to", "csv"], "Only one of the two texts can be standard input.\n"],
      ] as const) {
        const { code, error } = run(...args);
        assert.deepEqual([code, error], [2, says]);
      }
      const named = preambule(["export", "-", "--to", "xliff"], `---\nlang: Français\n---\n\n${FRENCH}`, folder);
      assert.match(named.out, / srcLang="fr" /);
    });
  });

  it("prints each finding on a line, and no half of a character", () => {
    withFiles({ "a.undecl": `La ministre,\n\n1. ${"x".repeat(55)}😀 yz.\n\n2. Décide  de  voir.\n` }, folder => {
      const { out } = preambule(["export", "a.undecl", "--to", "csv"], "", folder);
      const { error } = preambule(["import", "-", "--original", "a.undecl", "--target", "en"], out, folder);
      assert.match(error, /: “1\. x{55}…”\n/);
      assert.doesNotMatch(error, /\\u\{a\}|\ufffd/);
    });
  });
});
