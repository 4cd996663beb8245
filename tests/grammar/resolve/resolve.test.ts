/** References to paragraphs of the text itself: what they name, whose they are and what they reach. */
import assert from "node:assert/strict";
import { analyse } from "../../../grammar/analyse.ts";
import { getPack } from "../../../grammar/languages/registry.ts";
import { findTarget, getMentions, isMentioned, resolveMention } from "../../../grammar/resolve/mentions.ts";
import { createNumberTable, getNumberTable, type NumberedParagraph } from "../../../grammar/resolve/number-table.ts";

const HEAD = {
  fr: "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\n",
  en: "The General Assembly,\n\nAware of the need,\n\n",
};
const LIST = {
  fr: "1. Prie les États :\n\na) D'agir :\n\ni) Vite ;\n\nii) Bien ;\n\nb) D'en rendre compte ;\n\n2. Décide d'agir ;\n\n2 bis. Décide d'aider ;\n\n",
  en: "1. Requests States:\n\n(a) To act:\n\n(i) Soon;\n\n(ii) Well;\n\n(b) To report;\n\n2. Decides to act;\n\n2 bis. Decides to assist;\n\n",
};

const read = (language: "fr" | "en", last: string) => {
  const tree = analyse(HEAD[language] + LIST[language] + last, { language });
  return { tree, instrument: tree.instruments[0] as (typeof tree.instruments)[0], pack: getPack(language) };
};

/** « 1 a → a) here » for each mention; a cross for one that leads nowhere. */
function said(language: "fr" | "en", last: string): string[] {
  const { instrument, pack } = read(language, last);
  return getMentions(instrument, pack).map(({ mention, resolution: { target, missing }, whose }) => {
    const path = mention.steps.map(({ text }) => text).join(" ") + (mention.suffix ? ` ${mention.suffix}` : "");
    return `${mention.endsRange ? "… " : ""}${path} → ${missing ? "×" : labelOf(target)} ${whose}`;
  });
}

const labelOf = (numbered: NumberedParagraph | null) => numbered?.paragraph.clause.label?.text ?? "–";

const CASES: Readonly<Record<"fr" | "en", readonly (readonly [text: string, ...mentions: string[]])[]>> = {
  fr: [
    ["paragraphe 2 ci-dessus", "2 → 2. here"],
    ["paragraphes 1 à 2, 3 et 9 ci-dessus", "1 → 1. here", "… 2 → 2. here", "3 → 3. here", "9 → × here"],
    ["alinéas a) et b) du paragraphe 1 ci-dessus", "1 a → a) here", "1 b → b) here"],
    ["paragraphe 1 a) ii) et b) ci-dessus", "1 a ii → ii) here", "1 b → b) here"],
    ["paragraphe 1 a) i) et ii) ci-dessus", "1 a i → i) here", "1 a ii → ii) here"],
    ["sous-alinéa ii) de l'alinéa a) du paragraphe 1 de la présente résolution", "1 a ii → ii) here"],
    ["paragraphe 2 bis ci-dessus", "2 bis → 2 bis. here"],
    ["paragraphe 1 c) ci-dessus", "1 c → × here"],
    ["paragraphe 2", "2 → 2. open"],
    ["paragraphe 2 du rapport"],
    ["paragraphe 2 et à l'annexe II du rapport"],
    ["alinéa b) du paragraphe 1 et le paragraphe 2", "1 b → b) open", "2 → 2. open"],
    ["alinéa b) du paragraphe 1 et l'alinéa a) du paragraphe 1", "1 b → b) open", "1 a → a) open"],
    ["paragraphe 1 et au paragraphe 2 ci-dessus", "1 → 1. open", "2 → 2. here"],
    ["alinéa b) du paragraphe 1 et le paragraphe 2 de son rapport"],
    ["paragraphe 1 et le rapport"],
    ["résolution 58/292, en particulier son paragraphe 2"],
    ["résolution 58/292, en particulier le paragraphe 2"],
  ],
  en: [
    ["paragraph 2 above", "2 → 2. here"],
    ["paragraphs 1 to 2, 3 and 9 above", "1 → 1. here", "… 2 → 2. here", "3 → 3. here", "9 → × here"],
    ["sub-paragraphs (a) and (b) of paragraph 1 above", "1 a → (a) here", "1 b → (b) here"],
    ["paragraph 1 (a) (ii) and (b) above", "1 a ii → (ii) here", "1 b → (b) here"],
    ["paragraph 2 bis of the present resolution", "2 bis → 2 bis. here"],
    ["paragraph 2 of the report"],
    ["paragraph 1 and in paragraph 2 above", "1 → 1. open", "2 → 2. here"],
    ["paragraph 1 and in paragraph 2 of the report"],
    ["resolution 58/292, in particular paragraph 2"],
  ],
};

