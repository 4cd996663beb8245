import assert from "node:assert/strict";
import { hover } from "../../../server/features/hover.ts";
import { escaped } from "../../../server/features/markdown.ts";
import { atCursor, ENGLISH, FRENCH, PLAIN, resolution } from "./support.ts";

/** The hover at the cursor: the text it is about, then its lines. */
function lines(source: string, settings = FRENCH): string[] | null {
  const { document, offset } = atCursor(source);
  const found = hover(document, offset, settings);
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
    assert.ok(found?.includes("Force: 3 of 6, from inviting to demanding."), found?.join("\n"));
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
    assert.equal(found?.[3], "---");
    assert.match(String(found?.[4]), /^\*\*Décident\*\* — /);
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
      "Renvoi à un paragraphe.",
      "> 1. Décide d'agir ;",
    ]);
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
    assert.equal(found?.[2], "[A/76/587](https://undocs.org/A/76/587)");
  });

  it("says why a paragraph ends as it does", () => {
    const found = lines(resolution("Rappelant sa décision,", "1. Décide d'agir ‸;", "2. Prie les États d'agir."));
    assert.deepEqual(found, [";", "Un paragraphe du dispositif suivi d’un autre se termine par «\u00a0;\u00a0»."]);
  });

  it("says nothing elsewhere", () => {
    assert.equal(lines(resolution("Rappelant sa déci‸sion,", "Décide d'agir.")), null);
    assert.equal(lines("L'Assem‸blée générale,\n\nDécide d'agir.\n"), null);
    assert.equal(lines("‸"), null);
    assert.equal(lines("Rappelant sa décision,\n‸\nDécide d'agir.\n"), null);
  });

  it("shows what stands in the text, whatever characters it has", () => {
    assert.equal(escaped("[a](b) *c*\n<d>"), "\\[a\\]\\(b\\) \\*c\\* \\<d\\>");
  });
});
