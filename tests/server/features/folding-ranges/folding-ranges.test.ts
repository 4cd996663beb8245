import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { provideFoldingRanges } from "../../../../server/features/folding-ranges/folding-ranges.ts";
import type { FoldingCapabilities } from "../../../../server/features/shared/feature-settings.ts";
import { itWithCorpus } from "../../../corpus.ts";
import { ENGLISH, FRENCH, PLAIN, readText, resolution, SAMPLES, sample } from "../support.ts";

/** « first-last kind », as drawn in the margin. */
function folds(text: string, settings = FRENCH): string[] {
  return provideFoldingRanges(readText(text), settings).map(
    ({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind ? ` ${kind}` : ""}`,
  );
}

function able(folding: Partial<FoldingCapabilities>) {
  return { ...FRENCH, client: { ...FRENCH.client, folding: { ...FRENCH.client.folding, ...folding } } };
}

/** Each line begins one range at most, and of two ranges one lies within the other or they are apart. */
function assertNested(text: string, place: string): number {
  const ranges = provideFoldingRanges(readText(text), FRENCH);
  const open: number[] = [];
  let before = -1;
  for (const { startLine, endLine } of ranges) {
    assert.ok(startLine > before && endLine > startLine, `${place}: ${startLine}-${endLine}`);
    while (open.length && (open.at(-1) as number) < startLine) open.pop();
    assert.ok(endLine <= (open.at(-1) ?? endLine), `${place}: ${startLine}-${endLine} crosses another`);
    open.push(endLine);
    before = startLine;
  }
  return ranges.length;
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

  it("folds the end of a text with its signatures", () => {
    const text = `${resolution("Rappelant sa décision,", "Décide d'agir.")}\nFait à Brissac, le 3 mai 2020\n\nPour la République de Brissac\nM. Delorne\n`;
    assert.deepEqual(folds(text), ["0-9", "6-9", "8-9"]);
  });

  it("says how much is folded, where the editor shows it", () => {
    const text = resolution(
      "Rappelant sa décision,",
      "1. Engage les États :",
      "a) À agir ;",
      "b) À dire ;",
      "2. Décide.",
    );
    const said = (settings: typeof FRENCH) =>
      provideFoldingRanges(readText(text), settings).map(
        ({ startLine, collapsedText }) => `${startLine} ${collapsedText}`,
      );
    assert.deepEqual(said(FRENCH), ["0 6 paragraphes", "4 4 paragraphes"]);
    assert.deepEqual(said(ENGLISH), ["0 6 paragraphs", "4 4 paragraphs"]);
    assert.ok(said(PLAIN).every(one => one.endsWith("undefined")));
  });

  it("keeps to what the editor takes: kinds, and a number of ranges, the outermost first", () => {
    const text = `<!-- Note\nà soi-même -->\n\n${resolution("Rappelant\nsa décision,", "1. Engage :", "a) À agir :", "i) Vite ;", "2. Décide.")}`;
    assert.deepEqual(folds(text), ["0-1 comment", "3-14", "5-6", "8-14", "10-12"]);
    assert.deepEqual(folds(text, able({ kinds: ["region"] }))[0], "0-1");
    assert.deepEqual(folds(text, able({ most: 3 })), ["0-1 comment", "3-14", "5-6"]);
  });

  it("folds each line once, outer before inner, in every sample", () => {
    for (const path of SAMPLES) assert.ok(assertNested(sample(path), path) > 1, path);
  });

  itWithCorpus("folds each line once, outer before inner, in real texts", "un-res-fr", path => {
    const names = readdirSync(path).filter(name => name.endsWith(".undecl"));
    assert.ok(names.length > 100);
    for (const name of names.filter((_, at) => at % 10 === 0)) {
      assertNested(readFileSync(join(path, name), "utf8"), name);
    }
  });

  it("finds nothing in an empty text", () => {
    assert.deepEqual(folds(""), []);
  });
});
