import assert from "node:assert/strict";
import { warmUp } from "../../../server/connection/warm-up.ts";

describe("the warm-up before the first text", () => {
  for (const [locale, language] of [
    [null, "fr"],
    ["fr", "fr"],
    ["en-GB", "en"],
  ] as const) {
    it(`reads paragraphs of each kind and finds a fault, in the language of ${locale}`, () => {
      const inspection = warmUp(locale);
      assert.ok(inspection);
      const { analysis, findings } = inspection;
      assert.equal(analysis.language, language);
      assert.ok(findings.length > 0);
      const kinds = new Set(analysis.paragraphs.map(({ kind }) => kind));
      for (const kind of ["title", "enacting", "preambular", "operative", "item"] as const) {
        assert.ok(kinds.has(kind), kind);
      }
    });
  }
});
