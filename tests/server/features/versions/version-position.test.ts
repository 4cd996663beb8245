/** From a clause to the same clause of another version. */
import assert from "node:assert/strict";
import { nameLanguageInItself } from "../../../../server/features/shared/language-name.ts";
import { toVersion } from "../../../../server/features/versions/comparison.ts";
import { pairParagraphs } from "../../../../server/features/versions/pairing/pair-paragraphs.ts";
import { findClauseAt, findVersionPosition } from "../../../../server/features/versions/version-position.ts";
import { spent } from "../../../fixtures/spent.ts";
import { atCursor, readText, sample } from "../support.ts";

const FRENCH = [
  "La gestion des lacs glaciaires",
  "L'Assemblée générale,",
  "Rappelant sa résolution 69/283 du 3 juin 2015,",
  "Consciente du danger que courent 3 400 vallées,",
  "Convaincue de l'utilité des observatoires,",
  "1. Affirme que l'échange de données est d'intérêt commun ;",
  "2. Engage les États Membres :",
  "a) À dresser un inventaire commun tous les deux ans ;",
  "b) À installer des stations d'alerte d'ici à 2030 ;",
  "3. Prie le Secrétaire général de réunir une conférence en 2028 ;",
  "4. Décide de revenir sur cette question à sa quatre-vingt-quatrième session.",
];

const ENGLISH = [
  "The management of glacial lakes",
  "The General Assembly,",
  "Recalling its resolution 69/283 of 3 June 2015,",
  "Aware of the danger to 3,400 valleys,",
  "Convinced of the usefulness of observatories,",
  "1. Affirms that the exchange of data is a common interest;",
  "2. Encourages Member States:",
  "(a) To compile a joint inventory every two years;",
  "(b) To install warning stations by 2030;",
  "3. Requests the Secretary-General to convene a conference in 2028;",
  "4. Decides to return to the question at its eighty-fourth session.",
];

const read = (paragraphs: readonly string[]) => readText(`${paragraphs.join("\n\n")}\n`);

/** Positions of both, `-` for none. */
const pairs = (left: readonly string[], right: readonly string[]) =>
  pairParagraphs(toVersion(read(left)), toVersion(read(right))).pairs.map(
    ({ left: a, right: b }) => `${a ?? "-"}:${b ?? "-"}`,
  );

const without = <T>(all: readonly T[], at: number) => all.filter((_, index) => index !== at);
const same = FRENCH.map((_, at) => `${at}:${at}`);

