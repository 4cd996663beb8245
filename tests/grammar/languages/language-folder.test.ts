import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compilePack } from "../../../grammar/languages/build/compile-pack.ts";
import { readLanguageFolder, readLanguageFolders } from "../../../grammar/languages/build/language-folder.ts";
import { conceptList } from "./sources.ts";

const MADE_UP = join(import.meta.dirname, "../../fixtures/made-up-language");

/** What an inflector may be like: a plural in -n. */
const INFLECTOR = `export function createInflector() {
  const derive = ({ head }) => [{ form: head, mask: 1 }, { form: head + "n", mask: 1 }];
  return { slots: [], listWords: () => [], derive };
}
`;

describe("the folder of a language", () => {
  let parent = "";
  const folderOf = (code: string, files: Readonly<Record<string, string>> = {}) => {
    const folder = join(parent, code);
    mkdirSync(folder);
    cpSync(MADE_UP, folder, { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return folder;
  };

  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), "preambule-folder-"));
  });
  afterEach(() => rmSync(parent, { recursive: true, force: true }));

  it("is one with openers; others are none", async () => {
    folderOf("qab");
    folderOf("qaa");
    mkdirSync(join(parent, "compiled"));
    assert.deepEqual(
      (await readLanguageFolders(parent)).map(({ code }) => code),
      ["qaa", "qab"],
    );
  });

  it("needs no more than names, bodies and openers", async () => {
    const folder = await readLanguageFolder(folderOf("qaa"));
    assert.ok(folder.language);
    const pack = compilePack({ ...folder, language: folder.language }, conceptList);
    assert.equal(pack.code, "qaa");
    assert.deepEqual(pack.terminators.operative, [";"]);
    assert.deepEqual(pack.heads[0], ["Memorante", "p", 1, [0]]);
  });

  it("may have an inflector, which is found without being listed", async () => {
    const folder = await readLanguageFolder(folderOf("qaa", { "inflect.ts": INFLECTOR }));
    assert.ok(folder.language);
    const { heads } = compilePack({ ...folder, language: folder.language }, conceptList);
    assert.deepEqual(
      heads.slice(0, 2).map(([form]) => form),
      ["Memorante", "Memoranten"],
    );
  });

  it("may not have an inflector without its export", async () => {
    const folder = folderOf("qaa", { "inflect.ts": "export const inflector = null;\n" });
    await assert.rejects(readLanguageFolder(folder), { name: "PackError", message: /inflect\.ts: .*createInflector/ });
  });

  it("may not have a file that is misspelt, nor a name that is no code", async () => {
    await assert.rejects(readLanguageFolder(folderOf("qaa", { "modifier.tsv": "" })), {
      name: "PackError",
      message: /qaa\/modifier\.tsv: name: unknown file \(known: heads\.tsv/,
    });
    await assert.rejects(readLanguageFolder(folderOf("klingon")), { name: "PackError", message: /klingon: name: / });
  });
});
