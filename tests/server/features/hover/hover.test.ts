import assert from "node:assert/strict";
import { findCitedAt, provideHover } from "../../../../server/features/hover/hover.ts";
import { indexFilesBySymbol } from "../../../../server/features/navigation/cited-files.ts";
import { escapeMarkdown } from "../../../../server/features/shared/markdown.ts";
import { createTextFile } from "../../../../server/features/versions/versions.ts";
import { atCursor, ENGLISH, FRENCH, PLAIN, readText, resolution } from "../support.ts";

/** The hover at the cursor: the text it is about, then its lines. */
function lines(source: string, settings = FRENCH): string[] | null {
  const { document, offset } = atCursor(source);
  const found = provideHover(document, offset, settings);
  if (!found?.range) return null;
  const { value } = found.contents as { value: string };
  return [document.positions.getText(found.range), ...value.split("\n").filter(line => line !== "")];
}

describe("hover", () => {
  it("explains an opener: section, form, meaning, agreement, equivalents", () => {
    const found = lines(resolution("Con‸sciente de l'enjeu,", "1. Décide d'agir ;", "2. Prie les États d'agir."));
    assert.deepEqual(found?.slice(0, 2), ["Consciente", "**Consciente** — préambule · féminin singulier"]);
    assert.ok(found?.includes("S’accorde avec «\u00a0L'Assemblée générale\u00a0»."), found?.join("\n"));
    for (const language of ["anglais", "espagnol", "russe", "arabe", "chinois"]) {
      assert.ok(
        found?.some(line => line.startsWith(`| ${language} | *`)),
        language,
      );
    }
  });

  it("tells the force of a request", () => {
    const found = lines(
      resolution("Consciente de l'enjeu,", "1. Décide d'agir ;", "2. Pr‸ie les États d'agir."),
      ENGLISH,
    );
    assert.ok(
      found?.some(line => line.startsWith("Force: 3 of 6, from inviting to demanding. ")),
      found?.join("\n"),
    );
  });

  it("shows what an opener takes behind the opener as it stands, not behind another form of it", () => {
    const french = lines(resolution("Rapp‸elant sa décision,", "Décide d'agir."))?.join("\n");
    assert.match(String(french), /^- que ‹indicatif› — \*Rappelant que la situation évolue\*$/m);
    assert.doesNotMatch(String(french), /Rappelle que/);
    const english = `The Ministers,\n\nReca‸lling their decision,\n\nDecide to act.`;
    assert.doesNotMatch(String(lines(english, ENGLISH)?.join("\n")), /\*Recalls? /);
  });

  it("shows the paragraph that a reference leads to wherever the pointer is in it, behind its number too", () => {
    const reference = "paragraphe 1 ci-dessus";
    for (let at = 0; at < reference.length; at++) {
      const marked = `${reference.slice(0, at)}‸${reference.slice(at)}`;
      const found = lines(
        resolution("Rappelant sa décision,", "1. Décide d'agir ;", `2. Prie les États visés au ${marked} d'agir.`),
      );
      assert.ok(
        found?.some(line => line.startsWith("> 1. Décide d")),
        `${marked}\n${found?.join("\n")}`,
      );
    }
  });

  it("says what does not agree", () => {
    const found = lines(
      resolution("Rappelant sa décision,", "1. Déci‸dent d'agir ;", "2. Prie les États d'agir."),
      ENGLISH,
    );
    assert.ok(found?.includes("Does not agree with “L'Assemblée générale”."), found?.join("\n"));
  });

  it("says how an opener that no list holds was known", () => {
    const found = lines(resolution("Ayant rel‸u sa décision,", "Décide d'agir."));
    assert.equal(found?.[2], "Cette formule n’est pas dans le lexique\u00a0; elle est reconnue à sa forme (relire).");
  });

  it("names the rule behind a finding, with its page, before what it says of the word", () => {
    const faulty = resolution("Rappelant sa décision,", "1. Déci‸dent d'agir ;", "2. Prie les États d'agir.");
    const files = { ...FRENCH, client: { ...FRENCH.client, rulePages: "file:///pages" } };
    const found = lines(faulty, files);
    assert.deepEqual(found?.slice(0, 2), ["Décident", "**Accord avec la ligne d’édiction**"]);
    assert.match(
      String(found?.[2]),
      /^La ligne .* \[Exemples et exceptions\]\(file:\/\/\/pages\/fr\/opener-agreement\.md\)$/,
    );
    assert.match(String(found?.[3]), /^Règle opener-agreement\. Sources\u00a0: La grammaire de la langue\./);
    assert.equal(found?.[4], "---");
    assert.match(String(found?.[5]), /^\*\*Décident\*\* — /);
    // Editors make no link of a scheme that they do not know.
    for (const settings of [FRENCH, PLAIN]) assert.doesNotMatch(String(lines(faulty, settings)?.[2]), /\]\(/);
    // Nothing else stands there to be explained.
    const doubled = resolution("Rappelant sa ‸ décision,", "1. Décide d'agir ;", "2. Prie les États d'agir.");
    assert.deepEqual(lines(doubled)?.slice(0, 2), ["  ", "**Espace en double**"]);
  });

  it("explains a modifier by itself", () => {
    const found = lines(
      resolution("Rappelant sa décision,", "1. Prend note avec satis‸faction du rapport ;", "2. Décide d'agir."),
    );
    assert.deepEqual(found?.slice(0, 3), [
      "avec satisfaction",
      "**avec satisfaction**",
      "Exprime un jugement sur ce qui suit.",
    ]);
  });

  it("explains the second opener of a paragraph", () => {
    const found = lines(
      resolution("Rappelant sa décision,", "1. Décide d'agir et pri‸e les États d'agir ;", "2. Décide d'agir."),
    );
    assert.equal(found?.[0], "prie");
  });

  it("tells how a paragraph is cited", () => {
    const body = [
      "Rappelant sa décision,",
      "1. Engage les États :",
      "a) À agir :",
      "i) Vite ;",
      "ii) Bien ;",
      "2. Décide d'agir.",
    ];
    const at = (paragraph: string) =>
      lines(resolution(...body.map(one => (one === paragraph.replace("‸", "") ? paragraph : one))));
    assert.deepEqual(at("‸1. Engage les États :"), ["1.", "Paragraphe 1 du dispositif."]);
    assert.deepEqual(at("ii‸) Bien ;"), ["ii)", "Alinéa a\\) ii\\) du paragraphe 1."]);
  });

  it("shows the paragraph that a reference points to", () => {
    const text = (reference: string) =>
      resolution("Rappelant sa décision,", "1. Décide d'agir ;", `2. Prie les États visés au ${reference} d'agir.`);
    assert.deepEqual(lines(text("para‸graphe 1 ci-dessus")), [
      "paragraphe 1 ci-dessus",
      "Paragraphe 1 du dispositif.",
      "> 1. Décide d'agir ;",
    ]);
    assert.deepEqual(lines(text("paragraphe ‸1 ci-dessus"))?.[0], "1");
    assert.equal(lines(text("para‸graphe 7 ci-dessus"))?.[2], "Ce texte n’a pas de paragraphe 7.");
    // It may be of another text.
    assert.deepEqual(lines(text("para‸graphe 1 de la résolution 71/23"))?.slice(1), ["Renvoi à un paragraphe."]);
  });

  it("gives the weekday of a date, and says when there is no such day", () => {
    const text = (date: string) => resolution(`Rappelant sa décision du ${date},`, "Décide d'agir.");
    assert.equal(lines(text("14 m‸ai 2025"))?.[2], "mercredi 14 mai 2025");
    assert.equal(lines(text("31 f‸évrier 2025"))?.at(-1), "Ce jour n’existe pas.");
  });

  it("links the symbol of a document", () => {
    const found = lines(resolution("Ayant examiné le rapport (A/7‸6/587),", "Décide d'agir."));
    assert.equal(found?.[2], "[A/76/587](https://undocs.org/fr/A/76/587)");
  });

  it("shows the sub-paragraph that is meant, and what stands in it", () => {
    const source = resolution(
      "Rappelant sa décision,",
      "1. Engage les gardiens :",
      "a) À veiller ;",
      "b) À signaler, la nuit :",
      "i) Les brumes ;",
      "ii) Les glaces ;",
      "2. Prie les gardiens visés à l'ali‸néa b) du paragraphe 1 ci-dessus d'agir.",
    );
    const sub = [
      "Alinéa b\\) du paragraphe 1.",
      "> b\\) À signaler, la nuit :",
      ">",
      "> i\\) Les brumes ;",
      ">",
      "> ii\\) Les glaces ;",
    ];
    assert.deepEqual(lines(source)?.slice(1), sub);
    const whole = lines(source.replace("ali‸néa b) du para", "alinéa b) du ‸para"));
    assert.deepEqual(whole?.slice(1), sub);
    assert.equal(lines(source.replace("‸", "").replace("b) À sig", "‸b) À sig"))?.[2], "Cité 1 fois dans ce fichier.");
    const both = resolution(
      "Rappelant sa décision,",
      "1. Décide d'agir ;",
      "2. Prie d'agir ;",
      "3. Note les para‸graphes 1 et 2.",
    );
    assert.deepEqual(lines(both)?.slice(1), ["> 1. Décide d'agir ;", ">", "> 2. Prie d'agir ;"]);
    assert.deepEqual(lines(both.replace("‸", "").replace("es 1 et", "es 1‸ et")), lines(both));
    assert.deepEqual(lines(both.replace("‸", "").replace("et 2.", "et ‸2."))?.at(-1), "> 2. Prie d'agir ;");
    assert.equal(lines(both.replace("‸", "").replace("et 2.", "et ‸2."))?.[0], "2");
    const many = ["a", "b", "c", "d", "e"].map(letter => `${letter}) À veiller ;`);
    const long = resolution(
      "Rappelant sa décision,",
      "1. Engage les gardiens :",
      ...many,
      "2. Prie, au titre du para‸graphe 1, d'agir.",
    );
    assert.equal(lines(long)?.at(-1), "> …");
  });

  it("tells what acronyms, terms and notes stand for, and annexes are called", () => {
    const named = (source: string) => lines(source)?.slice(1);
    const text = (use: string) =>
      resolution(
        "Saluant l'Alliance des États des deux Rives (AEDR) et la Société des bacs (ci-après « la Société »),",
        use,
      );
    assert.deepEqual(named(text("1. Remercie l'AE‸DR.")), ["**AEDR** — Alliance des États des deux Rives"]);
    assert.match(
      String(named(text("1. Remercie la Soci‸été."))),
      /^Terme défini dans ce texte\u00a0:,> Saluant .*la Société des bacs/,
    );
    assert.equal(named(text("1. Remercie l'AEDR.").replace("(AEDR)", "(AE‸DR)")), undefined);
    const foreign = resolution("Saluant l'Union des passeurs (QTX),", "1. Remercie la Q‸TX.");
    assert.deepEqual(named(foreign), [
      "Sigle défini dans ce texte\u00a0:",
      "> Saluant l'Union des passeurs \\(QTX\\),",
    ]);
    const note = `${resolution("Rappelant sa décision[^‸1],", "1. Décide d'agir.")}\n[^1]: Décision 3 du Comité des bacs.\n`;
    assert.deepEqual(named(note), ["Note\u00a0:", "> Décision 3 du Comité des bacs."]);
    const annex = `${resolution("Rappelant sa décision,", "1. Adopte le règlement (voir an‸nexe).")}\nAnnexe\n\nRèglement des bacs de nuit\n\nArticle premier\n\nLes bacs portent deux feux.\n`;
    assert.match(String(named(annex)?.[0]), /^> .*Règlement des bacs de nuit/);
  });

  it("shows how a cited document was introduced, and the file of the folder that has it", () => {
    const source = resolution(
      "Rappelant sa résolution 81/12 du 3 décembre 2026, intitulée « Feux de nuit »,",
      "1. Réaffirme sa résolution 81‸/12.",
    );
    const link = "[A/RES/81/12](https://undocs.org/fr/A/RES/81/12)";
    const { document, offset } = atCursor(source);
    assert.equal(findCitedAt(document, offset)?.symbol, "A/RES/81/12");
    assert.equal(findCitedAt(document, 3), null);
    assert.deepEqual(lines(source)?.slice(2, 4), [link, "Introduit ainsi\u00a0:"]);
    assert.match(
      String(lines(source)?.at(-1)),
      /^> Rappelant sa résolution 81\/12 du 3 décembre 2026, intitulée « Feux de nuit »/,
    );
    const other = readText("81/12. Feux [de nuit]\n\nL'Assemblée générale,\n\nDécide d'agir.\n");
    const file = { ...createTextFile(other), uri: "file:///feux.undecl", key: "feux" };
    const value = JSON.stringify(
      provideHover(document, offset, FRENCH, indexFilesBySymbol(document, [file]))?.contents,
    );
    assert.ok(value.includes(JSON.stringify("[81/12. Feux \\[de nuit\\]](file:///feux.undecl)").slice(1, -1)), value);
  });

  it("tells who acts, and how openers agree", () => {
    const found = lines("L'Assem‸blée générale,\n\nRappelant sa décision,\n\nDécide d'agir.\n");
    assert.equal(found?.[1], "Sujet de la phrase\u00a0: les ouvertures s’accordent avec lui (féminin singulier).");
  });

  it("lists what this very opener takes, with a sentence", () => {
    const found = lines(resolution("Rappelant sa décision,", "1. Exh‸orte les États à agir ;", "2. Décide d'agir."));
    assert.ok(found?.includes("- ‹nom› à ‹infinitif› — *Exhorte ‹le destinataire› à ‹l’action›*"), found?.join("\n"));
    assert.ok(found?.every(line => !line.startsWith("- ‹nom› de")));
  });

  it("is plain text where the editor knows no Markdown", () => {
    const found = lines(resolution("Ayant examiné le rapport (A/7‸6/587),", "Décide d'agir."), PLAIN);
    assert.equal(found?.[2], "A/76/587 (https://undocs.org/fr/A/76/587)");
    const opener = lines(
      resolution("Rappelant sa décision,", "1. Déci‸dent d'agir ;", "2. Prie les États d'agir."),
      PLAIN,
    );
    assert.equal(opener?.[1], "Accord avec la ligne d’édiction");
    assert.ok(opener?.includes("anglais — Decides"), opener?.join("\n"));
    assert.ok(
      opener?.every(line => !/[*\\|]/.test(line)),
      opener?.join("\n"),
    );
  });

  it("leads to the addresses in what it quotes, as they are written", () => {
    const source = resolution("Rappelant sa décision[^‸1],", "Décide d'agir.");
    const note = "\n[^1]: Voir https://a.example/un-texte_1(2)*, et (https://b.example/x.).\n";
    assert.equal(
      lines(source + note)?.at(-1),
      "> Voir <https://a.example/un-texte_1>\\(2\\), et \\(<https://b.example/x>.\\).",
    );
    assert.equal(
      lines(source + note, PLAIN)?.at(-1),
      "Voir https://a.example/un-texte_1(2), et (https://b.example/x.).",
    );
  });

  it("says why a paragraph ends as it does", () => {
    const found = lines(resolution("Rappelant sa décision,", "1. Décide d'agir ‸;", "2. Prie les États d'agir."));
    assert.deepEqual(found, [";", "Un paragraphe du dispositif suivi d’un autre se termine par «\u00a0;\u00a0»."]);
  });

  it("says nothing elsewhere", () => {
    assert.equal(lines(resolution("Rappelant sa déci‸sion,", "Décide d'agir.")), null);
    assert.equal(lines("‸"), null);
    assert.equal(lines("Rappelant sa décision,\n‸\nDécide d'agir.\n"), null);
  });

  it("shows what stands in the text, whatever characters it has", () => {
    assert.equal(escapeMarkdown("[a](b) *c*\n<d>"), "\\[a\\]\\(b\\) \\*c\\* \\<d\\>");
  });
});
