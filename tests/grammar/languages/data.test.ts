import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compilePack } from "../../../grammar/languages/build/compile-pack.ts";
import { compileConcepts } from "../../../grammar/languages/build/concepts.ts";
import { compileEquivalents } from "../../../grammar/languages/build/heads.ts";
import { readProfiles } from "../../../grammar/languages/build/profiles.ts";
import { readTable, splitAlternatives } from "../../../grammar/languages/build/table.ts";
import { listLanguageCodes } from "../../../grammar/languages/language-codes.ts";
import { getConcepts, getEquivalents, getPack } from "../../../grammar/languages/registry.ts";
import { conceptFile, conceptList, languageFolders, packFile, packFiles } from "./sources.ts";

describe("the concepts", () => {
  it("say what they mean in one short line of each language of messages", () => {
    for (const { id, meaning } of conceptList) {
      for (const line of [meaning.fr, meaning.en]) {
        assert.match(line, /^\p{Lu}.*\.$/u, id);
        assert.ok(line.length <= 100, `${id}: ${line.length} characters`);
      }
      assert.notEqual(meaning.fr, meaning.en, id);
    }
  });

  it("have a force on the scale of requests, an attitude on the scale of feelings", () => {
    for (const { id, force, attitude } of conceptList) {
      assert.ok(force === null || (force >= 1 && force <= 6), id);
      assert.ok(attitude === null || (attitude !== 0 && Math.abs(attitude) <= 4), id);
    }
  });

  it("are what the registry gives", () => assert.deepEqual(getConcepts(), conceptList));

  it("may not stand twice, nor lack a meaning", () => {
    const table = (...rows: string[]) => ({
      name: "concepts.tsv",
      text: [conceptFile.text.split("\n")[0], ...rows].join("\n"),
    });
    const note = "note\tnote\tboth\t\t\tRelève un fait.\tRemarks on a fact.";
    assert.equal(compileConcepts(table(note)).length, 1);
    assert.throws(() => compileConcepts(table(note, note)), /concepts\.tsv: line 3: .*“note” stands twice/);
    assert.throws(() => compileConcepts(table("note\tnote\tboth\t\t\t\t")), /line 2: “note” has no meaning/);
    assert.throws(() => compileConcepts(table(note.replace("both", "all"))), /line 2: sections “all”/);
    assert.throws(
      () => compileConcepts(table(note.replace("both\t", "both\thigh"))),
      /line 2, force: “high” is no number/,
    );
  });
});

/** Concepts that a language is known to lack, a line each, in a file of its code; `UPDATE=1` writes it. */
const GAPS = join(import.meta.dirname, "gaps");
const { UPDATE, CI } = process.env;

function readGaps(code: string, found: readonly string[]): string[] {
  const file = join(GAPS, `${code}.txt`);
  if (UPDATE === "1" && CI === undefined && found.length > 0) {
    mkdirSync(GAPS, { recursive: true });
    writeFileSync(file, `${found.join("\n")}\n`);
  }
  return existsSync(file) ? readFileSync(file, "utf8").trimEnd().split("\n") : [];
}

describe("the heads", () => {
  it("are there in six languages", () => {
    assert.deepEqual(languageFolders().sort(), ["ar", "en", "es", "fr", "ru", "zh"]);
  });

  for (const code of languageFolders()) {
    it(`of ${code} serve every concept in the sections it may open`, () => {
      const heads = readTable(packFile(code, "heads.tsv"), ["concept", "preambular", "operative"]);
      const rows = new Map(heads.map(({ cells }) => [cells.concept, cells]));
      const gaps = conceptList.flatMap(({ id, sections }) => {
        const needed =
          sections === "both" ? ["preambular", "operative"] : sections === "pre" ? ["preambular"] : ["operative"];
        return needed.filter(column => !rows.get(id)?.[column]).map(column => `${id} ${column}`);
      });
      assert.deepEqual(gaps, readGaps(code, gaps));
    });
  }

  it("that are doubtful are accepted in reading but never offered", () => {
    const none = new Set();
    assert.deepEqual(splitAlternatives("одобряя? | ценя"), { forms: ["одобряя", "ценя"], doubtful: true, home: none });
    const home = new Set(["تؤكد"]);
    assert.deepEqual(splitAlternatives("تشدد | تؤكد!"), { forms: ["تشدد", "تؤكد"], doubtful: false, home });
    const heads = { name: "heads.tsv", text: "concept\tpreambular\toperative\nnote\tNotando?\tNota" };
    assert.deepEqual(compileEquivalents(heads, conceptList), { note: { p: [], o: ["Nota"] } });
    const offered = Object.values(getEquivalents()).flatMap(language => Object.values(language));
    assert.ok(offered.length > 900);
    for (const { p, o } of offered) for (const form of [...p, ...o]) assert.doesNotMatch(form, /\?/);
  });

  it("name known concepts, once, and no form twice in a cell", () => {
    const heads = (...rows: string[]) => ({
      name: "heads.tsv",
      text: ["concept\tpreambular\toperative", ...rows].join("\n"),
    });
    const compile = (...rows: string[]) => compileEquivalents(heads(...rows), conceptList);
    assert.throws(() => compile("notice\tNoting\t"), /heads\.tsv: line 2: no concept “notice”/);
    assert.throws(() => compile("note\tNoting\t", "note\t\tNotes"), /line 3: the concept “note” stands twice/);
    assert.throws(() => compile("note\tNoting | Noting\t"), /line 2: “Noting” stands twice/);
    assert.throws(() => compile("note\tNoting\tNotes\tmore"), /line 2: 4 cells in a table of 3 columns/);
    assert.throws(
      () => compileEquivalents({ name: "heads.tsv", text: "concept\tpre\top" }, conceptList),
      /line 1: the columns/,
    );
  });
});

