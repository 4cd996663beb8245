/** What `compare` finds between two versions, kind by kind; and that faithful versions come out silent. */
import assert from "node:assert/strict";
import { type ComparedTexts, compareTexts } from "../../../../server/features/versions/compare.ts";
import { toVersion } from "../../../../server/features/versions/comparison.ts";
import { describeDifference } from "../../../../server/features/versions/describe-difference.ts";
import { DIFFERENCE_KINDS } from "../../../../server/features/versions/kinds/all.ts";
import { readText, sample } from "../support.ts";

const FRENCH = [
  "La gestion des lacs glaciaires",
  "L'Assemblée générale,",
  "Rappelant sa résolution 69/283 du 3 juin 2015,",
  "Notant avec préoccupation que 3 400 vallées sont en danger,",
  "Convaincue de l'utilité des observatoires,",
  "1. Se félicite de la contribution de 2,5 millions de dollars ;",
  "2. Décide de créer un centre, chargé :",
  "a) De dresser un inventaire tous les deux ans ;",
  "b) D'installer 40 stations d'alerte ;",
  "c) De publier un rapport ;",
  "3. Prie le Secrétaire général d'appliquer le paragraphe 2 ci-dessus avant le 1er mars 2028 ;",
  "4. Invite les États riverains à participer au centre ;",
  "5. Décide de revenir sur cette question à sa quatre-vingt-quatrième session.",
];

const ENGLISH = [
  "The management of glacial lakes",
  "The General Assembly,",
  "Recalling its resolution 69/283 of 3 June 2015,",
  "Noting with concern that 3,400 valleys are in danger,",
  "Convinced of the usefulness of observatories,",
  "1. Welcomes the contribution of 2.5 million dollars;",
  "2. Decides to establish a centre, which shall:",
  "(a) Compile an inventory every two years;",
  "(b) Install 40 warning stations;",
  "(c) Publish a report;",
  "3. Requests the Secretary-General to implement paragraph 2 above before 1 March 2028;",
  "4. Invites the riparian States to participate in the centre;",
  "5. Decides to return to the question at its 84th session.",
];

const read = (paragraphs: readonly string[]) => readText(`${paragraphs.join("\n\n")}\n`);

function compare(left: readonly string[], right: readonly string[]): ComparedTexts {
  return compareTexts(toVersion(read(left)), toVersion(read(right)));
}

/** `kind left right`: the indexes of the paragraphs, and the quoted words. */
function differ(left: readonly string[], right: readonly string[]): string[] {
  const [here, there] = [read(left), read(right)];
  const quote = (document: typeof here, span: { start: number; end: number } | null) =>
    span === null ? "-" : document.analysis.text.slice(span.start, span.end);
  return compareTexts(toVersion(here), toVersion(there)).differences.map(
    ({ kind, left: a, right: b }) => `${kind}: ${quote(here, a)} | ${quote(there, b)}`,
  );
}

const replace = (at: number, old: string, by: string): string[] => {
  const before = ENGLISH[at] as string;
  assert.ok(before.includes(old), `${before} has ${old}`);
  return ENGLISH.with(at, before.replace(old, by));
};
const without = (at: number) => renumbered(ENGLISH.toSpliced(at, 1));

function renumbered(paragraphs: readonly string[]): string[] {
  let number = 0;
  return paragraphs.map(text => text.replace(/^\d+\./, () => `${++number}.`));
}

