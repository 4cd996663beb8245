/**
 * `npm start`: builds, and opens samples/ with the extension: in the person's own VS Code where there is one, else in a
 * VS Code served on loopback, for a browser, until Ctrl-C. `--browser` asks for the latter.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { parseArgs } from "node:util";
import { main, root } from "../../server/build/script.ts";
import { buildWithProgress, computeSourcesFingerprint } from "./build.ts";
import { packageExtension, SHIPPED, stageExtension } from "./package.ts";
import { choosePort, parsePort, USUAL_PORT } from "./port.ts";
import { environment, run, scratch } from "./run.ts";
import { abortOnInterrupt } from "./setup/interrupts.mjs";
import { formatMessage } from "./setup/messages.cjs";
import { showProgress } from "./setup/progress.mjs";
import {
  type Folders,
  installVsix,
  provideVsCodeServer,
  startVsCodeServer,
  toRemotePath,
  writeSettings,
} from "./vscode-server.ts";

const samples = join(root, "samples");
const sample = join(samples, "fr/declaration.undecl");
/** Where VS Code for Mac keeps its command until somebody has it put into the path. */
const MAC_APPLICATION = "/Applications/Visual Studio Code.app/Contents/Resources/app/bin";

/** Throws an error with a message for people, for arguments that `npm start` does not know. */
function parseOptions(args: readonly string[]): { browser: boolean; port: number | undefined; help: boolean } {
  const { values } = parseArguments(args);
  const port = values.port === undefined ? undefined : parsePort(values.port);
  // A port is that of the browser's VS Code.
  return { browser: values.browser ?? port !== undefined, port, help: values.help ?? false };
}

function parseArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { browser: { type: "boolean" }, port: { type: "string" }, help: { type: "boolean" } },
    });
  } catch {
    throw new Error(formatMessage("unknownArguments", { arguments: args.join(" ") }));
  }
}

/**
 * The command of a VS Code that can load our extension from this folder. In the terminal of a remote window (SSH,
 * containers, WSL), `code` runs on another machine, and leaves the folder of an extension out without a word.
 */
function findDesktop(): string | undefined {
  const command = findCode();
  if (!command || !(process.env.VSCODE_IPC_HOOK_CLI || process.env.WSL_DISTRO_NAME)) return command;
  console.error(formatMessage("remoteWindow"));
  return undefined;
}

function findCode(): string | undefined {
  const name = process.platform === "win32" ? "code.cmd" : "code";
  const folders = (process.env.PATH ?? "").split(delimiter).filter(folder => folder !== "");
  if (folders.some(folder => existsSync(join(folder, name)))) return name;
  const command = join(MAC_APPLICATION, name);
  return process.platform === "darwin" && existsSync(command) ? command : undefined;
}

async function openDesktop(command: string, interrupted: AbortSignal): Promise<void> {
  await buildWithProgress({ interrupted });
  const extension = await stageExtension();
  const code = await run(command, [`--extensionDevelopmentPath=${extension}`, samples, sample], { interrupted });
  if (code !== 0) throw new Error(formatMessage("codeFailed", { code }));
  console.log(formatMessage("openedIn", { folder: samples }));
}

async function serve(port: number | undefined, interrupted: AbortSignal): Promise<void> {
  // What cannot be had is said before anything is built.
  await choosePort(port, () => {});
  const home = join(scratch, "start");
  const folders: Folders = { data: join(home, "data"), extensions: join(home, "extensions") };
  const serverMain = await buildAndInstall(interrupted);
  // It opens our own samples.
  await writeSettings(folders, { "security.workspace.trust.enabled": false });
  await installExtension(serverMain, home, folders, interrupted);
  const free = await choosePort(port, message => console.error(message));
  const server = await showProgress(formatMessage("startingVsCode"), () =>
    startVsCodeServer(serverMain, folders, { port: free, interrupted }),
  );
  const address = new URL(server.url);
  address.searchParams.set("folder", samples);
  address.searchParams.set("payload", JSON.stringify([["openFile", toRemotePath(server.url, sample)]]));
  console.error(`\n${formatMessage("servedAt")}\n`);
  console.log(String(address));
  openBrowser(address);
  await once(server.process, "exit");
  if (!interrupted.aborted) throw new Error(formatMessage("vsCodeEnded"));
}

/** Builds while VS Code is being installed, and gives VS Code's server-main.js. */
async function buildAndInstall(interrupted: AbortSignal): Promise<string> {
  const failed = new AbortController();
  const either = AbortSignal.any([interrupted, failed.signal]);
  const installing = provideVsCodeServer({ quiet: true, interrupted: either });
  // Heard when the build is over.
  installing.catch(() => {});
  try {
    await buildWithProgress({ interrupted: either });
    return await showProgress(formatMessage("installingVsCode"), () => installing);
  } finally {
    failed.abort();
  }
}

/** As a person installs it, from a package, unless the one that is installed was made of the same files. */
async function installExtension(
  serverMain: string,
  home: string,
  folders: Folders,
  interrupted: AbortSignal,
): Promise<void> {
  const record = join(home, "installed.txt");
  const fingerprint = await computeSourcesFingerprint(SHIPPED.filter(path => !path.startsWith("dist/")));
  if (existsSync(record) && (await readFile(record, "utf8")) === fingerprint) return;
  await rm(record, { force: true });
  await mkdir(home, { recursive: true });
  const vsix = join(home, "preambule.vsix");
  await showProgress(formatMessage("installingExtension"), async () => {
    await packageExtension(vsix, interrupted);
    await installVsix(serverMain, vsix, folders, interrupted);
  });
  await writeFile(record, fingerprint);
}

/** Best effort, and only where a person sits at a screen. */
function openBrowser(address: URL): void {
  const opener = process.platform === "darwin" ? "open" : "xdg-open";
  if (!process.stdout.isTTY || (process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)) {
    return;
  }
  spawn(opener, [String(address)], { env: environment, stdio: "ignore", detached: true })
    .once("error", () => {})
    .unref();
}

main(async () => {
  const { browser, port, help } = parseOptions(process.argv.slice(2));
  if (help) {
    console.log(formatMessage("usage", { port: USUAL_PORT }));
    return;
  }
  const interrupted = abortOnInterrupt();
  try {
    const desktop = browser ? undefined : findDesktop();
    await (desktop ? openDesktop(desktop, interrupted) : serve(port, interrupted));
  } catch (error) {
    if (!interrupted.aborted) throw error;
    process.exitCode = 1;
  }
});
