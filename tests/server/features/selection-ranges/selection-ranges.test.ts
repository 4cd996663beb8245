import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SelectionRange } from "vscode-languageserver-types";
import { provideSelectionRanges } from "../../../../server/features/selection-ranges/selection-ranges.ts";
import { itWithCorpus } from "../../../corpus.ts";
import { atCursor, readText, resolution, SAMPLES, sample, type TestDocument } from "../support.ts";

/** What is selected, from the smallest on. */
function grown(source: string): string[] {
  const { document, offset } = atCursor(source);
  return chain(provideSelectionRanges(document, [offset])[0]).map(({ range }) => document.positions.getText(range));
}

function chain(range: SelectionRange | undefined): SelectionRange[] {
  const all: SelectionRange[] = [];
  for (let one = range; one; one = one.parent) all.push(one);
  return all;
}

/** Each holds the place and strictly more than the one before; the last is the whole document. */
function assertNested(document: TestDocument, place: string, offsets: readonly number[]): void {
  const { text } = document.analysis;
  const ranges = provideSelectionRanges(document, offsets);
  assert.equal(ranges.length, offsets.length);
  for (const [at, offset] of offsets.entries()) {
    let before: { start: number; end: number } | null = null;
    for (const { range } of chain(ranges[at])) {
      const start = document.positions.offsetAt(range.start);
      const end = document.positions.offsetAt(range.end);
      assert.ok(start <= offset && offset <= end, `${place}: ${start}-${end} is not around ${offset}`);
      if (before) {
        const holds = start <= before.start && before.end <= end && end - start > before.end - before.start;
        assert.ok(holds, `${place}: ${start}-${end} does not hold ${before.start}-${before.end}`);
      }
      before = { start, end };
    }
    assert.deepEqual(before, { start: 0, end: text.length }, place);
  }
}

function everySoOften(text: string, steps: number): number[] {
  return Array.from({ length: steps + 1 }, (_, at) => Math.floor((at * text.length) / steps));
}

describe("selection ranges", () => {
  const list = ["1. Engage les États :", "a) À agir ;", "b) À agir vite ;"];

  it("grow from a word to its opener, its clause, the paragraph with its list, the part and the whole text", () => {
    const text = resolution(
      "Rappelant sa décision,",
      "1. En‸gage vivement les États :",
      ...list.slice(1),
      "2. Décide d'agir.",
    );
    assert.deepEqual(grown(text), [
      "Engage",
      "Engage vivement",
      "Engage vivement les États",
      "Engage vivement les États :",
      "1. Engage vivement les États :",
      "1. Engage vivement les États :\n\na) À agir ;\n\nb) À agir vite ;",
      "1. Engage vivement les États :\n\na) À agir ;\n\nb) À agir vite ;\n\n2. Décide d'agir.",
      text.replace("‸", "").trimEnd(),
      text.replace("‸", ""),
    ]);
  });

  it("take a sub-paragraph with what stands under it", () => {
    const text = resolution(
      "Rappelant sa décision,",
      "1. Engage :",
      "a) À agir :",
      "i) Vi‸te ;",
      "b) À dire ;",
      "2. Décide.",
    );
    assert.deepEqual(grown(text).slice(0, 5), [
      "Vite",
      "Vite ;",
      "i) Vite ;",
      "a) À agir :\n\ni) Vite ;",
      "1. Engage :\n\na) À agir :\n\ni) Vite ;\n\nb) À dire ;",
    ]);
  });

  it("take references, quotations and brackets whole, with and without their marks", () => {
    const reference = resolution("Rappelant sa résolution 71/2‸3 du 14 mai 2018, et la suite,", "Décide d'agir.");
    assert.deepEqual(grown(reference).slice(0, 3), [
      "23",
      "71/23 du 14 mai 2018",
      "Rappelant sa résolution 71/23 du 14 mai 2018, et la suite",
    ]);
    const quoted = resolution("Prenant note du rapport « De l'e‸au (douce) »,", "Décide d'agir.");
    assert.deepEqual(grown(quoted).slice(0, 3), ["eau", "De l'eau (douce)", "« De l'eau (douce) »"]);
    const bracketed = resolution("Prenant note du rapport « De l'eau (dou‸ce) »,", "Décide d'agir.");
    assert.deepEqual(grown(bracketed).slice(0, 3), ["douce", "(douce)", "De l'eau (douce)"]);
  });

  it("take what one of several openers says", () => {
    const text = resolution("Rappelant sa décision,", "Décide d'agir et pr‸ie les États d'agir.");
    assert.deepEqual(grown(text).slice(0, 3), [
      "prie",
      "prie les États d'agir",
      "Décide d'agir et prie les États d'agir",
    ]);
  });

  it("take front matter and comments by their lines", () => {
    const text = `---\nlang: ‸fr\nsymbol: A/1\n---\n\n${resolution("Rappelant,", "Décide.")}`;
    assert.deepEqual(grown(text).slice(0, 3), ["fr", "lang: fr", "---\nlang: fr\nsymbol: A/1\n---"]);
  });

  it("answer for many places at once, in their order", () => {
    const document = readText(resolution("Rappelant sa décision,", "Décide d'agir."));
    const { text } = document.analysis;
    const offsets = [text.indexOf("agir"), text.indexOf("sa "), text.indexOf("Décide")];
    const words = provideSelectionRanges(document, offsets).map(({ range }) => document.positions.getText(range));
    assert.deepEqual(words, ["agir", "sa", "Décide"]);
  });

  for (const path of SAMPLES) {
    it(`each hold the one before, everywhere in ${path}`, () => {
      const document = readText(sample(path));
      assertNested(document, path, everySoOften(document.analysis.text, 2000));
    });
  }

  it("hold in odd texts", () => {
    for (const text of [
      "",
      "\n",
      "a",
      "\ud800",
      "(«",
      "1. a) (Prie « les )",
      "Rappelant\r\rDécide\r\n",
      "---\n---\n<!--",
    ]) {
      assertNested(readText(text), JSON.stringify(text), everySoOften(text, text.length || 1));
    }
  });

  itWithCorpus("hold in real texts", "un-res-fr", path => {
    const names = readdirSync(path).filter(name => name.endsWith(".undecl"));
    assert.ok(names.length > 100);
    for (const name of names.filter((_, at) => at % 20 === 0)) {
      const document = readText(readFileSync(join(path, name), "utf8"));
      assertNested(document, name, everySoOften(document.analysis.text, 300));
    }
  });
});