describe("the concordance of two versions", () => {
  it("pairs each paragraph with its like", () => {
    assert.deepEqual(pairs(FRENCH, ENGLISH), same);
    assert.deepEqual(pairs(ENGLISH, FRENCH), same);
  });

  it("finds what the other version lacks, wherever that is, though all numbers behind it shift", () => {
    for (const at of FRENCH.keys()) {
      // Without its enacting line or its title a text is another.
      if (at < 2) continue;
      const expected = FRENCH.map((_, index) => `${index}:${index < at ? index : index > at ? index - 1 : "-"}`);
      assert.deepEqual(pairs(FRENCH, renumbered(without(ENGLISH, at))), expected, FRENCH[at]);
      const back = expected.map(pair => pair.split(":").reverse().join(":"));
      assert.deepEqual(pairs(renumbered(without(FRENCH, at)), ENGLISH), back, ENGLISH[at]);
    }
  });

  it("goes by what openers mean where clauses share nothing else", () => {
    const french = [
      "Les ministres,",
      "Saluent leur effort ;",
      "Déplorent ces retards ;",
      "Encouragent chaque ville ;",
      "Prient leurs voisins.",
    ];
    const english = [
      "The Ministers,",
      "Welcome their work;",
      "Deplore such slowness;",
      "Encourage every town;",
      "Request all neighbours.",
    ];
    for (const at of [1, 2, 3, 4]) {
      const expected = french.map((_, index) => `${index}:${index < at ? index : index > at ? index - 1 : "-"}`);
      assert.deepEqual(pairs(french, without(english, at)), expected, english[at]);
    }
  });

  it("finds what stands elsewhere in the other version", () => {
    const [second, third] = [ENGLISH[2] as string, ENGLISH[3] as string];
    const swapped = ENGLISH.with(2, third).with(3, second);
    assert.deepEqual(pairs(FRENCH, swapped), same.with(2, "2:3").with(3, "3:2"));
    const last = renumbered([
      ...ENGLISH.slice(0, 5),
      ENGLISH[9] as string,
      ...ENGLISH.slice(5, 9),
      ENGLISH[10] as string,
    ]);
    assert.ok(pairs(FRENCH, last).includes("9:5"));
  });

  it("holds every paragraph of both once, whatever the texts", () => {
    const texts = ["fr/declaration", "fr/resolution", "en/declaration", "en/faulty", "fr/lettre"].map(name => {
      return toVersion(readText(sample(`${name}.undecl`)));
    });
    for (const left of texts) {
      for (const right of [...texts, toVersion(readText(""))]) {
        const found = pairParagraphs(left, right).pairs;
        const [lefts, rights] = [found.map(one => one.left), found.map(one => one.right)];
        const each = (indices: readonly (number | null)[]) => indices.filter(index => index !== null);
        assert.deepEqual(each(lefts), [...left.tree.paragraphs.keys()]);
        assert.deepEqual(
          each(rights).toSorted((a, b) => a - b),
          [...right.tree.paragraphs.keys()],
        );
      }
    }
  });

  it("pairs every paragraph of the sample with the sample's version", () => {
    const [french, english] = ["fr/declaration", "en/port-amiral"].map(name =>
      toVersion(readText(sample(`${name}.undecl`))),
    );
    assert.ok(french && english && french.tree.paragraphs.length === english.tree.paragraphs.length);
    assert.ok(pairParagraphs(french, english).pairs.every(({ left, right }) => left === right));
  });

  it("takes a moment for texts of thousands of clauses that differ in the middle", function () {
    this.timeout(20_000);
    const many = (make: (n: number) => string) => Array.from({ length: 3000 }, (_, n) => make(n));
    const french = read(["L'Assemblée générale,", ...many(n => `${n + 1}. Prie l'État ${n * 7} d'agir ;`)]);
    const english = read(
      ["The General Assembly,", ...many(n => `${n + 1}. Requests State ${n * 7} to act;`)].toSpliced(1500, 3),
    );
    let found: ReturnType<typeof pairParagraphs>["pairs"] = [];
    const time = spent(() => {
      found = pairParagraphs(toVersion(french), toVersion(english)).pairs;
    });
    assert.ok(time < 10_000, `${time} ms`);
    assert.deepEqual(
      found.filter(({ left, right }) => left === null || right === null).map(({ left }) => left),
      [1500, 1501, 1502],
    );
  });
});

/** With the numbers of operative paragraphs in series again. */
function renumbered(paragraphs: readonly string[]): string[] {
  let number = 0;
  return paragraphs.map(text => text.replace(/^\d+\./, () => `${++number}.`));
}

describe("the place of a clause in another version", () => {
  const there = (source: readonly string[], other: readonly string[]) => {
    const { document, offset } = atCursor(source.join("\n\n"));
    const { range, clause, has } = findVersionPosition(findClauseAt(document, offset), document, read(other));
    return { line: range.start.line, clause, has };
  };

  it("is that of its like, from wherever in the clause, between clauses from the one before", () => {
    const within = FRENCH.with(9, "3. Prie le Secrétaire général de ré‸unir une conférence en 2028 ;");
    assert.deepEqual(there(within, ENGLISH), {
      line: 18,
      clause: "3. Requests the Secretary-General to convene a conference in…",
      has: true,
    });
    assert.equal(there(FRENCH.with(8, `${FRENCH[8]}\n\n‸`), ENGLISH).clause.slice(0, 14), "(b) To install");
    assert.equal(there(FRENCH.with(0, `‸${FRENCH[0]}`), ENGLISH).line, 0);
  });

  it("is that of the clause before where there is none, and says so", () => {
    const within = FRENCH.with(3, "‸Consciente du danger que courent 3 400 vallées,");
    const { line, has } = there(within, without(ENGLISH, 3));
    assert.deepEqual([line, has], [4, false]);
    assert.deepEqual(there(["‸L'Assemblée générale,"], [""]), { line: 0, clause: "", has: false });
    assert.deepEqual(there(["‸"], ENGLISH), { line: 0, clause: "", has: false });
  });
});

describe("the names of languages", () => {
  it("are their own", () => {
    assert.deepEqual(["fr", "en", "es", "ru", "zh"].map(nameLanguageInItself), [
      "Français",
      "English",
      "Español",
      "Русский",
      "中文",
    ]);
  });
});
