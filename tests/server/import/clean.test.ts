/** What passes unchanged: clean text, and all that an `.undecl` file may hold besides paragraphs. */
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { addSymbol, splitFrontMatter } from "../../../server/import/front-matter.ts";
import { imported } from "./languages.ts";
import { DECLARATION, RESOLUTION } from "./texts.ts";

const french = (text: string) => text.replace(/ (?=[;:»])/g, "\u00a0").replace(/« /g, "«\u00a0");

describe("import: clean text", () => {
  it("passes unchanged", () => {
    for (const text of [french(DECLARATION.join("\n\n")), RESOLUTION.join("\n\n")]) {
      const { text: out, furniture, doubts, pages } = imported(`${text}\n`);
      assert.equal(out, `${text}\n`);
      assert.deepEqual([furniture, doubts, pages], [[], [], 1]);
    }
  });

  it("keeps front matter, comments, marked headings, notes, tables and italics", () => {
    const text = [
      "---\nlang: fr\nprofile: ga\nsponsors:\n  - Varnésie\n---",
      "<!-- preambule-disable-file fin: un essai\n     sur deux lignes -->",
      "# Première partie",
      "L’Assemblée générale,",
      "*Rappelant* la Convention[^1] sur les chemins de transhumance,",
      "| refuge | places |\n| --- | --- |\n| Tressin | 12 |",
      "<!-- preambule-disable-next-paragraph fin: voulu -->",
      "1. *Décide* de rester saisie de la question.",
      "[^1]: Résolution 90/203, annexe.",
      "[^2]: A/91/477.",
    ].join("\n\n");
    assert.equal(imported(`${text}\n`).text, `${text}\n`);
  });

  it("samples pass, but for blanks that their faults are made of and lines that are wrapped by hand", () => {
    const samples = new URL("../../../samples/", import.meta.url).pathname;
    const files = globSync(`${samples}{fr,en}/*.undecl`).filter(file => !/fautif|faulty|en.declaration/.test(file));
    assert.ok(files.length >= 4);
    for (const file of files) {
      const text = readFileSync(file, "utf8");
      assert.equal(imported(text).text, text, file);
    }
  });

  it("front matter takes the symbol, unless it has one", () => {
    assert.equal(addSymbol("", "A/1/2"), "---\nsymbol: A/1/2\n---");
    assert.equal(addSymbol("---\nlang: fr\n---", "A/1/2"), "---\nlang: fr\nsymbol: A/1/2\n---");
    assert.equal(addSymbol("---\nsymbol: S/9\n---", "A/1/2"), "---\nsymbol: S/9\n---");
    assert.equal(addSymbol("", null), "");
    assert.deepEqual(splitFrontMatter("---\nno end\n"), { front: "", body: "---\nno end\n" });
    assert.deepEqual(splitFrontMatter("---\r\nlang: fr\r\n---\r\nTexte"), {
      front: "---\nlang: fr\n---",
      body: "Texte",
    });
  });
});
