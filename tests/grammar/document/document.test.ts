import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { type AnalysedVersion, analyse, analyseVersion } from "../../../grammar/analyse.ts";
import { listLanguageCodes } from "../../../grammar/languages/language-codes.ts";
import { getPack } from "../../../grammar/languages/registry.ts";
import { createImportLanguages, importText } from "../../../server/import/import-text.ts";
import { itWithCorpus } from "../../corpus.ts";
import { outline, paragraphs } from "./outline.ts";

describe("the document grammar", () => {
  it("reads a resolution with lists, headings, footnotes and a closing", () => {
    const text = paragraphs(
      "82/12. Protection des lacs",
      "L'Assemblée générale,",
      "Rappelant sa décision[^1],",
      "Consciente :",
      "a) De l'enjeu ;",
      "b) De l'urgence,",
      "I",
      "1. Invite les États :",
      "a) À protéger les lacs :",
      "i) Du bruit ;",
      "ii) Des rejets ;",
      "b) À en rendre compte ;",
      "2. Décide d'y revenir.",
      "[^1]: Décision 80/4.",
      "82e séance plénière\n9 décembre 2027",
    );
    assert.deepEqual(outline(text), [
      "0 title 82/12 Protection",
      "0 enacting L'Assemblée générale",
      "0 preambular Rappelant sa",
      "0 preambular Consciente ",
      "0   item a) De l'enjeu",
      "0   item b) De l'urgence",
      "0 heading I",
      "0 operative 1. Invite les",
      "0   item a) À protéger",
      "0     item i) Du bruit",
      "0     item ii) Des rejets",
      "0   item b) À en",
      "0 operative 2. Décide d'y",
      "0 footnote [^1] Décision",
      "0 closing 82e séance",
    ]);
  });

  it("reads letter, annexed decision and enclosed declaration as three instruments", () => {
    const text = paragraphs(
      "Lettre datée du 3 mai 2027, adressée au Secrétaire général par la Représentante permanente de la Corane",
      "J'ai l'honneur de vous transmettre une déclaration (voir annexe).",
      "(Signé) Ada Moreau",
      "Annexe à la lettre datée du 3 mai 2027",
      "[Original : russe]",
      "Décision concernant la Déclaration sur les lacs",
      "Le Conseil des ministres décide :",
      "1. D'adopter la Déclaration (voir pièce jointe).",
      "2. De la transmettre.",
      "Pour la République de Corane\nA. Moreau",
      "Pour le Royaume de Sélande",
      "Pièce jointe",
      "Déclaration sur les lacs",
      "Les chefs d'État des pays riverains,",
      "Conscients de l'enjeu,",
      "Réaffirment leur attachement aux lacs ;",
      "Soulignent l'urgence d'agir.",
    );
    assert.deepEqual(outline(text), [
      "0 title Lettre datée",
      "0 letter J'ai l'honneur",
      "0 closing (Signé) Ada",
      "1 title Annexe à",
      "1 original [Original russe]",
      "1 title Décision concernant",
      "1 enacting Le Conseil",
      "1   item 1. D'adopter la",
      "1   item 2. De la",
      "1 signature Pour la",
      "1 signature Pour le",
      "2 title Pièce jointe",
      "2 title Déclaration sur",
      "2 enacting Les chefs",
      "2 preambular Conscients de",
      "2 operative Réaffirment leur",
      "2 operative Soulignent l'urgence",
    ]);
    const { instruments } = analyse(text);
    assert.deepEqual(
      instruments.map(({ kind, role, profile }) => [kind, role, profile]),
      [
        ["letter", "main", "letter"],
        ["decision", "annex", "decision"],
        ["declaration", "enclosure", "declaration"],
      ],
    );
  });

  it("tells the profile by a sign as far as the first operative paragraph", () => {
    const profile = (...texts: string[]) => analyse(paragraphs(...texts)).instruments.map(one => one.profile);
    const lakes = ["La Conférence des lacs,", "Consciente de l'enjeu,", "1. Décide d'agir dans ces domaines :"];
    const [topic, rest] = ["Sujet : les eaux usées ;", "2. Invite les riverains à en faire autant."];
    assert.deepEqual(profile(topic, ...lakes, rest), ["model-un"]);
    assert.deepEqual(profile(...lakes, topic, rest), ["organisation"]);
    const [aware, meets] = ["The Lake Conference,\n\nAware of the need,", "This Conference meets again in spring."];
    assert.deepEqual(profile(aware, "This Conference decides to act;", meets), ["motion"]);
    assert.deepEqual(profile(aware, "Decides to act.", meets), ["organisation"]);
  });

  it("places paragraphs without a known opener by form, number, mark and neighbours", () => {
    const text = paragraphs(
      "La Conférence,",
      "Ayant relu ses travaux,",
      "Que rien n'a démentis,",
      "Soumet aux ministères la recommandation suivante :",
      "1. Il est nécessaire d'agir ;",
      "2. Les moyens manquent.",
    );
    assert.deepEqual(
      outline(text).map(line => line.split(" ")[1]),
      ["enacting", "preambular", "preambular", "enacting", "operative", "operative"],
    );
  });

  it("keeps a slip where its neighbours stand", () => {
    const kinds = (...lines: string[]) =>
      analyse(paragraphs("L'Assemblée générale,", ...lines)).paragraphs.map(({ kind }) => kind);
    assert.deepEqual(kinds("Rappelant A,", "Souligne B,", "Notant C,", "1. Décide D ;", "2. Prie E."), [
      "enacting",
      "preambular",
      "preambular",
      "preambular",
      "operative",
      "operative",
    ]);
    assert.deepEqual(kinds("Rappelant A,", "1. Décide D ;", "2. Soulignant B ;", "3. Prie E."), [
      "enacting",
      "preambular",
      "operative",
      "operative",
      "operative",
    ]);
  });

  it("reads half a document: no title, no enacting line, no end", () => {
    assert.deepEqual(outline("Rappelant A,\n\nNotant B,\n\nDécide"), [
      "0 preambular Rappelant A",
      "0 preambular Notant B",
      "0 operative Décide",
    ]);
    assert.deepEqual(analyse("").instruments, []);
    assert.equal(analyse("\n \n").paragraphs.length, 0);
  });

  it("leaves the heads of printed pages inside the text aside", () => {
    const text = paragraphs(
      "L'Assemblée générale,",
      "Rappelant A,",
      "Distr. générale",
      "A/RES/82/12",
      "Notant B,",
      "1. Décide C ;",
      "2. Prie D.",
    );
    const { instruments, paragraphs: all } = analyse(text);
    assert.equal(instruments.length, 1);
    assert.deepEqual(
      all.map(({ kind }) => kind),
      ["enacting", "preambular", "masthead", "furniture", "preambular", "operative", "operative"],
    );
  });

  it("gives the same tree from a cache as without one, after any edits", () => {
    const line = fc.constantFrom(
      "L'Assemblée générale,",
      "Rappelant A,",
      "Consciente de B,",
      "1. Décide C ;",
      "a) D'agir ;",
      "2. Prie D.",
      "I",
      "Annexe",
      "82e séance plénière",
      "<!-- note -->",
      "Nous, peuples,",
      "Texte libre.",
      "[^1]: Note.",
      "",
    );
    fc.assert(
      fc.property(fc.array(fc.array(line, { maxLength: 12 }), { minLength: 2, maxLength: 5 }), versions => {
        let version: AnalysedVersion | null = null;
        for (const lines of versions) {
          const text = lines.join("\n\n");
          version = analyseVersion(text, {}, version);
          assert.deepEqual(version.tree, analyse(text));
        }
      }),
      { numRuns: 150 },
    );
  });

  it("puts every paragraph in exactly one instrument and keeps their order", () => {
    const line = fc.constantFrom(
      "L'Assemblée générale,",
      "Rappelant A,",
      "1. Décide C ;",
      "a) D'agir ;",
      "Annexe",
      "Lettre datée du 3 mai 2027 adressée au Secrétaire général",
      "Pour la Corane",
      "x",
      "Résolution adoptée par le Conseil le 3 mai 2027",
      "…",
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), lines => {
        const { instruments, paragraphs: all } = analyse(lines.join("\n\n"));
        assert.deepEqual(
          instruments.flatMap(one => one.paragraphs.map(({ index }) => index)),
          all.map(({ index }) => index),
        );
      }),
      { numRuns: 200 },
    );
  });

  itWithCorpus("reads A/76/587 whole", "seed", folder => {
    const raw = readFileSync(join(folder, "A-76-587.fr.txt"), "utf8");
    const { instruments } = analyse(importText(raw, createImportLanguages(listLanguageCodes().map(getPack))).text);
    assert.deepEqual(
      instruments.map(({ kind }) => kind),
      ["letter", "decision", "declaration"],
    );
    const count = (at: number, kind: string) =>
      instruments[at]?.paragraphs.filter(paragraph => paragraph.kind === kind) ?? [];
    assert.equal(count(1, "item").length, 2);
    assert.equal(count(1, "signature").length, 11);
    assert.equal(count(1, "signature").filter(({ clause }) => !clause.text.includes("\n")).length, 3);
    assert.equal(count(2, "enacting").length, 1);
    assert.equal(
      count(2, "preambular")
        .map(({ clause }) => clause.terminator?.mark)
        .join(""),
      ",,,,,,",
    );
    assert.equal(
      count(2, "operative")
        .map(({ clause }) => clause.terminator?.mark)
        .join(""),
      ";;;;;;;;;;;;;;;.",
    );
    const compound = count(2, "operative").flatMap(({ clause }, at) =>
      clause.laterOpeners.map(head => `${at + 1} ${head.text}`),
    );
    assert.deepEqual(compound, [
      "8 expriment leur intention",
      "9 sont conscients",
      "12 réaffirment leur attachement",
      "16 estiment nécessaire",
    ]);
  });

  it("takes more blocks in a section than a call takes arguments", function () {
    this.timeout(60_000);
    const many = 150_000;
    const { paragraphs: read, instruments } = analyse(`L'Assemblée générale,\n\n${"Rappelant X,\n\n".repeat(many)}`);
    assert.equal(read.length, many + 1);
    assert.equal(instruments.length, 1);
  });
});
