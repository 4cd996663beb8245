/** Renaming: the cursor `‸` stands on a name, and the whole text is as it should be afterwards. */
import assert from "node:assert/strict";
import { prepareRename, provideRename } from "../../../../server/features/rename/rename.ts";
import { readCursor } from "../../../fixtures/marks.ts";
import { applied, ENGLISH, FRENCH, PLAIN, readText } from "../support.ts";

const lines = (...paragraphs: readonly string[]) => `${paragraphs.join("\n\n")}\n`;

function at(source: string) {
  const { text, cursor } = readCursor(source);
  return { document: readText(text), cursor };
}

function renamed(source: string, name: string, settings = FRENCH): string {
  const { document, cursor } = at(source);
  const answer = provideRename(document, cursor, name, settings);
  if (answer === null) return "nothing";
  return "failure" in answer ? answer.failure : applied(answer, document);
}

/** What the editor shows before a name is typed. */
function offered(source: string): string | null {
  const { document, cursor } = at(source);
  const answer = prepareRename(document, cursor, FRENCH);
  if (answer === null) return null;
  if ("failure" in answer) return answer.failure;
  const { start, end } = answer.range;
  const { positions } = document;
  assert.equal(document.analysis.text.slice(positions.offsetAt(start), positions.offsetAt(end)), answer.placeholder);
  return answer.placeholder;
}

const HEAD = ["L'Assemblée générale,", "Consciente de l'enjeu,"];
const FOUR = (first: string, last: string) =>
  lines(
    ...HEAD,
    `${first}. Décide d'agir\u00a0;`,
    "2. Invite les États à agir\u00a0;",
    "3. Prie chacun d'appliquer les paragraphes 1 et 2 ci-dessus\u00a0;",
    `${last}. Engage chacun à observer le paragraphe 1 ci-dessus.`,
  );

describe("renaming a number", () => {
  it("moves the paragraph to the place that has it; numbers, marks and references follow", () => {
    const text = FOUR("1", "‸4");
    assert.deepEqual(readText(text.replace("‸", "")).findings, []);
    assert.equal(
      renamed(text, "2"),
      lines(
        ...HEAD,
        "1. Décide d'agir\u00a0;",
        "2. Engage chacun à observer le paragraphe 1 ci-dessus\u00a0;",
        "3. Invite les États à agir\u00a0;",
        "4. Prie chacun d'appliquer les paragraphes 1 et 3 ci-dessus.",
      ),
    );
  });

  it("does so from a reference to it as from its label", () => {
    const text = lines(
      ...HEAD,
      "1. Décide d'agir\u00a0;",
      "2. Invite les États à agir\u00a0;",
      "3. Rappelle le paragraphe ‸2 ci-dessus.",
    );
    assert.equal(
      renamed(text, "1."),
      lines(
        ...HEAD,
        "1. Invite les États à agir\u00a0;",
        "2. Décide d'agir\u00a0;",
        "3. Rappelle le paragraphe 1 ci-dessus.",
      ),
    );
  });

  it("closes a gap, and all that follows goes on from there", () => {
    const text = (...numbers: [string, string, string, string]) =>
      lines(
        ...HEAD,
        "1. Décide d'agir\u00a0;",
        `${numbers[0]}. Invite les États à agir\u00a0;`,
        `${numbers[1]}. Rappelle les paragraphes ${numbers[2]} ci-dessus et ${numbers[3]} ci-après\u00a0;`.replace(
          /paragraphes (\d) ci-dessus et/,
          "paragraphe $1 ci-dessus et le paragraphe",
        ),
        `${numbers[3]}. Décide d'y revenir.`,
      );
    assert.equal(renamed(text("‸3", "4", "3", "5"), "2"), text("2", "3", "2", "4"));
  });

  it("adds « bis » to a number, and takes it away", () => {
    const plain = lines(
      ...HEAD,
      "1. Décide d'agir\u00a0;",
      "‸2. Invite chacun à agir\u00a0;",
      "3. Rappelle le paragraphe 2 ci-dessus.",
    );
    const added = lines(
      ...HEAD,
      "1. Décide d'agir\u00a0;",
      "1 bis. Invite chacun à agir\u00a0;",
      "2. Rappelle le paragraphe 1 bis ci-dessus.",
    );
    assert.equal(renamed(plain, "1 bis"), added);
    assert.equal(renamed(added.replace("1 bis.", "1 ‸bis."), "2"), plain.replace("‸", ""));
  });

  it("of a sub-paragraph keeps the form of its label", () => {
    const text = lines(
      "The General Assembly,",
      "Aware of the need,",
      "1. Requests States:",
      "(a) To act;",
      "(‸b) To report;",
      "(c) To wait;",
      "2. Recalls paragraph 1 (b) and subparagraph (a) of paragraph 1 above.",
    );
    assert.equal(
      renamed(text, "a"),
      lines(
        "The General Assembly,",
        "Aware of the need,",
        "1. Requests States:",
        "(a) To report;",
        "(b) To act;",
        "(c) To wait;",
        "2. Recalls paragraph 1 (a) and subparagraph (b) of paragraph 1 above.",
      ),
    );
  });

  it("reaches the references of an annex to the text that it is annexed to, and leaves its own alone", () => {
    const text = (main: readonly string[], cited: string) =>
      lines(
        "Résolution sur les lacs",
        ...HEAD,
        ...main,
        "3. Adopte la Déclaration (voir annexe).",
        "Annexe",
        "Déclaration sur la protection des lacs",
        "Les ministres,",
        "Conscients de l'enjeu,",
        "1. Décident d'agir\u00a0;",
        `2. Rappellent le paragraphe 1 ci-dessus et le paragraphe ${cited} de la présente résolution.`,
      );
    assert.equal(
      renamed(text(["1. Décide d'agir\u00a0;", "‸2. Invite les États à agir\u00a0;"], "2"), "1"),
      text(["1. Invite les États à agir\u00a0;", "2. Décide d'agir\u00a0;"], "1"),
    );
  });

  it("keeps the text's line ends", () => {
    const crlf = (text: string) => text.replaceAll("\n", "\r\n");
    assert.equal(renamed(crlf(FOUR("1", "‸4")), "2"), crlf(renamed(FOUR("1", "‸4"), "2")));
  });

  it("says why not, in the person's language", () => {
    assert.equal(renamed(FOUR("1", "‸4"), "9"), "Le numéro 9 romprait la suite\u00a0: ici viendrait 4.");
    assert.equal(renamed(FOUR("1", "‸4"), "9", ENGLISH), "Number 9 would break the series: 4 would come here.");
    assert.match(renamed(FOUR("1", "‸4"), "quatre"), /^«\u00a0quatre\u00a0» n’est pas un numéro de cette série/);
    assert.equal(renamed(FOUR("1", "‸4"), "  "), "Un nom ne peut être vide.");
    assert.match(
      renamed(FOUR("1", "‸4"), "2", { ...FRENCH, client: PLAIN.client }),
      /^L'Assemblée/,
      "plain edits, too",
    );
    assert.equal(renamed(FOUR("1", "‸4"), "4"), FOUR("1", "4"), "its own number");
  });
});

