/**
 * Runs the suite in VS Code for the web, where extensions have no Node and files are no files: the packaged extension's
 * browser half in a worker, its server in another. The tests are those of `../suite`; a path names single ones:
 *
 *   node tests/vscode/web/run.ts drafting formatting
 */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import type { Page } from "playwright-core";
import { glob } from "tinyglobby";
import { stageExtension } from "../../../client/build/package.ts";
import { scratch } from "../../../client/build/run.ts";
import { main, root } from "../../../server/build/script.ts";
import { COUNTS_MARK, MARK } from "../mark.ts";
import { launchBrowser } from "../workbench.ts";
import { startSite } from "./site.ts";

const TIMEOUT_MS = Number(process.env.VSCODE_HOST_TIMEOUT_MS ?? 300_000);
const suite = join(scratch, "web-suite");
const countsFile = process.env.PREAMBULE_COUNTS ?? join(suite, "counts.json");

const named = process.argv.slice(2);
const wantedTests = (named.length ? named : ["*"]).map(name => `tests/vscode/suite/${name}.test.ts`);

/** What the suite uses of Node, from the packages that do the same anywhere. */
const withoutNode: Plugin = {
  name: "without-node",
  setup(plugin) {
    const stand = { "node:assert/strict": 'require("assert/").strict', "node:util": 'require("util/")' };
    plugin.onResolve({ filter: /^node:/ }, ({ path }) => (path in stand ? { path, namespace: "stand-in" } : undefined));
    plugin.onLoad({ filter: /./, namespace: "stand-in" }, ({ path }) => ({
      contents: `module.exports = ${stand[path as keyof typeof stand]};`,
      resolveDir: root,
    }));
  },
};

/** Mocha takes itself for a CommonJS module, and would put itself in the place of the suite. */
const globalMocha: Plugin = {
  name: "global-mocha",
  setup(plugin) {
    plugin.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path }) => ({
      contents: `let exports, module;\n${await readFile(path, "utf8")}`,
    }));
  },
};

async function samples(): Promise<Record<string, string>> {
  const folder = join(root, "samples");
  const paths = await glob("**/*.undecl", { cwd: folder });
  return Object.fromEntries(
    await Promise.all(paths.map(async path => [path, await readFile(join(folder, path), "utf8")] as const)),
  );
}

/** Mocha has to be set up when the tests' files are loaded: so the suite comes first. */
async function bundleSuite(): Promise<void> {
  const tests = (await glob(wantedTests, { cwd: root })).sort();
  const imports = tests.map(path => `import ${JSON.stringify(`./${path}`)};`).join("\n");
  await rm(suite, { recursive: true, force: true });
  await mkdir(suite, { recursive: true });
  await build({
    absWorkingDir: root,
    stdin: { contents: `export { run } from "./tests/vscode/web/suite.ts";\n${imports}`, resolveDir: root },
    outfile: join(suite, "suite.js"),
    bundle: true,
    platform: "browser",
    format: "cjs",
    target: "es2022",
    external: ["vscode"],
    plugins: [withoutNode, globalMocha],
    define: { SAMPLES: JSON.stringify(await samples()), global: "globalThis", "process.env.NODE_DEBUG": "undefined" },
    logLevel: "error",
  });
}

/** Tests run only out of an extension under development, in the host of that extension: so the suite is one. */
async function makeExtensionOfSuite(): Promise<void> {
  const manifest = { name: "suite", publisher: "preambule", version: "0.0.1", engines: { vscode: "^1.91.0" } };
  await writeFile(join(suite, "package.json"), JSON.stringify({ ...manifest, browser: "./extension.js" }));
  await writeFile(join(suite, "extension.js"), "");
  await writeFile(join(suite, "package.nls.json"), "{}");
}

const SETTINGS = { "workbench.startupEditor": "none", "security.workspace.trust.enabled": false };

/** The suite's lines reach the page among all that VS Code says to itself; gives the counts that end them. */
function relayConsole(page: Page): { counts?: string } {
  const heard: { counts?: string } = {};
  page.on("console", message => {
    const said = message.text();
    const line = said.indexOf(MARK);
    const counts = said.indexOf(COUNTS_MARK);
    if (line >= 0) console.log(said.slice(line));
    else if (counts >= 0) heard.counts = said.slice(counts + COUNTS_MARK.length);
    else if (process.env.VSCODE_HOST_VERBOSE) console.error(said);
  });
  return heard;
}

async function runSuite(url: string): Promise<number> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, locale: "en" });
    // Nobody is there to be asked whether the clipboard may be read.
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const heard = relayConsole(page);
    let finish: (code: number) => void = () => {};
    const finished = new Promise<number>(done => {
      finish = done;
    });
    // How the workbench tells its driver that the suite has ended.
    await page.exposeFunction("codeAutomationExit", (code: number) => finish(code));
    await page.exposeFunction("codeAutomationLog", () => {});
    await page.goto(url);
    const timeout = setTimeout(finish, TIMEOUT_MS, 1);
    const code = await finished;
    clearTimeout(timeout);
    if (!heard.counts) throw new Error("VS Code for the web ended before its tests did");
    await writeFile(countsFile, heard.counts);
    return code;
  } finally {
    await browser.close();
  }
}

main(async () => {
  await bundleSuite();
  await makeExtensionOfSuite();
  const folder = { scheme: "tmp", path: "/samples" };
  const options = { extensions: ["/extension"], tests: "/suite", folder, settings: SETTINGS };
  const site = await startSite(options, { extension: await stageExtension(), suite });
  try {
    process.exitCode = await runSuite(site.url);
  } finally {
    site.close();
  }
});
