/** The way of a change is short: a letter is typed, and the calls on its way to the diagnostics are traced. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { readSource, root } from "./sources.ts";
import { type Call, countCalls, extractPath, formatChain, POINTS, PUBLISH, type Trace } from "./trace/chain.ts";

const MOST_CALLS = 12;

async function traceChange(): Promise<Trace> {
  const file = (name: string) => join(import.meta.dirname, "trace", name);
  const args = ["--disable-warning=ExperimentalWarning", "--import", file("instrument.ts"), file("run-change.ts")];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout);
}

/** Where the page lists the calls; the test writes the list. */
const PAGE = ".github/ARCHITECTURE.md";
const LIST = /(<!-- change: .*-->\n+```text\n)([^`]*)(```\n)/;

describe("the way of a change", () => {
  let chain = "";
  let trace: Trace = { paths: {}, called: [] };

  before(async () => {
    trace = await traceChange();
    chain = formatChain(trace);
  });

  it("leads through reading and checking to the diagnostics", () => {
    assert.deepEqual(Object.keys(trace.paths).sort(), [...POINTS.map(({ point }) => point), PUBLISH].sort());
    for (const [point, path] of Object.entries(trace.paths)) assert.ok(path.length > 1, point);
  });

  it(`takes ${MOST_CALLS} calls at most outside the grammar`, () => {
    assert.ok(countCalls(trace) <= MOST_CALLS, chain);
  });

  it(`is what ${PAGE} lists`, function () {
    const page = existsSync(join(root, PAGE)) ? readSource(PAGE) : "";
    if (!LIST.test(page)) {
      const files = new Set(trace.called.map(one => one.slice(0, one.indexOf(":"))));
      console.log(`${chain}\nIn all, ${trace.called.length} functions of ${files.size} files run outside the grammar.`);
      this.skip();
    }
    if (process.env.UPDATE) writeFileSync(join(root, PAGE), page.replace(LIST, `$1${chain}\n$3`));
    else assert.equal(LIST.exec(page)?.[2]?.trimEnd(), chain);
  });
}).timeout(60_000);

describe("the trace of a change", () => {
  const call = (file: string, name: string): Call => ({ file, name });
  const library = call("file:///node_modules/vscode-jsonrpc/lib/common/connection.js", "handleNotification");
  const node = call("node:internal/timers", "processImmediate");
  const [listen, check, read, analyse] = [
    call("server/connection/documents.ts", "listen"),
    call("server/connection/checks.ts", "Checks.#check"),
    call("server/documents/reader.ts", "read"),
    call("grammar/analyse.ts", "analyse"),
  ];

  it("begins at the message's handler, and leaves out the grammar, libraries and what goes on after waiting", () => {
    const frames = [analyse, read, check, check, node, check, listen, library, read];
    assert.deepEqual(extractPath(frames), [listen, check, read]);
    const rule = call("server/rules/marks/item-mark.ts", "check");
    assert.deepEqual(extractPath([rule, check]), [check, call("server/rules/THEME/RULE.ts", "check")]);
  });

  it("lists each function once, and what it leads to", () => {
    const paths = { "the grammar reads": [listen, check, read], [PUBLISH]: [listen, check] };
    assert.equal(countCalls({ paths, called: [] }), 3);
    assert.deepEqual(formatChain({ paths, called: [] }).split("\n"), [
      " 1 listen (server/connection/documents.ts)",
      ` 2 Checks.#check (server/connection/checks.ts) → ${PUBLISH}`,
      " 3 read (server/documents/reader.ts) → the grammar reads",
    ]);
  });
});
