import assert from "node:assert/strict";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { scanBlocks } from "../../../grammar/blocks/scan.ts";
import { createClauseGrammar } from "../../../grammar/clause/clause.ts";
import { createPhrases } from "../../../grammar/clause/phrases.ts";
import { getPack } from "../../../grammar/languages/registry.ts";
import { copyString } from "../../../grammar/text/copy-string.ts";
import type { Clause } from "../../../grammar/tree/tree.ts";

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

function heapUsed(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

const VERSIONS = 30;
/** In characters, of a version of a text: as large as a long resolution. */
const LENGTH = 1_000_000;

describe("a clause that is kept", () => {
  it("does not keep the version of the text that it was cut from", () => {
    const pack = getPack("fr");
    const parse = createClauseGrammar(pack, createPhrases(pack), []);
    parse("Prie le Secrétaire général d'agir ;");
    const kept: Clause[] = [];
    const before = heapUsed();
    for (let version = 0; version < VERSIONS; version++) {
      const text = `${version}. Prie le Secrétaire général de rendre compte de l'imprescriptibilité ;${" ".repeat(LENGTH)}`;
      // As a line of an editor's text: one long string, of which a block is a part.
      const flat = Buffer.from(text).toString();
      for (const { text: own } of scanBlocks(flat)) kept.push(parse(own));
    }
    const grown = heapUsed() - before;
    // The engine may still hold the last one or two.
    assert.ok(grown < (VERSIONS * LENGTH) / 5, `${kept.length} clauses keep ${grown} bytes`);
  });

  it("has the same characters", () => {
    for (const text of ["", "a", "été", "longtemps avant l’aube", "\ud835 seul"]) assert.equal(copyString(text), text);
  });
});
