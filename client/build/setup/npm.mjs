/** Installs packages with npm, silently, and says in a sentence why it cannot. */
import { spawn } from "node:child_process";
import { endWith, IN_OWN_GROUP, killGroup } from "./interrupts.mjs";
import { formatMessage } from "./messages.cjs";

const FLAGS = ["--no-save", "--no-audit", "--no-fund", "--prefer-offline"];
/** Whatever the person, or the script that runs us, has set: we read npm's errors, and show no more of it. */
const LOG_LEVEL = "--loglevel=error";
/** One question, answered at once or not at all: an install would ask hundreds of times and wait minutes for each. */
const PING = ["ping", "--fetch-retries=0", "--fetch-timeout=15000"];
/** How npm names an error that is an answer: HTTP's status. A registry need not know `ping` to be there. */
const HTTP_STATUS = /^npm (?:ERR!|error) code E\d{3}$/m;

/** Yarn and pnpm name themselves in the same place, and do not take npm's flags. */
const NPM = /[\\/]npm-cli\.js$/;

/**
 * @typedef {object} Options
 * @property {string} cwd the folder to install into, which has a package.json
 * @property {AbortSignal | undefined} [interrupted]
 */

/**
 * Installs what package.json names, or `args`. Without a registry, npm's cache may still have everything. Throws an
 * error with a message for people.
 *
 * @param {readonly string[]} args flags and packages
 * @param {Options & { anew?: boolean, onChange?: () => void }} options `anew`: instead of what is there; `onChange`: called
 *   when npm begins to change the folder
 */
export async function npmInstall(args, { anew = false, onChange, ...options }) {
  const answers = await doesRegistryAnswer(options);
  if (options.interrupted?.aborted) throw new Error(formatMessage("installFailed"));
  onChange?.();
  const flags = [...FLAGS, ...(answers ? [] : ["--offline"])];
  const { code, stdout, stderr } = await runNpm([anew ? "ci" : "install", ...flags, ...args], options);
  if (code === 0) return;
  if (answers) throw new Error(`${formatMessage("installFailed")}\n\n${`${stdout}\n${stderr}`.trim()}`);
  const registry = await runNpm(["config", "get", "registry"], options);
  throw new Error(formatMessage("noRegistry", { registry: registry.stdout.trim() }));
}

/**
 * @param {Options} options
 * @returns {Promise<boolean>}
 */
export async function doesRegistryAnswer(options) {
  const { code, stderr } = await runNpm(PING, options);
  return code === 0 || HTTP_STATUS.test(stderr);
}

/**
 * @param {readonly string[]} args
 * @param {Options} options
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>}
 */
function runNpm(args, { cwd, interrupted }) {
  // npm names itself to the scripts that it runs. By its name alone, Windows finds a batch file, which only a shell runs.
  const script = NPM.test(process.env.npm_execpath ?? "") ? process.env.npm_execpath : undefined;
  const [command, first] = script ? [process.execPath, [script]] : ["npm", []];
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...first, ...args, LOG_LEVEL], {
      cwd,
      stdio: ["ignore", "pipe", "pipe"],
      shell: !script && process.platform === "win32",
      ...IN_OWN_GROUP,
    });
    // Asked to end, npm first takes back what it has done, which takes long; whoever calls us begins anew anyway.
    endWith(child, interrupted, () => killGroup(child));
    const output = { stdout: "", stderr: "" };
    for (const name of /** @type {const} */ (["stdout", "stderr"])) {
      child[name].setEncoding("utf8").on("data", text => {
        output[name] += text;
      });
    }
    child.once("error", reject);
    child.once("close", code => resolve({ code: code ?? 1, ...output }));
  });
}
