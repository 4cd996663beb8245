import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { formatDocument } from "../../../../server/features/formatting/formatting.ts";
import { readText, SAMPLES, sample } from "../support.ts";
import { format, formatMarked, operatives, seen, settings } from "./support.ts";

const formats = (source: string, expected: string) => assert.equal(seen(format(source)), seen(expected));

describe("formatting a document", () => {
  it("leaves good samples as they are, and asks for no edits", () => {
    for (const name of SAMPLES.filter(path => !/fautif|faulty|extracted/.test(path))) {
      const text = sample(name).replace(/[\u00a0\u202f]/g, "\u00a0");
      assert.equal(seen(format(text)), seen(text), name);
    }
  });

  it("puts one blank line between paragraphs, and ends the text with its line", () => {
    formats(
      "\n\n  \nL’Assemblée générale,\n\n\n\nConsciente de l’enjeu,  \n \nRappelant sa décision,\t\n1. Décide d’agir ;\n2. Décide d’y revenir.",
      "L’Assemblée générale,\n\nConsciente de l’enjeu,\n\nRappelant sa décision,\n\n1. Décide d’agir\u00a0;\n\n2. Décide d’y revenir.\n",
    );
  });

  it("leaves lines as they are wrapped, and indents", () => {
    formats(
      "L’Assemblée générale,\n\n   Consciente de l’enjeu  \n   et de ses suites,\n\n\t1. Décide d’agir\n\tsans tarder.\n",
      "L’Assemblée générale,\n\n   Consciente de l’enjeu\n   et de ses suites,\n\n\t1. Décide d’agir\n\tsans tarder.\n",
    );
  });

  it("makes a space of the tab that a word processor puts behind a number, and of no other", () => {
    formats(
      operatives("1.\tDécide d’agir :", "a)\t \tVite ;", "b) Bien ;", "2. \tRappelle\tceci."),
      operatives("1. Décide d’agir\u00a0:", "a) Vite\u00a0;", "b) Bien\u00a0;", "2. Rappelle\tceci."),
    );
  });

  it("does not take a wrapped line that begins like an item for one", () => {
    const text = operatives("1. Décide de donner suite aux alinéas a),\nb) et c) du rapport.");
    formats(text, text);
  });

  it("keeps the line ends that the text has", () => {
    const text = operatives("1. Décide d’agir\u00a0;", "2. Décide d’y revenir.").replaceAll("\n", "\r\n");
    formats(text.replace("enjeu,\r\n", "enjeu,  \r\n\r\n\r\n"), text);
    formats(text.slice(0, -2), text);
  });

  it("sets spaces as French has them", () => {
    assert.equal(
      seen(format(operatives("1. Invite « les États » à agir ;", "2. Prie : « Venez ! » souvent ;", "3. Finit."))),
      operatives("1. Invite «·les États·» à agir·;", "2. Prie·: «·Venez·!·» souvent·;", "3. Finit."),
    );
  });

  it("sets the spaces that the person asks for", () => {
    const text = operatives("1. Invite « les États » à agir ;", "2. Prie : tous ;", "3. Décide d’y revenir.");
    assert.match(seen(format(text, { spaces: "fine" })), /«·les États·» à agirˑ;\n\n2\. Prie·: tousˑ;/);
    assert.equal(format(text, { spaces: "plain" }), text);
    assert.equal(format(format(text, { spaces: "fine" }), { spaces: "plain" }), text);
  });

  it("keeps the usage of old texts without spaces, and mends the few that depart from it", () => {
    const bare = Array.from({ length: 10 }, (_, at) => `${at + 1}. Décide;`);
    formats(operatives(...bare, "11. Remercie ;", "12. Finit."), operatives(...bare, "11. Remercie;", "12. Finit."));
    // Where the marks are few, those without a space may be the slips.
    const few = operatives("1. Décide;", "2. Invite;", "3. Prie;", "4. Remercie ;", "5. Finit.");
    formats(few, few);
  });

  it("takes out spaces before marks in English", () => {
    formats(
      "The General Assembly ,\n\nAware of the need ,\n\n1. Decides to act ;\n\n2. Decides to return  to it .\n",
      "The General Assembly,\n\nAware of the need,\n\n1. Decides to act;\n\n2. Decides to return to it.\n",
    );
  });

  it("curls apostrophes and quotation marks", () => {
    formats(
      `L'Assemblée générale,\n\nConsciente de l'enjeu,\n\nInvite les villes "jumelées" à l' essai.\n`,
      "L’Assemblée générale,\n\nConsciente de l’enjeu,\n\nInvite les villes «\u00a0jumelées\u00a0» à l’essai.\n",
    );
  });

  it("curls apostrophes after plurals, but no single quotation marks", () => {
    const text = (mark: string) =>
      `The General Assembly,\n\nAware of the States${mark} work,\n\nThanks the Council${mark}s staff for the 'lake of birds' book.\n`;
    formats(text("'"), text("’"));
  });

  it("prints labels in one piece, with one space after", () => {
    formats(
      operatives("1 . Invite les États :", "a ) À agir ;", "b)À écrire ;", "(c)  À chanter ;", "2. Finit."),
      operatives(
        "1. Invite les États\u00a0:",
        "a) À agir\u00a0;",
        "b) À écrire\u00a0;",
        "c) À chanter\u00a0;",
        "2. Finit.",
      ),
    );
  });

  it("makes the chain of marks again after a paragraph was added at the end", () => {
    formats(
      operatives("1. Décide d’agir\u00a0;", "2. Invite chacun.", "3. Prie les États."),
      operatives("1. Décide d’agir\u00a0;", "2. Invite chacun\u00a0;", "3. Prie les États."),
    );
  });

  it("makes it again after the last was moved, and after a list was begun", () => {
    formats(
      operatives(
        "1. Décide d’y revenir.",
        "2. Invite chacun\u00a0;",
        "3. Prie\u00a0;",
        "a) D’agir\u00a0;",
        "b) D’écrire\u00a0;",
        "4. Remercie\u00a0;",
      ).replace("enjeu,", "enjeu;"),
      operatives(
        "1. Décide d’y revenir\u00a0;",
        "2. Invite chacun\u00a0;",
        "3. Prie\u00a0:",
        "a) D’agir\u00a0;",
        "b) D’écrire\u00a0;",
        "4. Remercie.",
      ),
    );
  });

  it("puts no mark after a number without text, nor before the rest of a paragraph on the next page", () => {
    const text = operatives("1. Décide d’agir\u00a0;", "2. Invite\u00a0;", "3.");
    formats(text, text);
  });

  it("leaves alone front matter, comments, notes, addresses and code", () => {
    const text = `---
lang: fr
title:   « a » ;
---

<!-- « à revoir » ;   l'un
ou l'autre ;   -->
L’Assemblée générale,

Consciente de l’enjeu <!-- l'un ; ou l'autre --> du lac[^1],

1. Prie de lire https://example.org/l'eau?a=b;c «\u00a0ici\u00a0»\u00a0;

2. Cite \`l'un ; "l'autre"\` sans plus.

[^1]: Voir le rapport.
[^2]: Voir la suite.
`;
    formats(text, text);
  });

  it("mends nothing that a person suppressed or switched off", () => {
    const text = operatives(
      "1. Décide d’agir\u00a0;",
      "<!-- preambule-disable-next-paragraph operative-mark: ainsi adopté -->\n2. Invite chacun.",
      "3. Prie\u00a0;",
      "4. Finit.",
    );
    formats(text, text);
    const off = operatives("1. Décide d'agir\u00a0;", "2. Invite chacun.", "3. Prie\u00a0;", "4. Finit.");
    assert.equal(format(off, { levels: { "operative-mark": "off", apostrophe: "off" } }), off);
  });

  it("leaves the signs of misread texts alone", () => {
    const odd = "Rt1ppelant l'a~enir, re›connaît !'eau et fo1nde l'esp0ir ;";
    const text = `L'Assemblée générale,  \n\n\n${odd}\n\nDécide d'agir.`;
    assert.equal(format(text), `L'Assemblée générale,\n\n${odd}\n\nDécide d'agir.\n`);
  });

  it("gives the least edits, so that cursor and undo are kept", () => {
    const text = operatives("1. Décide d'agir ;", "2. Décide d’y revenir.");
    const document = readText(text);
    const edits = formatDocument(document, settings());
    assert.deepEqual(
      edits.map(({ range, newText }) => [document.positions.getText(range), newText]),
      [
        ["'", "’"],
        [" ", "\u00a0"],
      ],
    );
    assert.equal(TextDocument.applyEdits(document.positions, edits), text.replace("'", "’").replace(" ;", "\u00a0;"));
  });

  it("formats an empty text, blanks and a byte order mark", () => {
    for (const text of ["", "\n", "  \n\n", "\ufeffTexte.\n"]) assert.equal(format(text), text);
  });
});

describe("formatting a range", () => {
  it("formats the paragraphs that it touches, and no other", () => {
    const source = operatives("1. Décide d'agir ;", "2. Inv⟦ite l'État ;\n\n\n3. P⟧rie l'Union ;", "4. Finit l'an .");
    assert.equal(
      seen(formatMarked(source)),
      operatives("1. Décide d'agir ;", "2. Invite l’État·;", "3. Prie l’Union·;", "4. Finit l'an ."),
    );
  });

  it("does nothing between paragraphs", () => {
    const source = "L’Assemblée générale,\n\n⟦\n⟧\n\nDécide d'agir";
    assert.equal(formatMarked(source), source.replace(/[⟦⟧]/g, ""));
  });
});
