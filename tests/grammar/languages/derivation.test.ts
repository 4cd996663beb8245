import assert from "node:assert/strict";
import type { Inflector } from "../../../grammar/languages/build/inflector.ts";
import { readPackSource } from "../../../grammar/languages/build/settings.ts";
import { createInflector as createEnglishInflector } from "../../../grammar/languages/en/inflect.ts";
import { createInflector as createFrenchInflector } from "../../../grammar/languages/fr/inflect.ts";
import { packFile } from "./sources.ts";

const inflectorFor = {
  fr: () => createFrenchInflector(readPackSource("fr", packFile("fr", "language.yaml"))),
  en: () => createEnglishInflector(readPackSource("en", packFile("en", "language.yaml"))),
};

/** What a head gives in each cell; forms are joined where a cell has several. */
function table(
  inflector: Inflector,
  head: string,
  section: "p" | "o",
  cells: number,
  siblings: string[] = [],
): string[] {
  const forms = inflector.derive({ head, section, siblings });
  return Array.from({ length: cells }, (_, bit) =>
    forms
      .filter(({ mask }) => mask & (1 << bit))
      .map(({ form }) => form)
      .join(" / "),
  );
}

describe("derivation of French heads", () => {
  const inflector = inflectorFor.fr();
  // Cells: masculine and feminine singular, masculine and feminine plural, first person plural in both genders.
  const row = (head: string, section: "p" | "o", siblings?: string[]) => table(inflector, head, section, 6, siblings);
  const all = (form: string) => Array(6).fill(form);
  const pairs = (singular: string, plural: string, first: string) => [singular, singular, plural, plural, first, first];

  const operative: [head: string, forms: string[]][] = [
    ["Réaffirme", pairs("Réaffirme", "Réaffirment", "réaffirmons")],
    ["Décide", pairs("Décide", "Décident", "décidons")],
    ["Prend note", pairs("Prend note", "Prennent note", "prenons note")],
    ["Sait gré", pairs("Sait gré", "Savent gré", "savons gré")],
    ["Engage", pairs("Engage", "Engagent", "engageons")],
    ["Reconnaît", pairs("Reconnaît", "Reconnaissent", "reconnaissons")],
    ["Appuie", pairs("Appuie", "Appuient", "appuyons")],
    ["Suit avec intérêt", pairs("Suit avec intérêt", "Suivent avec intérêt", "suivons avec intérêt")],
    ["A à l'esprit", pairs("A à l'esprit", "Ont à l'esprit", "avons à l'esprit")],
    ["Se félicite", pairs("Se félicite", "Se félicitent", "nous félicitons")],
    ["S'inquiète", pairs("S'inquiète", "S'inquiètent", "nous inquiétons")],
    ["S'emploie", pairs("S'emploie", "S'emploient", "nous employons")],
    [
      "Exprime sa préoccupation",
      pairs("Exprime sa préoccupation", "Expriment leur préoccupation", "exprimons notre préoccupation"),
    ],
    [
      "Exprime ses condoléances",
      pairs("Exprime ses condoléances", "Expriment leurs condoléances", "exprimons nos condoléances"),
    ],
    ["Réaffirme son appui", pairs("Réaffirme son appui", "Réaffirment leur appui", "réaffirmons notre appui")],
    ["Fait sienne", pairs("Fait sienne", "Font leur", "faisons nôtre")],
    ["Est d'avis", pairs("Est d'avis", "Sont d'avis", "sommes d'avis")],
    ["Conformément", all("Conformément")],
    [
      "Se déclare préoccupé",
      [
        "Se déclare préoccupé",
        "Se déclare préoccupée",
        "Se déclarent préoccupés",
        "Se déclarent préoccupées",
        "nous déclarons préoccupés",
        "nous déclarons préoccupées",
      ],
    ],
    [
      "Est soucieux",
      ["Est soucieux", "Est soucieuse", "Sont soucieux", "Sont soucieuses", "sommes soucieux", "sommes soucieuses"],
    ],
    [
      "Continue d'être préoccupé",
      [
        "Continue d'être préoccupé",
        "Continue d'être préoccupée",
        "Continuent d'être préoccupés",
        "Continuent d'être préoccupées",
        "continuons d'être préoccupés",
        "continuons d'être préoccupées",
      ],
    ],
    [
      "Décide de rester activement saisi",
      [
        "Décide de rester activement saisi",
        "Décide de rester activement saisie",
        "Décident de rester activement saisis",
        "Décident de rester activement saisies",
        "décidons de rester activement saisis",
        "décidons de rester activement saisies",
      ],
    ],
  ];
  for (const [head, forms] of operative) {
    it(`operative ${head}`, () => assert.deepEqual(row(head, "o"), forms));
  }

  const preambular: [head: string, forms: string[]][] = [
    ["Rappelant", all("Rappelant")],
    ["Ayant examiné", all("Ayant examiné")],
    ["Vu", all("Vu")],
    ["Étant donné", all("Étant donné")],
    ["Eu égard", all("Eu égard")],
    ["Dans le respect", all("Dans le respect")],
    ["Conscient", ["Conscient", "Consciente", "Conscients", "Conscientes", "Conscients", "Conscientes"]],
    ["Désireux", ["Désireux", "Désireuse", "Désireux", "Désireuses", "Désireux", "Désireuses"]],
    ["Inquiet", ["Inquiet", "Inquiète", "Inquiets", "Inquiètes", "Inquiets", "Inquiètes"]],
    ["Mû", ["Mû", "Mue", "Mus", "Mues", "Mus", "Mues"]],
    ["Résolu", ["Résolu", "Résolue", "Résolus", "Résolues", "Résolus", "Résolues"]],
    ["Convaincu", ["Convaincu", "Convaincue", "Convaincus", "Convaincues", "Convaincus", "Convaincues"]],
    ["Se félicitant", pairs("Se félicitant", "Se félicitant", "Nous félicitant")],
    ["S'efforçant", pairs("S'efforçant", "S'efforçant", "Nous efforçant")],
    [
      "Exprimant son intention",
      pairs("Exprimant son intention", "Exprimant leur intention", "Exprimant notre intention"),
    ],
    [
      "Ayant été saisi",
      [
        "Ayant été saisi",
        "Ayant été saisie",
        "Ayant été saisis",
        "Ayant été saisies",
        "Ayant été saisis",
        "Ayant été saisies",
      ],
    ],
    [
      "Se déclarant toujours préoccupé",
      [
        "Se déclarant toujours préoccupé",
        "Se déclarant toujours préoccupée",
        "Se déclarant toujours préoccupés",
        "Se déclarant toujours préoccupées",
        "Nous déclarant toujours préoccupés",
        "Nous déclarant toujours préoccupées",
      ],
    ],
  ];
  for (const [head, forms] of preambular) {
    it(`preambular ${head}`, () => assert.deepEqual(row(head, "p"), forms));
  }

  it("tells the adjective Confiant from the participle by the concept's operative heads", () => {
    assert.deepEqual(row("Confiant", "p", ["Est confiant"])[1], "Confiante");
    assert.deepEqual(row("Confiant", "p", ["Confie"])[1], "Confiant");
  });

  it("refuses a pronominal head whose verb it cannot conjugate", () => {
    assert.throws(() => row("Se zigouigne", "o"), /zigouigne/);
  });
});

