import assert from "node:assert/strict";
import { foldingRanges } from "../../../server/features/folding-ranges.ts";
import { readText, resolution, SAMPLES, sample } from "./support.ts";

/** « first-last kind », as drawn in the margin. */
function folds(text: string): string[] {
  return foldingRanges(readText(text)).map(
    ({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind ? ` ${kind}` : ""}`,
  );
}

describe("folding", () => {
  it("folds instruments, parts, and paragraphs with their lists", () => {
    const text = resolution(
      "Rappelant sa décision,",
      "1. Engage les États :",
      "a) À agir :",
      "i) Vite ;",
      "b) À en rendre compte ;",
      "2. Décide de rester saisie de la question.",
    );
    // The preamble is one line, and the first paragraph begins on the line of its part.
    assert.deepEqual(folds(text), ["0-12", "4-12", "6-8"]);
  });

  it("folds front matter, comments and wrapped paragraphs", () => {
    const text = `---\nlang: fr\n---\n\n<!-- Note\nà soi-même -->\n\n${resolution("Rappelant\nsa décision,", "Décide d'agir.")}`;
    assert.deepEqual(folds(text), ["0-2 region", "4-5 comment", "7-12", "9-10"]);
  });

  it("folds notes together", () => {
    const text = `${resolution("Rappelant sa décision[^1],", "Décide d'agir[^2].")}\n[^1]: A/1.\n[^2]: A/2.\n`;
    assert.deepEqual(folds(text).at(-1), "6-7");
  });

  it("folds each line once, outer before inner, in every sample", () => {
    for (const path of SAMPLES) {
      const ranges = foldingRanges(readText(sample(path)));
      assert.ok(ranges.length > 1, path);
      const open: number[] = [];
      let before = -1;
      for (const { startLine, endLine } of ranges) {
        assert.ok(startLine > before && endLine > startLine, `${path}: ${startLine}-${endLine}`);
        while (open.length && (open.at(-1) as number) < startLine) open.pop();
        assert.ok(
          open.every(end => endLine <= end),
          `${path}: ${startLine}-${endLine} crosses another`,
        );
        open.push(endLine);
        before = startLine;
      }
    }
  });

  it("finds nothing in an empty text", () => {
    assert.deepEqual(folds(""), []);
  });
});
