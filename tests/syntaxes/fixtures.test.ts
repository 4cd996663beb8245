/**
 * Every construct, line by line, in `fixtures/`: all scopes of all stretches are compared, so that nothing is coloured
 * that should not be. `UPDATE=1` writes what stands under the lines anew.
 */
import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderLines, sourceOf } from "./render.ts";
import { loadGrammar, type Tokenize, tokenizerOf } from "./tokenizer.ts";

const FOLDER = join(import.meta.dirname, "fixtures");
const { UPDATE, CI } = process.env;
const rewrite = UPDATE === "1" && CI === undefined;

describe("the TextMate grammar colours", () => {
  let tokenize: Tokenize;
  before(async () => {
    tokenize = tokenizerOf(await loadGrammar());
  });

  for (const name of readdirSync(FOLDER).sort()) {
    it(name.replace(/\.txt$/, "").replaceAll("-", " "), () => {
      const file = join(FOLDER, name);
      const fixture = readFileSync(file, "utf8");
      const rendered = `${renderLines(tokenize(sourceOf(fixture)))}\n`;
      if (rewrite) writeFileSync(file, rendered);
      else assert.equal(rendered, fixture);
    });
  }

  it("with scopes that the fixtures can show", () => {
    assert.equal(
      renderLines(tokenize("1. Prie")),
      "> 1. Prie\n  ^^ constant.numeric.label\n  ^^ entity.name.section.label\n     ^^^^ keyword.control.opener.operative",
    );
    assert.equal(sourceOf("> a⍽;\n  ^ x\n>\n> b\n"), "a\u00a0;\n\nb");
  });
});
