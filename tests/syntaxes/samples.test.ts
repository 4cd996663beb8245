/** The colours and the grammar say the same of every sample, and of the real texts where they are at hand. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { itWithCorpus } from "../corpus.ts";
import { compareOpeners } from "./agreement.ts";
import { loadGrammar, type Tokenize, tokenizerOf } from "./tokenizer.ts";

const SAMPLES = join(import.meta.dirname, "../../samples");

describe("the openers that the grammar knows", function () {
  // The real texts are many.
  this.timeout(120_000);
  let tokenize: Tokenize;
  before(async () => {
    tokenize = tokenizerOf(await loadGrammar());
  });

  const samples = textsIn(SAMPLES);
  it("are in samples", () => assert.ok(samples.length >= 8));

  for (const name of samples) {
    it(`are coloured from end to end in samples/${name}`, () => {
      const { compared, differences } = compareOpeners(readFileSync(join(SAMPLES, name), "utf8"), tokenize);
      assert.deepEqual(differences, []);
      assert.ok(compared >= 5, `${compared} compared`);
    });
  }

  it("are missed where colours are missing", () => {
    const nothing: Tokenize = text => text.split("\n").map(line => ({ text: line, tokens: [] }));
    assert.deepEqual(compareOpeners("1. Prie X ;\n\n2. Décide Y.", nothing, "fr").differences, [
      "1: operative 3 Prie | ",
      "3: operative 3 Décide | ",
    ]);
  });

  for (const folder of ["un-res-fr", "argmine", "sc-en"]) {
    itWithCorpus(`are coloured in nearly all of ${folder}`, folder, path => {
      // A tenth of them, where they are hundreds, takes seconds and tells as much.
      const all = textsIn(path);
      const names = all.filter((_, at) => at % Math.ceil(all.length / 30) === 0);
      const found = names.map(name => compareOpeners(readFileSync(join(path, name), "utf8"), tokenize));
      const compared = found.reduce((sum, one) => sum + one.compared, 0);
      const differences = found.flatMap(one => one.differences);
      assert.ok(
        differences.length <= compared / 200,
        `${differences.length} of ${compared}: ${differences.slice(0, 20)}`,
      );
    });
  }
});

function textsIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.filter(name => /\.(?:undecl|txt)$/.test(name)).sort();
}
