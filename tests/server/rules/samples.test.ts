/** The samples: good ones give nothing serious, the faulty ones exactly the faults that they list, each once. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { listSamples } from "../../fixtures/samples.ts";
import { check, isSerious } from "./check.ts";
import { renderFindings } from "./render.ts";

const FAULTY = [
  "fr/fautif.undecl",
  "en/faulty.undecl",
  "ru/faulty.undecl",
  "zh/faulty.undecl",
  "es/faulty.undecl",
  "ar/faulty.undecl",
];

const samples = listSamples();

const read = (name: string) => readFileSync(`samples/${name}`, "utf8");
const getLanguage = (name: string) => name.slice(0, 2);

/** Numbers of the list at the top of the sample (none: the same fault again), the rule that finds them, and what it underlines. */
type Fault = readonly [numbers: string, rule: string, underlined: string];

const FAUTIF: readonly Fault[] = [
  ["1", "enacting-line-mark", "social"],
  ["2", "preambular-mark", ";"],
  ["3", "opener-agreement", "Consciente"],
  ["4", "opener-section", "Souligne"],
  ["5", "opener-unknown", "Acceuillant"],
  ["6", "elision", "que il"],
  ["7", "preambular-mark", "mer"],
  ["8", "opener-section", "Invitant"],
  ["9", "opener-agreement", "Prient"],
  ["10", "lead-in-mark", ";"],
  ["11", "item-mark", "."],
  ["12", "item-number", "d)"],
  ["13", "opener-agreement", "Se déclare préoccupée"],
  // One number written wrong is skipped once and used twice.
  ["14 15", "paragraph-number", "7."],
  ["16", "paragraph-reference", "71"],
  ["17", "numbering-mixture", "Note avec intérêt"],
  ["18", "preamble-after-operative", "Rappelant"],
  ["19", "first-of-month", "1"],
  ["20", "double-space", "  "],
  ["21", "quotation-marks", '"gare ouverte"'],
  ["22", "resolution-date", "75/218 du 21 décembre 2011"],
  ["23", "acronym-undefined", "BRFM"],
  ["24", "drafting-brackets", "[deux] [trois]"],
  ["25", "capital-accent", "Etats"],
  ["26", "mark-spacing", ";"],
  ["27", "opener-complement", "qu’"],
  ["28", "opener-form", "Continuera"],
  ["29", "possessive", "leur"],
  ["30", "doubled-word", "de de"],
  ["31", "house-spelling", "oeuvre"],
  ["32", "organ-name", "Nations unies"],
  ["33", "calendar-date", "31 avril 2027"],
  ["34", "unpaired-mark", "("],
  ["35", "object-agreement", "sien"],
  ["36", "several-sentences", "."],
  ["37", "opener-capital", "invite"],
  ["38", "operative-mark", "ans"],
  ["39", "broken-off", "des"],
  ["40", "ordinal-form", "3ème"],
  ["41", "date-capital", "Mai"],
  ["42", "thousands", "1.500.000"],
  ["43", "council-resolution-year", "2417 (2019)"],
  ["44", "pronoun", "ils"],
  ["45", "full-word", "art. 3"],
  ["46", "symbol-form", "L2"],
  ["47", "last-operative-mark", ";"],
];

const FAULTY_ENGLISH: readonly Fault[] = [
  ["1", "enacting-line-mark", "League"],
  ["2", "preambular-number", "1."],
  ["3", "opener-unknown", "Reconizing"],
  ["4", "preambular-mark", ";"],
  ["5", "opener-section", "Emphasize"],
  ["6", "preambular-mark", "safeguard"],
  ["7", "opener-agreement", "Reaffirms"],
  ["8", "opener-section", "Welcoming"],
  ["9", "lead-in-mark", "."],
  ["10", "label-style", "b)"],
  ["11", "item-mark", ","],
  ["12 13", "paragraph-number", "5."],
  ["14", "numbering-mixture", "Commend"],
  ["15", "preamble-after-operative", "Recalling"],
  ["16", "paragraph-reference", "39"],
  ["17", "acronym-undefined", "BNRC"],
  ["18", "double-space", "  "],
  ["19", "mark-spacing", ";"],
  ["20", "resolution-date", "76/305 of 14 May 2009"],
  ["21", "unpaired-mark", "("],
  ["22", "drafting-brackets", "[one] [two]"],
  ["23", "quotation-marks", '"Life on Board"'],
  ["24", "opener-capital", "request"],
  ["25", "operative-mark", "certificates"],
  ["26", "opener-complement", "for the"],
  ["27", "opener-form", "Shall continue"],
  ["28", "possessive", "itself"],
  ["29", "doubled-word", "the the"],
  ["30", "date-form", "1st March 2026"],
  ["", "house-spelling", "30%"],
  ["", "house-spelling", "harbors"],
  ["31", "last-operative-mark", ";"],
];

const FAULTY_ARABIC: readonly Fault[] = [
  ["1", "enacting-line-mark", "العامة"],
  ["2", "preambular-mark", "؛"],
  ["3", "opener-agreement", "وإذ يلاحظ"],
  ["4", "doubled-word", "أن أن"],
  ["5", "doubled-mark", "،،"],
  ["6", "double-space", "  "],
  ["7", "glued-mark", "،"],
  ["8", "lead-in-mark", "على"],
  ["9", "item-mark", "،"],
  ["10", "item-number", "(ب)"],
  ["11", "paragraph-number", "3 -"],
  ["12", "quotation-marks", '"سنة النحل"'],
  ["13", "opener-section", "وإذ تشدد"],
  ["14", "paragraph-reference", "19"],
  ["15", "operative-mark", "."],
  ["16", "calendar-date", "31 حزيران/يونيه 2028"],
  ["17", "last-operative-mark", "؛"],
];

