import assert from "node:assert/strict";
import { getEquivalents } from "../../../../grammar/languages/registry.ts";
import { createOpenerSheet } from "../../../../server/features/openers/openers.ts";
import type { OpenerSection, OpenersAnswer } from "../../../../server/protocol/openers.ts";
import { readCursor } from "../../../fixtures/marks.ts";
import { ENGLISH, FRENCH, readText, resolution } from "../support.ts";

function sheet(source: string, settings = FRENCH): OpenersAnswer {
  const { text, cursor } = readCursor(source);
  return createOpenerSheet(readText(text), cursor, settings);
}

/** The openers of a section, family after family. */
function openers({ sections }: OpenersAnswer, wanted: OpenerSection): string[] {
  return sections
    .filter(({ section }) => section === wanted)
    .flatMap(({ families }) => families.flatMap(family => family.openers.map(({ text }) => text)));
}

describe("the sheet of openers", () => {
  it("gives each opener in the form that agrees with who speaks", () => {
    const assembly = sheet(resolution("Rappelant sa résolution,‸", "1. Décide d'agir."));
    assert.ok(openers(assembly, "preambular").includes("Consciente"));
    assert.ok(openers(assembly, "operative").includes("Réaffirme"));
    const heads = sheet("Les chefs d'État et de gouvernement,‸\n\nRappelant leur engagement,\n\nDécident d'agir.\n");
    assert.ok(openers(heads, "preambular").includes("Conscients"));
    assert.ok(openers(heads, "operative").includes("Réaffirment"));
    assert.ok(!openers(assembly, "operative").includes("Réaffirment"));
  });

  it("groups them by what they do, names the group, and puts the commonest first", () => {
    const { sections } = sheet(resolution("Rappelant sa résolution,‸", "1. Décide d'agir."));
    const operative = sections.find(({ section }) => section === "operative");
    const requests = operative?.families.find(({ id }) => id === "request");
    assert.equal(requests?.label, "Demander, inviter");
    assert.equal(requests?.openers[0]?.text, "Prie");
    assert.match(requests?.openers[0]?.counted ?? "", /^[\d\u202f]+ emplois relevés$/);
    assert.deepEqual(
      sections.map(({ label }) => label.length > 0),
      [true, true],
    );
  });

  it("says what each means, how strong a request it is, and what other languages have for it", () => {
    const french = sheet(resolution("Rappelant sa résolution,‸", "1. Prie le Secrétaire général d'agir."));
    const prie = french.sections[1]?.families.flatMap(family => family.openers).find(({ text }) => text === "Prie");
    const meaning = french.meanings[prie?.meaning ?? ""];
    assert.match(meaning?.force ?? "", /^Force \d sur 6$/);
    assert.equal(meaning?.elsewhere.length, Object.keys(getEquivalents()).length - 1);
    assert.ok(meaning?.elsewhere.some(text => text.startsWith("anglais\u00a0: Requests, ")));
    const english = sheet("The General Assembly,\n\nRecalling its resolution,‸\n\n1. Requests help.\n", ENGLISH);
    const elsewhere = english.meanings[prie?.meaning ?? ""]?.elsewhere ?? [];
    assert.ok(
      elsewhere.some(text => text.startsWith("French: Prie, ")) && !elsewhere.some(text => /^English/.test(text)),
    );
  });

  it("says in which section the cursor stands, where that is sure", () => {
    const paragraphs = ["Rappelant sa résolution,", "1. Décide d'agir."] as const;
    const at = (source: string) => sheet(source).section;
    assert.equal(at(resolution(`${paragraphs[0]}‸`, paragraphs[1])), "preambular");
    assert.equal(at(resolution(paragraphs[0], `${paragraphs[1]}‸`)), "operative");
    assert.equal(at("‸\n"), null);
  });

  it("takes the apostrophe of the text, and infinitives for the items of a decision", () => {
    const straight = openers(
      sheet("Les ministres,‸\n\nSe réjouissant de l'accord,\n\nDécident d'agir.\n"),
      "operative",
    );
    const curly = openers(sheet("Les ministres,‸\n\nSe réjouissant de l’accord,\n\nDécident d’agir.\n"), "operative");
    assert.ok(straight.some(text => text.includes("'")) && !straight.some(text => text.includes("’")));
    assert.ok(curly.some(text => text.includes("’")) && !curly.some(text => text.includes("'")));
    const decision =
      "---\nlang: fr\nprofile: decision\n---\n\nLe Conseil d'administration décide :‸\n\na) D'approuver le rapport ;\n\nb) De rester saisi.\n";
    assert.ok(openers(sheet(decision), "operative").some(text => /^(?:De |D['’])/.test(text)));
  });
});
