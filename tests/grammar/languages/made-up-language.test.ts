/**
 * A language is one folder: a copy of the project that has one more, and nothing else that is new, builds it, finds it
 * by `lang:`, reads its texts and checks them.
 */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { listLanguageCodes } from "../../../grammar/languages/language-codes.ts";

const ROOT = join(import.meta.dirname, "../../..");
const FOLDER = join(ROOT, "tests/fixtures/made-up-language");
/** A code that ISO 639 leaves to local use. */
const CODE = "qaa";
const COPIED = ["grammar", "server", "syntaxes", "package.json"];

const TEXT = `---
lang: ${CODE}
---
La Ĝenerala Asembleo,

Memorante la leĝon pri la lagoj,

Konscia de la valoro de la akvo,

1. Decidas protekti la lagojn;

2. Petas la Sekretarion:

(a) Mezuri la akvon;

(b) Raporti pri ĝi;

3. Invitas ĉiujn ŝtatojn agi.
`;

interface ParsedParagraph {
  readonly kind: string;
  readonly section: string | null;
  readonly label: string | null;
  readonly opener: { readonly text: string; readonly concept: string } | null;
  readonly terminator: string | null;
}

const run = promisify(execFile);

describe("a made-up language in a folder of its own", () => {
  let project = "";
  const node = async (...args: readonly string[]) =>
    (await run(process.execPath, [...args], { cwd: project, maxBuffer: 1e8 })).stdout;
  const write = (text: string) => {
    writeFileSync(join(project, "text.undecl"), text);
    return "text.undecl";
  };
  const parse = async (text: string) => {
    const [parsed] = JSON.parse(await node("server/main.ts", "parse", "--format", "json", write(text)));
    return parsed as { readonly language: string; readonly paragraphs: readonly ParsedParagraph[] };
  };
  const check = async (text: string) => {
    const args = ["check", "--format", "json", "--exit-zero", "--messages", "en", write(text)];
    const [checked] = JSON.parse(await node("server/main.ts", ...args));
    return (checked.diagnostics as { readonly code: string }[]).map(({ code }) => code);
  };

  before(async function () {
    this.timeout(120_000);
    project = mkdtempSync(join(tmpdir(), "preambule-language-"));
    for (const path of COPIED) {
      cpSync(join(ROOT, path), join(project, path), {
        recursive: true,
        filter: source => !/[\\/]compiled$/.test(source),
      });
    }
    symlinkSync(join(ROOT, "node_modules"), join(project, "node_modules"), "junction");
    cpSync(FOLDER, join(project, "grammar/languages", CODE), { recursive: true });
    await node("grammar/languages/build/build.ts");
  });

  after(() => rmSync(project, { recursive: true, force: true }));

  it("is listed for the settings, under its own name", () => {
    const names = JSON.parse(readFileSync(join(project, "grammar/languages/compiled/names.json"), "utf8"));
    assert.deepEqual(Object.keys(names).sort(), [...listLanguageCodes(), CODE].sort());
    assert.equal(names[CODE].self, "novilo");
  });

  it("is found by `lang:`, and its texts are read: openers, sections, terminators, items", async () => {
    const { language, paragraphs } = await parse(TEXT);
    assert.equal(language, CODE);
    assert.deepEqual(
      paragraphs.map(({ kind, section, label, opener, terminator }) =>
        [kind, section, label, opener?.text, opener?.concept, terminator].map(value => value ?? "–").join(" "),
      ),
      [
        "enacting – – – – ,",
        "preambular preambular – Memorante recall ,",
        "preambular preambular – Konscia be-aware ,",
        "operative operative 1. Decidas decide ;",
        "operative operative 2. Petas request :",
        "item operative (a) – – ;",
        "item operative (b) – – ;",
        "operative operative 3. Invitas invite .",
      ],
    );
  }).timeout(60_000);

  it("is told from the others by its small words, too", async () => {
    const { language } = await parse(TEXT.slice(TEXT.indexOf("La Ĝenerala")));
    assert.equal(language, CODE);
  }).timeout(60_000);

  it("is checked: nothing in a sound text, a mark that is missing, an opener in the wrong section", async () => {
    assert.deepEqual(await check(TEXT), []);
    assert.deepEqual(await check(TEXT.replace("lagojn;", "lagojn,")), ["operative-mark"]);
    assert.deepEqual(await check(TEXT.replace("Konscia de", "Petas")), ["opener-section"]);
  }).timeout(60_000);

  it("leaves French and English texts as they are", async () => {
    const french = readFileSync(join(ROOT, "samples/fr/declaration.undecl"), "utf8");
    assert.equal((await parse(french.replace(/^lang:.*\n/m, ""))).language, "fr");
  }).timeout(60_000);

  it("is in the colours of the editor", async () => {
    await node("syntaxes/build.ts");
    const colours = readFileSync(join(project, "syntaxes/un-declaration.tmLanguage.json"), "utf8");
    // Of all languages, only this one has the letter.
    assert.match(colours, /ŭ/);
    assert.doesNotMatch(readFileSync(join(ROOT, "syntaxes/un-declaration.tmLanguage.json"), "utf8"), /ŭ/);
  }).timeout(60_000);
});
