/** Nothing is kept in modules: what is known of a text lives on objects that are passed, and ends with them. */
import assert from "node:assert/strict";
import { findModuleState, findWeakCollections, type StateFault } from "./module-state.ts";
import { listSourceFiles, readSource } from "./sources.ts";

interface Excuse {
  readonly file: string;
  readonly name: string;
  readonly reason: string;
}

const EXCUSED_STATE: readonly Excuse[] = [
  {
    file: "client/entry-node.ts",
    name: "extension",
    reason: "VS Code calls `activate` and `deactivate` apart from each other, and hands the latter nothing.",
  },
  {
    file: "client/entry-web.ts",
    name: "extension",
    reason: "VS Code calls `activate` and `deactivate` apart from each other, and hands the latter nothing.",
  },
  {
    file: "grammar/languages/memoize.ts",
    name: "packMemos",
    reason: "Packs are data of the build, and have no place for what is computed from them.",
  },
  { file: "server/connection/browser.ts", name: "writer", reason: "The worker is one connection, from first to last." },
  { file: "server/connection/browser.ts", name: "guard", reason: "The worker is one connection, from first to last." },
];

/** Where an object that cannot hold what is known of it, is known to something else. */
const WEAK_COLLECTIONS: readonly Excuse[] = [
  {
    file: "grammar/languages/memoize.ts",
    name: "WeakMap",
    reason: "Packs are data of the build, and have no place for what is computed from them.",
  },
  {
    file: "server/terms/term-index.ts",
    name: "WeakMap",
    reason: "A clause holds what belongs to it for good, and glossaries change while it stays.",
  },
];
const MOST_WEAK_COLLECTIONS = 5;

/** What runs in the extension, the server, and the command line; what builds them does so once. */
const shipped = listSourceFiles().filter(
  file => /^(?:grammar|server|client)\//.test(file) && !/\/build\/|\.d\.ts$/.test(file),
);

const isExcused = (excuses: readonly Excuse[], file: string, name: string): boolean =>
  excuses.some(excuse => excuse.file === file && excuse.name === name);

describe("modules", () => {
  const found = shipped.flatMap(file => findModuleState(readSource(file)).map(fault => ({ file, ...fault })));
  const weak = shipped.flatMap(file =>
    findWeakCollections(readSource(file)).map(one => ({ file, name: one.kind, ...one })),
  );

  it("keep no state", () => {
    const faults = found.filter(({ file, name }) => !isExcused(EXCUSED_STATE, file, name));
    const told = faults.map(({ file, line, name, kind }) => `${file}:${line}: ${name} (${kind})`);
    assert.deepEqual(told, []);
  });

  it(`hold things weakly in ${MOST_WEAK_COLLECTIONS} places at most, each with its reason`, () => {
    const faults = weak.filter(({ file, name }) => !isExcused(WEAK_COLLECTIONS, file, name));
    const told = faults.map(({ file, line, kind }) => `${file}:${line}: ${kind}`);
    assert.deepEqual(told, []);
    assert.ok(weak.length <= MOST_WEAK_COLLECTIONS);
  });

  it("are excused for nothing that they do not do", () => {
    const idle = (excuses: readonly Excuse[], all: readonly { readonly file: string; readonly name: string }[]) =>
      excuses.filter(({ file, name }) => !all.some(one => one.file === file && one.name === name));
    assert.deepEqual([...idle(EXCUSED_STATE, found), ...idle(WEAK_COLLECTIONS, weak)], []);
  });
});

describe("the search for state in modules", () => {
  const tell = ({ name, kind, line }: StateFault) => `${line}: ${name} ${kind}`;

  for (const [source, ...expected] of [
    ["let last = null;", "1: last reassigned"],
    ["export let first = 0, second = 1;", "1: first reassigned", "1: second reassigned"],
    ["const known = new Map();\nfunction keep(k) { known.set(k, 1); }", "2: known written after load"],
    ["const all: string[] = [];\nexport const add = (one: string) => all.push(one);", "2: all written after load"],
    ["const table = {};\nclass A { put(k) { table[k] = 1; } }", "2: table written after load"],
    ["const counts = { a: 0 };\nexport function count() { counts.a++; }", "2: counts written after load"],
    ["const byId = { a: 0 };\nexport function drop() { delete byId.a; }", "2: byId written after load"],
    ["const lists = new Map();\nconst add = k => lists.get(k)?.push(1);", "2: lists written after load"],
    ["const options = {};\nconst set = more => Object.assign(options, more);", "2: options written after load"],
    ["class Counter { static count = 0; next() { Counter.count += 1; } }", "1: Counter written after load"],
    ['import { RULES } from "./all.ts";\nconst add = rule => RULES.push(rule);', "2: RULES written after load"],
    ["const cache = new Cache();", "1: cache instance"],
  ] as const) {
    it(`finds ${expected.join(", ")}`, () => assert.deepEqual(findModuleState(source).map(tell), expected));
  }

  it("finds nothing where nothing is kept", () => {
    for (const source of [
      "const known = new Map();\nfor (const one of [1, 2]) known.set(one, 1);",
      "export function build() { const known = new Map(); known.set(1, 1); return known; }",
      "const known = new Set();\nfunction count(known) { known.add(1); }",
      "const known = new Set([1]);\nexport const has = one => known.has(one);",
      "const order = [2, 1];\nexport const sorted = () => [...order].sort();",
      "const pattern = /a/y;\nexport function test(text) { pattern.lastIndex = 2; return pattern.test(text); }",
      'import { commands } from "vscode";\nexport const add = one => commands.push(one);',
      "const later = new RegExp('a'), names = new Intl.Segmenter('fr');",
      "class Cache { #known = new Map(); set(k) { this.#known.set(k, 1); } }",
      "export function of() { let last = 0; return () => last++; }",
    ]) {
      assert.deepEqual(findModuleState(source), [], source);
    }
  });

  it("finds what holds weakly, wherever it is made", () => {
    const source = "const a = new WeakMap<object, string>();\nclass B {\n  #seen = new WeakSet();\n  c = new Map();\n}";
    assert.deepEqual(findWeakCollections(source), [
      { kind: "WeakMap", line: 1 },
      { kind: "WeakSet", line: 3 },
    ]);
  });
});
