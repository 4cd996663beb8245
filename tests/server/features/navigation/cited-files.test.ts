/** Cited documents that are files of the folder. */
import assert from "node:assert/strict";
import type { Location, LocationLink } from "vscode-languageserver-types";
import { provideDocumentLinks } from "../../../../server/features/document-links/document-links.ts";
import {
  findCitedAt,
  findDefinitionInFiles,
  indexFilesBySymbol,
} from "../../../../server/features/navigation/cited-files.ts";
import { toSpan } from "../../../../server/features/shared/read-document.ts";
import { createTextFile, type TextFile } from "../../../../server/features/versions/versions.ts";
import { readMarks } from "../../../fixtures/marks.ts";
import { FRENCH, PLAIN, readText, resolution } from "../support.ts";

const CITING = resolution(
  "Rappelant sa résolution 81/9 du 3 juin 2026 et le rapport A/82/‸7,",
  "Rappelant la résolution 2999 (2031) du Conseil de sécurité,",
  "1. Décide d'agir.",
);

const file = (path: string, ...lines: readonly string[]): TextFile =>
  createTextFile(readText(`${lines.join("\n\n")}\n`, {}, `file:///d/${path}`));

const FILES = [
  file("a.undecl", "81/9. Lakes", "The General Assembly,", "Recalling the Charter,", "1. Decides to act."),
  file("b.undecl", "81/9. Les lacs", "L'Assemblée générale,", "Rappelant la Charte,", "1. Décide d'agir."),
  file("A-82-7.undecl", "Rapport"),
  file("council.undecl", "---\nsymbol: S/RES/2999(2031)\n---", "Le Conseil de sécurité,", "1. Décide d'agir."),
];

const document = (text = readMarks(CITING).text, uri = "file:///d/citing.undecl") => readText(text, {}, uri);

describe("cited documents that are files", () => {
  it("are told by the symbol at the cursor", () => {
    const { text, cursor } = readMarks(CITING);
    assert.equal(findCitedAt(document(text), cursor as number)?.symbol, "A/82/7");
    assert.equal(findCitedAt(document(text), text.indexOf("81/9"))?.symbol, "A/RES/81/9");
    assert.equal(findCitedAt(document(text), text.indexOf("Rappelant")), null);
  });

  it("are gone to, in the language of the text where there are several", () => {
    const { text } = readMarks(CITING);
    const citing = document(text);
    const fileOf = indexFilesBySymbol(citing, FILES);
    const at = (words: string) =>
      findDefinitionInFiles(citing, text.indexOf(words) + 1, FRENCH, fileOf) as LocationLink[];
    const [link] = at("81/9");
    assert.equal(link?.targetUri, "file:///d/b.undecl");
    const { start, end } = toSpan(link?.originSelectionRange as never, citing);
    assert.equal(text.slice(start, end), "81/9 du 3 juin 2026");
    assert.equal(at("2999")[0]?.targetUri, "file:///d/council.undecl");
    const plain = findDefinitionInFiles(citing, text.indexOf("81/9"), PLAIN, fileOf) as Location[];
    assert.deepEqual(plain, [
      { uri: "file:///d/b.undecl", range: { start: { line: 0, character: 0 }, end: { line: 0, character: 14 } } },
    ]);
    assert.equal(findDefinitionInFiles(citing, text.indexOf("81/9"), FRENCH, indexFilesBySymbol(citing, [])), null);
  });

  it("are linked, others to their public address", () => {
    const citing = document();
    const targets = (files: readonly TextFile[]) =>
      provideDocumentLinks(citing, FRENCH, undefined, indexFilesBySymbol(citing, files))?.map(({ target }) => target);
    assert.deepEqual(targets(FILES.slice(1, 3)), [
      "file:///d/b.undecl",
      "file:///d/A-82-7.undecl",
      "https://undocs.org/fr/S/RES/2999(2031)",
    ]);
    const [link] = provideDocumentLinks(citing, FRENCH, undefined, indexFilesBySymbol(citing, FILES)) ?? [];
    assert.equal(link?.tooltip, "Ouvrir A/RES/81/9, fichier de ce dossier");
  });

  it("are not the text itself, nor its versions", () => {
    const own = `81/9. Les lacs\n\n${resolution("Rappelant sa résolution 81/9 du 3 juin 2026,", "1. Décide d'agir.")}`;
    const itself = document(own, "file:///d/b.undecl");
    assert.equal(indexFilesBySymbol(itself, FILES)("A/RES/81/9"), null);
    assert.equal(indexFilesBySymbol(itself, FILES)("A/82/7")?.uri, "file:///d/A-82-7.undecl");
  });
});
