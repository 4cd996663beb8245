/** Real texts, where they are at hand: nothing is lost, and what comes out comes out again as it is. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { isExtractedText } from "../../../server/import/extracted-text.ts";
import { accountsFor } from "./account.ts";
import { imported } from "./languages.ts";

const CORPUS = path.join(process.env.CORPUS ?? "../shared/corpus", "dev");

describe("import: real texts", () => {
  for (const folder of ["seed", "un-res-fr", "sc-en"]) {
    it(`accounts for every character of ${folder}, and is done after one pass`, function () {
      const directory = path.join(CORPUS, folder);
      if (!existsSync(directory)) {
        console.log(`      no corpus at ${directory}: nothing to test`);
        this.skip();
      }
      this.timeout(120_000);
      for (const file of readdirSync(directory)) {
        const raw = readFileSync(path.join(directory, file), "utf8");
        const once = imported(raw);
        assert.equal(accountsFor(raw, once), null, file);
        assert.equal(imported(once.text).text, once.text, file);
        assert.equal(isExtractedText(once.text), false, file);
      }
    });
  }

  it("reads the seed as it was printed", function () {
    const directory = path.join(CORPUS, "seed");
    if (!existsSync(directory)) this.skip();
    const [file = ""] = readdirSync(directory);
    const { text, furniture, pages, doubts } = imported(readFileSync(path.join(directory, file), "utf8"));
    const paragraphs = text
      .replace(/^---\n[\s\S]*?\n---\n\n/, "")
      .trimEnd()
      .split("\n\n");
    const signatures = paragraphs.filter(paragraph => /^Pour /.test(paragraph));
    assert.match(text, /^---\nsymbol: A\/76\/587\n---\n/);
    assert.deepEqual(furniture, [
      { page: 3, text: "A/76/587" },
      { page: 3, text: "3/4 21-19542" },
    ]);
    assert.deepEqual([pages, doubts], [4, []]);
    // Letter: title, three paragraphs, signature. Annex: caption, original, title, line, two items, eleven signatures.
    // Enclosure: caption, original, title, enacting line, six preambular and sixteen operative paragraphs.
    assert.equal(paragraphs.length, 5 + 6 + 11 + 4 + 6 + 16);
    assert.deepEqual([signatures.length, signatures.filter(signature => signature.includes("\n")).length], [11, 8]);
    assert.equal(paragraphs.filter(paragraph => paragraph.startsWith("[")).length, 2);
    assert.equal(paragraphs.filter(paragraph => paragraph.endsWith("\u00a0;")).length, 15);
  });
});
