/** Whatever comes in: no exception, no loss, and time that grows with the length only. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { isExtractedText } from "../../../server/import/extracted-text.ts";
import { NO_LANGUAGE } from "../../../server/import/import-language.ts";
import { importText } from "../../../server/import/import-text.ts";
import { accountsFor } from "./account.ts";
import { imported } from "./languages.ts";
import { DECLARATION } from "./texts.ts";

const REPEATED: Readonly<Record<string, string>> = {
  "one endless line": "abc def ",
  "one endless word": "a",
  blanks: " ",
  "blank lines": "\n",
  "form feeds": "\f",
  "short lines": "a\n",
  "unfinished lines": "la paix du\n\n",
  "unfinished clauses and numbers": "1. Rappelle que la paix du\n\n3\n\n",
  "hyphens at line ends": "exem-\nple ",
  "broken apostrophes": "l ’ ",
  "soft hyphens": "a\u00ad ",
  symbols: "A/76/587\n\n",
  "pages of one line": "Titre\f",
  "blanks before marks": " . , ",
  "open quotation marks": "« ",
  "open comments": "<!-- ",
  "lone surrogates": "\ud800",
  signatures: "Pour la France\n",
  fences: "---\na: b\n",
};

describe("import: robustness", () => {
  it("takes nothing for what it is", () => {
    assert.deepEqual(imported(""), {
      text: "",
      pages: 1,
      furniture: [],
      doubts: [{ line: 0, reason: { id: "no-text" } }],
    });
    assert.equal(imported(" \n\f\n\u00a0").text, "");
    assert.equal(importText("Some text.", { languages: [] }).text, "Some text.\n");
    assert.equal(NO_LANGUAGE.opensClause("Recalling"), false);
  });

  it("says that bytes are no text", () => {
    const bytes = Array.from({ length: 5000 }, (_, at) => String.fromCharCode((at * 7919) % 256)).join("");
    const { doubts } = imported(bytes);
    assert.equal(doubts[0]?.reason.id, "control-characters");
  });

  for (const [name, piece] of Object.entries(REPEATED)) {
    it(`takes linear time: ${name}`, () => {
      const short = timed(piece, 60_000);
      const long = timed(piece, 480_000);
      // Eight times the text: quadratic time would be 64 times as long.
      assert.ok(long < 24 * Math.max(short, 25), `${short} ms, then ${long} ms`);
    });
  }

  it("loses no character and never throws, whatever the text", () => {
    const word = fc.constantFrom(
      ...DECLARATION.join(" ").split(" "),
      "A/91/477",
      "3/4",
      "36-10400",
      "1.",
      "a)",
      "exem-",
      "l ’État",
    );
    const space = fc.constantFrom(" ", "  ", "\n", "\n\n", "\n \n\n", "\f", "\t", "\u00a0", "\r\n", "\n   ");
    const text = fc.array(fc.tuple(word, space), { maxLength: 120 }).map(pairs => pairs.flat().join(""));
    const any = fc.string({ unit: "binary", maxLength: 300 });
    fc.assert(
      fc.property(fc.oneof(text, any), raw => {
        const result = imported(raw);
        assert.equal(accountsFor(raw, result), null);
        for (const { line } of result.doubts) assert.ok(line < Math.max(1, result.text.split("\n").length));
        isExtractedText(raw);
      }),
      { numRuns: 400 },
    );
  });
});

/** Milliseconds of the processor. */
function timed(piece: string, length: number): number {
  const text = piece.repeat(Math.ceil(length / piece.length));
  const start = process.cpuUsage();
  imported(text);
  return process.cpuUsage(start).user / 1000;
}
