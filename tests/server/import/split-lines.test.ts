import assert from "node:assert/strict";
import { splitLines } from "../../../server/import/split-lines.ts";

const texts = (raw: string) => splitLines(raw).lines.map(line => line.text);

describe("import: decode", () => {
  it("knows every kind of line end", () => {
    assert.deepEqual(texts("a\r\nb\rc\u0085d\u2028e\vf\ng"), ["a", "b", "c", "d", "e", "f", "g"]);
    assert.deepEqual(
      splitLines("a\u2029b").lines.map(line => line.gap),
      [0, 1],
    );
  });

  it("counts blank lines and columns, and a tab to the next multiple of eight", () => {
    const { lines } = splitLines("a\n\n \n   b\n\tc\n  \td\n");
    assert.deepEqual(
      lines.map(({ gap, indent }) => [gap, indent]),
      [
        [0, 0],
        [2, 3],
        [0, 8],
        [0, 8],
      ],
    );
  });

  it("takes form feeds as page breaks, wherever they stand", () => {
    const { lines, pages } = splitLines("a\n\fb\n\n\f\n c\fd\n\f");
    assert.deepEqual(
      lines.map(({ text, page, pageStart, gap }) => [text, page, pageStart, gap]),
      [
        ["a", 1, false, 0],
        ["b", 2, true, 0],
        ["c", 3, true, 2],
        ["d", 4, true, 0],
      ],
    );
    assert.equal(pages, 5);
  });

  it("drops marks without ink, counts control characters, expands ligatures", () => {
    const { lines, controls } = splitLines("\ufeffof\u200bfi\u2060cial \ufb01le\u0000\u0007");
    assert.deepEqual(
      lines.map(line => line.text),
      ["official file"],
    );
    assert.equal(controls, 2);
  });

  it("keeps a soft hyphen only where a line ends, and closes a word broken by one", () => {
    assert.deepEqual(texts("poli\u00ad tique in\u00adterne de co\u00ad\nopération"), [
      "politique interne de co\u00ad",
      "opération",
    ]);
  });

  it("composes accents", () => {
    assert.deepEqual(texts("E\u0301tat"), ["État"]);
  });
});
