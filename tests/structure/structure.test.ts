import assert from "node:assert/strict";
import { findImportFault, isBuildCode } from "./layers.ts";
import { findImports, listSourceFiles, listTopLevel, readSource } from "./sources.ts";

const MAX_LINES = 500;

const TOP_LEVEL = new Set([
  "client",
  "server",
  "grammar",
  "syntaxes",
  "samples",
  "tests",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "biome.json",
  "README.md",
  "CHANGELOG.md",
  "LICENSE",
]);

const manifest = JSON.parse(readSource("package.json"));
const packages = new Set<string>([
  ...Object.keys(manifest.dependencies),
  ...Object.keys(manifest.devDependencies),
  // The extension host's own module, which no package holds.
  "vscode",
]);
const files = listSourceFiles();

describe("the structure", () => {
  it("keeps its imports going one way", () => {
    const faults = files
      .flatMap(path => findImports(path).map(found => findImportFault(found, packages)))
      .filter(found => found !== null);
    assert.deepEqual(faults, []);
  });

  it("finds what may not be imported", () => {
    const faults = (from: string, text: string) =>
      findImports(from, text)
        .map(found => findImportFault(found, packages))
        .filter(found => found !== null);
    const forbidden = [
      ["grammar/tree/tree.ts", 'import type { Rule } from "../../server/rules/rule.ts";'],
      ["grammar/blocks/scan.ts", 'import { readFileSync } from "node:fs";'],
      ["grammar/clause/lexer.ts", 'import {\n  Hover,\n} from "vscode-languageserver-types";'],
      ["grammar/analyse.ts", 'export * from "./languages/build/compile-pack.ts";'],
      ["grammar/languages/detect.ts", 'import { createInflector } from "./fr/inflect.ts";'],
      ["grammar/tree/tree.ts", 'import { scan } from "../blocks/scan.ts";'],
      ["grammar/blocks/scan.ts", 'import { parse } from "../clause/parser.ts";'],
      ["grammar/languages/detect.ts", 'import { words } from "../clause/words.ts";'],
      ["grammar/clause/parser.ts", 'import { build } from "../document/build.ts";'],
      ["grammar/document/build.ts", 'import { analyse } from "../analyse.ts";'],
      ["grammar/text/words.ts", 'import type { Clause } from "../tree/tree.ts";'],
      ["grammar/blocks/scan.ts", 'import { Lexer } from "chevrotain";'],
      ["server/rules/rule.ts", 'import { hover } from "../features/hover/hover.ts";'],
      ["server/rules/rule.ts", 'type Token = import("chevrotain").IToken;'],
      ["server/features/hover/hover.ts", 'import { start } from "../../connection/server.ts";'],
      ["server/features/hover/hover.ts", 'import "node:path";'],
      ["server/main.ts", 'const suite = await import("../tests/fixtures.ts");'],
      ["client/core/extension.ts", 'import { LANGUAGES } from "../../server/settings.ts";'],
      ["client/core/extension.ts", 'import { createMemo } from "../../grammar/memo/memo.ts";'],
      ["client/build/bundle.tmp.ts", 'import { openWorkbench } from "../vscode/workbench.ts";'],
      ["server/main.ts", 'import leftPad from "left-pad";'],
    ] as const;
    for (const [from, text] of forbidden) assert.equal(faults(from, text).length, 1, `${from}: ${text}`);
    const allowed = [
      ["grammar/clause/lexer.ts", 'import { Lexer } from "chevrotain";\nimport { fold } from "../text/fold.ts";'],
      ["grammar/analyse.ts", 'import { build } from "./document/build.ts";\nimport { steps } from "./steps.ts";'],
      ["grammar/languages/build/build.ts", 'import { pack } from "../pack.ts";\nimport "node:fs";'],
      ["grammar/languages/fr/inflect.ts", 'import { table } from "../build/table.ts";\nimport "french-verbs";'],
      [
        "server/features/hover/hover.ts",
        'import { rules } from "../../rules/run.ts";\nimport "../../../grammar/analyse.ts";',
      ],
      ["server/main.ts", 'import { hover } from "./features/hover/hover.ts";'],
      ["tests/server/hover.test.ts", 'import { hover } from "../../server/features/hover/hover.ts";'],
    ] as const;
    for (const [from, text] of allowed) assert.deepEqual(faults(from, text), [], `${from}: ${text}`);
  });

  it("ships only what package.json names as a dependency", () => {
    const shipped = files.filter(path => /^(?:grammar|server|client)\//.test(path) && !isBuildCode(path));
    const development = new Set(Object.keys(manifest.devDependencies));
    const faults = shipped.flatMap(path => findImports(path)).filter(({ to }) => development.has(to));
    assert.deepEqual(faults, []);
  });

  it("has nothing at the top that does not belong there", () => {
    assert.deepEqual(
      listTopLevel().filter(name => !TOP_LEVEL.has(name)),
      [],
    );
  });

  it(`has no file of more than ${MAX_LINES} lines`, () => {
    const long = files.map(path => ({ path, lines: readSource(path).trimEnd().split("\n").length }));
    assert.deepEqual(
      long.filter(({ lines }) => lines > MAX_LINES),
      [],
    );
  });

  it("names its files in kebab-case", () => {
    const odd = files.filter(
      path => !/^(?:[a-z0-9-]+\/)*[a-z0-9]+(?:-[a-z0-9]+)*(?:\.test|\.d)?\.[cm]?[jt]s$/.test(path),
    );
    assert.deepEqual(odd, []);
  });
});
