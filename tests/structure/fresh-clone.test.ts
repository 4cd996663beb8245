/**
 * Every script of package.json works in a fresh clone, where nothing was ever installed or built: it installs first, and
 * builds first or imports nothing that a build makes. For days `npm start` did not, which every checkout that was ever
 * built hid.
 */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";
import { findImports, readSource, root } from "./sources.ts";

const BUILDS_FIRST = /^npm run --silent build(?: && |$)/;
const INSTALLS_FIRST = /^(?:npm run --silent (?:build|setup)(?: && |$)|node client\/build\/setup\/run-script\.cjs\b)/;
/** Asks the registry about package-lock.json, for which nothing need be there. */
const NEEDS_NOTHING = ["audit"];
/** Scripts of the project, or a glob of them, as a command names them. */
const SCRIPT = /[\w*./-]+\.[cm]?[jt]s\b/g;
/** What .gitignore names of what is made. */
const MADE = /^(?:dist|grammar\/languages\/compiled)\/|\.tmLanguage\.json$/;

/** The way from a file to something that a build makes, import by import; null if there is none. */
function findWayToMade(file: string, seen = new Set<string>()): string[] | null {
  if (MADE.test(file)) return [file];
  if (seen.has(file) || !/\.[cm]?[jt]s$/.test(file)) return null;
  seen.add(file);
  for (const { to } of findImports(file)) {
    const way = existsSync(join(root, to)) || MADE.test(to) ? findWayToMade(to, seen) : null;
    if (way) return [file, ...way];
  }
  return null;
}

function findScripts(command: string): string[] {
  return globSync(command.match(SCRIPT) ?? [], { cwd: root });
}

describe("a fresh clone", () => {
  const scripts: Record<string, string> = JSON.parse(readSource("package.json")).scripts;

  it("has only scripts that install first", () => {
    const others = Object.keys(scripts).filter(name => !INSTALLS_FIRST.test(scripts[name] ?? ""));
    assert.deepEqual(others, NEEDS_NOTHING);
  });

  it("has only scripts that build first, or need no build", () => {
    const ways = Object.entries(scripts)
      .filter(([, command]) => !BUILDS_FIRST.test(command))
      .flatMap(([name, command]) => findScripts(command).map(file => [name, findWayToMade(file)]))
      .filter(([, way]) => way !== null);
    assert.deepEqual(ways, []);
  });

  it("begins its build with a step that needs none", () => {
    assert.equal(findWayToMade("grammar/languages/build/build.ts"), null);
  });

  it("is looked at as a whole: start, test and build among the scripts, and what needs a build is found", () => {
    assert.ok(findScripts(scripts.start ?? "").includes("client/build/start.ts"));
    assert.ok(findScripts(scripts.test ?? "").includes("tests/run.ts"));
    assert.ok(findScripts(scripts["test:newcomer"] ?? "").length >= 2);
    assert.equal(BUILDS_FIRST.test(scripts["test:unit"] ?? ""), true);
    assert.equal(findWayToMade("server/build/bundle.ts")?.at(-1), "grammar/languages/compiled/names.json");
  });
});
