import assert from "node:assert/strict";
import { warmUp } from "../../../server/connection/warm-up.ts";

describe("the warm-up before the first text", () => {
  for (const [locale, language] of [
    [null, "fr"],
    ["fr", "fr"],
    ["en-GB", "en"],
  ] as const) {
    it(`reads paragraphs of each kind, in the language of ${locale}`, () => {
      const tree = warmUp(locale);
      assert.ok(tree);
      assert.equal(tree.language, language);
      const kinds = new Set(tree.paragraphs.map(({ kind }) => kind));
      for (const kind of ["title", "enacting", "preambular", "operative", "item"] as const) {
        assert.ok(kinds.has(kind), kind);
      }
    });
  }
});
