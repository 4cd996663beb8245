/** What the glossary of the folder tells of a text, and above all what it does not. */
import assert from "node:assert/strict";
import { findTermFaults } from "../../../../server/features/terms/terms.ts";
import { formatMessage } from "../../../../server/rules/messages/format-message.ts";
import type { RuleSettings } from "../../../../server/rules/run.ts";
import { createTerminology, readWithTerms } from "./support.ts";

const english = (...clauses: readonly string[]) => `The General Assembly,\n\n${clauses.join("\n\n")}\n`;
const french = (...clauses: readonly string[]) => `L'Assemblée générale,\n\n${clauses.join("\n\n")}\n`;

function find(text: string, original: string | null = null, settings: RuleSettings = {}, glossary?: string) {
  const document = readWithTerms(text, original, createTerminology(glossary));
  return findTermFaults(document, document.terms, settings).map(
    ({ rule, severity, start, end, message, arguments: values, related }) => ({
      rule: rule.id,
      severity,
      words: text.slice(start, end),
      says: formatMessage(rule.messages[message] ?? rule.title, "en", values),
      ...(related?.[0]?.elsewhere ? { there: related[0].elsewhere } : {}),
    }),
  );
}

describe("a word that the glossary forbids", () => {
  it("is told where it stands, with the word that it has instead", () => {
    const text = english("Recalling the woodland share of 2020,", "1. Requests the natives to be heard.");
    assert.deepEqual(find(text), [
      {
        rule: "forbidden-term",
        severity: "warning",
        words: "woodland share",
        says: "The glossary avoids “woodland share”; it has “forest cover”.",
      },
      {
        rule: "forbidden-term",
        severity: "warning",
        words: "natives",
        says: "The glossary avoids “natives”; it has “indigenous peoples”.",
      },
    ]);
  });

  it("is told whatever the front matter calls the language", () => {
    for (const lang of ["en", "EN", "en-GB", "en_US", "English"]) {
      const found = find(`---\nlang: ${lang}\n---\n\n${english("1. Requests the natives to be heard.")}`);
      assert.deepEqual(
        found.map(({ words }) => words),
        ["natives"],
        lang,
      );
    }
  });

  it("has fixes that are only offered", () => {
    const document = readWithTerms(english("1. Requests that Natives be heard."));
    assert.deepEqual(findTermFaults(document, document.terms, {}), []);
    const low = readWithTerms(english("1. Requests that natives be heard."));
    const [finding] = findTermFaults(low, low.terms, {});
    assert.deepEqual(
      finding?.fixes?.map(({ edits, preferred }) => [edits[0]?.newText, preferred]),
      [["indigenous peoples", false]],
    );
  });

  it("is not told in other forms, inside a longer term or a word, in quotations, names and notes", () => {
    const glossary = "en\ten forbidden\nnative forest\tnative\nland\tchair\n";
    for (const clause of [
      "1. Requests the natives to be heard.",
      "1. Requests the native forest to be kept.",
      "1. Requests nativeness, chairs and chairing.",
      "1. Recalls the report entitled “The native and the sea”.",
      "1. Welcomes the work of the Union of Native Speakers.",
    ])
      assert.deepEqual(find(english(clause), null, {}, glossary), [], clause);
    const note = english("1. Welcomes the report.[^1]", "[^1]: A native of the chair.");
    assert.deepEqual(find(note, null, {}, glossary), []);
    assert.equal(find(english("1. Requests the native to be heard."), null, {}, glossary).length, 1);
  });

  it("is not told where another concept has it", () => {
    assert.deepEqual(
      find(english("1. Decides to act with power."), null, {}, "en\ten forbidden\npower\t\nenergy\tpower\n"),
      [],
    );
  });

  it("is told in Chinese and Arabic", () => {
    const chinese = "大会，\n\n1. 决定保护林地。\n";
    assert.deepEqual(
      find(`---\nlang: zh\n---\n${chinese}`, null, {}, "zh\tzh forbidden\n森林\t林地\n").map(({ words }) => words),
      ["林地"],
    );
    const arabic = "---\nlang: ar\n---\nإن الجمعية العامة،\n\n1 - تقرر حماية الغابة القديمة؛\n";
    assert.deepEqual(
      find(arabic, null, {}, "ar\tar forbidden\nغابة\tالغابة القديمة\n").map(({ words }) => words),
      ["الغابة القديمة"],
    );
  });

  it("has the level that the settings give it, and is silenced by a comment", () => {
    const clause = "1. Requests the natives to be heard.";
    assert.deepEqual(find(english(clause), null, { levels: { "forbidden-term": "off" } }), []);
    assert.equal(find(english(clause), null, { levels: { "forbidden-term": "error" } })[0]?.severity, "error");
    const comment = "<!-- preambule-disable-next-paragraph forbidden-term: as they say -->";
    const document = readWithTerms(english(comment, clause));
    assert.deepEqual(findTermFaults(document, document.terms, {}), []);
    // Without a glossary at hand nobody can tell that it silences nothing.
    assert.deepEqual(
      document.findings.filter(({ rule }) => rule.id === "unused-suppression"),
      [],
    );
  });
});

