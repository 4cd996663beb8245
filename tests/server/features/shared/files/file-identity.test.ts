/** Which text a file holds. */
import assert from "node:assert/strict";
import {
  createFileIdentity,
  cutHead,
  type FileIdentity,
  HEAD_LENGTH,
} from "../../../../../server/features/shared/files/file-identity.ts";
import { parseFileName } from "../../../../../server/features/shared/files/file-name.ts";
import { createSymbolKey, isSymbolLike } from "../../../../../server/features/shared/files/symbol-key.ts";
import { readText, resolution, sample } from "../../support.ts";

const at = (path: string) => `file:///drafts/${path}`;
const identity = (text: string, path = "text.undecl"): FileIdentity => createFileIdentity(readText(text, {}, at(path)));

describe("the identity of a file", () => {
  it("comes from the front matter", () => {
    const text = `---\nlang: es\nsymbol: A/C.3/82/L.5\ntranslationOf: ../fr/lettre.undecl\noriginal: A/C.3/82/L.4\n---\n\n${resolution("Décide d'agir.")}`;
    const { language, symbol, symbols, renders } = identity(text, "es/lettre.undecl");
    assert.deepEqual([language, symbol, symbols], ["es", "A/C.3/82/L.5", ["A-C-3-82-L-5"]]);
    assert.deepEqual(renders, [at("fr/lettre.undecl"), "A-C-3-82-L-4"]);
  });

  it("takes the language that the original was written in for no file", () => {
    assert.deepEqual(identity("---\noriginal: Français\n---\n\nTexte").renders, []);
    assert.deepEqual(identity("---\noriginal: en\ntranslationOf:\n---\n\nTexte").renders, []);
  });

  it("comes from the masthead, where a symbol in brackets is that of a draft", () => {
    assert.equal(identity(sample("fr/resolution.undecl")).symbol, "A/RES/82/47");
    const draft = "Nations Unies\n\nAssemblée générale\n\n[sans renvoi à une grande commission (A/82/L.19)]\n\n";
    assert.equal(identity(`${draft}La lecture publique\n\n${resolution("Décide d'agir.")}`).symbol, null);
  });

  it("comes from the number before the title and the body that acts", () => {
    const numbered = (title: string, text: string) => identity(`${title}\n\n${text}`).symbol;
    const adopts = resolution("Rappelant la Charte,", "1. Décide d'agir.");
    assert.equal(numbered("82/47. Les bibliothèques publiques", adopts), "A/RES/82/47");
    assert.equal(numbered("2154 (XXI). Les bibliothèques publiques", adopts), "A/RES/2154(XXI)");
    assert.equal(numbered("Suivi de la résolution 70/1", adopts), null);
    const council = adopts.replace("L'Assemblée générale", "Le Conseil de sécurité");
    assert.equal(numbered("Résolution 2999 (2031)", council), "S/RES/2999(2031)");
    const rights = adopts.replace("L'Assemblée générale", "Le Conseil des droits de l'homme");
    assert.equal(numbered("62/7. Le droit de lire", rights), "A/HRC/RES/62/7");
    assert.equal(numbered("62/7. Le droit de lire", "Les ministres,\n\nDécident d'agir.\n"), null);
  });

  it("comes from the name of the file", () => {
    const of = (path: string) => identity("Texte", path).symbols;
    assert.deepEqual(of("A-RES-70-1.undecl"), ["A-RES-70-1"]);
    assert.deepEqual(of("S-RES-1325(2000).fr.undecl"), ["S-RES-1325-2000"]);
    assert.deepEqual(of("A_RES_217_(III)_en.undecl"), ["A-RES-217-III"]);
    for (const path of ["declaration.undecl", "A-propos.undecl", "B-2.undecl", "Projet-RES-3.undecl"]) {
      assert.deepEqual(of(path), [], path);
    }
  });

  it("gives the title, where it stands, and numbers as all languages have them", () => {
    const { title, range, numbers } = identity(sample("fr/resolution.undecl"));
    assert.match(title, /^82\/47\. Les bibliothèques publiques/);
    assert.equal(range.start.line, 19);
    assert.ok(numbers.includes("9000") && numbers.includes("2015"));
    assert.deepEqual(identity("12 000 ; 13,500 ; ٢٠٢٥ ; 7 ; 12 000").numbers, ["12000", "13500", "2025"]);
  });

  it("is the same told from the head as from the whole", () => {
    const long = sample("fr/resolution.undecl").replace(
      /1\. Réaffirme[\s\S]*$/,
      body => body + "Prend note.\n\n".repeat(900),
    );
    const head = cutHead(long);
    assert.ok(long.length > HEAD_LENGTH && head.length <= HEAD_LENGTH);
    assert.deepEqual(identity(head), identity(long));
  });
});

describe("the name of a file", () => {
  it("says the language at its end, or by its folder", () => {
    const told = (key: string) => {
      const { stem, folderStem, language } = parseFileName(key);
      return [stem, folderStem, language];
    };
    assert.deepEqual(told("/d/texte.fr.undecl"), ["/d/texte", null, "fr"]);
    assert.deepEqual(told("/d/texte_EN.undecl"), ["/d/texte", null, "en"]);
    assert.deepEqual(told("/d/texte.undecl"), ["/d/texte", null, null]);
    assert.deepEqual(told("/d/fr/x/texte.undecl"), ["/d/fr/x/texte", "/d/*/x/texte", "fr"]);
    assert.deepEqual(told("/d/en/texte-es.undecl"), ["/d/en/texte", "/d/*/texte", "es"]);
    assert.deepEqual(told("/d/sc/texte.undecl"), ["/d/sc/texte", null, null], "the Security Council");
    assert.deepEqual(told("/d/texte-xq.undecl"), ["/d/texte-xq", null, null]);
  });
});

describe("symbols", () => {
  it("are the same however they are written", () => {
    const keys = ["A/RES/217(III)", "A/RES/217 (III)", "A-RES-217(III)", "a/res/217 (iii)"].map(createSymbolKey);
    assert.equal(new Set(keys).size, 1);
    assert.notEqual(createSymbolKey("A/RES/70/1"), createSymbolKey("A/RES/7/01"));
  });

  it("are told from words", () => {
    assert.ok(["A/RES/70/1", "UAP/2025/DECL/1", "S/PRST/2024/3"].every(isSymbolLike));
    assert.ok(!["Français", "fr/texte.undecl", "anglais/français", "et/ou 3"].some(isSymbolLike));
  });
});
