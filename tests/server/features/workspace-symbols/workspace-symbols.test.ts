/** Finding clauses, titles and symbols in all files. */
import assert from "node:assert/strict";
import { SymbolKind } from "vscode-languageserver-types";
import { collectFileSymbols } from "../../../../server/features/shared/files/file-symbols.ts";
import { matchSymbols, selectBest } from "../../../../server/features/workspace-symbols/workspace-symbols.ts";
import { FRENCH, readText, resolution, sample } from "../support.ts";

const FILES = ["fr/declaration.undecl", "fr/resolution.undecl", "en/resolution.undecl", "en/declaration.undecl"].map(
  path => ({ uri: `file:///${path}`, symbols: collectFileSymbols(readText(sample(path)), FRENCH) }),
);

const search = (query: string, most?: number) =>
  selectBest(
    FILES.flatMap(({ uri, symbols }) => matchSymbols(query, uri, symbols)),
    most,
  );
const names = (query: string, most = 3) => search(query, most).map(({ name }) => name);

describe("symbols of the workspace", () => {
  it("are found by opener, label and any word, in any order, without accents", () => {
    assert.match(names("charg secretaire")[0] ?? "", /^Chargent le Secrétaire exécutif/);
    assert.match(names("7. prie")[0] ?? "", /^7\. Prie le Secrétaire général/);
    assert.match(names("centre decident")[0] ?? "", /^Décident de créer un centre/);
    assert.match(names("a) place")[0] ?? "", /^a\) À faire une place/);
    assert.deepEqual(names("introuvable"), []);
  });

  it("are found by letters of a word alone, and words come before strewn letters", () => {
    assert.match(names("cndmnt")[0] ?? "", /^Condamnent fermement/);
    const [first, ...rest] = names("rapport", 20);
    assert.match(first ?? "", /rapport/);
    assert.ok(rest.every(name => name !== first));
  });

  it("are found by the symbol of the text, which comes first", () => {
    const [found] = search("82/47");
    assert.deepEqual([found?.name, found?.kind], ["A/RES/82/47", SymbolKind.Key]);
    assert.deepEqual(found?.location, {
      uri: "file:///fr/resolution.undecl",
      range: { start: { line: 19, character: 0 }, end: { line: 19, character: 70 } },
    });
  });

  it("are found by a word of their own and one of the title that they stand under", () => {
    assert.match(names("prie bibliotheques")[0] ?? "", /^7\. Prie/);
    assert.equal(search("prie bibliotheques")[0]?.containerName?.startsWith("A/RES/82/47 · 82/47. Les biblio"), true);
    // The title alone does not bring the clauses along.
    assert.ok(names("ponant", 2).every(name => /ponant/i.test(name)));
    assert.ok(
      names("ponant", 99).every(name => /ponant/i.test(name)),
      "no letters strewn over other clauses",
    );
  });

  it("are the texts themselves when nothing is asked for, and never more than an editor can show", () => {
    assert.deepEqual(
      names("", 9).filter(name => /^\S+$/.test(name)),
      ["UAP/2025/DECL/1", "A/RES/82/47", "A/RES/82/63"],
    );
    assert.equal(search("e", 5).length, 5);
  });

  it("leave out what is called the same in every text", () => {
    const text = readText(resolution("Rappelant la Charte,", "I. Principes", "1. Décide d'agir.", "Fait à Ici"));
    const all = collectFileSymbols(text, FRENCH).symbols.map(({ name }) => name);
    assert.deepEqual(
      all.filter(name => /^(?:Préambule|Dispositif|Signatures|Résolution)$/.test(name)),
      [],
    );
    assert.ok(all.some(name => name.startsWith("1. Décide")));
  });
});