const FAULTY_RUSSIAN: readonly Fault[] = [
  ["1", "enacting-line-mark", "рек"],
  ["2", "preambular-number", "1."],
  ["3", "opener-unknown", "признвая"],
  ["4", "preambular-mark", ";"],
  ["5", "opener-section", "подчеркивают"],
  ["6", "opener-agreement", "будучи убежден"],
  ["7", "preambular-mark", "верховьев"],
  ["8", "opener-agreement", "подтверждает свою решимость"],
  ["9", "opener-section", "приветствуя"],
  ["10", "lead-in-mark", "."],
  ["11", "label-style", "(b)"],
  ["12", "item-mark", ","],
  ["13 14", "paragraph-number", "5."],
  ["15", "numbering-mixture", "высоко оценивают"],
  ["16", "preamble-after-operative", "напоминая"],
  ["17", "paragraph-reference", "39"],
  ["18", "acronym-undefined", "НРКБ"],
  ["19", "double-space", "  "],
  ["20", "mark-spacing", ";"],
  ["21", "resolution-date", "76/305 Генеральной Ассамблеи от 14 мая 2009 года"],
  ["22", "unpaired-mark", "("],
  ["23", "drafting-brackets", "[один] [два]"],
  ["24", "quotation-marks", '"Жизнь на борту"'],
  ["25", "operative-mark", "свидетельств"],
  ["26", "doubled-word", "из из"],
  ["27", "date-capital", "Марта"],
  ["28", "calendar-date", "31 апреля 2027 года"],
  ["29", "last-operative-mark", ";"],
];

const FAULTY_CHINESE: readonly Fault[] = [
  ["1", "enacting-line-mark", "会"],
  ["2", "resolution-date", "2002年3月2日第ES-11/1号决议"],
  ["3", "calendar-date", "2026年4月31日"],
  ["4", "preambular-mark", "；"],
  ["5", "preambular-mark", "告"],
  ["6", "council-resolution-year", "第1325(2010)号决议"],
  ["7", "several-sentences", "。"],
  ["8", "organ-name", "经济和社会理事会"],
  ["9", "quotation-marks", '"湖泊年"'],
  ["10", "lead-in-mark", "国"],
  ["11", "item-mark", "，"],
  ["12", "item-number", "(b)"],
  ["13", "paragraph-number", "2."],
  ["14", "paragraph-reference", "14"],
  ["15", "unpaired-mark", "（"],
  ["16", "duplicate-paragraph", "鼓励"],
  ["17", "numbering-mixture", "鼓励"],
  ["18", "drafting-brackets", "[两] [三]"],
  ["19", "doubled-mark", "；；"],
  ["20", "last-operative-mark", "；"],
];

const DEFECTUOSO: readonly Fault[] = [
  ["1", "enacting-line-mark", "Llanos"],
  ["2", "preambular-number", "1."],
  ["3", "opener-unknown", "Reconocindo"],
  ["4", "opener-agreement", "Consciente"],
  ["5", "preambular-mark", ";"],
  ["6", "preambular-mark", "garantía"],
  ["7", "opener-agreement", "Reafirma"],
  ["8", "opener-section", "Acogiendo con beneplácito"],
  ["9", "lead-in-mark", "."],
  ["10", "label-style", "(b)"],
  ["11", "item-mark", ","],
  ["12", "paragraph-number", "5."],
  ["13", "paragraph-reference", "39"],
  ["14", "acronym-undefined", "RPB"],
  ["15", "double-space", "  "],
  ["16", "mark-spacing", ";"],
  ["17", "resolution-date", "75/218 de la Asamblea General, de 21 de diciembre de 2011"],
  ["18", "drafting-brackets", "[dos] [tres]"],
  ["19", "opener-capital", "invitan"],
  ["20", "operative-mark", "norte"],
  ["21", "opener-form", "Pedir"],
  ["22", "doubled-word", "de de"],
  ["23", "wrong-word", "y"],
  ["24", "date-capital", "3 de Mayo"],
  ["25", "capital-accent", "Africa"],
  ["26", "calendar-date", "31 de abril de 2029"],
  ["27", "last-operative-mark", ";"],
];

describe("the samples", () => {
  for (const name of samples.filter(one => !FAULTY.includes(one))) {
    it(`find nothing serious in ${name}`, () => {
      const text = read(name);
      assert.equal(renderFindings(text, check(text, getLanguage(name)).filter(isSerious)), renderFindings(text, []));
    });
  }

  for (const [name, faults] of [
    ["fr/fautif.undecl", FAUTIF],
    ["en/faulty.undecl", FAULTY_ENGLISH],
    ["ru/faulty.undecl", FAULTY_RUSSIAN],
    ["zh/faulty.undecl", FAULTY_CHINESE],
    ["es/faulty.undecl", DEFECTUOSO],
    ["ar/faulty.undecl", FAULTY_ARABIC],
  ] as const) {
    it(`find each fault of ${name} once, and nothing else`, () => {
      const text = read(name);
      const found = check(text, getLanguage(name))
        .filter(({ severity }) => severity !== "hint")
        .map(({ rule, start, end }) => `${rule.id}: ${text.slice(start, end)}`);
      assert.deepEqual(
        found,
        faults.map(([, rule, underlined]) => `${rule}: ${underlined}`),
      );
    });

    it(`list every fault of ${name}`, () => {
      const listed = [
        ...read(name)
          .slice(0, read(name).indexOf("-->"))
          .matchAll(/^\s*(\d+)\. /gm),
      ];
      assert.deepEqual(
        faults.flatMap(([numbers]) => numbers.split(" ").filter(number => number !== "")),
        listed.map(([, number]) => number),
      );
    });
  }
});
