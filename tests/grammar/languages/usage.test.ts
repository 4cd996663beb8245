/** The section `usage` of language.yaml, which the rules on wording read. */
import assert from "node:assert/strict";
import { readPackSource } from "../../../grammar/languages/build/settings.ts";
import { packFile } from "./sources.ts";

const yaml = packFile("fr", "language.yaml").text;
const [head = "", rest = ""] = yaml.split("\nusage:\n");
/** Without what it takes over from the section on usage. */
const tail = rest.slice(rest.indexOf("\ninflection:")).replace(/(?<=: )\*\w+$/gm, "{}");

/** The French settings with this section of usage, indented by two. */
const usageFrom = (section: string) =>
  readPackSource("fr", { name: "fr/language.yaml", text: `${head}\n${section}\n${tail}` }).settings.usage;

/** Nothing, or made of nothing. */
const isEmpty = (value: unknown): boolean =>
  typeof value === "object" && value !== null
    ? Object.values(value).every(isEmpty)
    : value === null || value === "" || value === false;

describe("reading the section on usage", () => {
  it("may be absent, and so may its keys", () => {
    const none = usageFrom("");
    assert.ok(isEmpty(none), JSON.stringify(none));
    assert.deepEqual(usageFrom("usage:\n  acronyms: ONU | FAO"), { ...none, acronyms: ["ONU", "FAO"] });
  });

  it("reads pairs of words, and makes the bare capital", () => {
    const usage = usageFrom(
      "usage:\n  elisions: [{ words: \"que/qu' | si/s'\", before: ils?, sure: true }]\n  capitalAccents: État | À titre",
    );
    assert.deepEqual(usage.elisions, [
      { word: "que", elided: "qu'", before: "ils?", sure: true },
      { word: "si", elided: "s'", before: "ils?", sure: true },
    ]);
    assert.deepEqual(usage.capitalAccents, [
      ["Etat", "État"],
      ["A titre", "À titre"],
    ]);
  });

  const faults: [what: string, section: string, message: RegExp][] = [
    ["an unknown key", "usage:\n  acronym: ONU", /usage\.acronym: unknown key/],
    ["an elision without its form", "usage:\n  elisions: [{ words: que, before: il }]", /“que” must be like/],
    [
      "an elision that keeps its vowel",
      "usage:\n  elisions: [{ words: que/que, before: il }]",
      /“que\/que” must be like/,
    ],
    [
      "an elision before any word",
      'usage:\n  elisions: [{ words: "que/qu\'", before: ".+" }]',
      /before: must tell with which letters/,
    ],
    ["a bad pattern", 'usage:\n  elisions: [{ words: "que/qu\'", before: "il(" }]', /before: no regular expression/],
    ["a possessive without a cell", "usage:\n  possessives: { son: { ms: son } }", /possessives\.son: has no form for/],
    ["years in the wrong order", "usage:\n  spacedSince: { ga: [2005, 2000] }", /spacedSince\.ga: must be two years/],
    ["a word twice", "usage:\n  acronyms: ONU | ONU", /“ONU” stands twice/],
  ];
  for (const [what, section, message] of faults) {
    it(`names ${what}`, () => assert.throws(() => usageFrom(section), { name: "PackError", message }));
  }
});
