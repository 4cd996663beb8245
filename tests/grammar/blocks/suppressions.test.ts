import assert from "node:assert/strict";
import { scanBlocks } from "../../../grammar/blocks/scan.ts";
import { readSuppression } from "../../../grammar/blocks/suppressions.ts";
import { spent } from "../../fixtures/spent.ts";

/** The first comment of a text, with the rules as they stand at their places. */
function read(text: string) {
  const block = scanBlocks(text).find(({ kind }) => kind === "comment");
  const found = block && readSuppression(block);
  if (!found) return null;
  assert.equal(text.slice(found.start, found.end), block?.text);
  return [found.scope, found.rules.map(({ start, end }) => text.slice(start, end)), found.reason];
}

describe("suppression comments", () => {
  it("say how far they reach, which rules and why", () => {
    assert.deepEqual(read("Un titre\n\n<!-- preambule-disable-next-paragraph a-b, c: cité : tel quel -->\n"), [
      "paragraph",
      ["a-b", "c"],
      "cité : tel quel",
    ]);
    assert.deepEqual(read("<!--preambule-disable-line a  b\n c:\nsur deux\nlignes-->"), [
      "line",
      ["a", "b", "c"],
      "sur deux\nlignes",
    ]);
    assert.deepEqual(read("<!-- preambule-disable-file a -->"), ["file", ["a"], ""]);
    assert.deepEqual(read("<!-- preambule-disable-file -->"), ["file", [], ""]);
    assert.deepEqual(read("<!-- preambule-disable-file: sans règle -->"), ["file", [], "sans règle"]);
  });

  it("are no others", () => {
    for (const text of [
      "<!-- preambule-disable a: b -->",
      "<!-- preambule-disable-files a: b -->",
      "<!-- à revoir : preambule-disable-file a -->",
      "<!-- preambule-disable-file a: jamais fermé",
    ]) {
      assert.equal(read(text), null, text);
    }
  });

  it("are read in linear time", () => {
    const time = spent(() => {
      read(`<!-- preambule-disable-file ${" ".repeat(200_000)}`);
      read(`<!-- preambule-disable-file a:${" ".repeat(200_000)}x -->`);
    });
    assert.ok(time < 500, `${time} ms`);
  });
});
