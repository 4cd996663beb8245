import assert from "node:assert/strict";
import { findMasthead } from "../../../../grammar/languages/mastheads.ts";
import { getPack } from "../../../../grammar/languages/registry.ts";
import {
  formatAgenda,
  formatDate,
  formatOriginal,
  formatSession,
} from "../../../../server/features/preview/masthead-lines.ts";

const french = findMasthead("fr");
const english = findMasthead("en");

const FRENCH: Readonly<Record<number, string>> = {
  1: "Première",
  5: "Cinquième",
  9: "Neuvième",
  11: "Onzième",
  21: "Vingt et unième",
  70: "Soixante-dixième",
  71: "Soixante et onzième",
  79: "Soixante-dix-neuvième",
  80: "Quatre-vingtième",
  81: "Quatre-vingt-unième",
  91: "Quatre-vingt-onzième",
  100: "Centième",
  104: "Cent quatrième",
  199: "Cent quatre-vingt-dix-neuvième",
};

const ENGLISH: Readonly<Record<number, string>> = {
  1: "First",
  20: "Twentieth",
  42: "Forty-second",
  82: "Eighty-second",
  100: "One hundredth",
  111: "One hundred and eleventh",
  199: "One hundred and ninety-ninth",
};

describe("the lines of a masthead", () => {
  it("put numbers of sessions in words", () => {
    for (const [number, words] of Object.entries(FRENCH))
      assert.equal(formatSession(number, french), `${words} session`);
    for (const [number, words] of Object.entries(ENGLISH))
      assert.equal(formatSession(number, english), `${words} session`);
  });

  it("put numbers beyond these in figures, and leave what is no number", () => {
    assert.equal(formatSession("200", french), "200e session");
    assert.equal(formatSession("200", english), "200th session");
    assert.equal(formatSession("0", english), "0th session");
    assert.equal(formatSession("Session extraordinaire", french), "Session extraordinaire");
  });

  it("have as many words for sessions in each language, each once", () => {
    for (const masthead of [french, english]) assert.equal(new Set(masthead?.ordinals).size, 199);
  });

  it("write dates as the language does, and leave what is none", () => {
    assert.equal(formatDate("2027-12-14", getPack("fr"), french), "14 décembre 2027");
    assert.equal(formatDate("2027-05-01", getPack("fr"), french), "1er mai 2027");
    assert.equal(formatDate("2027-05-01", getPack("en"), english), "1 May 2027");
    for (const none of ["2027-02-30", "2027-13-01", "14 mai 2027"])
      assert.equal(formatDate(none, getPack("en"), english), none);
  });

  it("name the language of the original, and one item of the agenda or several", () => {
    assert.equal(formatOriginal("ar", "fr", french), "Original\u00a0: arabe");
    assert.equal(formatOriginal("Arabic", "en", english), "Original: Arabic");
    assert.equal(formatAgenda("18", french), "Point 18 de l’ordre du jour");
    assert.equal(formatAgenda("18–20", english), "Agenda items 18–20");
  });

  it("are the front matter's own words where a language has no masthead", () => {
    assert.equal(formatDate("2027-12-14", getPack("fr"), null), "2027-12-14");
    assert.equal(formatSession("82", null), "82");
    assert.equal(formatAgenda("18", null), "18");
    assert.equal(formatOriginal("ar", "fr", null), "ar");
  });
});
