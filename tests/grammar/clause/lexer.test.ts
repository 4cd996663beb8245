import assert from "node:assert/strict";
import { type ClauseLexer, createClauseLexer } from "../../../grammar/clause/lexer.ts";
import { createPhrases } from "../../../grammar/clause/phrases.ts";
import { getPack } from "../../../grammar/languages/registry.ts";

function lexerOf(language: string): ClauseLexer {
  const pack = getPack(language);
  return createClauseLexer(pack, createPhrases(pack));
}

const lexers: Readonly<Record<string, ClauseLexer>> = { fr: lexerOf("fr"), en: lexerOf("en") };

/** The tokens of a text with their characters. */
function tokens(language: string, text: string): string[] {
  return (lexers[language]?.(text) ?? []).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);
}

describe("the tokens of a clause", () => {
  const cases: readonly (readonly [language: string, text: string, ...tokens: string[]])[] = [
    [
      "fr",
      "1. a) Prend *également* note, et appuie le projet [^2] ;",
      "Label 1.",
      "Label a)",
      "Head Prend *également* note",
      "Prose , et",
      "Head appuie",
      "Prose le projet",
      "NoteCall [^2]",
      "Terminator ;",
    ],
    [
      "fr",
      "Dans ce contexte, le Conseil salue très vivement « l'effort » ;",
      "Subject Dans ce contexte, le Conseil",
      "Head salue",
      "Modifier très",
      "Modifier vivement",
      "OpenMark «",
      "Prose l'effort",
      "CloseMark »",
      "Terminator ;",
    ],
    [
      "en",
      "Recalling with concern and reaffirming resolution 12 (XX), paragraph 3 above; and",
      "Head Recalling",
      "Modifier with concern",
      "Link and",
      "Head reaffirming",
      "Prose resolution",
      "Reference 12 (XX)",
      "Prose ,",
      "Reference paragraph 3 above",
      "Terminator ;",
      "Prose and",
    ],
    ["en", "\u200b * 𝒜 \ud835 😀 §", "Prose 𝒜 \ud835 😀 §"],
    ["fr", "; a ;", "Prose ; a", "Terminator ;"],
    ["fr", " \n\ufeff"],
  ];
  for (const [language, text, ...expected] of cases) {
    it(JSON.stringify(text), () => assert.deepEqual(tokens(language, text), expected));
  }

  it("end at the last mark only where nothing but quotes, calls and a link follow", () => {
    const ends = (text: string) => tokens("fr", text).filter(token => token.startsWith("Terminator")).length;
    for (const text of ["Prie », ;", "Prie ;»", "Prie ;) 3/", "Prie ; ou", "Prie ;[^1][^2]", "Prie ;\u00a0»\u200a"])
      assert.equal(ends(text), 1, text);
    for (const text of ["Prie ; oui", "Prie ; 1234", "Prie ; 3/4", "Prie ; §", "Prie ;[^1"])
      assert.equal(ends(text), 0, text);
  });
});
