/**
 * Texts in the forms of many houses, written for the project, each with the truth of its paragraphs: where each begins,
 * and which kinds and sections are right.
 */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { analyse } from "../../../grammar/analyse.ts";

const FOLDER = "tests/grammar/genres";
const names = readdirSync(FOLDER)
  .filter(name => name.endsWith(".undecl"))
  .map(name => name.slice(0, -".undecl".length));

/** Paragraphs that are known to be read otherwise, by text; one that is read right is to be taken out. */
const KNOWN: Readonly<Record<string, readonly number[]>> = {
  "senate-whereas-en": [2],
  "uk-motion-2-en": [6],
  "whereas-ar": [11],
};

interface Row {
  readonly paragraph: number;
  readonly kinds: readonly string[];
  readonly sections: readonly string[];
  readonly begins: string;
}

function readRows(name: string): Row[] {
  const [, ...lines] = readFileSync(join(FOLDER, `${name}.tsv`), "utf8")
    .trim()
    .split("\n");
  return lines.map(line => {
    const [paragraph = "", kind = "", section = "", begins = ""] = line.split("\t");
    return { paragraph: Number(paragraph), kinds: kind.split("|"), sections: section.split("|"), begins };
  });
}

describe("texts of many houses", () => {
  for (const name of names) {
    it(`read ${name}`, () => {
      const text = readFileSync(join(FOLDER, `${name}.undecl`), "utf8");
      const tree = analyse(text);
      assert.equal(tree.language, name.slice(-2));
      let at = 0;
      const wrong = new Map<number, string>();
      for (const { paragraph, kinds, sections, begins } of readRows(name)) {
        at = text.indexOf(begins, at);
        assert.ok(at >= 0, `paragraph ${paragraph} is not where its row says`);
        const found = tree.paragraphs.find(({ start }) => start === at);
        const right = found && kinds.includes(found.kind) && sections.includes(found.section ?? "null");
        if (!right) wrong.set(paragraph, `${begins}: ${found?.kind}/${found?.section}`);
        at += begins.length;
      }
      assert.deepEqual([...wrong.keys()], KNOWN[name] ?? [], [...wrong].join("\n"));
    });
  }
});
