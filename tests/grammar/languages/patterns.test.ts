import assert from "node:assert/strict";
import { listLanguageCodes } from "../../../grammar/languages/language-codes.ts";
import { getPack } from "../../../grammar/languages/registry.ts";
import { spent } from "../../fixtures/spent.ts";

/** The kind of the first pattern that fits a line, as the reader will try them. */
function kindOf(code: string): (line: string) => string | null {
  const patterns = getPack(code).blocks.map(({ kind, pattern }) => ({
    kind,
    fits: new RegExp(`^(?:${pattern})`, "iu"),
  }));
  return line => patterns.find(({ fits }) => fits.test(line))?.kind ?? null;
}

/** The first reference in a text: kind, printed extent and groups. */
function referenceIn(code: string, text: string): unknown[] | null {
  const patterns = getPack(code).references.map(({ kind, pattern }) => ({
    kind,
    at: new RegExp(`(?:${pattern})`, "iuy"),
  }));
  for (let offset = 0; offset < text.length; offset++) {
    if (/[\p{L}\p{N}]/u.test(text[offset - 1] ?? " ")) continue;
    for (const { kind, at } of patterns) {
      at.lastIndex = offset;
      const match = at.exec(text);
      if (!match) continue;
      const groups = Object.entries(match.groups ?? {}).filter(([, value]) => value !== undefined);
      return [kind, match[0], Object.fromEntries(groups)];
    }
  }
  return null;
}

