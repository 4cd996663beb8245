/** What `run-script.cjs` does in a Node that is new enough. */
import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findProjectNode, installPackages } from "./install-packages.mjs";
import { abortOnInterrupt, endAsInterrupted, endWith } from "./interrupts.mjs";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/**
 * Never throws: what goes wrong is said in the terminal and in the exit code.
 *
 * @param {readonly string[]} args the script with its arguments; none to install only
 */
export async function runScript(args) {
  const interrupted = abortOnInterrupt();
  try {
    await installPackages(root, interrupted);
    if (args.length > 0) process.exitCode = await runInProjectNode(args, interrupted);
  } catch (error) {
    if (!interrupted.aborted) console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
  if (interrupted.aborted && process.exitCode !== 0) endAsInterrupted(interrupted);
}

/**
 * @param {readonly string[]} args
 * @param {AbortSignal} interrupted
 * @returns {Promise<number>} the exit code
 */
function runInProjectNode(args, interrupted) {
  const tools = join(root, "node_modules/.bin");
  return new Promise((resolve, reject) => {
    const child = spawn(findProjectNode(root), args, {
      cwd: root,
      stdio: "inherit",
      // npm has put this folder there already; who calls us without npm needs it, too.
      env: { ...process.env, PATH: `${tools}${delimiter}${process.env.PATH ?? ""}` },
    });
    endWith(child, interrupted);
    child.once("error", reject);
    child.once("close", code => resolve(code ?? 1));
  });
}
