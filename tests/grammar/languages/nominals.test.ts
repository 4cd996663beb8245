import assert from "node:assert/strict";
import { compileNominals } from "../../../grammar/languages/build/nominals.ts";
import { createWordMorphology } from "../../../grammar/morphology/word-morphology.ts";

const ENDINGS = [
  ["al", "ale", "aux", "ales"],
  ["", "e", "s", "es"],
];

const TEXT = `
masculine: canal pays travail
feminine: rive
adjectives: local grand
nounEndings:
  - [al, aux]
  - [s, s]
  - ["", s]
irregularNouns: { travail: travaux }
irregularAdjectives:
  - [beau, belle, beaux, belles]
`;

describe("nouns and adjectives of a language", () => {
  const morphology = compileNominals({ name: "xx/nominals.yaml", text: TEXT }, ENDINGS);
  const { analyse, inflect } = createWordMorphology(morphology);
  const read = (word: string) => analyse(word).map(({ slot, lemma }) => `${slot} ${lemma}`);

  it("have their gender and number", () => {
    assert.deepEqual(read("canaux"), ["noun-mp canal"]);
    assert.deepEqual(read("pays"), ["noun-ms pays", "noun-mp pays"]);
    assert.deepEqual(read("travaux"), ["noun-mp travail"]);
    assert.deepEqual(read("rives"), ["noun-fp rive"]);
    assert.deepEqual(read("locales"), ["adj-fp local"]);
    assert.deepEqual(read("belle"), ["adj-fs beau"]);
    assert.deepEqual(read("lac"), []);
  });

  it("have their other forms", () => {
    assert.equal(inflect("grand", "adj-fs", ~0), "grande");
    assert.equal(inflect("travail", "noun-mp", ~0), "travaux");
  });

  it("are none where a language has no file of them", () => {
    assert.deepEqual(compileNominals(undefined, ENDINGS).slots, []);
  });
});
