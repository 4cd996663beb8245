/** `preambule compare A B` as a person runs it: output, exit codes, and what it says of texts that it cannot compare. */
import assert from "node:assert/strict";
import { preambule, withFiles } from "./run.ts";

const FRENCH =
  "L'Assemblée générale,\n\nRappelant sa résolution 70/1 du 25 septembre 2015,\n\n1. Décide d'installer 24 stations ;\n\n2. Invite les États à agir.\n";
const ENGLISH =
  "The General Assembly,\n\nRecalling its resolution 70/1 of 25 September 2015,\n\n1. Decides to install 24 stations;\n\n2. Invites States to act.\n";

describe("preambule compare", () => {
  it("prints the contract's JSON, and exits 1 on differences", () => {
    withFiles({ "a.undecl": FRENCH, "b.undecl": ENGLISH.replace("24", "48") }, folder => {
      const { code, out, error } = preambule(["compare", "a.undecl", "b.undecl", "--format", "json"], "", folder);
      assert.deepEqual([code, error], [1, ""]);
      const pair = (index: number, label: string | null = null) => ({ left: index, right: index, label });
      assert.deepEqual(JSON.parse(out), {
        left: { file: "a.undecl", language: "fr" },
        right: { file: "b.undecl", language: "en" },
        pairs: [pair(0), pair(1), pair(2, "1."), pair(3, "2.")],
        differences: [
          {
            kind: "number",
            left: { start: { line: 4, character: 22 }, end: { line: 4, character: 24 } },
            right: { start: { line: 4, character: 22 }, end: { line: 4, character: 24 } },
            message: "The number is 24 in French and 48 in English.",
          },
        ],
      });
    });
  });

  it("exits 0 on versions that say the same, and gives a line for each difference in the reader's language", () => {
    withFiles({ "a.undecl": FRENCH, "b.undecl": ENGLISH, "c.undecl": ENGLISH.replace("24", "48") }, folder => {
      const same = preambule(["compare", "a.undecl", "b.undecl"], "", folder);
      assert.deepEqual([same.code, same.out], [0, "a.undecl and b.undecl say the same.\n"]);
      const { code, out } = preambule(["--messages", "fr", "compare", "a.undecl", "c.undecl"], "", folder);
      assert.equal(code, 1);
      assert.equal(
        out,
        "a.undecl:5 c.undecl:5 number: Le nombre est 24 en français et 48 en anglais.\n1 différence entre a.undecl et c.undecl.\n",
      );
    });
  });

  it("reads standard input on one side", () => {
    withFiles({ "a.undecl": FRENCH }, folder => {
      assert.equal(preambule(["compare", "a.undecl", "-"], ENGLISH, folder).code, 0);
      const { code, error } = preambule(["compare", "-", "-"], ENGLISH, folder);
      assert.deepEqual([code, error], [2, "Only one of the two texts can be standard input.\n"]);
    });
  });

  it("exits 2 with one sentence, and pairs nothing, where there is nothing to compare", () => {
    const files = {
      "fr.undecl": FRENCH,
      "empty.undecl": "\n",
      "binary.undecl": Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0, 1, 2]),
      "german.undecl":
        "Die Generalversammlung,\n\nunter Hinweis auf ihre Resolution 70/1 vom 25. September 2015,\n\n1. beschließt, 24 Stationen einzurichten;\n\n2. bittet die Staaten, tätig zu werden.\n",
      "marked.undecl": `---\nlang: de\n---\n\n${ENGLISH}`,
      "other.undecl":
        "The Security Council,\n\nAlarmed by 77 outbreaks,\n\nDeploring the sale of false vaccines,\n\n1. Condemns this trade;\n\n2. Urges customs offices to seize such goods;\n\n3. Thanks laboratories for their tests.\n",
    };
    withFiles(files, folder => {
      for (const [name, words] of [
        ["none.undecl", "no such file"],
        ["empty.undecl", "the text is empty"],
        ["binary.undecl", "this is no text"],
        ["german.undecl", "none of the known languages"],
        ["marked.undecl", "no rules for this language"],
        ["other.undecl", "are not versions of one text"],
      ] as const) {
        const { code, out, error } = preambule(["compare", "fr.undecl", name, "--format", "json"], "", folder);
        assert.equal(code, 2, name);
        assert.equal(error.trimEnd().split("\n").length, 1, error);
        assert.ok(error.includes(words), error);
        assert.equal(
          preambule(["compare", "fr.undecl", name], "", folder).out,
          "",
          `${name}: nothing is said to be the same`,
        );
        const pairs: { left: number | null; right: number | null }[] = out === "" ? [] : JSON.parse(out).pairs;
        assert.ok(
          pairs.every(({ left, right }) => left === null || right === null),
          name,
        );
      }
    });
  });
});
