/** Installs what package.json names, where something of it is missing. */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { formatMessage } from "./messages.cjs";
import { npmInstall } from "./npm.mjs";
import { showProgress } from "./progress.mjs";

/** npm's own record of what it has installed. */
const INSTALLED = "node_modules/.package-lock.json";
/** Holds the number of the process that installs; one that was cut off has left it there. */
const UNFINISHED = ".cache/installing";
/** Milliseconds between two looks at an install by somebody else, and after which no install still runs. */
const LOOK_AGAIN_MS = 500;
const LONGEST_MS = 600_000;

/**
 * Throws an error with a message for people where npm cannot install; what was installed before is then still there.
 *
 * @param {string} root
 * @param {AbortSignal} [interrupted]
 */
export async function installPackages(root, interrupted) {
  const unfinished = join(root, UNFINISHED);
  if (isInstalling(unfinished)) {
    await showProgress(formatMessage("waiting"), async () => {
      while (isInstalling(unfinished) && !interrupted?.aborted) await setTimeout(LOOK_AGAIN_MS);
    });
  }
  // npm would take the half packages of an install that was cut off for whole ones.
  const anew = existsSync(unfinished);
  if (!anew && hasPackages(root)) return;
  const onChange = () => {
    mkdirSync(dirname(unfinished), { recursive: true });
    writeFileSync(unfinished, String(process.pid));
  };
  // Also where the person's settings leave them out.
  const args = ["--include=dev"];
  let isWhole = false;
  try {
    await showProgress(formatMessage("installing"), () => npmInstall(args, { cwd: root, interrupted, anew, onChange }));
    isWhole = true;
  } finally {
    // npm takes back what it could not finish, but not what was half done before, nor when it is ended.
    if (isWhole || !(anew || interrupted?.aborted)) rmSync(unfinished, { force: true });
  }
}

/**
 * Whether another process is installing now.
 *
 * @param {string} unfinished
 * @returns {boolean}
 */
function isInstalling(unfinished) {
  try {
    if (Date.now() - statSync(unfinished).mtimeMs > LONGEST_MS) return false;
    const pid = Number(readFileSync(unfinished, "utf8"));
    // In a container, numbers begin anew: the one that was cut off may have had ours.
    return pid > 0 && pid !== process.pid && process.kill(pid, 0);
  } catch {
    return false;
  }
}

/**
 * Whether all packages of package-lock.json are there in their versions, without asking npm, which takes a second and
 * may ask the registry.
 *
 * @param {string} root
 * @returns {boolean}
 */
function hasPackages(root) {
  if (!existsSync(join(root, INSTALLED))) return false;
  /** @param {string} path */
  const read = path => JSON.parse(readFileSync(join(root, path), "utf8"));
  const locked = read("package-lock.json").packages;
  const installed = read(INSTALLED).packages;
  if (!isDeepStrictEqual(namedPackages(read("package.json")), namedPackages(locked[""]))) return false;
  return Object.entries(locked).every(
    ([path, { version, optional }]) =>
      path === "" || optional || (installed[path]?.version === version && existsSync(join(root, path))),
  );
}

/**
 * @param {{ dependencies?: object, devDependencies?: object }} manifest
 * @returns {object}
 */
function namedPackages({ dependencies, devDependencies }) {
  return { dependencies, devDependencies };
}

/**
 * The Node that the package `node` brings. Throws an error with a message for people where it has brought none.
 *
 * @param {string} root
 * @returns {string}
 */
export function findProjectNode(root) {
  const path = join(root, "node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");
  if (!existsSync(path)) throw new Error(formatMessage("noProjectNode"));
  return path;
}
