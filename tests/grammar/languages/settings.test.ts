import assert from "node:assert/strict";
import { compilePack } from "../../../grammar/languages/build/compile-pack.ts";
import { readPackSource } from "../../../grammar/languages/build/settings.ts";
import { conceptList, packFile, packFiles } from "./sources.ts";

const yaml = packFile("fr", "language.yaml").text;

/** Reads the French settings with one piece of their text replaced. */
function withChange(from: string | RegExp, to: string) {
  const text = yaml.replace(from, to);
  assert.notEqual(text, yaml, `nothing to change: ${from}`);
  return () => readPackSource("fr", { name: "fr/language.yaml", text });
}

describe("reading language.yaml", () => {
  it("expands the shorthand", () => {
    const { settings } = readPackSource("fr", { name: "fr/language.yaml", text: yaml });
    assert.deepEqual(settings.bodies[0], {
      name: "L'Assemblée générale",
      person: 3,
      number: "s",
      gender: "f",
      profile: "ga",
    });
    assert.deepEqual(
      settings.subjectNouns.find(noun => noun.word === "chefs"),
      { word: "chefs", number: "p", gender: "m" },
    );
    assert.deepEqual(settings.openerPatterns[0], { section: "preambular", words: "{presp} ~" });
    assert.ok(settings.blocks.every(({ pattern }) => !/\{[A-Za-z]/.test(pattern.replaceAll(/\\[pP]\{\w+\}/g, ""))));
  });

  const faults: [what: string, from: string | RegExp, to: string, message: RegExp][] = [
    ["a misspelt key", "\nmonths:", "\nmonth:", /fr\/language\.yaml: month: unknown key \(known: names/],
    ["a missing key", /\nbodies:\n[\s\S]*?\n(?=\nsubject)/, "\n", /bodies: must be a list/],
    ["a missing key of a text", ", self: français", "", /names\.self: must be text/],
    ["a value outside its choices", "direction: ltr", "direction: down", /direction: must be one of ltr, rtl/],
    [
      "an unknown profile",
      "gender: f, profile: ga }",
      "gender: f, profile: gaa }",
      /bodies\[0\]\.profile: must be one of .*\bga, /,
    ],
    ["an unknown key of a body", "gender: f, profile: ga }", "sex: f }", /bodies\[0\]\.sex: unknown key/],
    [
      "a body named twice",
      "name: Le Conseil de tutelle",
      "name: Le Conseil de sécurité",
      /bodies\[\d+\]: “Le Conseil de sécurité” stands twice/,
    ],
    [
      "a noun under two cells",
      "\n  mp: >-\n    chefs",
      "\n  mp: >-\n    Assemblée | chefs",
      /subjectNouns\.mp: “Assemblée” stands under fs already/,
    ],
    ["an unknown cell of nouns", "\n  fs: >-", "\n  fx: >-", /subjectNouns\.fx: unknown key \(known: ms, fs/],
    [
      "an unknown cell of a pattern",
      "cells: [1mp, 1fp] }",
      "cells: [1p] }",
      /openerPatterns\.preambular\[\d+\]\.cells\[0\]: must be one of ms/,
    ],
    [
      "a pattern that is no expression",
      "- nations\\sunies(?:",
      "- nations\\sunies((?:",
      /blocks\.masthead\[\d+\]: no regular expression/,
    ],
    [
      "a pattern that matches nothing at all",
      "- merci\\sde\\srecycler",
      "- (?:merci)?",
      /blocks\.furniture\[\d+\]: matches the empty text/,
    ],
    [
      "a pattern written twice",
      "- veuillez\\srecycler",
      "- merci\\sde\\srecycler",
      /blocks\.furniture\[\d+\]: “merci.*” stands twice/,
    ],
    [
      "an unknown macro",
      "(?:{organ})(?:\\s\\*)?$",
      "(?:{organs})$",
      /blocks\.masthead\[\d+\]: no macro \{organs\} \(known so far: months/,
    ],
    ["an unknown kind of block", "\n  enclosure:\n", "\n  inclosure:\n", /blocks\.inclosure: unknown key/],
    [
      "an unknown group",
      "(?<number>{symbolHead}",
      "(?<symbol>{symbolHead}",
      /references\.symbol\[0\]: unknown group “symbol”/,
    ],
    ["a label without its number", 'form: "#."', 'form: "1."', /numbering\[0\]\.form: must hold one “#”/],
    [
      "a list of marks without one",
      'operative: [";"]',
      "operative: []",
      /terminators\.operative: needs the mark to write/,
    ],
    ["a word given twice", "et | mais | puis", "et | mais | et", /connectors: “et” stands twice/],
    ["an empty alternative", "et | mais | puis", "et | | puis", /connectors: has an empty alternative/],
    [
      "a possessive without one of its forms",
      "son: { ms: son, fs: son, mp: leur, fp: leur, 1mp: notre, 1fp: notre }\n    sa: { ms: sa, fs: sa, mp: leur, fp: leur, 1mp: notre, 1fp: notre }\n    ses: { ms: ses, fs: ses, mp: leurs, fp: leurs, 1mp: nos, 1fp: nos }\n    sien:",
      "son: { ms: son }\n    sien:",
      /inflection\.possessives\.son: has no form for the cell fs/,
    ],
    ["text that is no YAML", "direction: ltr", "direction: [ltr", /fr\/language\.yaml: line \d+: /],
  ];
  for (const [what, from, to, message] of faults) {
    it(`names ${what}`, () => assert.throws(withChange(from, to), { name: "PackError", message }));
  }

  const compileFaults: [what: string, from: string | RegExp, to: string, message: RegExp][] = [
    [
      "an unknown slot",
      '"{presp} ~"',
      '"{pres9s} ~"',
      /openerPatterns\.preambular: “\{pres9s\} ~”: no slot \{pres9s\} \(known: inf/,
    ],
    ["one unknown slot of two", '"étant ~ {pp|adj} ~"', '"étant ~ {pp|adv} ~"', /no slot \{adv\}/],
    [
      "a homonym that is no form of a verb",
      "homonyms: >-\n    a |",
      "homonyms: >-\n    a | ornithorynque |",
      /inflection\.homonyms: “ornithorynque” is no form of a verb/,
    ],
    ["a participle of no verb", "mouvoir: [mû", "mouvir: [mû", /inflection\.participles: unknown verb “mouvir”/],
  ];
  for (const [what, from, to, message] of compileFaults) {
    it(`names ${what}`, () => {
      const language = { name: "fr/language.yaml", text: yaml.replace(from, to) };
      assert.notEqual(language.text, yaml);
      assert.throws(() => compilePack({ ...packFiles("fr"), language }, conceptList), { name: "PackError", message });
    });
  }

  it("names a fault in the tables", () => {
    const files = packFiles("fr");
    const modifiers = { name: "fr/modifiers.tsv", text: (files.modifiers?.text ?? "").replace("\tbia\n", "\tabi\n") };
    assert.throws(() => compilePack({ ...files, modifiers }, conceptList), /fr\/modifiers\.tsv: line 2: places “abi”/);
    const frames = { name: "fr/frames.tsv", text: `${files.frames?.text}nothing\tnoun\t\t\t\n` };
    assert.throws(
      () => compilePack({ ...files, frames }, conceptList),
      /fr\/frames\.tsv: line \d+: no concept “nothing”/,
    );
  });
});
