import assert from "node:assert/strict";
import { inspect } from "../../server/inspection.ts";
import { expand, snippets } from "./snippets.ts";

describe("snippets", () => {
  it("expand as VS Code expands them", () => {
    assert.equal(expand(`\${1:Port-Lauzet}, \${2|le,la|} $1$0`), "Port-Lauzet, le Port-Lauzet");
    assert.throws(() => expand("$1"), /no proposal/);
    assert.throws(() => expand(`\${1:a} \${1:b}`), /two proposals/);
  });

  for (const { file, name, prefix, text } of snippets()) {
    describe(`${name} (${file})`, () => {
      it("has no prefix, being a whole document", () => assert.equal(prefix, undefined));

      it("makes a text without a fault", () => {
        const { findings } = inspect(text);
        assert.deepEqual(
          findings.map(({ rule, start, end }) => `${rule.id}: ${text.slice(start, end)}`),
          [],
        );
      });

      it("is read as what it is", () => {
        const { analysis } = inspect(text);
        assert.equal(analysis.language, file === "french.json" ? "fr" : "en");
        const kinds = analysis.instruments.map(instrument => instrument.kind);
        if (/déclaration|declaration/.test(name)) assert.deepEqual(kinds, ["declaration"]);
        if (/résolution|resolution/.test(name)) assert.deepEqual(kinds, ["resolution"]);
        if (/^(?:Lettre|Letter)/.test(name)) assert.deepEqual(kinds, ["letter", "decision"]);
      });
    });
  }
});
