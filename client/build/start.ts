/**
 * `npm start`: builds, and opens samples/ with the extension: in the person's own VS Code where the command `code` is
 * found, else in a VS Code served on loopback, for a browser, until Ctrl-C. PREAMBULE_VSCODE=host asks for the latter.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { packageExtension, stageExtension } from "./package.ts";
import { environment, main, mustRun, root, scratch } from "./run.ts";
import {
  type Folders,
  installVsix,
  remotePath,
  startVsCodeServer,
  vsCodeServer,
  writeSettings,
} from "./vscode-server.ts";

const samples = join(root, "samples");
const sample = join(samples, "fr/declaration.undecl");

function hasDesktop(): boolean {
  if (process.env.PREAMBULE_VSCODE === "host") return false;
  const names = process.platform === "win32" ? ["code.cmd"] : ["code"];
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.some(folder => names.some(name => existsSync(join(folder, name))));
}

async function openDesktop(): Promise<void> {
  console.log("Opening VS Code …");
  await mustRun("code", [`--extensionDevelopmentPath=${await stageExtension()}`, samples, sample]);
}

async function serve(): Promise<void> {
  const home = join(scratch, "start");
  const folders: Folders = { data: join(home, "data"), extensions: join(home, "extensions") };
  const serverMain = await vsCodeServer();
  await writeSettings(folders);
  const vsix = join(home, "preambule.vsix");
  await packageExtension(vsix);
  await installVsix(serverMain, vsix, folders);
  const server = await startVsCodeServer(serverMain, folders);
  const address = new URL(server.url);
  address.searchParams.set("folder", samples);
  address.searchParams.set("payload", JSON.stringify([["openFile", remotePath(server.url, sample)]]));
  console.log(`\nPréambule in VS Code, for a browser on this machine (Ctrl-C ends it):\n\n  ${address}\n`);
  openBrowser(address);
  const stop = () => server.stop();
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  await new Promise(ended => server.process.once("exit", ended));
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
  await mustRun("npm", ["run", "--silent", "build"]);
  await (hasDesktop() ? openDesktop() : serve());
});
