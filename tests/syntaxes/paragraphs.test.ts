/** A paragraph begins, for the colours, where `scanBlocks` begins a block. */
import assert from "node:assert/strict";
import { scanBlocks } from "../../grammar/blocks/scan.ts";
import { openersOf } from "./agreement.ts";
import { loadGrammar, type Tokenize, tokenizerOf } from "./tokenizer.ts";

/** An opener on each line, so that whether a line begins a paragraph is seen. `|` stands for a line end. */
const TEXTS: readonly string[] = [
  "Rappelant a|Rappelant b",
  "Rappelant a,|Rappelant b",
  "Rappelant a,||Rappelant b",
  "Rappelant a,| \t |Rappelant b",
  "Rappelant a,|  Rappelant b",
  "Rappelant a|  Rappelant b",
  "  Rappelant a,|  Rappelant b,|  Rappelant c",
  "Rappelant a ;|1. Rappelant b ;|2. Rappelant c",
  "Rappelant a|1. Rappelant b",
  "Rappelant a ;|a) Rappelant b|b) Rappelant c",
  "Rappelant a. »|1. Rappelant b",
  "Rappelant « a. »|1. Rappelant b",
  "Rappelant « a » ;|1. Rappelant b",
  "Rappelant a.[^1]|1. Rappelant b",
  "Rappelant a. 12|1. Rappelant b",
  "Rappelant (a.)|1. Rappelant b",
  "Rappelant « a|Rappelant b||Rappelant c",
  "Rappelant a|# Rappelant b|Rappelant c",
  "Rappelant a|<!-- Rappelant b -->|Rappelant c",
  "<!-- Rappelant a|Rappelant b||Rappelant c -->|Rappelant d",
  "Rappelant a|[^1]: Rappelant b|Rappelant c||Rappelant d",
  "---|Rappelant: a|---|Rappelant b",
  "Rappelant a|---|Rappelant b|---|Rappelant c",
  "Rappelant a ;|IV. Rappelant b ;",
  "Rappelant a ;|2000. Rappelant b",
  "Rappelant a ;|3 - Rappelant b",
];

describe("paragraphs", () => {
  let tokenize: Tokenize;
  before(async () => {
    tokenize = tokenizerOf(await loadGrammar());
  });

  for (const source of TEXTS) {
    it(`begin where the grammar cuts ${source}`, () => {
      for (const end of ["\n", "\r\n", "\r"]) {
        const text = source.replaceAll("|", end);
        assert.deepEqual(colouredLines(text), openedLines(text), JSON.stringify(end));
      }
    });
  }

  it("keep no state after a blank line", () => {
    const unfinished = [
      "« a",
      "*a",
      "1.",
      "[^1]: a",
      "Titre",
      "L’Assemblée générale,",
      "Rappelant « *a",
      "(",
      "<!-- a -->",
    ];
    for (const text of unfinished) assert.deepEqual(colouredLines(`${text}\n\nRappelant b`).at(-1), 3, text);
  });

  function colouredLines(text: string): number[] {
    return tokenize(text).flatMap((line, at) => (openersOf(line).length > 0 ? [at + 1] : []));
  }
});

/** Lines on which a paragraph begins that has an opener. */
function openedLines(text: string): number[] {
  const paragraphs = scanBlocks(text).filter(block => block.kind === "paragraph");
  const opened = paragraphs.filter(block => /^(?:\S{1,3} (?:- )?|\d+\. )?Rappelant/.test(block.text));
  return opened.map(block => text.slice(0, block.start).split(/\r\n|\r|\n/).length);
}
