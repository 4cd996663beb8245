/** VS Code colours while one types: no line may take long, however it is made. */
import assert from "node:assert/strict";
import { loadGrammar, type Tokenize, tokenizerOf } from "./tokenizer.ts";

const LENGTH = 50_000;
/**
 * Milliseconds of the processor, which a busy machine does not stretch; most lines take a fifth of it. With a quadratic
 * expression it is seconds.
 */
const MOST = 1_200;

const UNITS: Readonly<Record<string, string>> = {
  words: "rappelant que la paix et la sécurité de 3 États ",
  letters: "a",
  capitals: "ABC ",
  stars: "*a",
  quotes: "« a ",
  "straight quotes": '"a ',
  digits: "1",
  numbers: "12/34 ",
  symbols: "A/1",
  marks: ", ; . : ",
  brackets: "[^a",
  parentheses: "1 (",
  dates: "1er mai ",
  "Chinese characters": "决定审议各国的报告，",
  "Arabic words": "وإذ تشير إلى قراراتها ",
  "Russian words": "ссылаясь на свои резолюции ",
  blanks: " ",
  "blanks with stars": "* _",
  romans: "xi ",
  nouns: "États ",
  emoji: "💩",
  "combining marks": "e\u0301",
};
const BEGINNINGS = [
  "",
  "Rappelant ",
  "1. ",
  "Nous, ",
  "Les ",
  "[^1]: ",
  "<!-- ",
  "# ",
  "« ",
  "A. ",
  "Pour la ",
  "Décide :",
];

describe("a line of 50,000 characters", () => {
  let tokenize: Tokenize;
  before(async () => {
    tokenize = tokenizerOf(await loadGrammar());
    // Expressions are compiled once for a first line and once for others.
    tokenize("Rappelant a,\n\n# A\n\n« A » ;");
  });

  function measure(line: string): number {
    const start = process.cpuUsage();
    tokenize(line);
    return process.cpuUsage(start).user / 1000;
  }

  for (const [name, unit] of Object.entries(UNITS)) {
    it(`of ${name} is coloured fast`, () => {
      for (const beginning of name === "blanks" || name === "words" ? BEGINNINGS : ["", "Rappelant "]) {
        const line = `${beginning}${unit.repeat(Math.ceil(LENGTH / unit.length))} x ;`;
        // A collection of garbage may fall into one measurement, hardly into all.
        const took = [1, 2, 3].reduce(least => (least < MOST ? least : Math.min(least, measure(line))), Infinity);
        assert.ok(took < MOST, `${beginning}… took ${took.toFixed(0)} ms`);
      }
    });
  }

  it("keeps its colours at both ends", () => {
    const [line] = tokenize(`1. Rappelant ${"a ".repeat(LENGTH / 2)};`);
    const scopes = line?.tokens.map(token => token.scopes.at(-1)).filter(scope => scope !== undefined);
    assert.deepEqual(scopes, [
      "entity.name.section.label",
      "keyword.control.opener.preambular",
      "punctuation.terminator",
    ]);
  });
});
