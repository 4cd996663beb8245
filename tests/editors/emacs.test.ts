/** Emacs with its own Eglot, set up as the README says: findings, symbols, hover, fixes, completion. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describeWith, EditorHome, FAULTY, MENDED, MESSAGE, readmeSetup } from "./setup.ts";

interface Seen {
  readonly problem?: string;
  readonly diagnostics: readonly (readonly [message: string, marked: string])[];
  readonly symbols: readonly string[];
  readonly hover: string;
  readonly fix: string;
  readonly mended: string;
  readonly undone: string;
  readonly completed: string;
}

describeWith("Emacs with Eglot", ["emacs"], function (this: Mocha.Suite) {
  this.timeout(120_000);
  let home: EditorHome;
  let seen: Seen;

  before(() => {
    home = new EditorHome();
    const variables = {
      TEXT: home.file,
      INIT: home.write("init.el", readmeSetup("elisp")),
      SEEN: join(home.path, "seen.json"),
    };
    const { stderr } = spawnSync("emacs", ["-Q", "--batch", "-l", join(import.meta.dirname, "emacs.el")], {
      env: { ...home.environment, ...variables },
      cwd: home.path,
      encoding: "utf8",
      timeout: 100_000,
      killSignal: "SIGKILL",
    });
    try {
      seen = JSON.parse(home.read("seen.json"));
    } catch {
      throw new Error(`Emacs wrote nothing down: ${stderr}`);
    }
    assert.equal(seen.problem, undefined);
  });

  after(() => home.remove());

  it("shows what is found, in the language that the settings ask for", () => {
    const [found, ...others] = seen.diagnostics;
    assert.deepEqual(others, []);
    assert.ok(found?.[0].includes(MESSAGE), found?.[0]);
    assert.equal(found?.[1], ";");
  });

  it("lists the clauses", () => {
    assert.ok(
      seen.symbols.some(name => name.startsWith("1. Décide d'agir")),
      seen.symbols.join(" | "),
    );
    assert.ok(seen.symbols.includes("Rappelant sa décision 𝒜;"));
  });

  it("explains an opener without marks of Markdown", () => {
    assert.match(seen.hover, /^Prie — dispositif/);
    assert.match(seen.hover, /^anglais — Requests$/m);
  });

  it("mends, and gives the text back in one step", () => {
    assert.equal(seen.fix, "Terminer par «\u00a0,\u00a0»");
    assert.equal(seen.mended, MENDED);
    assert.equal(seen.undone, FAULTY);
  });

  it("completes an opener that agrees", () => {
    assert.equal(seen.completed, "Consciente");
  });
});