describe("derivation of English heads", () => {
  const inflector = inflectorFor.en();
  const row = (head: string, section: "p" | "o") => table(inflector, head, section, 3);

  const operative: [head: string, forms: string[]][] = [
    ["Recalls", ["Recalls", "Recall", "Recall"]],
    ["Stresses", ["Stresses", "Stress", "Stress"]],
    ["Applies", ["Applies", "Apply", "Apply"]],
    ["Fulfils", ["Fulfils", "Fulfil", "Fulfil"]],
    ["Is concerned", ["Is concerned", "Are concerned", "Are concerned"]],
    ["Remains seized", ["Remains seized", "Remain seized", "Remain seized"]],
    ["Expresses its concern", ["Expresses its concern", "Express their concern", "express our concern"]],
    ["Associates itself", ["Associates itself", "Associate themselves", "associate ourselves"]],
    ["Pursuant to", ["Pursuant to", "Pursuant to", "Pursuant to"]],
  ];
  for (const [head, forms] of operative) {
    it(`operative ${head}`, () => assert.deepEqual(row(head, "o"), forms));
  }

  it("preambular heads change only their possessives", () => {
    assert.deepEqual(row("Noting", "p"), ["Noting", "Noting", "Noting"]);
    assert.deepEqual(row("Expressing its concern", "p"), [
      "Expressing its concern",
      "Expressing their concern",
      "Expressing our concern",
    ]);
    assert.deepEqual(row("Basing itself on", "p"), ["Basing itself on", "Basing themselves on", "Basing ourselves on"]);
  });

  it("refuses an operative head whose verb it does not know", () => {
    assert.throws(() => row("Zigzoggles", "o"), /zigzoggles.*inflection\.verbs/);
  });
});
