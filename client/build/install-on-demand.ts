/** Packages that only few need, and that are too large to be dependencies of the project. */
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { scratch } from "./run.ts";
import { formatMessage } from "./setup/messages.cjs";
import { npmInstall } from "./setup/npm.mjs";
import { showProgress } from "./setup/progress.mjs";

/** Without install scripts: those would compile native parts (terminal, Kerberos) that nothing here needs. */
export const INSTALL_FLAGS = ["--omit=dev", "--ignore-scripts"];

export interface InstallOptions {
  /** Shows no progress: whoever waits for it does. */
  readonly quiet?: boolean;
  /** Runs when the package is there. */
  readonly finish?: (folder: string) => Promise<void>;
  readonly interrupted?: AbortSignal | undefined;
}

/**
 * Installs a package into a folder of its own under .vscode-test/ unless it is there, and gives the package's folder.
 */
export async function installOnDemand(
  name: string,
  version: string,
  { quiet = false, finish, interrupted }: InstallOptions = {},
): Promise<string> {
  const home = join(scratch, `${name.replace(/^.*\//, "")}-${version}`);
  const folder = join(home, "node_modules", name);
  const complete = join(home, ".complete");
  if (existsSync(complete)) return folder;
  const install = async () => {
    await rm(home, { recursive: true, force: true });
    await mkdir(home, { recursive: true });
    await writeFile(join(home, "package.json"), '{ "private": true }\n');
    await npmInstall([...INSTALL_FLAGS, `${name}@${version}`], { cwd: home, interrupted });
    await finish?.(folder);
    await writeFile(complete, "");
  };
  await (quiet ? install() : showProgress(formatMessage("installingPackage", { name, version }), install));
  return folder;
}
