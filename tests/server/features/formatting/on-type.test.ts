import assert from "node:assert/strict";
import { hidden, operatives, seen, type } from "./support.ts";

/** `source` with the cursor; `typed` is put in there. In expectations `·` is U+00A0. */
function types(source: string, typed: string, expected: string): void {
  assert.equal(seen(type(hidden(source), typed)), expected);
}

const before = "L’Assemblée générale,\n\nConsciente de l’enjeu,\n\n";

describe("formatting what is typed", () => {
  it("puts the space of French before a mark, of the kind that the person asks for", () => {
    types(`${before}1. Décide d’agir‸`, ";", `${before}1. Décide d’agir·;‸`);
    types(`${before}1. Décide d’agir ‸`, ";", `${before}1. Décide d’agir·;‸`);
    types(`${before}1. Invite les États‸`, ":", `${before}1. Invite les États·:‸`);
    types(`${before}1. Cite « Agir‸`, "!", `${before}1. Cite « Agir·!‸`);
    assert.equal(
      seen(type(`${before}1. Décide d’agir‸`, ";", { spaces: "fine" })),
      seen(`${before}1. Décide d’agirˑ;‸`),
    );
    assert.equal(type(`${before}1. Décide d’agir‸`, ";", { spaces: "plain" }), `${before}1. Décide d’agir ;‸`);
    types(`${before}1. Combat le VIH/sida‸`, ";", `${before}1. Combat le VIH/sida·;‸`);
    types(`${before}1. Rappelle le paragraphe 12‸`, ";", `${before}1. Rappelle le paragraphe 12·;‸`);
  });

  it("takes out a space before a mark that has none", () => {
    types(`L’Assemblée générale,\n\nConsciente de l’enjeu ‸`, ",", `L’Assemblée générale,\n\nConsciente de l’enjeu,‸`);
    types(`${before}1. Cite l’adage (latin) ‸`, ".", `${before}1. Cite l’adage (latin).‸`);
    const english = "The General Assembly,\n\nAware of the need,\n\n1. Decides to act";
    types(`${english} ‸`, ";", `${english};‸`);
    types(`${english}‸`, ";", `${english};‸`);
  });

  it("puts the spaces of a quotation when it is closed", () => {
    types(`${before}1. Cite le «lac‸`, "»", `${before}1. Cite le «·lac·»‸`);
    types(`${before}1. Cite le « lac ‸`, "»", `${before}1. Cite le «·lac·»‸`);
    types(`${before}1. Cite le «‸`, "»", `${before}1. Cite le «»‸`);
    const tight = `${before}1. Cite le «lac», le «pré» et le «bois`;
    types(`${tight}‸`, "»", `${tight}»‸`);
  });

  it("keeps the usage of an old text", () => {
    const old = `${before}1. Décide;\n\n2. Invite;\n\n3. Prie;\n\n4. Remercie`;
    types(`${old}‸`, ";", `${old};‸`);
  });

  it("does nothing inside a word, a number, an address, a symbol, a note, front matter or a comment", () => {
    for (const [text, mark] of [
      ["1. Demande 12‸", ","],
      ["1. Se réunira à 10‸", ":"],
      ["1. Renvoie à https‸", ":"],
      ["1. Renvoie à https://lacs.org/a‸", "?"],
      ["1. Renvoie à lacs.org/a‸", "?"],
      ["1. Note ba‸teau", ";"],
      ["1. Décide d’agir.\n\n[^1]‸", ":"],
      ["1. Décide <!-- voir ‸", ";"],
      ["1. Coûte de ‸5", "."],
    ] as const) {
      const [start = "", end = ""] = text.split("‸");
      types(before + text, mark, `${before}${start}${mark}‸${end}`);
    }
    types("---\nlang‸\n", ":", "---\nlang:‸\n");
    types(`<!-- à voir‸\n\n${before}`, ":", `<!-- à voir:‸\n\n${before}`);
  });
});

