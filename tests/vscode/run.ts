/**
 * Runs the suite in a real VS Code into which the packaged extension was installed as a person would install it.
 *
 * PREAMBULE_VSCODE says which VS Code: `host` (the workbench of the npm package code-server; the default where it
 * runs), `desktop` (downloaded by @vscode/test-electron) or the path of a `code` executable.
 */
import { existsSync } from "node:fs";
import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from "@vscode/test-electron";
import { build } from "esbuild";
import { glob } from "tinyglobby";
import { packageExtension } from "../../client/build/package.ts";
import { environment, runOrThrow, scratch } from "../../client/build/run.ts";
import { type Folders, installVsix, provideVsCodeServer } from "../../client/build/vscode-server.ts";
import { main, root } from "../../server/build/script.ts";

const home = join(scratch, "run");
const workspace = join(home, "workspace");
const folders: Folders = { data: join(home, "data"), extensions: join(home, "extensions") };
const countsFile = process.env.PREAMBULE_COUNTS ?? join(home, "counts.json");

/** All, or those named on the command line: `node tests/vscode/run.ts drafting formatting`. */
const named = process.argv.slice(2);
const wantedTests = (named.length ? named : ["*"]).map(name => `tests/vscode/suite/${name}.test.ts`);

/** In the repository's own tree, so that the bundles find mocha in its node_modules. */
const suite = join(scratch, "suite");

async function bundleSuite(): Promise<void> {
  await rm(suite, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: ["tests/vscode/suite/index.ts", ...(await glob(wantedTests, { cwd: root }))],
    outdir: suite,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    outExtension: { ".js": ".cjs" },
    external: ["vscode", "mocha"],
    define: { COUNTS_FILE: JSON.stringify(countsFile) },
    logLevel: "error",
  });
}

/** The extension comes installed; an extension under development has to be named nevertheless. */
async function emptyExtension(): Promise<string> {
  const folder = join(home, "empty-extension");
  await mkdir(folder, { recursive: true });
  const manifest = { name: "empty", publisher: "preambule", version: "0.0.1", engines: { vscode: "*" } };
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
  return folder;
}

function wanted(): string {
  return process.env.PREAMBULE_VSCODE ?? (process.platform === "win32" ? "desktop" : "host");
}

/** Installs the package and gives the executable for `runTests`. */
async function prepareVsCode(vsix: string): Promise<string> {
  if (wanted() === "host") {
    await installVsix(await provideVsCodeServer(), vsix, folders);
    return join(import.meta.dirname, "code.ts");
  }
  const executable = wanted() === "desktop" ? await downloadAndUnzipVSCode() : wanted();
  const [cli, ...args] = resolveCliArgsFromVSCodeExecutablePath(executable);
  if (!cli) throw new Error(`${executable} has no command line`);
  const profile = [`--user-data-dir=${folders.data}`, `--extensions-dir=${folders.extensions}`];
  await runOrThrow(cli, [...args, ...profile, "--install-extension", vsix, "--force"], { quiet: true });
  return executable;
}

main(async () => {
  await rm(home, { recursive: true, force: true });
  await mkdir(home, { recursive: true });
  await rm(countsFile, { force: true });
  // A copy: what the tests type must not end up in the repository.
  await cp(join(root, "samples"), workspace, { recursive: true });
  await bundleSuite();
  const vsix = join(home, "preambule.vsix");
  await packageExtension(vsix);
  const executable = await prepareVsCode(vsix);
  await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: await emptyExtension(),
    extensionTestsPath: join(suite, "index.cjs"),
    extensionTestsEnv: environment as Record<string, string>,
    launchArgs: [workspace, `--user-data-dir=${folders.data}`, `--extensions-dir=${folders.extensions}`],
  });
  if (!existsSync(countsFile)) throw new Error("VS Code ended before its tests did");
});
