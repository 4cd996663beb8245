/** What is about the whole text: numbers, the enacting line, the signatures. */
import assert from "node:assert/strict";
import { provideDiagnostics } from "../../../../server/features/diagnostics/diagnostics.ts";
import { provideRefactorings } from "../../../../server/features/refactorings/refactorings.ts";
import { ENGLISH, readText, sample } from "../support.ts";
import { around, offered, taken, titles } from "./support.ts";

const NUMBER = "Number the operative paragraphs";
const REMOVE = "Remove the numbers";
const WE = "Nous, ministres des lacs,\n\nConscients de l'enjeu,\n\n";
const ORGANIZE = "source.organizeSignatures";

describe("numbering all operative paragraphs", () => {
  const bare = `${WE}‸Décidons d'agir ;\n\nInvitons les États :\n\na) À agir ;\n\nb) À coopérer ;\n\nDécidons de nous revoir.\n`;
  const numbered = bare
    .replace("‸Décidons", "1. Décidons")
    .replace("Invitons", "2. Invitons")
    .replace("Décidons de", "3. Décidons de");

  it("numbers them, and takes the numbers away", () => {
    assert.equal(taken(bare, NUMBER), numbered);
    assert.equal(taken(numbered.replace("1. ", "‸1. "), REMOVE), bare.replace("‸", ""));
  });

  it("goes on from a numbered preamble", () => {
    const text =
      "Nous, ministres des lacs,\n\n1. Rappelant l'accord,\n\n2. Conscients de l'enjeu,\n\nDécidons‸ d'agir ;\n\nInvitons les États à agir.\n";
    assert.match(taken(text, NUMBER), /\n3\. Décidons d'agir ;\n\n4\. Invitons/);
  });

  it("leaves numbers that the text refers to", () => {
    const cited = around("fr", "2. ‸Invite les États à appliquer le paragraphe 1 ;");
    assert.equal(taken(cited, REMOVE), "“paragraphe 1” names a paragraph by its number.");
    const other = around("fr", "2. ‸Invite les États à appliquer le paragraphe 1 de la résolution 70/1 ;");
    assert.match(taken(other, REMOVE), /\n\nInvite les États à appliquer le paragraphe 1 de/);
  });

  it("is offered where a number stands or would, and not for one paragraph or where a rule has its say", () => {
    const no = (text: string) =>
      assert.ok(!titles(offered(text)).some(title => title.startsWith(NUMBER) || title.startsWith(REMOVE)), text);
    no(bare.replace("‸", "").replace("d'agir ;", "d'agir‸ ;"));
    no(`${WE}‸Décidons d'agir.\n`);
    no(`${WE}1. ‸Décidons d'agir ;\n\nInvitons les États à agir.\n`);
  });
});

describe("the missing enacting line", () => {
  const lines = (text: string) => titles(offered(text, "quickfix")).map(title => /“(.*)”/.exec(title)?.[1]);
  const FRENCH =
    "Protection des lacs\n\n‸Rappelant sa décision,\n\nConsciente de l'enjeu,\n\n1. Décide d'agir ;\n\n2. Invite les États à agir.\n";

  it("is offered for the speakers that the openers agree with", () => {
    assert.equal(lines(FRENCH)[0], "L'Assemblée générale,", "the commonest first");
    assert.equal(
      taken(FRENCH, "Add the enacting line “L'Assemblée générale", "quickfix"),
      FRENCH.replace("‸", "L'Assemblée générale,\n\n"),
    );
    assert.ok(lines(FRENCH.replace("Consciente", "Conscient")).includes("Le Conseil de sécurité,"));
    assert.ok(!lines(FRENCH.replace("Consciente", "Conscient")).includes("L'Assemblée générale,"));
  });

  it("begins with the organ that the text names", () => {
    const named = FRENCH.replace("Protection des lacs", "Conseil des droits de l'homme\n\nProtection des lacs");
    assert.equal(lines(named.replace("Consciente", "Conscient"))[0], "Le Conseil des droits de l'homme,");
  });

  it("has a place to fill in for those who speak together", () => {
    const plural =
      "Declaration on lakes\n\n‸Recalling our decision,\n\nAware of the need,\n\nDecide to act;\n\nInvite States to act.\n";
    const found = lines(plural);
    assert.ok(found.length > 0 && found.every(line => line?.startsWith("We, ")), found.join(" | "));
    const { document, actions } = offered(plural, "quickfix");
    const [change] = actions[0]?.edit?.documentChanges ?? [];
    assert.match(JSON.stringify(change), /We, .*\$\{1:.*\},/);
    assert.equal(document.analysis.instruments.length, 1);
  });

  it("says which of the editor's diagnostics it mends", () => {
    const document = readText(FRENCH.replace("‸", ""));
    const at = document.analysis.text.indexOf("Rappelant");
    const shown = provideDiagnostics(document, ENGLISH);
    const context = { diagnostics: shown, only: ["quickfix"] };
    const [action] = provideRefactorings(document, { start: at, end: at }, context, ENGLISH);
    assert.deepEqual(
      action?.diagnostics?.map(({ code }) => code),
      ["enacting-line-missing"],
    );
  });

  it("is not offered where there is one, nor away from the place", () => {
    assert.deepEqual(lines(around("fr", "2. ‸Invite les États à agir ;")), []);
    assert.deepEqual(lines(FRENCH.replace("‸", "").replace("Consciente", "‸Consciente")), []);
  });
});

describe("organizing signatures", () => {
  const signed = (...blocks: string[]) =>
    `Déclaration sur les lacs\n\n${WE}Décidons d'agir.\n\nFait à Calandre, le 3 mai 2026\n\n${blocks.join("\n\n")}\n`;
  const ordered = (...blocks: string[]) => {
    const document = readText(signed(...blocks));
    return offered(`‸${document.analysis.text}`, ORGANIZE);
  };

  it("puts them in the order of the names, without articles and what States call themselves", () => {
    const [a, b, c, d] = [
      "Pour la République de Brissac\nM. Delorne",
      "Pour la République du Chili\nX. Araya",
      "Pour l'Égypte\nN. Fahmi",
      "Pour le Royaume d'Ilmarin\nE. Ilmarsen",
    ] as const;
    assert.equal(taken(`‸${signed(d, c, b, a)}`, "alphabetical", ORGANIZE), signed(a, b, c, d));
    assert.deepEqual(titles(ordered(a, b, c, d)), []);
  });

  it("sorts a State under its name at the United Nations", () => {
    const [f, m, r] = ["Pour la Fédération de Russie", "Pour le Mali", "Pour la République de Moldova"] as const;
    assert.equal(taken(`‸${signed(r, m, f)}`, "alphabetical", ORGANIZE), signed(f, m, r));
  });

  it("sorts lines, too, where each is a signature", () => {
    const text = signed("Pour le Mali\nPour le Chili\nPour le Japon");
    assert.equal(taken(`‸${text}`, "alphabetical", ORGANIZE), signed("Pour le Chili\nPour le Japon\nPour le Mali"));
    // « Pour le Mali » with who signs for it.
    const one = signed("Pour le Mali\nA. Keita", "Pour le Chili\nB. Araya");
    assert.equal(
      taken(`‸${one}`, "alphabetical", ORGANIZE),
      signed("Pour le Chili\nB. Araya", "Pour le Mali\nA. Keita"),
    );
  });

  it("is for who asks for it, or for anything about the whole source", () => {
    const document = readText(signed("Pour le Mali", "Pour le Chili"));
    const asked = (only?: string[]) =>
      provideRefactorings(document, { start: 0, end: 0 }, { diagnostics: [], ...(only ? { only } : {}) }, ENGLISH).map(
        ({ kind }) => kind,
      );
    assert.ok(!asked().includes(ORGANIZE));
    assert.deepEqual(asked(["source"]), [ORGANIZE]);
    assert.deepEqual(asked(["source.organizeImports"]), []);
  });

  it("mends the finding of the rule", () => {
    const text = signed("Pour le Chili", "Pour le Mali", "‸Pour le Japon");
    assert.equal(taken(text, "alphabetical", "quickfix"), signed("Pour le Chili", "Pour le Japon", "Pour le Mali"));
    assert.deepEqual(titles(offered(text.replace("‸", "").replace("Pour le Chili", "‸Pour le Chili"), "quickfix")), []);
  });

  it("leaves the samples as they are, and signatures of whom nobody knows", () => {
    assert.deepEqual(titles(offered(`‸${sample("fr/declaration.undecl")}`, ORGANIZE)), []);
    assert.deepEqual(titles(ordered("Pour le Mali", "Pour le gouvernement")), []);
    // Who signs must stay under the State.
    const [mali, chile] = ["Pour le Mali", "Pour le Chili"] as const;
    const person = (name: string) => `(Signé) ${name}`;
    assert.deepEqual(titles(ordered(mali, person("A. Keita"), chile)), []);
    const both = signed(mali, person("A. Keita"), chile, person("B. Araya"));
    assert.equal(
      taken(`‸${both}`, "alphabetical", ORGANIZE),
      signed(chile, person("B. Araya"), mali, person("A. Keita")),
    );
  });
});
