/** Neovim's own client, set up as the README says: findings, symbols, hover, fixes, completion. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describeWith, EditorHome, FAULTY, MENDED, MESSAGE, readmeSetup } from "./setup.ts";

interface Seen {
  readonly problem?: string;
  readonly diagnostics: readonly unknown[];
  readonly symbols: readonly string[];
  readonly hover: readonly string[];
  readonly mended: string;
  readonly undone: string;
  readonly completed: string;
}

describeWith("Neovim", ["nvim"], function (this: Mocha.Suite) {
  this.timeout(120_000);
  let home: EditorHome;
  let seen: Seen;

  before(() => {
    home = new EditorHome();
    const init = home.write("init.lua", readmeSetup("lua"));
    const script = join(import.meta.dirname, "neovim.lua");
    const { stderr } = spawnSync("nvim", ["--headless", "-u", init, home.file, "-c", `luafile ${script}`], {
      env: { ...home.environment, SEEN: join(home.path, "seen.json") },
      cwd: home.path,
      encoding: "utf8",
      timeout: 100_000,
      killSignal: "SIGKILL",
    });
    try {
      seen = JSON.parse(home.read("seen.json"));
    } catch {
      throw new Error(`Neovim wrote nothing down: ${stderr}`);
    }
    assert.equal(seen.problem, undefined);
  });

  after(() => home.remove());

  it("shows what is found, in the language that the settings ask for", () => {
    assert.deepEqual(seen.diagnostics, [["preambular-mark", MESSAGE, 2, Buffer.byteLength("Rappelant sa décision 𝒜")]]);
  });

  it("lists the clauses", () => {
    assert.ok(seen.symbols.includes("[Method] 1. Décide d'agir ;"), seen.symbols.join(" | "));
    assert.ok(seen.symbols.some(name => name.endsWith("Rappelant sa décision 𝒜;")));
  });

  it("explains an opener in Markdown", () => {
    assert.match(seen.hover[0] ?? "", /^\*\*Prie\*\* — dispositif/);
  });

  it("mends from anywhere in the line, and gives the text back in one step", () => {
    assert.equal(seen.mended, MENDED);
    assert.equal(seen.undone, FAULTY);
  });

  it("completes an opener that agrees", () => {
    assert.equal(seen.completed, "Consciente");
  });
});
