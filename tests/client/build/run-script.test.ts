/** What runs before anything is installed, in the Node that a newcomer has. */
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "acorn";

const root = join(import.meta.dirname, "../../..");
const setup = "client/build/setup";
/** What Node 10 understands, which is older than any npm that knows our lock file. */
const OLD_SYNTAX = 2018;
const MANIFEST = { private: true, type: "module", engines: { node: ">=18" } };
const UNFINISHED = ".cache/installing";
/** A process that there is not. */
const NOBODY = 2 ** 30;
/** Nobody listens there. */
const DEAF_REGISTRY = "http://127.0.0.1:9/";

describe("the setup", () => {
  let folder: string;

  /** A project with one package to install and a script that says that it ran. */
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "preambule-setup-"));
    cpSync(join(root, setup), join(folder, setup), { recursive: true });
    writeJson("package.json", { ...MANIFEST, dependencies: { nobody: "1.0.0" } });
    const named = { dependencies: { nobody: "1.0.0" } };
    const packages = { "": named, "node_modules/nobody": { version: "1.0.0" } };
    writeJson("package-lock.json", { lockfileVersion: 3, requires: true, packages });
    writeFileSync(join(folder, "script.js"), "console.log('ran with ' + process.argv.slice(2)); process.exitCode = 7;");
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const writeJson = (path: string, value: unknown) => writeFileSync(join(folder, path), JSON.stringify(value));

  function runScript(flags: readonly string[] = [], env: NodeJS.ProcessEnv = {}) {
    const args = [...flags, join(setup, "run-script.cjs"), "script.js", "one", "two"];
    const cache = join(folder, "npm-cache");
    const { npm_execpath: _, ...inherited } = process.env;
    return spawnSync(process.execPath, args, {
      cwd: folder,
      encoding: "utf8",
      timeout: 30_000,
      env: { ...inherited, LC_ALL: "C", npm_config_registry: DEAF_REGISTRY, npm_config_cache: cache, ...env },
    });
  }

  function writeUnfinished(pid: number): void {
    mkdirSync(join(folder, ".cache"), { recursive: true });
    writeFileSync(join(folder, UNFINISHED), String(pid));
  }

  /** As npm leaves it when it has installed the package, and the package `node` its Node. */
  function pretendInstalled(version = "1.0.0"): void {
    mkdirSync(join(folder, "node_modules/nobody"), { recursive: true });
    writeJson("node_modules/.package-lock.json", { packages: { "node_modules/nobody": { version } } });
    mkdirSync(join(folder, "node_modules/node/bin"), { recursive: true });
    cpSync(process.execPath, join(folder, "node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node"));
  }

  it("is written so that an old Node can read it, and say that it is too old", () => {
    for (const file of ["run-script.cjs", "messages.cjs"]) {
      parse(readFileSync(join(root, setup, file), "utf8").replace(/import(?=\()/, "load"), { ecmaVersion: OLD_SYNTAX });
    }
    const old = "Object.defineProperty(process.versions, 'node', { value: '16.20.2' })";
    writeFileSync(join(folder, "old.cjs"), old);
    for (const [locale, said] of [
      ["C", "Préambule needs Node.js 18 or later, and this is 16.20.2: install a newer one from https://nodejs.org."],
      [
        "fr_FR.UTF-8",
        "Préambule demande Node.js 18 ou plus récent, et celui-ci est en version 16.20.2\u00a0: installez-en un plus récent depuis https://nodejs.org.",
      ],
    ] as const) {
      const { status, stdout, stderr } = runScript(["--require", "./old.cjs"], { LC_ALL: locale });
      assert.deepEqual([status, stdout, stderr], [1, "", `${said}\n`]);
    }
  });

  it("says in a sentence that no registry answers", () => {
    const { status, stdout, stderr } = runScript();
    assert.deepEqual([status, stdout], [1, ""]);
    const said = stderr.trimEnd().split("\n");
    // How long it took is told where it took long.
    if (/^Installing packages .* … \d+ s$/.test(said[0] ?? "")) said.shift();
    assert.deepEqual(said, [
      `The npm registry ${DEAF_REGISTRY} does not answer, and the packages needed are not in npm’s cache: connect this machine to the registry, or name another with “npm config set registry”.`,
    ]);
  });

  it("runs the script in the project's Node, with its arguments and its exit code, where all is installed", () => {
    pretendInstalled();
    const { status, stdout, stderr } = runScript();
    assert.deepEqual([status, stdout, stderr], [7, "ran with one,two\n", ""]);
  });

  it("installs again where a package has another version, is away, or another is asked for", () => {
    const spoil: Readonly<Record<string, () => void>> = {
      version: () => pretendInstalled("0.9.0"),
      away: () => rmSync(join(folder, "node_modules/nobody"), { recursive: true }),
      asked: () => writeJson("package.json", { ...MANIFEST, dependencies: { nobody: "1.0.0", somebody: "2.0.0" } }),
    };
    for (const [name, change] of Object.entries(spoil)) {
      pretendInstalled();
      change();
      const { status, stderr } = runScript();
      assert.equal(status, 1, name);
      assert.match(stderr, /does not answer/, name);
    }
  });

  it("begins an install that was cut off anew", () => {
    // npm can install nothing without a registry.
    writeJson("package.json", MANIFEST);
    writeJson("package-lock.json", { lockfileVersion: 3, requires: true, packages: { "": {} } });
    const half = join(folder, "node_modules/half");
    mkdirSync(half, { recursive: true });
    writeUnfinished(NOBODY);
    runScript();
    assert.equal(existsSync(half), false);
    assert.equal(existsSync(join(folder, UNFINISHED)), false);
  });

  it("remembers an install that was cut off until one is whole", () => {
    mkdirSync(join(folder, "node_modules/half"), { recursive: true });
    writeUnfinished(NOBODY);
    assert.match(runScript().stderr, /does not answer/);
    assert.ok(existsSync(join(folder, UNFINISHED)));
  });

  it("waits for nobody where no process is named", () => {
    pretendInstalled();
    for (const pid of [0, Number.NaN, NOBODY]) {
      writeUnfinished(pid);
      assert.match(runScript().stderr, /does not answer/, String(pid));
    }
  });

  it("keeps what there is when npm fails", () => {
    pretendInstalled("0.9.0");
    for (let times = 0; times < 2; times++) {
      assert.match(runScript().stderr, /does not answer/);
      assert.ok(existsSync(join(folder, "node_modules/nobody")));
    }
  });

  it("waits for another that is installing", async () => {
    pretendInstalled();
    writeUnfinished(process.pid);
    const child = spawn(process.execPath, [join(setup, "run-script.cjs"), "script.js"], { cwd: folder });
    const ended = new Promise(resolve => child.once("close", resolve));
    assert.equal(await Promise.race([ended, new Promise(resolve => setTimeout(resolve, 1_000, "waiting"))]), "waiting");
    rmSync(join(folder, UNFINISHED));
    assert.equal(await ended, 7);
  });

  it("says that install scripts are needed where the project's Node is missing", () => {
    pretendInstalled();
    rmSync(join(folder, "node_modules/node"), { recursive: true });
    const { status, stderr } = runScript();
    assert.equal(status, 1);
    assert.match(stderr, /^npm has not run the install script of the package “node”/);
  });

  it("has every message in French and English, with the same values, and French as it is printed", () => {
    const messages: Record<string, { fr: string; en: string }> = JSON.parse(
      readFileSync(join(root, setup, "messages.json"), "utf8"),
    );
    const valuesOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
    for (const [id, { fr, en }] of Object.entries(messages)) {
      assert.deepEqual(valuesOf(fr), valuesOf(en), id);
      assert.doesNotMatch(fr, /[^\u00a0][:;?!»](?=\s|$)|«[^\u00a0]|'/u, id);
    }
  });
});