describe("the compiled packs", () => {
  const codes = languageFolders();

  it("are those of the folders that have more than openers", () => {
    const known = codes.filter(code => existsSync(`grammar/languages/${code}/language.yaml`)).sort();
    assert.ok(["en", "es", "fr", "ru"].every(code => known.includes(code)));
    assert.deepEqual([...listLanguageCodes()].sort(), known);
    assert.throws(() => getPack("eo"), new RegExp(`no language pack “eo” \\(known: ${known.join(", ")}\\)`));
  });

  for (const code of listLanguageCodes()) {
    const pack = getPack(code);
    const every = (1 << pack.cells.length) - 1;

    it(`of ${code} are what the build makes of the data`, () => {
      assert.deepEqual(
        JSON.parse(JSON.stringify(compilePack(packFiles(code), conceptList, readProfiles(codes)))),
        pack,
      );
    }).timeout(60_000);

    it(`of ${code} hold each form once, with its cells and readings`, () => {
      const seen = new Set<string>();
      for (const [form, section, mask, readings] of pack.heads) {
        const key = `${section} ${form.toLowerCase()}`;
        assert.ok(!seen.has(key), key);
        seen.add(key);
        assert.ok(mask > 0 && mask <= every, form);
        assert.ok(readings.length > 0 && readings.every(reading => conceptList[reading]), form);
      }
    });

    it(`of ${code} give a concept forms for every subject`, () => {
      for (const [index, concept] of conceptList.entries()) {
        for (const section of ["p", "o"] as const) {
          const forms = pack.heads.filter(head => head[1] === section && head[3].includes(index));
          const mask = forms.reduce((bits, head) => bits | head[2], 0);
          if (forms.length > 0) assert.equal(mask, every, `${concept.id} ${section}`);
        }
      }
    });

    it(`of ${code} name modifiers and frames of their own`, () => {
      assert.equal(new Set(pack.modifiers.map(([form]) => form)).size, pack.modifiers.length);
      for (const id of Object.keys(pack.frames))
        assert.ok(
          conceptList.some(concept => concept.id === id),
          id,
        );
    });
  }

  it("keep a shared form's readings in the order of the concepts, home first", () => {
    const reading = (form: string, section: string) =>
      getPack("fr")
        .heads.find(head => head[0] === form && head[1] === section)?.[3]
        .map(index => conceptList[index]?.id);
    assert.deepEqual(reading("Demande", "o"), ["call-upon", "request", "ask"]);
    assert.deepEqual(reading("Soulignant", "p"), ["stress", "underline"]);
  });

  it("let a form agree with whatever any of its heads agrees with", () => {
    const mask = (form: string) => getPack("fr").heads.find(head => head[0] === form && head[1] === "p")?.[2];
    // The participle of `confier` fits every subject, the adjective its own.
    assert.equal(mask("Confiant"), 0b111111);
    assert.equal(mask("Confiante"), 0b000010);
    assert.equal(mask("Confiants"), 0b010100);
  });

  it("mark other spellings as not to be offered", () => {
    const head = (code: string, form: string) => getPack(code).heads.find(one => one[0] === form);
    assert.equal(head("fr", "Élit")?.[4], undefined);
    assert.equal(head("fr", "Elit")?.[4], 1);
    assert.equal(head("en", "Emphasises")?.[4], 1);
    assert.equal(head("en", "Emphasises")?.[2], head("en", "Emphasizes")?.[2]);
    assert.equal(head("en", "Advises"), undefined);
  });

  it("stay small", () => {
    const size = (code: string) => Buffer.byteLength(JSON.stringify(getPack(code)));
    assert.ok(size("fr") < 660_000, `fr: ${size("fr")}`);
    assert.ok(size("en") < 380_000, `en: ${size("en")}`);
  });
});
