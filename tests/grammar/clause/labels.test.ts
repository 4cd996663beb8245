import assert from "node:assert/strict";
import { createLabelMatcher, formatCount, formatLabelLike } from "../../../grammar/clause/labels.ts";
import { getPack } from "../../../grammar/languages/registry.ts";

const read = (language: string, text: string) => {
  const label = createLabelMatcher(getPack(language))(text, 0);
  return label && { text: label.text, readings: label.readings.map(({ counter, value }) => `${counter} ${value}`) };
};

describe("labels", () => {
  it("of operative paragraphs", () => {
    assert.deepEqual(read("fr", "12. Décide"), { text: "12.", readings: ["decimal 12"] });
    assert.equal(read("fr", "1990 a vu naître"), null);
    assert.equal(read("en", "1.5 million people"), null);
  });

  it("of sub-paragraphs keep all their readings", () => {
    assert.deepEqual(read("fr", "i) De faire"), { text: "i)", readings: ["alpha 9", "roman 1"] });
    assert.deepEqual(read("en", "(b) To act")?.readings, ["alpha 2"]);
    assert.deepEqual(read("en", "(iv) To act")?.text, "(iv)");
  });

  it("in Cyrillic letters count those that begin words", () => {
    assert.deepEqual(read("ru", "в) принять меры"), { text: "в)", readings: ["cyrillic 3"] });
    assert.deepEqual(read("ru", "Р) принять меры")?.readings, ["cyrillic 16"]);
    assert.deepEqual(read("ru", "a) принять меры")?.readings, ["alpha 1"]);
    assert.deepEqual(
      [10, 29].map(value => formatCount("cyrillic", value)),
      ["к", "аа"],
    );
    assert.equal(read("ru", "во) всем"), null);
  });

  it("are none where a person is named", () => {
    for (const line of ["M. Anselme Vauquelin,", "M. de la Roche ;", "M. J. Reis", "MM. Paul Reis et Jean Roche,"])
      assert.equal(read("fr", line), null, line);
    for (const line of ["Mr. Anselm Reed,", "Dr. Reed;"]) assert.equal(read("en", line), null, line);
    assert.deepEqual(read("fr", "M. Questions diverses")?.text, "M.");
    assert.deepEqual(read("fr", "M. considérant que")?.text, "M.");
    assert.deepEqual(read("en", "AA. Other matters")?.readings, ["alpha 27"]);
  });

  it("added under negotiation keep their suffix", () => {
    assert.equal(createLabelMatcher(getPack("fr"))("3 bis. Prie", 0)?.suffix, "bis");
  });

  it("with dots count their last number", () => {
    assert.deepEqual(read("fr", "1.3.2 Offrir"), { text: "1.3.2", readings: ["decimal 2"] });
  });

  it("print back the number that they were read from", () => {
    for (const counter of ["decimal", "roman", "abjad", "chinese"]) {
      for (let value = 1; value <= 20; value++) assert.notEqual(formatCount(counter, value), "");
    }
    assert.equal(formatCount("roman", 14), "xiv");
    assert.equal(formatCount("alpha", 3), "c");
    assert.equal(formatCount("chinese", 12), "十二");
    assert.equal(formatCount("abjad", 5), "هـ");
  });

  it("count letters in the order of abjad, and digits of other scripts", () => {
    const numbering = [
      { level: 0, counter: "decimal", form: "# -" },
      { level: 1, counter: "abjad", form: "(#)" },
    ] as const;
    const match = createLabelMatcher({ ...getPack("en"), numbering });
    const readings = (text: string) => match(text, 0)?.readings.map(({ counter, value }) => `${counter} ${value}`);
    assert.deepEqual(readings("٢1 - يشدد"), ["decimal 21"]);
    assert.deepEqual(readings("(ا) أن"), ["abjad 1"]);
    for (let value = 1; value <= 30; value++)
      assert.deepEqual(readings(`(${formatCount("abjad", value)}) أن`), [`abjad ${value}`]);
    assert.equal(readings("(قر) أن"), undefined);
  });

  it("are printed like others, with their digits", () => {
    assert.equal(formatLabelLike("(3 bis)", "4"), "(4)");
    assert.equal(formatLabelLike("٣ -", "4"), "٤ -");
    assert.equal(formatLabelLike("(د)", "هـ"), "(هـ)");
  });
});
