/**
 * VS Code where no VS Code can be downloaded: the real workbench and extension host out of the npm package
 * code-server, served on loopback. `npm start` opens it in the person's browser, the tests in a headless one.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { environment, mustRun, root, scratch } from "./run.ts";

const VERSION = "4.139.1";

/**
 * Installs a package into a folder of its own under .vscode-test/ unless it is there. Never a dependency of the
 * project: most people have a VS Code, and this one weighs 600 MB.
 */
export async function installOnDemand(name: string, version: string, finish?: (folder: string) => Promise<void>) {
  const home = join(scratch, `${name.replace(/^.*\//, "")}-${version}`);
  const folder = join(home, "node_modules", name);
  const complete = join(home, ".complete");
  if (existsSync(complete)) return folder;
  console.error(`Installing ${name} ${version} into ${home} (once) …`);
  await rm(home, { recursive: true, force: true });
  await mkdir(home, { recursive: true });
  await writeFile(join(home, "package.json"), '{ "private": true }\n');
  await npmInstall(home, [`${name}@${version}`]);
  await finish?.(folder);
  await writeFile(complete, "");
  return folder;
}

/** Without install scripts: those would compile native parts (terminal, Kerberos) that nothing here needs. */
function npmInstall(cwd: string, packages: readonly string[]): Promise<void> {
  const flags = ["--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  return mustRun("npm", ["install", ...flags, ...packages], { cwd, quiet: true });
}

/** Gives VS Code's server-main.js, installed if need be; CODE_SERVER_DIR names one that is there already. */
export async function vsCodeServer(): Promise<string> {
  const folder =
    process.env.CODE_SERVER_DIR ??
    (await installOnDemand("code-server", VERSION, codeServer => npmInstall(join(codeServer, "lib/vscode"), [])));
  return join(folder, "lib/vscode/out/server-main.js");
}

export interface Folders {
  readonly data: string;
  readonly extensions: string;
}

function folderArguments({ data, extensions }: Folders): string[] {
  return ["--server-data-dir", data, "--extensions-dir", extensions, "--accept-server-license-terms"];
}

/** What a newcomer to this VS Code is asked and offered besides writing a text is kept away. */
const SETTINGS = {
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "chat.disableAIFeatures": true,
  "git.openRepositoryInParentFolders": "never",
};

/** Gives a VS Code that has no settings yet those that suit a look at the extension. */
export async function writeSettings({ data }: Folders, more: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const file = join(data, "data/User/settings.json");
  if (existsSync(file)) return;
  await mkdir(join(data, "data/User"), { recursive: true });
  await writeFile(file, `${JSON.stringify({ ...SETTINGS, ...more }, null, 2)}\n`);
}

/** Installs a packaged extension as a person does. */
export async function installVsix(serverMain: string, vsix: string, folders: Folders): Promise<void> {
  await mustRun("node", [serverMain, ...folderArguments(folders), "--install-extension", vsix, "--force"], {
    quiet: true,
  });
}

export interface RunningServer {
  /** Where a browser finds the workbench, connection token included. */
  readonly url: URL;
  readonly process: ChildProcess;
  stop(): void;
}

/** Starts the server on a free loopback port; a fresh connection token keeps other users of the machine out. */
export async function startVsCodeServer(
  serverMain: string,
  folders: Folders,
  flags: readonly string[] = [],
): Promise<RunningServer> {
  const server = spawn(
    "node",
    [
      serverMain,
      ...folderArguments(folders),
      "--host",
      "127.0.0.1",
      "--port",
      "0",
      "--telemetry-level",
      "off",
      ...flags,
    ],
    { cwd: root, env: environment, stdio: ["ignore", "pipe", "pipe"] },
  );
  let said = "";
  const url = await new Promise<URL>((ready, failed) => {
    const listen = (text: Buffer) => {
      said += text;
      const address = /Web UI available at (\S+)/.exec(said)?.[1];
      if (address && said.includes("Extension host agent started")) ready(new URL(address));
    };
    server.stdout.on("data", listen);
    server.stderr.on("data", listen);
    server.once("error", failed);
    server.once("exit", code => failed(new Error(`VS Code's server ended with ${code}:\n${said}`)));
  });
  // The workbench compares hosts as text: 127.0.0.1 in the address must be what it is told in its payload.
  url.hostname = "127.0.0.1";
  return { url, process: server, stop: () => server.kill("SIGTERM") };
}

/** How the workbench in the browser names a file of this machine. */
export function remotePath(url: URL, path: string): string {
  return `vscode-remote://${url.host}${path}`;
}
