/** Installs what package.json names, where something of it is missing. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { formatMessage } from "./messages.cjs";
import { npmInstall } from "./npm.mjs";
import { showProgress } from "./progress.mjs";

/** npm's own record of what it has installed, written when all of it is there. */
const INSTALLED = "node_modules/.package-lock.json";

/**
 * @param {string} root
 * @param {AbortSignal} [interrupted]
 */
export async function installPackages(root, interrupted) {
  if (hasPackages(root)) return;
  const record = join(root, INSTALLED);
  // npm takes the half packages of an install that was cut off for whole ones: such an install has left no record.
  if (existsSync(record)) rmSync(record);
  else rmSync(join(root, "node_modules"), { recursive: true, force: true, maxRetries: 3 });
  await showProgress(formatMessage("installing"), () => npmInstall([], { cwd: root, interrupted }));
}

/**
 * Whether all packages of package-lock.json are there in their versions, without asking npm, which takes a second and
 * may ask the registry.
 *
 * @param {string} root
 * @returns {boolean}
 */
export function hasPackages(root) {
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