const ORIGINAL = english(
  "Recalling the forest cover of 2020,",
  "1. Requests the Secretary-General to consult indigenous peoples;",
  "2. Decides to consider sea level rise in 2031.",
);

describe("a term of the original that a version lacks", () => {
  it("is told in the same clause, with the place in the original", () => {
    const text = french(
      "Rappelant les arbres de 2020,",
      "1. Prie le Secrétaire général de consulter les peuples autochtones ;",
      "2. Décide d'examiner la hausse du niveau des mers en 2031.",
    );
    assert.deepEqual(find(text, ORIGINAL), [
      {
        rule: "version-term",
        severity: "information",
        words: "Rappelant",
        says: "The original says “forest cover” here, for which the glossary has “couvert forestier”.",
        there: {
          uri: "file:///original.undecl",
          range: { start: { line: 2, character: 14 }, end: { line: 2, character: 26 } },
        },
      },
    ]);
  });

  it("is not told where the version has a form of it, another of its terms, or a word that is itself reported", () => {
    for (const first of [
      "Rappelant les couverts forestiers de 2020,",
      "Rappelant la surface boisée de 2020,",
      "Rappelant la couverture forestière de 2020,",
    ]) {
      const text = french(
        first,
        "1. Prie le Secrétaire général de consulter le peuple autochtone ;",
        "2. Décide d'examiner l'élévation du niveau de la mer en 2031.",
      );
      assert.deepEqual(
        find(text, ORIGINAL).filter(({ rule }) => rule === "version-term"),
        [],
        first,
      );
    }
  });

  it("is not told of openers, names, quotations, clauses that are not translated yet, and versions in one language", () => {
    const original = english(
      "1. Welcomes the Forum on Indigenous Peoples and “forest cover”;",
      "2. Decides to consider sea level rise in 2031 with all of those who know the sea and the lakes.",
    );
    const text = french("1. Se félicite du Forum et de son rapport ;", "2. Décide …");
    assert.deepEqual(find(text, original), []);
    assert.deepEqual(find(ORIGINAL.replace("forest cover", "trees"), ORIGINAL), []);
    const glossary = "en\tfr\nrequests\tdemandes\n";
    assert.deepEqual(
      find(
        french("1. Prie le Secrétaire général d'agir."),
        english("1. Requests the Secretary-General to act."),
        {},
        glossary,
      ),
      [],
    );
  });

  it("is not told where another text is named as the original", () => {
    const other = english(
      "1. Decides to plant trees;",
      "2. Requests sea level rise, forest cover and indigenous peoples.",
    );
    assert.deepEqual(
      find(french("1. Décide d'agir ;", "2. Prie le Secrétaire général de faire rapport sur tout cela."), other),
      [],
    );
  });
});
