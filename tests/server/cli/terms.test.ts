/** `check` with the glossary of the folder. */
import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { preambule, withFiles } from "./run.ts";

const TEXT =
  "The General Assembly,\n\nRecalling its decision,\n\n1. Decides to hear the natives;\n\n2. Invites States.\n";
const GLOSSARY = "en\tfr\ten forbidden\nindigenous peoples\tpeuples autochtones\tnatives\nStates\tÉtats\t\n";
const FRENCH =
  "---\nlang: fr\ntranslationOf: a.undecl\n---\nL'Assemblée générale,\n\nRappelant sa décision,\n\n1. Décide d'entendre les peuples autochtones\u00a0;\n\n2. Invite les pays.\n";
const WORDS = "natives";
const warning = `a.undecl:5:24  warning  The glossary avoids “${WORDS}”; it has “indigenous peoples”.  [forbidden-term]\n`;

const check = (folder: string, ...args: readonly string[]) => preambule(["check", ...args], "", folder);

describe("check with a glossary", () => {
  it("uses those of the text's folder and of the folders above it", () => {
    withFiles({ "terms.tsv": GLOSSARY, "a.undecl": TEXT }, folder => {
      assert.match(check(folder, "a.undecl").out, new RegExp(`^${warning.replace(/[.[\]]/g, "\\$&")}`));
      assert.equal(check(folder, "a.undecl", "--fail-on", "warning").code, 1);
      assert.equal(check(folder, "a.undecl", "--rule", "forbidden-term=off", "--fail-on", "warning").code, 0);
      mkdirSync(join(folder, "en/deep"), { recursive: true });
      writeFileSync(join(folder, "en/deep/b.undecl"), TEXT);
      assert.match(check(folder, "en/deep/b.undecl").out, /\[forbidden-term\]/);
      // Another folder beside it has a glossary that does not hold here.
      mkdirSync(join(folder, "other"));
      writeFileSync(join(folder, "other/x.tbx"), "<tbx><broken></tbx>");
      assert.equal(check(folder, "en/deep/b.undecl").error, "");
    });
  });

  it("compares a version with the original that it names", () => {
    withFiles({ "terms.tsv": GLOSSARY, "a.undecl": TEXT, "b.undecl": FRENCH }, folder => {
      const { out, code } = check(folder, "b.undecl", "--format", "json");
      const [{ diagnostics }] = JSON.parse(out);
      assert.deepEqual(
        diagnostics.map(({ code: rule, message }: { code: string; message: string }) => [rule, message]),
        [["version-term", "The original says “States” here, for which the glossary has “États”."]],
      );
      assert.equal(code, 0);
    });
  });

  it("reads no original outside of the folder, and follows no link", () => {
    withFiles({ "a.undecl": TEXT }, outside => {
      withFiles({ "terms.tsv": GLOSSARY }, folder => {
        const far = FRENCH.replace("a.undecl", `../${outside.split("/").at(-1)}/a.undecl`);
        mkdirSync(join(folder, "t"));
        writeFileSync(join(folder, "b.undecl"), far);
        symlinkSync(join(outside, "a.undecl"), join(folder, "a.undecl"));
        writeFileSync(join(folder, "c.undecl"), FRENCH);
        for (const file of ["b.undecl", "c.undecl"]) assert.doesNotMatch(check(folder, file).out, /version-term/);
        symlinkSync(join(folder, "terms.tsv"), join(folder, "t/terms.tsv"));
        writeFileSync(join(folder, "t/d.undecl"), TEXT);
        assert.match(check(folder, "t/d.undecl").out, /forbidden-term/);
        assert.doesNotMatch(check(join(folder, "t"), "d.undecl").out, /forbidden-term/);
      });
    });
  });

  it("tells once what cannot be read of a glossary, with its line, and goes on", () => {
    const broken =
      '<martif><text><body>\n<termEntry><langSet xml:lang="en"><tig><term>x</tig></langSet></termEntry>\n</body></text></martif>';
    withFiles({ "a.undecl": TEXT, "b.undecl": TEXT, "terms.tsv": GLOSSARY, "x.tbx": broken }, folder => {
      const { error, out } = check(folder, ".");
      assert.match(error, /^x\.tbx, line 2: The TBX file is not well formed here \(.+\); the rest is read\.\n$/);
      assert.equal(out.match(/forbidden-term/g)?.length, 2);
    });
  });

  it("takes one that is named, also for standard input", () => {
    withFiles({ "words.csv": GLOSSARY.replaceAll("\t", ",") }, folder => {
      const { out } = preambule(["check", "-", "--terms", "words.csv"], TEXT, folder);
      assert.match(out, /\[forbidden-term\]/);
      const missing = preambule(["check", "-", "--terms", "no.csv"], TEXT, folder);
      assert.match(missing.error, /^no\.csv: no such file\.\n/);
    });
  });
});
