/** Terms as they are found in texts. */
import assert from "node:assert/strict";
import { finishSteps } from "../../../grammar/text/steps.ts";
import { readGlossary } from "../../../server/terms/read-glossary.ts";
import { Terminology } from "../../../server/terms/terminology.ts";
import { collectWords, mayHold } from "../../../server/terms/word-forms.ts";

const index = (language: string, ...terms: readonly string[]) =>
  new Terminology([finishSteps(readGlossary("terms.tsv", `${language}\n${terms.join("\n")}\n`))]).getIndex(language);

const find = (language: string, terms: readonly string[], text: string) =>
  index(language, ...terms)
    .find(text)
    .map(({ start, end }) => text.slice(start, end));

describe("terms in a text", () => {
  it("are the longest that begin at a word, and none inside them", () => {
    const terms = ["sea", "sea level", "level rise", "law of the sea"];
    assert.deepEqual(find("en", terms, "The law of the sea, sea level rise; seaside."), [
      "law of the sea",
      "sea level",
    ]);
  });

  it("are found over line ends, in other cases and apostrophes, but not across marks", () => {
    assert.deepEqual(find("fr", ["État d'urgence"], "L’état\nd’urgence ; l'État, d'urgence"), ["état\nd’urgence"]);
  });

  it("have each concept once, in however many spellings it has them", () => {
    const [match] = index("en", "forest cover | Forest Cover | !FOREST cover").find("The forest cover");
    assert.equal(match?.term.concepts.length, 1);
    assert.equal(match?.term.forbiddenBy.length, 1);
  });

  it("in capitals are found in capitals alone", () => {
    assert.deepEqual(find("en", ["WHO"], "Those who know WHO."), ["WHO"]);
    assert.deepEqual(find("en", ["Member State"], "MEMBER STATE"), ["MEMBER STATE"]);
  });

  it("are found with endings where they have several words, and told as such", () => {
    const found = index("en", "Member State", "State").find("Member States and a Member State of States");
    assert.deepEqual(
      found.map(({ term, isExact }) => [term.text, isExact]),
      [
        ["Member State", false],
        ["Member State", true],
      ],
    );
  });

  it("are found in scripts without blanks, and from right to left", () => {
    assert.deepEqual(find("zh", ["可持续发展", "发展", "人权"], "促进可持续发展、人权和发展。"), [
      "可持续发展",
      "人权",
      "发展",
    ]);
    assert.deepEqual(find("ar", ["التنمية المستدامة"], "تعزيز التَّنمية المستدامة، والسلام"), ["التَّنمية المستدامة"]);
  });

  it("take time by the length of the text, however many terms there are and however they begin", () => {
    const terms = Array.from({ length: 50_000 }, (_, at) => `rapport sur la pêche numéro ${at}`);
    const all = index("fr", ...terms);
    const measure = (times: number) => {
      const text = "rapport sur la pêche numéro 49999 et rapport sur la pêche ".repeat(times);
      const start = performance.now();
      assert.equal(all.find(text).length, times);
      return performance.now() - start;
    };
    measure(200);
    const [some, many] = [measure(1000), measure(8000)];
    assert.ok(many < 30 * Math.max(some, 5), `${some} ms, then ${many} ms`);
  });

  it("are completed in the order of the alphabet", () => {
    const all = index("fr", "forêt primaire", "forêt", "Forêt claire", "fort");
    assert.deepEqual(
      all.complete("forêt", 5).map(({ text }) => text),
      ["Forêt claire", "forêt primaire"],
    );
  });
});

describe("a term that may stand in another form", () => {
  const may = (text: string, term: string) => mayHold(collectWords(text), term);

  it("is not missing", () => {
    assert.ok(may("les forêts primaires", "forêt primaire"));
    assert.ok(may("les travaux en cours", "travail"));
    assert.ok(may("Повестка дня устойчивого развития", "устойчивое развитие"));
    assert.ok(may("تعزيز حقوق الأطفال", "طفل"));
    assert.ok(may("atteindre les ODD", "objectifs de développement durable"));
    assert.ok(may("ces objectifs de développement", "objectifs de développement durable"));
    assert.ok(may("实现发展目标", "可持续发展目标"));
  });

  it("is missing where another word stands for it", () => {
    assert.ok(!may("un développement soutenable", "développement durable"));
    assert.ok(!may("促进经济增长", "可持续发展"));
    assert.ok(!may("النمو الاقتصادي", "التنمية المستدامة"));
  });
});
