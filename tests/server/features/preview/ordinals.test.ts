import assert from "node:assert/strict";
import { formatEnglishOrdinal, formatFrenchOrdinal } from "../../../../server/features/preview/ordinals.ts";

const FRENCH: Readonly<Record<number, string>> = {
  1: "première",
  5: "cinquième",
  9: "neuvième",
  11: "onzième",
  21: "vingt et unième",
  70: "soixante-dixième",
  71: "soixante et onzième",
  79: "soixante-dix-neuvième",
  80: "quatre-vingtième",
  81: "quatre-vingt-unième",
  91: "quatre-vingt-onzième",
  100: "centième",
  104: "cent quatrième",
};

const ENGLISH: Readonly<Record<number, string>> = {
  1: "first",
  20: "twentieth",
  42: "forty-second",
  82: "eighty-second",
  100: "one hundredth",
  111: "one hundred and eleventh",
};

describe("numbers of sessions", () => {
  it("are put in words", () => {
    for (const [number, words] of Object.entries(FRENCH)) assert.equal(formatFrenchOrdinal(Number(number)), words);
    for (const [number, words] of Object.entries(ENGLISH)) assert.equal(formatEnglishOrdinal(Number(number)), words);
  });

  it("are not, beyond what mastheads have", () => {
    for (const number of [0, -1, 200, Number.NaN])
      assert.equal(formatFrenchOrdinal(number) ?? formatEnglishOrdinal(number), null);
  });
});