describe("the differences of two versions", () => {
  it("reads Arabic numbers in words, and groups of digits in the order in which they are printed", () => {
    const english = [
      "The General Assembly,",
      "Recalling that the 15 areas of the past 10 years are related to 3,400 lakes,",
      "1. Decides to appropriate 201,054,800 dollars.",
    ];
    const arabic = [
      "إن الجمعية العامة،",
      "وإذ تشير إلى أن المجالات الخمسة عشر للأعوام العشرة الماضية مترابطة مع 400 3 بحيرة،",
      "1 - تقرر رصد 800 054 201 دولار.",
    ];
    const sixteen = arabic.with(1, "وإذ تشير إلى أن المجالات الستة عشر للأعوام العشرة الماضية مترابطة مع 400 3 بحيرة،");
    assert.deepEqual(differ(english, sixteen), [`number: 15 | ${sixteen[1]}`]);
    assert.deepEqual(differ(english, arabic.with(2, "1 - تقرر رصد 800 054 202 دولار.")), [
      "number: 201,054,800 | 800 054 202",
    ]);
  });

  it("are none in faithful ones, either way, nor in a text and itself", () => {
    for (const [left, right] of [
      [FRENCH, ENGLISH],
      [ENGLISH, FRENCH],
      [FRENCH, FRENCH],
    ] as const) {
      const { differences, pairs, areVersions } = compare(left, right);
      assert.deepEqual(differences, []);
      assert.ok(areVersions && pairs.every(pair => pair.left === pair.right));
    }
  });

  it("are numbers, dates, symbols and references that differ, at their place", () => {
    assert.deepEqual(differ(FRENCH, replace(8, "40", "48")), ["number: 40 | 48"]);
    assert.deepEqual(differ(FRENCH, replace(3, "3,400", "3,500")), ["number: 3 400 | 3,500"]);
    assert.deepEqual(differ(FRENCH, replace(5, "2.5 million", "2.5 billion")), ["number: 2,5 millions | 2.5 billion"]);
    for (const other of ["4 June 2015", "3 July 2015", "3 June 2016"])
      assert.deepEqual(differ(FRENCH, replace(2, "3 June 2015", other)), [`date: 3 juin 2015 | ${other}`]);
    assert.deepEqual(differ(FRENCH, replace(2, "69/283", "69/286")), ["symbol: 69/283 | 69/286"]);
    assert.deepEqual(differ(FRENCH, replace(10, "paragraph 2", "paragraph 4")), ["reference: 2 | 4"]);
  });

  it("are not what versions write in another way", () => {
    for (const [at, old, by] of [
      [2, "resolution 69/283 of 3 June 2015", "resolution A/RES/69/283 of June 3, 2015"],
      [8, "40", "forty"],
      [12, "84th", "eighty-fourth"],
      [5, "2.5 million", "2,500,000"],
      [3, "3,400", "3400"],
    ] as const)
      assert.deepEqual(differ(FRENCH, replace(at, old, by)), [], by);
  });

  it("are paragraphs that one lacks or has twice, and no numbers behind them", () => {
    assert.deepEqual(differ(FRENCH, without(4)), ["missing: Convaincue de l'utilité des observatoires, | -"]);
    assert.deepEqual(differ(ENGLISH, renumbered(FRENCH.toSpliced(11, 1))), [
      "missing: 4. Invites the riparian States to participate in the centre; | -",
    ]);
    const doubled = renumbered(ENGLISH.toSpliced(5, 0, "1. Welcomes the contribution of 2.5 million dollars;"));
    assert.deepEqual(
      differ(FRENCH, doubled).map(difference => difference.slice(0, 10)),
      ["extra: - |"],
    );
  });

  it("are sub-paragraphs, told at the paragraph that has lost them", () => {
    const shorter = ENGLISH.toSpliced(8, 1).with(8, "(b) Publish a report;");
    assert.deepEqual(differ(FRENCH, shorter), [
      "items: b) D'installer 40 stations d'alerte ; | 2. Decides to establish a centre, which shall:",
    ]);
    assert.deepEqual(differ(shorter, FRENCH), [
      "items: 2. Decides to establish a centre, which shall: | b) D'installer 40 stations d'alerte ;",
    ]);
  });

  it("are paragraphs that stand elsewhere", () => {
    const swapped = renumbered(ENGLISH.with(5, ENGLISH[11] as string).with(11, ENGLISH[5] as string));
    const found = differ(FRENCH, swapped);
    assert.ok(found.length > 0 && found.every(one => one.startsWith("moved: ")), found.join("\n"));
  });

  it("are openers of another meaning and another force", () => {
    assert.deepEqual(differ(FRENCH, replace(4, "Convinced of", "Recalling")), ["opener: Convaincue | Recalling"]);
    assert.deepEqual(differ(FRENCH, replace(3, "Noting with concern", "Noting")), [
      "opener: Notant avec préoccupation | Noting",
    ]);
    assert.deepEqual(differ(FRENCH, replace(11, "Invites", "Demands")), ["force: Invite | Demands"]);
    assert.deepEqual(differ(FRENCH, replace(5, "Welcomes", "Deplores")), ["force: Se félicite | Deplores"]);
    // A step is a translator's choice.
    assert.deepEqual(differ(FRENCH, replace(11, "Invites", "Encourages")), []);
    assert.deepEqual(differ(FRENCH, replace(5, "Welcomes", "Notes with appreciation")), []);
  });

  it("are closing marks and numbers of single paragraphs", () => {
    assert.deepEqual(differ(FRENCH, replace(11, "centre;", "centre,")), ["terminator: ; | ,"]);
    assert.deepEqual(differ(FRENCH, replace(11, "4.", "6.")).slice(0, 1), ["label: 4. | 6."]);
  });

  it("are sections", () => {
    const plain = FRENCH.map(text => text.replace(/^\d\. /, ""));
    const other = ENGLISH.map(text => text.replace(/^\d\. /, "")).with(
      4,
      "Is convinced of the usefulness of observatories;",
    );
    assert.deepEqual(
      differ(plain, other).map(difference => difference.split(":")[0]),
      ["section"],
    );
  });

  it("are none between texts that say different things: no paragraph is paired", () => {
    const other = [
      "Trade in counterfeit medicines",
      "The General Assembly,",
      "Alarmed by 77 outbreaks of 2021,",
      "Deploring the sale of false vaccines,",
      "1. Condemns the trade of 12 December;",
      "2. Urges every customs office to seize such goods;",
      "3. Thanks the World Health Organization;",
      "4. Requests laboratories to test samples by 2033.",
    ];
    const { pairs, areVersions, differences } = compare(FRENCH, other);
    assert.deepEqual([areVersions, differences], [false, []]);
    assert.ok(pairs.every(({ left, right }) => left === null || right === null));
    assert.equal(pairs.length, FRENCH.length + other.length);
  });

  it("hold for empty texts, for two instruments in one file, and for a text in negotiation", () => {
    assert.deepEqual(compare([""], [""]), { pairs: [], areVersions: true, differences: [] });
    const [twoFrench, twoEnglish] = [
      [
        ...FRENCH,
        "Annexe",
        "Déclaration sur les lacs",
        "Les ministres,",
        "Rappelant le Traité de 2014,",
        "1. Décident d'agir avant 2031.",
      ],
      [
        ...ENGLISH,
        "Annex",
        "Declaration on lakes",
        "The Ministers,",
        "Recalling the Treaty of 2014,",
        "1. Decide to act before 2031.",
      ],
    ];
    assert.deepEqual(differ(twoFrench, twoEnglish), []);
    assert.deepEqual(differ(twoFrench, twoEnglish.with(-1, "1. Decide to act before 2032.")), ["number: 2031 | 2032"]);
    const bracketed = ["---\nstatus: negotiation\n---", ...FRENCH.with(8, "b) [D'installer [40] stations d'alerte ;]")];
    assert.deepEqual(differ(bracketed, ENGLISH), []);
  });

  it("are told in French and English, of two texts in one language by their order", () => {
    const tell = (left: readonly string[], right: readonly string[], messages: "fr" | "en") => {
      const [here, there] = [read(left), read(right)];
      return compareTexts(toVersion(here), toVersion(there)).differences.map(one =>
        describeDifference(one, { left: here.pack, right: there.pack }, messages),
      );
    };
    const other = replace(8, "40", "48");
    assert.deepEqual(tell(FRENCH, other, "en"), ["The number is 40 in French and 48 in English."]);
    assert.deepEqual(tell(FRENCH, other, "fr"), ["Le nombre est 40 en français et 48 en anglais."]);
    assert.deepEqual(tell(ENGLISH, other, "en"), ["The number is 40 in the first text and 48 in the second."]);
    for (const { kind, messages } of DIFFERENCE_KINDS)
      for (const [key, text] of Object.entries(messages))
        for (const sentence of [text.fr, text.en]) assert.match(sentence, /[.»”]$/, `${kind} ${key}`);
  });
});

describe("texts in two languages", () => {
  const compare = (left: string, right: string) =>
    compareTexts(toVersion(readText(sample(left))), toVersion(readText(sample(right))));

  it("are versions where they say the same, in any two languages", () => {
    const codes = ["en", "es", "ru", "ar", "zh"];
    for (const kind of ["declaration", "resolution"]) {
      for (const [at, left] of codes.entries()) {
        for (const right of codes.slice(at + 1)) {
          const { areVersions } = compare(`${left}/${kind}.undecl`, `${right}/${kind}.undecl`);
          assert.ok(areVersions, `${kind}: ${left} and ${right}`);
        }
      }
    }
  });

  it("are none where they only have the same name or the same form", () => {
    for (const [left, right] of [
      ["fr/declaration.undecl", "en/declaration.undecl"],
      ["fr/resolution.undecl", "zh/resolution.undecl"],
      ["es/faulty.undecl", "ru/faulty.undecl"],
    ] as const) {
      const { areVersions, differences } = compare(left, right);
      assert.ok(!areVersions, `${left} and ${right}`);
      assert.deepEqual(differences, []);
    }
  });
});