const LINES: Readonly<Record<string, readonly [kind: string | null, ...lines: string[]][]>> = {
  fr: [
    ["masthead", "Nations Unies", "Distr. générale 3 mai 2031", "Assemblée générale", "Quatre-vingt-sixième session"],
    [
      "masthead",
      "Point 12 de l'ordre du jour",
      "Points 4 et 7 a) de l'ordre du jour provisoire",
      "Original : français",
    ],
    ["masthead", "Dixième session extraordinaire d'urgence", "Session de 2031", "2-20 mars 2031"],
    [
      "masthead",
      "Résolution adoptée par l'Assemblée générale le 4 mai 2031",
      "[sans renvoi à une grande commission (A/86/L.2)]",
    ],
    [
      "masthead",
      "[sur la base du rapport de la Deuxième Commission (A/86/401)]",
      "Ruritanie et Syldavie : projet de résolution",
    ],
    ["original", "[Original : russe]", "[Original : anglais et français]"],
    [
      "title",
      "Lettre datée du 3 mai 2031, adressée au Secrétaire général par la Représentante permanente de la Syldavie",
    ],
    ["title", "Décision du 3 mai 2031 concernant la Déclaration des lacs", "Déclaration des chefs d'État sur les lacs"],
    ["title", "86/12. Protection des lacs", "Résolution 2999 (2031)", "2999 (2031). La situation en Syldavie"],
    ["annex", "Annexe", "ANNEXE II", "Annexe à la lettre datée du 3 mai 2031 adressée au Secrétaire général"],
    ["enclosure", "Pièce jointe", "Pièce jointe 2"],
    [
      "heading",
      "Préambule",
      "Article premier",
      "Article 4",
      "Article 5 : Des lacs",
      "Chapitre II",
      "III",
      "IV. Suivi",
      "B. Autres eaux",
    ],
    [
      "pivot",
      "Soumet aux ministères des eaux la recommandation suivante :",
      "Le Conseil des chefs d'État de l'Union décide :",
    ],
    ["pivot", "En conséquence,", "Nous, chefs d'État, décidons solennellement ce qui suit :"],
    ["signature", "Pour la République de Syldavie", "Pour l'Union des lacs", "Pour le Royaume (sous réserve)"],
    [
      "closing",
      "82e séance plénière 4 mai 2031",
      "82 e séance",
      "Adoptée à l'unanimité à la 9999e séance.",
      "[Adoptée sans vote.]",
    ],
    ["closing", "4 mai 2031", "1er mai 2031", "(Signé) Jean Lelac", "Fait à Klow, le 3 mai 2031", "Ont voté pour :"],
    ["footnote", "[^1]: Voir A/86/1.", "12 Voir A/86/426.", "3 Résolution 217 A (III).", "Ibid., annexe."],
    ["furniture", "A/86/587", "3/4", "3/4 31-19542", "31-19542", "31-19542 (F)", "*3119542*", "<!-- image -->", "12"],
    ["furniture", "GE.31-12345 (F) 230431", "Merci de recycler", "Nations Unies A/RES/86/12"],
    [null, "L'Assemblée générale,", "Les chefs d'État des pays riverains,", "Nous, chefs d'État,"],
    [
      null,
      "Rappelant sa résolution 58/292 du 6 mai 2004,",
      "Vu la Charte,",
      "1. Prie le Secrétaire général de faire rapport ;",
    ],
    [null, "Pour une eau plus pure", "Pour la paix et la sécurité, il faut agir", "Pour l'eau, tout est à faire ;"],
    [
      null,
      "a) De mesurer le niveau de l'eau ;",
      "Il importe de noter",
      "Monsieur le Président,",
      "Convention sur les lacs",
    ],
    [
      null,
      "Annexe la présente déclaration à sa résolution ;",
      "Adoptant le programme de travail,",
      "Article de foi, l'eau est un bien commun.",
    ],
  ],
  en: [
    ["masthead", "United Nations", "Distr.: General", "General Assembly", "Eighty-sixth session", "Agenda item 12 (b)"],
    [
      "masthead",
      "Resolution adopted by the General Assembly on 4 May 2031",
      "[without reference to a Main Committee (A/86/L.2)]",
    ],
    ["masthead", "Ruritania and Syldavia: revised draft resolution", "Original: English"],
    ["original", "[Original: Russian]"],
    [
      "title",
      "Letter dated 3 May 2031 from the Permanent Representative of Syldavia",
      "86/12. Protection of the lakes",
    ],
    [
      "title",
      "Resolution 2999 (2031)",
      "Political declaration of the meeting on lakes",
      "Decision of 3 May 2031 concerning lakes",
    ],
    ["annex", "Annex", "Annex II", "Annex to the letter dated 3 May 2031 from the Permanent Representative"],
    ["enclosure", "Enclosure"],
    ["heading", "Preamble", "Article 4", "II", "IV. Follow-up"],
    ["pivot", "Now, therefore,", "The Council of Heads of State decides:"],
    ["signature", "For the Republic of Syldavia", "On behalf of the Government of Syldavia"],
    [
      "closing",
      "82nd plenary meeting",
      "4 May 2031",
      "Adopted unanimously at the 9999th meeting.",
      "(Signed) John Lake",
    ],
    ["footnote", "[^1]: See A/86/1.", "1 Ibid., document S/99.", "12 See A/86/426."],
    ["furniture", "A/86/587", "[S/99]", "3/4", "31-19542 (E)", "*3119542*", "Please recycle"],
    [null, "The General Assembly,", "We, the Heads of State,", "Recalling its resolution 58/292 of 6 May 2004,"],
    [
      null,
      "For the purposes of the present resolution, lakes are waters:",
      "I have the honour to transmit a declaration (see annex).",
    ],
    [
      null,
      "Against the background of the drought, calls upon all",
      "(a) Measure the level;",
      "Adopts the following declaration:",
    ],
  ],
};

