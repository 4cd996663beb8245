/**
 * VS Code where no VS Code can be downloaded: the real workbench and extension host out of the npm package
 * code-server, served on loopback. `npm start` opens it in the person's browser, the tests in a headless one.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../../server/build/script.ts";
import { INSTALL_FLAGS, type InstallOptions, installOnDemand } from "./install-on-demand.ts";
import { environment, runOrThrow } from "./run.ts";
import { endWith } from "./setup/interrupts.mjs";
import { formatMessage } from "./setup/messages.cjs";
import { npmInstall } from "./setup/npm.mjs";

const VERSION = "4.139.1";
/** Milliseconds within which it starts on any machine. */
const PATIENCE_MS = 120_000;

/** Gives VS Code's server-main.js, installed if need be; CODE_SERVER_DIR names one that is there already. */
export async function provideVsCodeServer({
  quiet = false,
  interrupted,
}: Omit<InstallOptions, "finish"> = {}): Promise<string> {
  const finish = (codeServer: string) =>
    npmInstall(INSTALL_FLAGS, { cwd: join(codeServer, "lib/vscode"), interrupted });
  const folder =
    process.env.CODE_SERVER_DIR ?? (await installOnDemand("code-server", VERSION, { quiet, finish, interrupted }));
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
export async function installVsix(
  serverMain: string,
  vsix: string,
  folders: Folders,
  interrupted?: AbortSignal,
): Promise<void> {
  const install = [serverMain, ...folderArguments(folders), "--install-extension", vsix, "--force"];
  await runOrThrow("node", install, { quiet: true, interrupted });
}

export interface RunningServer {
  /** Where a browser finds the workbench, connection token included. */
  readonly url: URL;
  readonly process: ChildProcess;
  stop(): void;
}

export interface ServerOptions {
  /** A free one if none is given. */
  readonly port?: number;
  readonly flags?: readonly string[];
  readonly interrupted?: AbortSignal | undefined;
}

/** Starts the server on a loopback port; a connection token keeps other users of the machine out. */
export async function startVsCodeServer(
  serverMain: string,
  folders: Folders,
  { port = 0, flags = [], interrupted }: ServerOptions = {},
): Promise<RunningServer> {
  const server = spawn(
    "node",
    [
      serverMain,
      ...folderArguments(folders),
      "--host",
      "127.0.0.1",
      "--port",
      String(port),
      "--telemetry-level",
      "off",
      ...flags,
    ],
    { cwd: root, env: environment, stdio: ["ignore", "pipe", "pipe"] },
  );
  endWith(server, interrupted);
  let said = "";
  let patience: NodeJS.Timeout | undefined;
  const started = new Promise<URL>((resolve, reject) => {
    const giveUp = () => reject(new Error(`${formatMessage("vsCodeSilent")}\n\n${said}`));
    patience = setTimeout(giveUp, PATIENCE_MS);
    const listen = (text: Buffer) => {
      said += text;
      const address = /Web UI available at (\S+)/.exec(said)?.[1];
      if (address && said.includes("Extension host agent started")) resolve(new URL(address));
      // Without a port it would stay.
      if (said.includes("EADDRINUSE")) giveUp();
    };
    server.stdout.on("data", listen);
    server.stderr.on("data", listen);
    server.once("error", reject);
    server.once("exit", giveUp);
  });
  const url = await started
    .catch((error: unknown) => {
      server.kill();
      throw error;
    })
    .finally(() => clearTimeout(patience));
  // The workbench compares hosts as text: 127.0.0.1 in the address must be what it is told in its payload.
  url.hostname = "127.0.0.1";
  return { url, process: server, stop: () => server.kill("SIGTERM") };
}

/** How the workbench in the browser names a file of this machine. */
export function toRemotePath(url: URL, path: string): string {
  return `vscode-remote://${url.host}${path}`;
}
