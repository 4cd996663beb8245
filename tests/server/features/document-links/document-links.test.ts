import assert from "node:assert/strict";
import { provideDocumentLinks } from "../../../../server/features/document-links/document-links.ts";
import { toSpan } from "../../../../server/features/shared/read-document.ts";
import { ENGLISH, FRENCH, readText, resolution } from "../support.ts";

/** What is linked, and where to. */
function links(text: string, settings = FRENCH): [string, string | undefined][] {
  const document = readText(text);
  return (provideDocumentLinks(document, settings) ?? []).map(({ range, target }) => {
    const { start, end } = toSpan(range, document);
    return [text.slice(start, end), target];
  });
}

const targets = (...paragraphs: string[]) => links(resolution(...paragraphs)).map(([, target]) => target);

describe("document links", () => {
  it("lead to the symbol of what is cited, in the language of the text", () => {
    assert.deepEqual(links(resolution("Rappelant sa résolution 70/1 du 25 septembre 2015 et le rapport A/82/203,")), [
      ["70/1 du 25 septembre 2015", "https://undocs.org/fr/A/RES/70/1"],
      ["A/82/203", "https://undocs.org/fr/A/82/203"],
    ]);
    assert.deepEqual(links("The General Assembly,\n\nRecalling its resolution 70/1 of 25 September 2015,\n"), [
      ["70/1 of 25 September 2015", "https://undocs.org/en/A/RES/70/1"],
    ]);
  });

  it("lead there from every language, wherever it puts the noun and the organ", () => {
    const address = (code: string) => [
      `https://undocs.org/${code}/A/RES/70/1`,
      `https://undocs.org/${code}/A/RES/71/2`,
      `https://undocs.org/${code}/S/RES/1325(2000)`,
    ];
    const texts: Readonly<Record<string, string>> = {
      es: "La Asamblea General,\n\nRecordando sus resoluciones 70/1 y 71/2, así como su decisión 70/501 y la resolución 1325 (2000) del Consejo de Seguridad,\n",
      ru: "Генеральная Ассамблея,\n\nссылаясь на свои резолюции 70/1 и 71/2, свое решение 70/501 и резолюцию 1325 (2000) Совета Безопасности,\n",
      ar: "إن الجمعية العامة،\n\nإذ تشير إلى قراريها 70/1 و 71/2 ومقررها 70/501 وقرار مجلس الأمن 1325 (2000)،\n",
      zh: "大会，\n\n回顾其2015年9月25日第70/1号、第71/2号决议和第70/501号决定以及安全理事会第1325(2000)号决议，\n",
    };
    for (const [code, text] of Object.entries(texts)) {
      const found = links(text).map(([, target]) => target);
      assert.deepEqual(found, address(code), code);
    }
  });

  it("know the forms of each organ, old and new", () => {
    const forms: readonly (readonly [string, string])[] = [
      ["Rappelant sa résolution 2625 (XXV) du 24 octobre 1970,", "A/RES/2625(XXV)"],
      ["Rappelant la résolution 217 A (III),", "A/RES/217(III)"],
      ["Rappelant sa résolution S-10/2 du 30 juin 1978,", "A/RES/S-10/2"],
      ["Rappelant la résolution 1325 (2000) du Conseil de sécurité,", "S/RES/1325(2000)"],
      ["Rappelant la résolution 2005/12 du 22 juillet 2005 du Conseil économique et social,", "E/RES/2005/12"],
      ["Réaffirmant la résolution 12/3 du Conseil des droits de l’homme,", "A/HRC/RES/12/3"],
      ["Rappelant la résolution A/HRC/RES/12/3,", "A/HRC/RES/12/3"],
      ["Rappelant la résolution S/RES/1325 (2000),", "S/RES/1325(2000)"],
    ];
    for (const [paragraph, symbol] of forms)
      assert.deepEqual(targets(paragraph), [`https://undocs.org/fr/${symbol}`], paragraph);
  });

  it("tell the organ by the words around the number, else by who speaks", () => {
    const council = (paragraph: string) =>
      links(`Le Conseil des droits de l'homme,\n\n${paragraph}\n`).map(([, target]) => target);
    assert.deepEqual(council("Rappelant sa résolution 40/3 et la résolution 60/251 de l'Assemblée générale,"), [
      "https://undocs.org/fr/A/HRC/RES/40/3",
      "https://undocs.org/fr/A/RES/60/251",
    ]);
  });

  it("leave alone what is no resolution, or whose symbol nobody can tell", () => {
    assert.deepEqual(targets("Rappelant sa décision 61/503 et l'observation générale nº 15 (2002),"), []);
    assert.deepEqual(targets("Rappelant sa résolution 70/1 et ses décisions 71/2 et 71/3,"), [
      "https://undocs.org/fr/A/RES/70/1",
    ]);
    assert.deepEqual(targets("Rappelant la résolution 12/3,"), [], "the Assembly had no such number");
    assert.deepEqual(
      targets("Rappelant la résolution 2005/80 du 21 avril 2005 de la Commission des droits de l'homme,"),
      [],
    );
  });

  it("lead to the files that the front matter names, and to nothing else of it", () => {
    const text = (value: string) => `---\nlang: fr\ntranslationOf: ${value}\n---\n\nL'Assemblée générale,\n`;
    assert.deepEqual(links(text("../en/lakes one.undecl")), [
      ["../en/lakes one.undecl", "file:///en/lakes%20one.undecl"],
    ]);
    assert.deepEqual(links(text('"lacs.en.undecl"')), [["lacs.en.undecl", "file:///lacs.en.undecl"]]);
    assert.deepEqual(links(text("anglais")), []);
    assert.deepEqual(links(text("https://example.org/a.txt")), []);
  });

  it("lead nowhere out of the folder, whatever the front matter names", () => {
    const linked = (path: string, folders: readonly string[], uri = "file:///w/fr/a.undecl") => {
      const document = readText(`---\ntranslationOf: ${path}\n---\n\nL'Assemblée générale,\n`, {}, uri);
      return provideDocumentLinks(document, FRENCH, undefined, undefined, folders)?.map(({ target }) => target);
    };
    const inside = [
      "../en/a.undecl",
      "./b.undecl",
      "../../w/c.undecl",
      "..\\en\\a.undecl",
      "/w/d.undecl",
      "%2e%2e/e.undecl",
    ];
    for (const path of inside) assert.equal(linked(path, ["file:///w"])?.length, 1, path);
    const outside = [
      "../../etc/passwd.txt",
      "../../wx/a.undecl",
      "../../../../../../etc/passwd.txt",
      "..\\..\\a.undecl",
      "/etc/passwd.txt",
      "///etc/passwd.txt",
      "//host/share/a.undecl",
      "\\\\host\\share\\a.undecl",
      "file:///etc/passwd.txt",
      "javascript:alert(1)/a.txt",
      "command:workbench.action.quit/a.txt",
      "vscode://file/etc/passwd.txt",
    ];
    for (const path of outside) {
      assert.deepEqual(linked(path, ["file:///w"]), [], path);
      assert.deepEqual(linked(path, ["file:///w/", "file:///v"]), [], path);
      assert.deepEqual(linked(path, []), [], path);
    }
    // One folder leads to another of the same workspace; where there is none, to what stands beside the text.
    assert.deepEqual(linked("../../v/a.undecl", ["file:///w", "file:///v"]), ["file:///v/a.undecl"]);
    assert.deepEqual(linked("../en/a.undecl", []), ["file:///w/en/a.undecl"]);
    assert.deepEqual(linked("../en/a.undecl", ["file:///other"]), ["file:///w/en/a.undecl"]);
    assert.deepEqual(linked("../a.undecl", ["vscode-vfs://github/o/r"], "vscode-vfs://github/o/r/fr/a.undecl"), [
      "vscode-vfs://github/o/r/a.undecl",
    ]);
    assert.deepEqual(
      linked("//other/r/a.undecl", ["vscode-vfs://github/o/r"], "vscode-vfs://github/o/r/fr/a.undecl"),
      [],
    );
  });

  it("say in the person's language where they lead", () => {
    const [french] = provideDocumentLinks(readText(resolution("Rappelant sa résolution 70/1,")), FRENCH) ?? [];
    const [english] = provideDocumentLinks(readText(resolution("Rappelant sa résolution 70/1,")), ENGLISH) ?? [];
    assert.equal(french?.tooltip, "A/RES/70/1 sur undocs.org");
    assert.equal(english?.tooltip, "A/RES/70/1 on undocs.org");
  });

  it("stop when nobody waits for them any more", () => {
    assert.equal(
      provideDocumentLinks(readText(resolution("Rappelant sa résolution 70/1,")), FRENCH, () => true),
      null,
    );
  });
});
