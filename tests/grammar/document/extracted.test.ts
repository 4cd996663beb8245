import assert from "node:assert/strict";
import { outline, paragraphs } from "./outline.ts";

/** Kinds only, a word each. */
const kinds = (text: string) => outline(text).map(line => line.trim().split(/\s+/)[1]);

describe("texts that a scanner or an extraction gave", () => {
  it("keep their enacting line and closing with letters misread", () => {
    const text = paragraphs(
      "3107 (XXVIII). Régime des lacs",
      "L' Assemhlée Rénérale.",
      "Rappelant sa décision,",
      "1. Prie les États d'y veiller.",
      "102'' séance pléniere /4 décemhre 1977",
      "3108 (XXVIII). Régime des rives",
      "L'Assemblee generate,",
      "Rappelant sa décision,",
      "1. Prie les États d'y veiller.",
      "731eme seance pleniere,",
      "14 decembre 1977.",
    );
    assert.deepEqual(kinds(text), [
      "title",
      "enacting",
      "preambular",
      "operative",
      "closing",
      "title",
      "enacting",
      "preambular",
      "operative",
      "closing",
      "closing",
    ]);
  });

  it("go on behind a page that cut a paragraph, with an opener or not", () => {
    const text = paragraphs(
      "L'Assemblée générale,",
      "Rappelant sa décision, soulignant l'utilité des rives, et",
      "Distr. générale",
      "considérant l'enjeu,",
      "Notant que l'eau baisse dans les lacs comme dans tous les",
      "A",
      "fleuves de la région,",
      "1. Prie les États d'y veiller ; et",
      "prie le Haut-Commissaire d'en rendre compte ;",
      "2. Décide d'y revenir.",
    );
    assert.deepEqual(kinds(text), [
      "enacting",
      "preambular",
      "masthead",
      "text",
      "preambular",
      "furniture",
      "text",
      "operative",
      "text",
      "operative",
    ]);
  });

  it("take no title and no close for one while the numbers go on", () => {
    const text = paragraphs(
      "L'Assemblée générale,",
      "Consciente de l'enjeu,",
      "1. Prie les États d'y veiller ;",
      "Déclaration des rejets",
      "2. Invite chacun à en faire autant, notamment dans les résolutions",
      "49/28 et 52/26, et note leurs effets ;",
      "102e séance plénière",
      "14 décembre 2027",
      "3. Décide d'y revenir.",
    );
    assert.deepEqual(kinds(text), [
      "enacting",
      "preambular",
      "operative",
      "heading",
      "operative",
      "text",
      "furniture",
      "furniture",
      "operative",
    ]);
  });

  it("have letters that head their paragraphs", () => {
    const text = paragraphs(
      "L'Assemblée générale,",
      "Consciente de l'enjeu,",
      "1. Les lacs baissent.",
      "a) Digues",
      "2. Les digues protègent les rives.",
      "b) Barrages",
      "3. Les barrages retiennent l'eau.",
    );
    assert.deepEqual(kinds(text), [
      "enacting",
      "preambular",
      "operative",
      "heading",
      "operative",
      "heading",
      "operative",
    ]);
  });

  it("keep their preamble with full stops for commas", () => {
    const text = paragraphs(
      "L'Assemblée générale,",
      "Rappelant sa décision.",
      "Notant que l'eau baisse,",
      "Consciente de l'enjeu.",
      "Préoccupée par le bruit.",
      "Prie les États d'y veiller ;",
      "Décide d'y revenir.",
    );
    assert.deepEqual(kinds(text), [
      "enacting",
      "preambular",
      "preambular",
      "preambular",
      "preambular",
      "operative",
      "operative",
    ]);
  });

  it("keep labels that came apart, and drop a raised letter on a line of its own", () => {
    const text = paragraphs(
      "L'Assemblée générale,",
      "1. Prie les États :",
      "a ) De veiller sur les lacs ;",
      "b ) D'en rendre compte :",
      "i ) Une fois l'an ;",
      "ii ) À la demande ;",
      "2. Décide d'y revenir.",
      "e",
      "82 séance plénière 9 décembre 2027",
    );
    assert.deepEqual(outline(text).slice(2), [
      "0   item a ) De veiller",
      "0   item b ) D'en rendre",
      "0     item i ) Une fois",
      "0     item ii ) À la",
      "0 operative 2. Décide d'y",
      "0 furniture e",
      "0 closing 82 séance",
    ]);
  });

  it("have headings one under the other, and paragraphs that a page has cut", () => {
    const text = paragraphs(
      "L'Assemblée générale,",
      "I",
      "Protection des lacs, des rives et des ports contre le bruit et les rejets",
      "1. Prie les États d'agir de concert et de veiller à ce que",
      "les rives soient protégées ;",
      "Article 2 Terminologie",
      "Objectif 3 : Réunir dans un seul registre ce que chacun sait des lacs et de leurs rives",
      "2. Décide d'y revenir.",
    );
    assert.deepEqual(kinds(text), [
      "enacting",
      "heading",
      "heading",
      "operative",
      "text",
      "heading",
      "heading",
      "operative",
    ]);
  });

  it("have notes without their calls, numbers of a job and words that a page cut from a title", () => {
    const text = paragraphs(
      "2027/16.",
      "Régime des lacs",
      "Le Conseil économique et social,",
      "Rappelant avec intérêt le rapport du groupe de travail sur la",
      "décision de créer un fonds pour les lacs et pour les rives,",
      "Voir E/2027/12, par. 4.",
      "Résolution 80/4 de l'Assemblée générale, annexe.",
      "A/80/12, annexe.",
      "27-11111** (F) 010127 010127",
      "1. Prie les États :",
      "a) Lacs",
      "De veiller sur les lacs ;",
      "2. Décide d'y revenir.",
    );
    assert.deepEqual(kinds(text), [
      "title",
      "title",
      "enacting",
      "preambular",
      "text",
      "footnote",
      "footnote",
      "footnote",
      "furniture",
      "operative",
      "item",
      "text",
      "operative",
    ]);
  });
});
