import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type BuildStep, runStaleSteps } from "../../../client/build/build-steps.ts";

const STEPS: readonly BuildStep[] = [
  { name: "packs", script: "", reads: ["words", "lock.json"], makes: ["words/compiled/all.json"] },
  { name: "bundle", script: "", reads: ["words", "program"], makes: ["dist/program.js"] },
];

describe("the steps of the build", () => {
  let root: string;
  let broken: string | undefined;

  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };

  /** The names of the steps that ran. */
  async function build(): Promise<string[]> {
    const ran: string[] = [];
    const project = { root, record: "dist/build.json", made: ["words/compiled/**"] };
    await runStaleSteps(STEPS, project, async step => {
      ran.push(step.name);
      if (step.name === broken) throw new Error(`${step.name} is broken`);
      for (const path of step.makes) write(path, `made ${ran.length}`);
    });
    return ran;
  }

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "preambule-build-"));
    broken = undefined;
    write("words/fr.tsv", "réaffirmer");
    write("lock.json", "{}");
    write("program/main.ts", "1");
  });

  afterEach(() => rmSync(root, { recursive: true }));

  it("run in a fresh clone, and not again", async () => {
    assert.deepEqual(await build(), ["packs", "bundle"]);
    assert.deepEqual(await build(), []);
  });

  it("run again where they read something else: changed, new, renamed, removed", async () => {
    await build();
    write("program/main.ts", "2");
    assert.deepEqual(await build(), ["bundle"]);
    write("lock.json", "{ }");
    assert.deepEqual(await build(), ["packs"]);
    write("words/en.tsv", "");
    assert.deepEqual(await build(), ["packs", "bundle"]);
    rmSync(join(root, "words/en.tsv"));
    assert.deepEqual(await build(), ["packs", "bundle"]);
    write("program/entry.ts", "2");
    rmSync(join(root, "program/main.ts"));
    assert.deepEqual(await build(), ["bundle"]);
  });

  it("run again where what they made is away", async () => {
    await build();
    rmSync(join(root, "words/compiled"), { recursive: true });
    assert.deepEqual(await build(), ["packs"]);
    rmSync(join(root, "dist"), { recursive: true });
    assert.deepEqual(await build(), ["packs", "bundle"]);
    write("dist/build.json", '{ "packs": "a0');
    assert.deepEqual(await build(), ["packs", "bundle"]);
  });

  it("run again after they have failed", async () => {
    await build();
    write("words/fr.tsv", "rappeler");
    broken = "bundle";
    await assert.rejects(build(), /bundle is broken/);
    broken = undefined;
    assert.deepEqual(await build(), ["bundle"]);
    write("words/fr.tsv", "réaffirmer");
    broken = "packs";
    await assert.rejects(build(), /packs is broken/);
    broken = undefined;
    assert.deepEqual(await build(), ["packs", "bundle"]);
  });
});
