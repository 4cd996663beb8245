import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { listLanguageCodes } from "../../grammar/languages/language-codes.ts";
import { getPack } from "../../grammar/languages/registry.ts";
import { createSyntax } from "../../syntaxes/grammar.ts";
import { listSourceFiles } from "../structure/sources.ts";

const FILE = join(import.meta.dirname, "../../syntaxes/un-declaration.tmLanguage.json");
/** Of six languages. */
const MOST_BYTES = 850_000;

describe("the TextMate grammar as built", () => {
  const json = JSON.stringify(createSyntax(listLanguageCodes().map(getPack)));

  it("is what the packs make: `npm run build` writes it", () => {
    assert.ok(existsSync(FILE), `${FILE} is missing`);
    assert.ok(readFileSync(FILE, "utf8") === json, `${FILE} is older than the packs or the generator: npm run build`);
  });

  it(`has no more than ${MOST_BYTES / 1000} kB`, () => assert.ok(Buffer.byteLength(json) <= MOST_BYTES));

  it("has the scope that the manifest names", () => {
    const manifest = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8"));
    assert.equal(manifest.contributes.grammars[0].scopeName, JSON.parse(json).scopeName);
  });

  it("includes only rules that it has", () => {
    const grammar = JSON.parse(json);
    const included = [...json.matchAll(/"include":"#([^"]+)"/g)].map(match => match[1] as string);
    assert.deepEqual([...new Set(included)].sort(), Object.keys(grammar.repository).sort());
  });

  it("has its words from the packs: the generator holds none", () => {
    const files = listSourceFiles(join(import.meta.dirname, "../../syntaxes"));
    const heads = listLanguageCodes().flatMap(code => getPack(code).heads.map(([form]) => form));
    assert.ok(files.length > 10);
    for (const file of files) {
      const code = readFileSync(join(import.meta.dirname, "../..", file), "utf8").replace(
        /\/\*[\s\S]*?\*\/|\/\/.*/g,
        "",
      );
      const held = heads.filter(head => code.includes(`"${head}"`) || code.includes(`(?:${head}`));
      assert.deepEqual(held, [], file);
    }
  });
});