describe("references to paragraphs of the text itself", () => {
  for (const language of ["fr", "en"] as const) {
    const opener = language === "fr" ? "3. Décide d'appliquer" : "3. Decides to apply";
    for (const [text, ...mentions] of CASES[language]) {
      it(`resolve: ${text}`, () => assert.deepEqual(said(language, `${opener} ${text}.\n`), mentions));
    }
  }

  it("may name a sub-paragraph of the same paragraph", () => {
    const text = "3. Prie les États :\n\na) D'agir ;\n\nb) D'appliquer l'alinéa a) ci-dessus.\n";
    assert.deepEqual(said("fr", text), ["a → a) here"]);
  });

  it("mean the paragraph of their own section first", () => {
    const [one, two] = ["I\n\n1. Décide d'agir ;\n\n2. Décide d'aider ;", "II\n\n1. Décide d'attendre ;"];
    const text = `${HEAD.fr}${one}\n\n${two}\n\n2. Décide d'appliquer le paragraphe 1 ci-dessus.\n`;
    const tree = analyse(text, { language: "fr" });
    const mention = getMentions(tree.instruments[0] as (typeof tree.instruments)[0], getPack("fr"))[0];
    assert.match(mention?.resolution.target?.paragraph.clause.text ?? "", /attendre/);
    assert.equal(mention?.resolution.ambiguous, false);
  });

  it("know when a number is given twice", () => {
    const { instrument, pack } = read(
      "fr",
      "2. Décide d'attendre ;\n\n3. Décide d'appliquer le paragraphe 2 ci-dessus.\n",
    );
    assert.equal(getMentions(instrument, pack)[0]?.resolution.ambiguous, true);
  });

  it("lead from an offset to the paragraph", () => {
    const { tree, instrument, pack } = read(
      "fr",
      "3. Décide d'appliquer les alinéas a) et b) du paragraphe 1 ci-dessus et le paragraphe précédent.\n",
    );
    const last = tree.paragraphs.at(-1) as (typeof tree.paragraphs)[0];
    const at = (words: string) => labelOf(findTarget(last, last.clause.text.indexOf(words), instrument, pack));
    assert.deepEqual(
      [at("a)"), at("b)"), at("1 ci"), at("précédent"), at("Décide")],
      ["a)", "b)", "1.", "2 bis.", "–"],
    );
    assert.equal(
      isMentioned(instrument.paragraphs.find(({ level }) => level === 1) as typeof last, instrument, pack),
      true,
    );
    assert.equal(isMentioned(last, instrument, pack), false);
  });

  it("are not looked for in an annex, whose « present resolution » is another text", () => {
    const tree = analyse(
      `${HEAD.fr}Décide d'adopter la Charte.\n\nAnnexe\n\nCharte des lacs\n\nLes États,\n\nConscients de l'enjeu,\n\n1. Décident d'agir ;\n\n2. Décident d'appliquer le paragraphe 1 ci-dessus.\n`,
      { language: "fr" },
    );
    assert.equal(tree.instruments.length, 2);
    assert.deepEqual(
      tree.instruments.flatMap(one => getMentions(one, getPack("fr"))),
      [],
    );
  });
});

describe("resolving", () => {
  it("looks at each number once, however many references a text has", () => {
    const count = 400;
    const paragraphs = Array.from({ length: count }, (_, at) => `${at + 1}. Rappelle le paragraphe ${at} ci-dessus ;`);
    const { instrument } = read("fr", "");
    let looks = 0;
    const all = getNumberTable(
      analyse(HEAD.fr + paragraphs.join("\n\n"), { language: "fr" }).instruments[0] ?? instrument,
    );
    const watched = all.numbered.map(one => ({
      ...one,
      get text() {
        looks++;
        return one.text;
      },
    }));
    const table = createNumberTable(watched, new Map());
    const [from] = instrument.paragraphs;
    assert.ok(from && watched.length === count);
    for (let at = 1; at <= count; at++) {
      const mention = { steps: [{ start: 0, end: 1, text: String(at) }], suffix: null, endsRange: false } as const;
      const { target } = resolveMention(mention, from, table);
      assert.equal(target?.value, at);
    }
    assert.ok(looks < 10 * count, `${looks} looks`);
  });
});