describe("Enter", () => {
  const one = `${before}1. Décide d’agir·;`;

  it("renumbers what follows, and the references to it, where that is wanted", () => {
    const enter = (source: string, expected: string) =>
      assert.equal(seen(type(hidden(source), "\n", undefined, true)), expected);
    enter(
      `${one}‸\n\n2. Prie·;\n\n3. Suit le paragraphe 2 ci-dessus.\n`,
      `${one}\n\n2. ‸\n\n3. Prie·;\n\n4. Suit le paragraphe 3 ci-dessus.\n`,
    );
    const list = (b: string) => `${before}1. Décide·:\n\na) D’agir·;${b}`;
    enter(
      list("‸\n\nb) D’aider·;\n\n2. Suit l’alinéa b) du paragraphe 1 ci-dessus.\n"),
      list("\n\nb) ‸\n\nc) D’aider·;\n\n2. Suit l’alinéa c) du paragraphe 1 ci-dessus.\n"),
    );
    // A number added later keeps to its own; a gap is large enough.
    enter(`${one}‸\n\n1 bis. Prie·;\n`, `${one}\n\n2. ‸\n\n1 bis. Prie·;\n`);
    enter(`${one}‸\n\n3. Prie.\n`, `${one}\n\n2. ‸\n\n3. Prie.\n`);
    // Whoever thinks better of it has the numbers back.
    enter(
      `${one}\n\n2. ‸\n\n3. Prie·;\n\n4. Suit le paragraphe 3 ci-dessus.\n`,
      `${one}\n\n‸\n\n2. Prie·;\n\n3. Suit le paragraphe 2 ci-dessus.\n`,
    );
  });

  it("begins the next operative paragraph with its number", () => {
    types(`${one}‸`, "\n", `${one}\n\n2. ‸`);
    types(`${one}‸\n\n2. Finit.\n`, "\n", `${one}\n\n2. ‸\n\n2. Finit.\n`);
    types(`${before}9. Décide d’agir.‸\n`, "\n", `${before}9. Décide d’agir.\n\n10. ‸\n`);
    types(`${before}1. Décide d’agir‸\n`, "\n", `${before}1. Décide d’agir\n\n2. ‸\n`);
    types(`${before}1.\tDécide d’agir·;‸\n`, "\n", `${before}1.\tDécide d’agir·;\n\n2.\t‸\n`);
    types(`${before}3 bis. Décide d’agir·;‸\n`, "\n", `${before}3 bis. Décide d’agir·;\n\n4. ‸\n`);
  });

  it("puts no blank line where the document has none, and keeps indents and line ends", () => {
    types(
      `${before}1. Décide·;\n2. Invite·;‸\n3. Finit.\n`,
      "\n",
      `${before}1. Décide·;\n2. Invite·;\n3. ‸\n3. Finit.\n`,
    );
    types(`${before}  1. Décide·;‸\n`, "\n  ", `${before}  1. Décide·;\n\n  2. ‸\n`);
    types(`${one}‸\n`.replaceAll("\n", "\r\n"), "\r\n", `${one}\n\n2. ‸\n`.replaceAll("\n", "\r\n"));
  });

  it("goes on with a list, and begins one after its lead-in, as the language or the document labels lists", () => {
    const list = `${before}1. Invite les États·:`;
    types(`${list}‸`, "\n", `${list}\n\na) ‸`);
    types(`${list}\n\na) À agir·;‸`, "\n", `${list}\n\na) À agir·;\n\nb) ‸`);
    types(`${list}\n\na) À agir·:‸`, "\n", `${list}\n\na) À agir·:\n\ni) ‸`);
    types(
      `${list}\n\na) À agir·:\n\ni) Vite·;\n\nii) Bien·;‸`,
      "\n",
      `${list}\n\na) À agir·:\n\ni) Vite·;\n\nii) Bien·;\n\niii) ‸`,
    );
    const own = `${list}\n\n  (a) À agir·;\n\n2. Prie chacun·:`;
    types(`${own}‸`, "\n", `${own}\n\n  (a) ‸`);
    const english = "The General Assembly,\n\nAware of the need,\n\n1. Invites States:";
    types(`${english}‸`, "\n", `${english}\n\n(a) ‸`);
    const bare = `${before}Invite les États·:`;
    types(`${bare}‸`, "\n", `${bare}\n\na) ‸`);
  });

  it("takes back the number of a paragraph without text", () => {
    types(`${one}\n\n2. ‸\n`, "\n", `${one}\n\n‸\n`);
    types(`${one}\n\n2. ‸\n\n2. Finit.\n`, "\n", `${one}\n\n‸\n\n2. Finit.\n`);
    types(`${before}1. Invite·:\n\na) ‸`, "\n", `${before}1. Invite·:\n\n‸`);
    types(`${before}1. Invite·:\na) ‸`, "\n", `${before}1. Invite·:\n‸`);
    types(`${one}\n2. ‸`, "\n", `${one}\n‸`);
    types(`${before}1. Renvoie au point\n5.‸`, "\n", `${before}1. Renvoie au point\n5.\n\n2. ‸`);
  });

  it("goes from the end of a list to the paragraph behind it", () => {
    const list = `${before}1. Invite·:\n\na) Vite·;`;
    types(`${list}\n\nb) ‸`, "\n", `${list}\n\n2. ‸`);
    types(`${list}\n\nb) ‸\n\n2. Finit.\n`, "\n", `${list}\n\n‸\n\n2. Finit.\n`);
    const tight = `${before}1. Invite·:\na) Vite·;`;
    types(`${tight}\nb) ‸`, "\n", `${tight}\n\n2. ‸`);
    const nested = `${before}1. Invite·:\n\na) Vite·:\n\ni) Tôt·;`;
    types(`${nested}\n\nii) ‸`, "\n", `${nested}\n\nb) ‸`);
    types(`${nested}\n\nb) ‸`, "\n", `${nested}\n\n2. ‸`);
  });

  it("begins the next paragraph behind one without number that has its mark", () => {
    types("L’Assemblée générale,‸\n", "\n", "L’Assemblée générale,\n\n‸\n");
    types(`${before.trimEnd()}‸\n`, "\n", `${before.trimEnd()}\n\n‸\n`);
    types(`${before.trimEnd()}‸\n\nNotant que,\n`, "\n", `${before.trimEnd()}\n\n‸\n\nNotant que,\n`);
    types(`${before}Décide d’agir·;‸\n`, "\n", `${before}Décide d’agir·;\n\n‸\n`);
  });

  it("does nothing after sentences that may go on, blank lines, and inside a paragraph", () => {
    for (const source of [
      `${before}Notant que l’enjeu‸\n`,
      `${before}Décide d’agir‸\n`,
      `${one}\n‸\n`,
      `${before}1. Décide ‸d’agir·;\n`,
      `${before}1. Décide d’agir,‸\n`,
      "L’Assemblée générale,\n\nNotant·:\n\na) Le temps,‸\n",
    ]) {
      const [start, end] = hidden(source).split("‸");
      assert.equal(type(hidden(source), "\n"), `${start}\n‸${end}`);
    }
  });

  it("goes on with the sentence where lines are wrapped by hand", () => {
    const wrapped = `${before}1. Décide d’agir\nsans tarder·;\n\n2. Invite les États‸\n`;
    types(wrapped, "\n", wrapped.replace("‸", "\n‸"));
    const cut = `${before}1. Décide d’agir·;‸\nsans tarder, et de revenir\n`;
    types(cut, "\n", cut.replace("‸", "\n‸"));
    types(
      `${operatives("1. Décide d’agir\nsans tarder·;").trimEnd()}‸`,
      "\n",
      `${operatives("1. Décide d’agir\nsans tarder·;").trimEnd()}\n\n2. ‸`,
    );
  });
});
