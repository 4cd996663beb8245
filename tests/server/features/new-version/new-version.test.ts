/** A version to be filled in has the original's skeleton, as its language writes it. */
import assert from "node:assert/strict";
import { listLanguageCodes } from "../../../../grammar/languages/language-codes.ts";
import type { HeadForm } from "../../../../grammar/languages/pack.ts";
import { getConcepts } from "../../../../grammar/languages/registry.ts";
import { fold } from "../../../../grammar/text/words.ts";
import { listVersionChoices } from "../../../../server/features/new-version/choices.ts";
import { createNewVersion } from "../../../../server/features/new-version/new-version.ts";
import { readText, resolution, SAMPLES, sample, type TestDocument } from "../support.ts";

function write(text: string, language: string, uri = "file:///texts/text.fr.undecl"): string {
  const version = createNewVersion(readText(text, {}, uri), language);
  assert.ok(version);
  return version.text;
}

/** Without front matter, in lines. */
const getLines = (text: string) => text.replace(/^---[\s\S]*?\n---\n\n/u, "").split("\n\n");

describe("a new version in another language", () => {
  const french = [
    "Rappelant également sa résolution 70/1 du 1er septembre 2015,",
    "Profondément préoccupée par la crue,",
    "1. Prie instamment les États Membres :",
    "a) D'entretenir les digues ;",
    "2. Décide de rester saisie de la question.",
  ];

  it("has labels, openers, dates and marks of its language, and the rest in brackets", () => {
    assert.deepEqual(
      getLines(write(resolution(...french), "en")).map(line => line.trim()),
      [
        "The General Assembly,",
        "Recalling also [sa résolution 70/1 du 1 September 2015],",
        "Deeply concerned [par la crue],",
        "1. Urges [les États Membres]:",
        "(a) [D'entretenir les digues];",
        "2. Decides [de rester saisie de la question].",
      ],
    );
  });

  it("has openers that agree, also those that nobody has counted", () => {
    const plural = "Les ministres de Calandre,\n\nSouhaitent la paix;\n\nJugent nécessaire d'agir.\n";
    assert.deepEqual(
      getLines(write(plural, "en"))
        .slice(1)
        .map(line => line.trim()),
      ["Wish [la paix];", "Consider it necessary [d'agir]."],
    );
  });

  it("has openers that agree with its own enacting line, and its own spaces", () => {
    const english =
      "We, the ministers of Calandre,\n\nConcerned by the flood of 1 May 2020,\n\n1. Request Calandre to act;\n\n2. Decide to meet.\n";
    assert.deepEqual(
      getLines(write(`---\nlang: en\n---\n\n${english}`, "fr")).map(line => line.trim()),
      [
        "Nous, [the ministers of Calandre],",
        "Préoccupés [by the flood of 1er mai 2020],",
        "1. Prions [Calandre to act]\u00a0;",
        "2. Décidons [to meet].",
      ],
    );
  });

  it("leaves symbols, what stands in brackets, and openers that no list has", () => {
    const text = `A/RES/82/47\n\n${resolution("Brandissant la loi,", "1. Décide d'agir [demain].")}`;
    const lines = getLines(write(text, "en"));
    assert.equal(lines[0], "A/RES/82/47");
    assert.equal(lines[2], "[Brandissant la loi],");
    assert.equal(lines[3]?.trim(), "1. Decides [d'agir [demain]].");
  });

  it("names its language and its original", () => {
    const text = resolution(...french);
    assert.ok(write(text, "en").startsWith("---\nlang: en\ntranslationOf: text.fr.undecl\n---\n\n"));
    assert.match(write(text, "en", "file:///a/fr/un%20texte.undecl"), /\ntranslationOf: \.\.\/fr\/un texte\.undecl\n/);
    assert.match(write(text, "en", "file:///a/a%20%23b.undecl"), /\ntranslationOf: "a #b\.undecl"\n/);
    assert.doesNotMatch(write(text, "en", "untitled:Untitled-1"), /translationOf/);
  });

  it("keeps what the front matter says of the text", () => {
    const front = "lang: fr\nprofile: ga\nsymbol: A/RES/82/47\ntranslationOf: text.ru.undecl";
    assert.equal(
      write(`---\n${front}\n---\n\n${resolution(...french)}`, "en").split("\n\n")[0],
      "---\nlang: en\nprofile: ga\nsymbol: A/RES/82/47\ntranslationOf: text.fr.undecl\n---",
    );
  });

  it("is not made in the text's own language, or in one that is not read", () => {
    const document = readText(resolution(...french));
    assert.equal(createNewVersion(document, "fr"), null);
    assert.equal(createNewVersion(document, "tlh"), null);
    assert.deepEqual(
      listVersionChoices(document).map(({ language }) => language),
      listLanguageCodes().filter(code => code !== "fr"),
    );
  });

  // What is out of place in an original may be read otherwise in a language whose openers do not tell their section.
  const sound = SAMPLES.map(path => ({ path, original: readText(sample(path), {}, "file:///text.undecl") })).filter(
    ({ original }) => original.findings.every(({ severity }) => severity !== "error"),
  );
  for (const { path, original } of sound) {
    for (const language of listLanguageCodes()) {
      if (language === original.pack.code) continue;
      it(`of ${path} is read in ${language} as the original is`, () => {
        const made = createNewVersion(original, language);
        assert.ok(made);
        const version = readText(made.text);
        assert.deepEqual(outline(version), outline(original));
        assert.deepEqual(findWrongOpeners(original, version), []);
      });
    }
  }
});

/** Numbered paragraphs by kind, level and number. */
function outline({ analysis }: TestDocument): string[] {
  return analysis.paragraphs
    .filter(({ kind, number }) => number !== null && (kind === "operative" || kind === "item"))
    .map(({ kind, level, number }) => `${kind} ${level} ${number?.value}`);
}

const CONCEPTS = getConcepts().map(({ id }) => id);

/** Openers of the version with which nothing begins that says what the original's say. */
function findWrongOpeners(original: TestDocument, version: TestDocument): string[] {
  const list = ({ analysis }: TestDocument) => analysis.paragraphs.filter(({ kind }) => kind !== "furniture");
  const [lefts, rights] = [list(original), list(version)];
  return rights.flatMap((right, at) => {
    const [head] = right.clause.opener?.heads ?? [];
    const meant = lefts[at]?.clause.opener?.heads[0].concepts[0];
    if (!head || meant === undefined || head.concepts.includes(meant)) return [];
    // « Decides » of “Decides to remain seized of the matter”, of which the rest is the translator's.
    const concept = CONCEPTS.indexOf(meant);
    const says = ([form, , , concepts]: HeadForm) =>
      concepts.includes(concept) && fold(form).startsWith(fold(head.head));
    return version.pack.heads.some(says) ? [] : [`${at}: ${head.text}`];
  });
}