describe("renaming words", () => {
  it("of an acronym reaches its definition and every use, with either apostrophe, in annexes, too", () => {
    assert.equal(
      renamed(
        lines(
          ...HEAD,
          "Notant l'œuvre de l'Alliance des lacs (ALB),",
          "1. Remercie l’‸ALB, l'ALB et l'ALB-Eau (voir annexe).",
          "Annexe",
          "Statut de l'ALB",
        ),
        "AML",
      ),
      lines(
        ...HEAD,
        "Notant l'œuvre de l'Alliance des lacs (AML),",
        "1. Remercie l’AML, l'AML et l'ALB-Eau (voir annexe).",
        "Annexe",
        "Statut de l'AML",
      ),
    );
  });

  it("mends the elision before it where one answer is right", () => {
    const text = (name: string, of: string, the: string) =>
      lines(...HEAD, `Notant l'œuvre de l'Alliance des lacs (${name}),`, `1. Remercie les membres ${of} et ${the}.`);
    assert.equal(
      renamed(text("‸ALB", "d'ALB", "l'ALB"), "BML"),
      text("BML", "de BML", "l'BML"),
      "`l'` may be le or la",
    );
    assert.equal(renamed(text("‸BML", "de BML", "la BML"), "ALB"), text("ALB", "d'ALB", "l'ALB"));
    assert.equal(renamed(text("‸BML", "du BML", "au BML"), "ALB"), text("ALB", "de l'ALB", "à l'ALB"));
    assert.equal(renamed(text("‸HCL", "du HCL", "le HCL"), "ALB"), text("ALB", "de l'ALB", "l'ALB"), "an aspirate h");
    assert.equal(renamed(text("‸OML", "de OML", "la OML"), "ALB"), text("ALB", "de ALB", "la ALB"), "spelt out");
  });

  it("gives the article the gender of the new name where the language or the text tells it", () => {
    const text = (name: string, the: string, of: string, to: string, this_: string) =>
      lines(
        "L'Assemblée générale,",
        `Notant la pirogue et l'organe des lacs (ci-après dénommé « ${the}${name} »),`,
        `1. Prie ${the}${name} de siéger, vu l'avis ${of}${name}, et demande ${to}${name} d'agir\u00a0;`,
        `2. ${the.charAt(0).toUpperCase()}${the.slice(1)}${name} agit et remercie ${this_}${name}, en sa pirogue.`,
      );
    const committee = text("Comité", "le ", "du ", "au ", "ce ");
    const commission = text("Commission", "la ", "de la ", "à la ", "cette ");
    const organ = text("Organe", "l'", "de l'", "à l'", "cet ");
    const canoe = text("Pirogue", "la ", "de la ", "à la ", "cette ");
    const cursor = (source: string) => source.replace(/(« (?:l[ea] |l'))/, "$1‸");
    assert.equal(renamed(cursor(committee), "Commission"), commission);
    assert.equal(renamed(cursor(commission), "Comité"), committee);
    assert.equal(renamed(cursor(committee), "Organe"), organ);
    assert.equal(renamed(cursor(organ), "Comité"), committee);
    assert.equal(renamed(cursor(organ), "Pirogue"), canoe, "as the text has it");
    assert.equal(renamed(cursor(committee), "Zibeline"), text("Zibeline", "le ", "du ", "au ", "ce "), "unknown");
    assert.match(renamed(cursor(organ), "Zibeline"), /« l'Zibeline »/, "to be seen by the person");
  });

  it("of a term leaves longer names and what stands before the definition alone", () => {
    const text = (name: string) =>
      lines(
        "L'Assemblée générale,",
        "Rappelant le Comité,",
        `Notant le Comité des lacs (ci-après dénommé « le ${name} »),`,
        `1. Prie le ${name} de siéger et le Comité des droits de l'enfant d'en faire autant\u00a0;`,
        `2. Prie le ${name} d'agir, le ${name} de l'aider, le Comité d'histoire et le Comité de la paix de suivre.`,
      );
    assert.equal(renamed(text("Comité").replace("« le C", "« le ‸C"), "Groupe"), text("Groupe"));
  });

  it("of a title reaches its quotations, even over two lines", () => {
    const text = (title: string, quoted = title) =>
      lines(...HEAD, `1. Adopte la ${quoted} (voir annexe).`, "Annexe", title, "Les ministres,", "Décident d'agir.");
    const old = "Déclaration sur la protection des lacs";
    const now = "Déclaration sur la sauvegarde des lacs et l’eau";
    assert.equal(
      renamed(text(old, old.replace("la protection", "la\nprotec‸tion")), now),
      text(now.replace("’", "'")),
      "with the text's own apostrophe",
    );
  });

  it("of a title takes the brackets and quotation marks that belong to it along, and no others", () => {
    const text = (title: string) =>
      lines(
        ...HEAD,
        `1. Adopte le texte (voir le ${title}) et l'annexe.`,
        "Annexe",
        title,
        "Les ministres,",
        "Décident d'agir.",
      );
    const now = "Programme pour les lacs";
    for (const old of [
      "Programme de la Décennie des lacs (2031-2040)",
      "Programme intitulé « Les lacs pour tous »",
      "Programme de la Décennie (pour « les lacs »)",
    ]) {
      const source = text(old).replace("\nProg", "\nProg‸");
      assert.equal(offered(source), old);
      assert.equal(renamed(source, now), text(now));
    }
  });

  it("of a note changes its calls", () => {
    const text = (call: string) =>
      lines("L'Assemblée générale,", `Rappelant le rapport[^${call}],`, "1. Décide d'agir.", `[^${call}]: A/82/203.`);
    assert.equal(renamed(text("‸1").replace("[^‸1]:", "[^1]:"), "rapport-2"), text("rapport-2"));
    assert.match(renamed(text("‸1").replace("[^‸1]:", "[^1]:"), "deux mots"), /^Un appel de note/);
  });

  it("refuses a name that something else has", () => {
    const text = lines(
      ...HEAD,
      "Notant l'œuvre de l'Alliance des lacs (ALB) et de la Banque des lacs (BDL),",
      "1. Remercie l'‸ALB.",
    );
    assert.equal(renamed(text, "BDL"), "«\u00a0BDL\u00a0» désigne déjà autre chose dans ce texte.");
    assert.match(renamed(text, "un sigle"), /^Un sigle s’écrit en un mot/);
    assert.equal(renamed(text, "A\nB"), "Un nom tient sur une ligne.");
  });
});

describe("what is offered for renaming", () => {
  it("is the number, the acronym, the call without its marks", () => {
    assert.equal(offered(FOUR("‸1", "4")), "1");
    assert.equal(offered(FOUR("1", "4").replace("paragraphe 1", "paragraphe ‸1")), "1");
    assert.equal(offered(lines(...HEAD, "1. Décide d'agir ;", "1 ‸bis. Décide d'y revenir.")), "1 bis");
    assert.equal(offered(lines(...HEAD, "Notant l'Alliance des lacs (‸ALB),")), "ALB");
    assert.equal(offered(lines("Rappelant le rapport[^‸1],", "[^1]: A/82/203.")), "1");
  });

  it("is nothing in plain words or beside a number, and an explanation for what has its name from others", () => {
    assert.equal(offered(FOUR("1", "4").replace("agir", "a‸gir")), null);
    assert.equal(offered(FOUR("1", "4").replace("paragraphe 1", "para‸graphe 1")), null);
    assert.match(offered(lines("Rappelant sa résolution 70‸/1,")) ?? "", /^Ce symbole/);
    assert.equal(renamed(FOUR("1", "4").replace("agir", "a‸gir"), "x"), "nothing");
  });
});
