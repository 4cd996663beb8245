/** Rules, features, timers and promises that fail: each is told in the log once, and everybody else goes on. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { FAULTY, RawServer } from "./raw-server.ts";

const ROOT = join(import.meta.dirname, "../../..");
const URI = "file:///a.undecl";
const textDocument = { uri: URI };

/** Runs before the server: makes a rule and a feature of it fail as a bug would. */
const BROKEN = `
import { registerHooks } from "node:module";
const broken = {
  ${JSON.stringify(pathToFileURL(join(ROOT, "server/rules/review/doubled-word.ts")).href)}: source =>
    source + ';Object.assign(rule, { concerns: () => true, check() { throw new TypeError("broken rule"); } });',
  ${JSON.stringify(pathToFileURL(join(ROOT, "server/features/folding-ranges/folding-ranges.ts")).href)}: source =>
    source.replace(/export function provideFoldingRanges\\(.*\\{\\n/, '$&failUnheard(); throw new RangeError("broken feature");'),
};
registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    const spoil = broken[url];
    return spoil ? { ...loaded, source: spoil(String(loaded.source)) } : loaded;
  },
});
globalThis.failUnheard = () => {
  setTimeout(() => { throw new Error("broken timer"); });
  Promise.reject(new Error("broken promise"));
};
`;

describe("faults of ours", () => {
  it("are told once each, by name, and end nothing", async function () {
    this.timeout(40_000);
    const server = new RawServer(undefined, ["--import", `data:text/javascript,${encodeURIComponent(BROKEN)}`]);
    try {
      await server.start();
      server.open(URI, FAULTY);
      assert.deepEqual(
        (await server.diagnostics(URI)).map(({ code }) => code),
        ["preambular-mark"],
      );
      for (let version = 2; version < 6; version++) {
        server.change(URI, version, [{ text: FAULTY.repeat(version) }]);
        assert.equal((await server.request("textDocument/foldingRange", { textDocument })).result, null);
        assert.ok((await server.request("textDocument/documentSymbol", { textDocument })).result.length > 0);
      }
      const logged: string[] = [];
      while (logged.length < 4) {
        await server.request("preambule/ping");
        logged.push(...server.logged(1));
        await new Promise(resolve => setTimeout(resolve, 20));
      }
      await server.works();
      assert.deepEqual(logged.map(message => message.split("\n")[0]).sort(), [
        "a callback failed: Error: broken timer",
        "a promise failed: Error: broken promise",
        "rule doubled-word failed: TypeError: broken rule",
        "textDocument/foldingRange failed: RangeError: broken feature",
      ]);
    } finally {
      server.kill();
    }
  });
});
