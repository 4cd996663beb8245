import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { isExtractedText } from "../../../server/import/extracted-text.ts";
import { imported } from "./languages.ts";
import { PRINTS, printed } from "./printer.ts";
import { DECLARATION, isFlush, RESOLUTION } from "./texts.ts";

const samples = new URL("../../../samples/", import.meta.url).pathname;

describe("import: looks extracted", () => {
  it("sees pages, blank lines after each line, broken apostrophes, soft hyphens", () => {
    for (const [name, print] of Object.entries(PRINTS)) {
      const expected = /page|blank line after/.test(name);
      assert.equal(isExtractedText(printed(DECLARATION, print, isFlush)), expected, name);
      assert.equal(isExtractedText(printed(RESOLUTION, print, isFlush)), expected, name);
    }
    assert.ok(isExtractedText("de l ’État"));
    assert.ok(isExtractedText("exem\u00ad\nple"));
    assert.ok(isExtractedText(readFileSync(`${samples}extracted/extrait-pdf.txt`, "utf8")));
  });

  it("leaves clean and hand-wrapped texts alone, and what the import made", () => {
    for (const file of globSync(`${samples}{fr,en}/*.undecl`)) {
      assert.equal(isExtractedText(readFileSync(file, "utf8")), false, file);
    }
    for (const print of Object.values(PRINTS)) {
      assert.equal(isExtractedText(imported(printed(DECLARATION, print, isFlush)).text), false);
    }
    assert.equal(isExtractedText(""), false);
  });
});
