import assert from "node:assert/strict";
import fc from "fast-check";
import { scanBlocks } from "../../../grammar/blocks/scan.ts";

const shape = (text: string) => scanBlocks(text).map(({ kind, text }) => `${kind}: ${text}`);

describe("blocks", () => {
  it("are apart by blank lines, with lines of one paragraph together", () => {
    assert.deepEqual(shape("L'Assemblée,\n\nRappelant que\nla mer monte,\n \t\nDécide.\n"), [
      "paragraph: L'Assemblée,",
      "paragraph: Rappelant que\nla mer monte,",
      "paragraph: Décide.",
    ]);
  });

  it("begin at an indent after a finished paragraph, not inside an unfinished one", () => {
    assert.deepEqual(shape("  Notant que\nla mer monte,\n  Conscients que\n  la côte recule,\n"), [
      "paragraph: Notant que\nla mer monte,",
      "paragraph: Conscients que\n  la côte recule,",
    ]);
  });

  it("begin at a label after a finished paragraph, not at a number inside a sentence", () => {
    assert.deepEqual(shape("1. Décide d'agir ;\n2. Prie les États, au nombre de\n12. de même ;\na) D'agir.\n"), [
      "paragraph: 1. Décide d'agir ;",
      "paragraph: 2. Prie les États, au nombre de\n12. de même ;",
      "paragraph: a) D'agir.",
    ]);
  });

  it("do not begin at a wrapped line that looks like one with a label", () => {
    for (const whole of [
      "Noting that the fees of the ports rose, by turns,\n2.5 to 3 per cent a year,",
      "Noting that the fees rose.\n2.5 million people pay them,",
      "Noting the case of the Lake Board,\nv. Jones, on fees,",
      "Notant que le Comité,\n– et lui seul –,\na agi,",
    ]) {
      assert.deepEqual(shape(whole), [`paragraph: ${whole}`]);
    }
  });

  it("begin at such a label after another, before a capital, and after what no comma ends", () => {
    for (const lines of [
      ["– D'agir,", "– de finir,"],
      ["a. To act,", "b. to report,"],
      ["2.1 de former,", "2.2 de noter."],
      ["The fees rise;", "2.5 Decides to act;"],
      ["1. Décide :", "– d'agir,"],
    ]) {
      assert.deepEqual(
        shape(lines.join("\n")),
        lines.map(line => `paragraph: ${line}`),
      );
    }
  });

  it("begin at a label that stands alone on its line after a finished one", () => {
    assert.deepEqual(shape("1. Urges States to prevent:\n(a)\nFishing at night;\n(b)\nAny other haste.\n"), [
      "paragraph: 1. Urges States to prevent:",
      "paragraph: (a)\nFishing at night;",
      "paragraph: (b)\nAny other haste.",
    ]);
  });

  it("begin after a line in brackets, which stands for itself", () => {
    assert.deepEqual(shape("1 (2051). Resolution of 3 May 2051\n[S/1]\nThe Lakes Council,\n\nAware\n[of]\nlakes,\n"), [
      "paragraph: 1 (2051). Resolution of 3 May 2051\n[S/1]",
      "paragraph: The Lakes Council,",
      "paragraph: Aware\n[of]\nlakes,",
    ]);
  });

  it("begin at a label after a caption, also where the text stands on the next line", () => {
    assert.deepEqual(shape("Article 11\n1.\nChacun a le droit de pêcher.\n\n2.\nLes rives sont libres.\n"), [
      "paragraph: Article 11",
      "paragraph: 1.\nChacun a le droit de pêcher.",
      "paragraph: 2.\nLes rives sont libres.",
    ]);
    assert.deepEqual(shape("Chapitre IV\na) De la pêche ;\n"), [
      "paragraph: Chapitre IV",
      "paragraph: a) De la pêche ;",
    ]);
    for (const whole of ["au nombre de\n12. de même ;", "Rappelant la résolution adoptée le\n3. du mois,"]) {
      assert.deepEqual(shape(whole), [`paragraph: ${whole}`]);
    }
  });

  it("of one line each may all be indented alike", () => {
    assert.equal(scanBlocks("    Rappelant A,\n    Notant B,\n    Décide.\n").length, 3);
  });

  it("know every line end", () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      const text = ["A,", "", "B", "c,", "", "D."].join(end);
      assert.deepEqual(
        scanBlocks(text).map(({ start, end }) => text.slice(start, end).replace(/[\r\n]+/g, "|")),
        ["A,", "B|c,", "D."],
      );
    }
  });

  it("keep front matter, headings, footnotes and comments apart", () => {
    assert.deepEqual(shape("---\nlang: fr\n---\n# Titre\nTexte\n[^1]: Note\nsuite\n<!-- a\n\nb -->\nFin"), [
      "front-matter: ---\nlang: fr\n---",
      "heading: # Titre",
      "paragraph: Texte",
      "footnote: [^1]: Note\nsuite",
      "comment: <!-- a\n\nb -->",
      "paragraph: Fin",
    ]);
  });

  it("do not let an unclosed comment or fence swallow the text", () => {
    assert.deepEqual(shape("<!-- a\nb\n\nC"), ["comment: <!-- a\nb", "paragraph: C"]);
    assert.deepEqual(shape("---\nlang: fr\n\nC"), ["paragraph: ---\nlang: fr", "paragraph: C"]);
  });

  it("hold every visible character exactly once, in order, whatever the text", () => {
    const piece = fc.constantFrom(
      "a",
      "Décide",
      ";",
      ",",
      ".",
      " ",
      "\t",
      "\n",
      "\r\n",
      "\r",
      "\n\n",
      "1. ",
      "a) ",
      "---\n",
      "<!--",
      "-->",
      "# ",
      "[^1]: ",
      "\ud800",
      "\u00a0",
      "\u2028",
      "𝒜",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
        const text = pieces.join("");
        let at = 0;
        for (const block of scanBlocks(text)) {
          assert.equal(
            text
              .slice(at, block.start)
              .trim()
              .replace(/\u200b/g, ""),
            "",
          );
          assert.equal(block.text, text.slice(block.start, block.end));
          assert.ok(block.end > block.start);
          at = block.end;
        }
        assert.equal(text.slice(at).trim(), "");
      }),
      { numRuns: 500 },
    );
  });
});
