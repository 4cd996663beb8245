/** Enumerations in a sentence become sub-paragraphs, and sub-paragraphs a sentence. */
import assert from "node:assert/strict";
import { around, offered, taken, titles } from "./support.ts";

const listed = (source: string) => taken(source, "Make the enumeration a list");
const sentence = (source: string) => taken(source, "Make the sub-paragraphs one sentence");
const lettered = (source: string) => taken(source, "Run the sub-paragraphs on");
const uncursored = (source: string) => source.replace("‸", "");

const FRENCH_SENTENCE = around("fr", "2. Prie‸ le Comité de former un groupe, de lui faire rapport et d'agir ;");
const FRENCH_LIST = around(
  "fr",
  "2. Prie‸ le Comité :",
  "a) De former un groupe ;",
  "b) De lui faire rapport ;",
  "c) D'agir ;",
);
const ENGLISH_LETTERS = around("en", "2. Requests‸ the Committee: (a) to form a group; (b) to report; and (c) to act;");
const ENGLISH_LIST = around(
  "en",
  "2. Requests‸ the Committee:",
  "(a) To form a group;",
  "(b) To report; and",
  "(c) To act;",
);

describe("making a list", () => {
  it("takes what is asked apart", () => {
    assert.equal(listed(FRENCH_SENTENCE), uncursored(FRENCH_LIST));
    assert.equal(
      listed(around("fr", "2. Prend note‸ du rapport et engage les États, selon leurs moyens, à agir et à coopérer ;")),
      around(
        "fr",
        "2. Prend note du rapport et engage les États, selon leurs moyens :",
        "a) À agir ;",
        "b) À coopérer ;",
      ),
    );
    assert.equal(
      listed(around("en", "2. Decides‸ to act, to wait and to report;")),
      around("en", "2. Decides:", "(a) To act;", "(b) To wait;", "(c) To report;"),
    );
  });

  it("takes letters of the sentence for those of the list, with what joins the last", () => {
    assert.equal(listed(ENGLISH_LETTERS), uncursored(ENGLISH_LIST));
    assert.equal(
      listed(around("fr", "2. Souligne‸ que : a) l'eau manque ; b) la Suisse aide les autres ;")),
      around("fr", "2. Souligne que :", "a) L'eau manque ;", "b) La Suisse aide les autres ;"),
    );
  });

  it("makes the list as the text has its others", () => {
    const small = around(
      "fr",
      "2. Prie le Comité :",
      "a) d'agir ;",
      "b) d'attendre ;",
      "3. Engage‸ les États à aider et à coopérer ;",
    );
    assert.match(listed(small), /3\. Engage les États :\n\na\) à aider ;\n\nb\) à coopérer ;/);
    const brackets = around(
      "fr",
      "2. Prie le Comité :",
      "(a) D'agir ;",
      "(b) D'attendre ;",
      "3. Engage‸ les États à aider et à coopérer ;",
    );
    assert.match(listed(brackets), /\(a\) À aider ;\n\n\(b\) À coopérer ;/);
  });

  it("divides a sub-paragraph, too", () => {
    const text = around(
      "fr",
      "2. Prie le Comité :",
      "a) D'ouvrir‸ : i) des écoles ; ii) des ponts ;",
      "b) D'attendre ;",
    );
    assert.match(listed(text), /a\) D'ouvrir :\n\ni\) Des écoles ;\n\nii\) Des ponts ;\n\nb\) D'attendre/);
  });

  it("is not offered for what is no enumeration", () => {
    for (const line of [
      "2. Prie‸ le Comité d'agir ou d'attendre ;",
      "2. Prie‸ le Comité de prendre des mesures afin de lutter et de coopérer ;",
      "2. Prie‸ le Comité de réunir les États et, ce faisant, de les aider ;",
      "2. Note‸ que les États cherchent à agir et à coopérer ;",
      "2. Constate‸ les efforts faits pour aider à agir et à coopérer ;",
      "2. Prie‸ le Comité : a) d'agir ;",
      "2. Prie‸ le Comité, selon l'alinéa a) et l'alinéa b), d'agir ;",
    ]) {
      assert.ok(!titles(offered(around("fr", line))).some(title => title.includes("list")), line);
    }
    const preamble = "L'Assemblée générale,\n\nSoucieuse‸ d'agir et de coopérer,\n\nDécide d'agir.\n";
    assert.ok(!titles(offered(preamble)).some(title => title.includes("list")));
  });
});

describe("making a sentence of a list", () => {
  it("gives back what the list was made of", () => {
    assert.equal(sentence(FRENCH_LIST), uncursored(FRENCH_SENTENCE));
    assert.equal(lettered(ENGLISH_LIST), uncursored(ENGLISH_LETTERS));
    assert.equal(
      sentence(around("fr", "2. Engage‸ les États, selon leurs moyens :", "a) À agir ;", "b) À coopérer ;")),
      around("fr", "2. Engage les États, selon leurs moyens, à agir et à coopérer ;"),
    );
  });

  it("is offered in each sub-paragraph", () => {
    assert.equal(
      sentence(FRENCH_LIST.replace("‸", "").replace("lui faire", "lui‸ faire")),
      uncursored(FRENCH_SENTENCE),
    );
  });

  it("keeps the capital of a name", () => {
    const names = around("fr", "2. Désigne‸ pour cela :", "a) Genève ;", "b) Les villes du Nord ;");
    assert.equal(lettered(names), around("fr", "2. Désigne pour cela : a) Genève ; b) les villes du Nord ;"));
  });

  it("is refused where a sub-paragraph is named by its letter that would be gone", () => {
    const cited = around(
      "fr",
      "2. Prie‸ le Comité :",
      "a) D'agir ;",
      "b) D'attendre ;",
      "3. Décide d'appliquer l'alinéa a) du paragraphe 2 ;",
    );
    assert.match(sentence(cited), /^“alinéa a\) du paragraphe 2” would have to be rewritten/);
    assert.match(lettered(cited), /2\. Prie le Comité : a\) d'agir ; b\) d'attendre ;\n\n3\./);
  });

  it("is offered as one sentence only where a reader finds the parts again", () => {
    const unclear = around(
      "fr",
      "2. Prie‸ le Comité :",
      "a) De voir ce qui aide à agir et de quoi vivre ;",
      "b) L'attente ;",
    );
    assert.ok(!titles(offered(unclear)).some(title => title.includes("one sentence")));
    const nested = around(
      "fr",
      "2. Prie‸ le Comité :",
      "a) D'ouvrir :",
      "i) Des écoles ;",
      "ii) Des ponts ;",
      "b) D'agir ;",
    );
    assert.ok(!titles(offered(nested)).some(title => title.includes("sentence")));
  });
});
