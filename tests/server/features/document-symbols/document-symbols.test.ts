import assert from "node:assert/strict";
import { type DocumentSymbol, type Range, type SymbolInformation, SymbolKind } from "vscode-languageserver-types";
import { provideDocumentSymbols } from "../../../../server/features/document-symbols/document-symbols.ts";
import { ENGLISH, FRENCH, PLAIN, readText, resolution, SAMPLES, sample, type TestDocument } from "../support.ts";

const KIND_NAMES = new Map(Object.entries(SymbolKind).map(([name, kind]) => [kind, name]));

function symbolsOf(document: TestDocument, settings = FRENCH): DocumentSymbol[] {
  return provideDocumentSymbols(document, settings) as DocumentSymbol[];
}

/** One line a symbol, indented: kind, name, lines. */
function outline(symbols: readonly DocumentSymbol[], indent = ""): string[] {
  return symbols.flatMap(({ kind, name, range, children }) => [
    `${indent}${KIND_NAMES.get(kind)} ${name} ${range.start.line}-${range.end.line}`,
    ...outline(children ?? [], `${indent}  `),
  ]);
}

function check(symbols: readonly DocumentSymbol[], within: Range | null): void {
  let before: Range | null = null;
  for (const { name, range, selectionRange, children } of symbols) {
    assert.ok(name.trim() !== "", "a symbol has a name");
    assert.ok(holds(range, selectionRange), `${name}: selection inside the range`);
    if (within) assert.ok(holds(within, range), `${name}: inside its parent`);
    if (before) assert.ok(compare(before.end, range.start) <= 0, `${name}: after its neighbour`);
    check(children ?? [], range);
    before = range;
  }
}

function compare(a: Range["start"], b: Range["start"]): number {
  return a.line - b.line || a.character - b.character;
}

function holds(outer: Range, inner: Range): boolean {
  return compare(outer.start, inner.start) <= 0 && compare(inner.end, outer.end) <= 0;
}

