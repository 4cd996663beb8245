/** The project as a newcomer has it: what is committed, in a folder where nothing was ever installed or built. */
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { root } from "../../server/build/script.ts";

/** What npm tells the scripts that it runs is no part of a newcomer's environment; how to reach a registry is. */
const OF_NPM = /^npm_(?!config_(?:registry|cafile|proxy|https_proxy|noproxy)$)|^(?:INIT_CWD|NODE)$/i;
/** By these, a terminal shows that it is one of a remote window. */
const OF_REMOTE_WINDOW = /^(?:VSCODE_IPC_HOOK_CLI|WSL_DISTRO_NAME)$/;
const PROJECT_TOOLS = /node_modules[\\/]\.bin|node-gyp-bin/;

function pathFolders(): string[] {
  return (process.env.PATH ?? "").split(delimiter).filter(folder => !PROJECT_TOOLS.test(folder));
}

/** Whether this machine has a VS Code of its own, which `npm start` would open. */
export function hasCode(): boolean {
  return pathFolders().some(folder => existsSync(join(folder, "code")));
}

export class FreshClone {
  readonly #home = mkdtempSync(join(tmpdir(), "preambule-newcomer-"));
  /** The clone itself. */
  readonly path = join(this.#home, "preambule");

  constructor() {
    execFileSync("git", ["clone", "--quiet", root, this.path], { stdio: ["ignore", "inherit", "inherit"] });
  }

  /** A folder beside the clone, made when first asked for. */
  beside(name: string): string {
    const path = join(this.#home, name);
    mkdirSync(path, { recursive: true });
    return path;
  }

  /** A newcomer's environment: no tools of any checkout in the path, `tools` before all others. */
  environment(more: NodeJS.ProcessEnv = {}, ...tools: readonly string[]): NodeJS.ProcessEnv {
    const kept = Object.entries(process.env).filter(([name]) => !OF_NPM.test(name) && !OF_REMOTE_WINDOW.test(name));
    const PATH = [...tools, ...pathFolders()].join(delimiter);
    return { ...Object.fromEntries(kept), LC_ALL: "C.UTF-8", PATH, ...more };
  }

  read(path: string): string {
    return readFileSync(join(this.path, path), "utf8");
  }

  remove(): void {
    rmSync(this.#home, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** A stand-in for VS Code's command `code` that does nothing but record its arguments. */
export class RecordedCode {
  /** The folder to put into the path. */
  readonly folder: string;
  readonly #record: string;

  constructor(clone: FreshClone) {
    this.folder = clone.beside("tools");
    this.#record = join(this.folder, "arguments.txt");
    const command = join(this.folder, "code");
    writeFileSync(command, `#!/bin/sh\nfor argument; do printf '%s\\n' "$argument"; done > "${this.#record}"\n`);
    chmodSync(command, 0o755);
  }

  /** The arguments of its last run. Throws if there was none. */
  readArguments(): string[] {
    return readFileSync(this.#record, "utf8").trimEnd().split("\n");
  }
}
