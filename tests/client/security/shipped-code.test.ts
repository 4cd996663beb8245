import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { confinement, NETWORK_MODULES } from "../../../server/build/bundling/confinement.ts";
import { readCode, type ShippedCode, shippedCode } from "./shipped-code.ts";

/** Modules that open nothing beyond the process. Some of their names are words besides, which calls take for other ends. */
const HARMLESS = [
  ...["assert", "async_hooks", "buffer", "console", "constants", "crypto", "events", "os", "path", "perf_hooks"],
  ...["process", "punycode", "querystring", "readline", "stream", "string_decoder", "test", "timers", "tty", "url"],
  ...["util", "zlib"],
];

/** What else each program may ask Node for. Another module is a decision, and what it opens belongs into SECURITY.md. */
const ALLOWED: readonly (readonly [path: RegExp, modules: readonly string[]])[] = [
  // Starts the server.
  [/^client\/extension\.cjs$/, ["child_process", "fs"]],
  // Starts the server's own files, and has Node keep what it has compiled of them beside them.
  [/^server\/preambule\.cjs$/, ["module"]],
  [/^server\//, ["fs", "fs/promises", "module", "worker_threads"]],
];

describe("the code that ships", () => {
  let all: readonly ShippedCode[];

  before(() => {
    assert.ok(existsSync(join(import.meta.dirname, "../../../dist/server/preambule.cjs")), "npm run build first");
    all = shippedCode();
  });

  it("asks Node for nothing but files, threads and what serves them", () => {
    assert.ok(all.length > 50 && all.some(({ modules }) => modules.includes("fs")), "the premise");
    // What is built for browsers has no way to a module of Node: the bundler would not find it.
    for (const { path, modules } of all.filter(
      ({ path }) => !/^(?:client\/(?:web|preview)|server\/web)\//.test(path),
    )) {
      const allowed = ALLOWED.find(([of]) => of.test(path))?.[1] ?? [];
      assert.deepEqual(
        modules.filter(name => !allowed.includes(name) && !HARMLESS.includes(name)),
        [],
        path,
      );
    }
  });

  it("has no other way to a network, in Node or in a browser", () => {
    for (const { path, globals } of all) assert.deepEqual(globals, [], path);
  });

  it("makes no code of text", () => {
    for (const { path, evaluations } of all) assert.deepEqual(evaluations, [], path);
  });

  it("is read so that each of these would be seen", () => {
    const seen = (source: string) => {
      const { modules, globals, evaluations } = readCode("", source);
      return [...modules, ...globals, ...evaluations];
    };
    assert.deepEqual(seen('const a=require("node:https")'), ["https"]);
    assert.deepEqual(seen('const a=(0,b.c)("net")'), ["net"]);
    assert.deepEqual(seen(`import(${'"dns/promises"'})`), ["dns/promises"]);
    assert.deepEqual(seen("fetch(a)"), ["fetch"]);
    assert.deepEqual(seen("const a={fetch:b},c=a.fetch"), ["a.fetch"]);
    assert.deepEqual(seen("const{fetch:a}=self"), ["fetch"]);
    assert.deepEqual(seen("new self.WebSocket(a)"), ["self.WebSocket"]);
    assert.deepEqual(seen("navigator.sendBeacon(a)"), ["navigator.sendBeacon"]);
    assert.deepEqual(seen("(0,eval)(a)"), ["(0,eval)(a)"]);
    assert.deepEqual(seen("new Function(a)"), ["new Function(a)"]);
    assert.deepEqual(seen("a.Function(b)"), ["a.Function(b)"]);
    assert.deepEqual(seen("a instanceof Function"), []);
  });

  it("does not come about when something in it would use the network", async () => {
    for (const name of NETWORK_MODULES) {
      const contents = `import a from "node:${name}"; console.log(a);`;
      const built = build({
        stdin: { contents, resolveDir: import.meta.dirname },
        bundle: true,
        platform: "node",
        plugins: [confinement],
        logLevel: "silent",
        write: false,
      });
      await assert.rejects(built, /would use the network/, name);
    }
  });
});