describe("document symbols", () => {
  it("list parts, clauses and sub-paragraphs by level", () => {
    const text = resolution(
      "Rappelant sa décision,",
      "1. Engage les États :",
      "a) À agir :",
      "i) Vite ;",
      "ii) Bien ;",
      "b) À en rendre compte ;",
      "2. Décide de rester saisie de la question.",
    );
    assert.deepEqual(outline(symbolsOf(readText(text))), [
      "Class Résolution 0-14",
      "  Interface L'Assemblée générale, 0-0",
      "  Namespace Préambule 2-2",
      "    Field Rappelant sa décision, 2-2",
      "  Namespace Dispositif 4-14",
      "    Method 1. Engage les États : 4-12",
      "      EnumMember a) À agir : 6-10",
      "        EnumMember i) Vite ; 8-8",
      "        EnumMember ii) Bien ; 10-10",
      "      EnumMember b) À en rendre compte ; 12-12",
      "    Method 2. Décide de rester saisie de la question. 14-14",
    ]);
  });

  it("list a letter, its annex and its enclosure one after the other, with their signatures", () => {
    const lines = outline(symbolsOf(readText(sample("fr/lettre.undecl")))).filter(line => !/^ {4}/.test(line));
    assert.deepEqual(
      lines.map(line => line.replace(/^(.{41}).*(?= )/, "$1…")),
      [
        "File Lettre datée du 14 mai 2025, adressé… 0-8",
        "  String J’ai l’honneur, au nom de la Rép… 2-2",
        "  String La décision a été signée par les… 4-4",
        "  String Je vous serais reconnaissante de… 6-6",
        "  Event (Signé) Ilse Marandet 8-8",
        "Class Décision du 28 avril 2025 concernan… 10-36",
        "  Interface Le Conseil des ministres de l… 16-16",
        "  Namespace Dispositif 18-22",
        "  Array Signatures 24-36",
        "Class Déclaration relative à la reconnais… 38-70",
        "  Interface Les ministres chargés de l’en… 44-44",
        "  Namespace Préambule 46-54",
        "  Namespace Dispositif 56-70",
      ],
    );
  });

  it("name parts in the language of messages, and by their headings", () => {
    const text = resolution(
      "Rappelant sa décision,",
      "# Accès à l'eau",
      "1. Décide d'agir ;",
      "# Suivi",
      "2. Prie les États d'en rendre compte.",
    );
    const names = (settings: typeof FRENCH) =>
      symbolsOf(readText(text), settings)[0]?.children?.map(({ name, detail }) => [name, detail]);
    assert.deepEqual(names(ENGLISH), [
      ["L'Assemblée générale,", undefined],
      ["Preamble", undefined],
      ["Accès à l'eau", "Operative part"],
      ["Suivi", "Operative part"],
    ]);
    assert.deepEqual(names(FRENCH)?.[1], ["Préambule", undefined]);
  });

  it("select the label and the opener", () => {
    const document = readText(resolution("Rappelant sa décision,", "1. Décide d'agir ;", "2. Prend note\ndu rapport."));
    const operatives = symbolsOf(document)[0]?.children?.at(-1)?.children ?? [];
    assert.deepEqual(
      operatives.map(({ selectionRange }) => document.positions.getText(selectionRange)),
      ["1. Décide", "2. Prend note"],
    );
  });

  it("keep what stands between label and opener", () => {
    const text =
      "Nous, ministres de l'Union,\n\nConscients de l'enjeu,\n\n1. Nous décidons d'agir ;\n\n2. Nous invitons les États.\n";
    const names = symbolsOf(readText(text))[0]
      ?.children?.at(-1)
      ?.children?.map(({ name }) => name);
    assert.deepEqual(names, ["1. Nous décidons d'agir ;", "2. Nous invitons les États."]);
  });

  it("shorten names between words, and never inside a character", () => {
    const long = `Rappelant a${"𝕏".repeat(80)} et ${"mot ".repeat(40)}fin,`;
    const names = symbolsOf(readText(resolution(long, "Décide d'agir.")))[0]?.children?.[1]?.children ?? [];
    assert.match(names[0]?.name ?? "", /^Rappelant a𝕏+…$/u);
    // With the flag `u`, half a pair is a character of its own.
    assert.doesNotMatch(names[0]?.name ?? "", /[\ud800-\udfff]/u);
  });

  it("nest without overlap in every sample, cut anywhere", () => {
    for (const path of SAMPLES) {
      const text = sample(path);
      for (const cut of [text, ...[0.2, 0.35, 0.5, 0.7, 0.9].map(share => text.slice(text.length * share))]) {
        check(symbolsOf(readText(cut)), null);
        check(symbolsOf(readText(cut.replaceAll("\n", "\r\n"))), null);
      }
    }
  });

  it("put notes and signatures under one name each", () => {
    const symbols = symbolsOf(readText(sample("fr/resolution.undecl")));
    const notes = symbols.flatMap(symbol => symbol.children ?? []).find(({ name }) => name === "Notes");
    assert.equal(notes?.children?.length, 2);
  });

  it("are a flat list for editors without hierarchy", () => {
    const text = resolution("Rappelant sa décision,", "1. Décide d'agir ;", "2. Prie les États d'agir.");
    const flat = provideDocumentSymbols(readText(text), PLAIN) as SymbolInformation[];
    assert.deepEqual(
      flat.map(({ name, containerName }) => [name, containerName]),
      [
        ["Résolution", undefined],
        ["L'Assemblée générale,", "Résolution"],
        ["Préambule", "Résolution"],
        ["Rappelant sa décision,", "Préambule"],
        ["Dispositif", "Résolution"],
        ["1. Décide d'agir ;", "Dispositif"],
        ["2. Prie les États d'agir.", "Dispositif"],
      ],
    );
  });

  it("of an empty text are none", () => {
    for (const text of ["", " \n\n ", "---\nlang: fr\n---\n", "<!-- rien -->"]) {
      assert.deepEqual(symbolsOf(readText(text)), []);
    }
  });
});