const REFERENCES: Readonly<Record<string, readonly [text: string, reference: unknown[] | null][]>> = {
  fr: [
    [
      "sa résolution 58/292 du 6 mai 2004,",
      ["resolution", "58/292 du 6 mai 2004", { number: "58/292", date: "6 mai 2004" }],
    ],
    [
      "la résolution 242 (1967) du 22 novembre 1967",
      ["resolution", "242 (1967) du 22 novembre 1967", { number: "242", year: "1967", date: "22 novembre 1967" }],
    ],
    ["sa résolution 217 A (III)", ["resolution", "217 A (III)", { number: "217", letter: "A", session: "III" }]],
    [
      "ES-10/24 du 1er mai 2022",
      ["resolution", "ES-10/24 du 1er mai 2022", { number: "ES-10/24", date: "1er mai 2022" }],
    ],
    ["le texte A/RES/70/1 de", ["resolution", "A/RES/70/1", { number: "70/1" }]],
    ["par S/RES/1325 (2000) du", ["resolution", "S/RES/1325 (2000)", { number: "1325", year: "2000" }]],
    ["la lettre (A/C.3/68/L.75)", ["symbol", "A/C.3/68/L.75", { number: "A/C.3/68/L.75" }]],
    ["le document S/2016/1061.", ["symbol", "S/2016/1061", { number: "S/2016/1061" }]],
    ["au paragraphe 3 ci-dessus", ["paragraph", "paragraphe 3 ci-dessus", { number: "3", place: "ci-dessus" }]],
    ["à l'alinéa a) du paragraphe 3", ["paragraph", "alinéa a) du paragraphe 3", { letter: "a", number: "3" }]],
    [
      "les paragraphes 4 b) ii) et 6 à 8 ci-dessous,",
      ["paragraph", "paragraphes 4 b) ii) et 6 à 8 ci-dessous", { number: "4", letter: "b", place: "ci-dessous" }],
    ],
    [
      "du sous-alinéa ii) de l'alinéa a) du paragraphe 3 bis ;",
      ["paragraph", "sous-alinéa ii) de l'alinéa a) du paragraphe 3 bis", { letter: "ii", number: "3", suffix: "bis" }],
    ],
    ["le paragraphe précédent.", ["paragraph", "paragraphe précédent", { place: "précédent" }]],
    ["au paragraphe 2.50 du rapport", null],
    [
      "des points 65, 72 c) et 108 de l'ordre du jour",
      ["item", "points 65, 72 c) et 108 de l'ordre du jour", { number: "65" }],
    ],
    ["(voir annexe)", ["annex", "voir annexe", { place: "annexe" }]],
    ["l'Article 51 de la Charte", ["article", "Article 51", { number: "51" }]],
    [
      "le 1er janvier 2030",
      ["date", "1er janvier 2030", { date: "1er janvier 2030", day: "1", month: "janvier", year: "2030" }],
    ],
    ["depuis 2010 l'eau baisse de 14 %", null],
  ],
  en: [
    [
      "its resolution 58/292 of 6 May 2004,",
      ["resolution", "58/292 of 6 May 2004", { number: "58/292", date: "6 May 2004" }],
    ],
    [
      "resolution 242 (1967) of 22 November 1967",
      ["resolution", "242 (1967) of 22 November 1967", { number: "242", year: "1967", date: "22 November 1967" }],
    ],
    [
      "subparagraph (a) of paragraph 3 above",
      ["paragraph", "subparagraph (a) of paragraph 3 above", { letter: "a", number: "3", place: "above" }],
    ],
    [
      "paragraphs 4 (b) (ii) and 6 to 8 below",
      ["paragraph", "paragraphs 4 (b) (ii) and 6 to 8 below", { number: "4", letter: "b", place: "below" }],
    ],
    ["under agenda item 12 (b)", ["item", "agenda item 12 (b)", { number: "12", letter: "b" }]],
    ["document A/76/587 of", ["symbol", "A/76/587", { number: "A/76/587" }]],
    ["on 12 March 2019", ["date", "12 March 2019", { date: "12 March 2019", day: "12", month: "March", year: "2019" }]],
  ],
};

for (const code of listLanguageCodes()) {
  describe(`patterns of ${code}`, () => {
    const kind = kindOf(code);
    for (const [expected, ...lines] of LINES[code] ?? []) {
      it(`tell ${expected ?? "no caption"}: ${lines[0]}`, () => {
        assert.deepEqual(
          lines.map(line => [line, kind(line)]),
          lines.map(line => [line, expected]),
        );
      });
    }

    for (const [text, expected] of REFERENCES[code] ?? []) {
      it(`find the reference in “${text}”`, () => assert.deepEqual(referenceIn(code, text), expected));
    }

    it("take no long time over any line", () => {
      const hostile = [
        "a ".repeat(4_000),
        "point ".repeat(1_000),
        "1".repeat(5_000),
        "le conseil, ".repeat(600),
        "(".repeat(3_000),
      ];
      const time = spent(() => {
        for (const line of hostile) for (const end of ["", ".", ":", " session"]) kind(line + end);
      });
      assert.ok(time < 1_000, `${Math.round(time)} ms`);
    });
  });
}
