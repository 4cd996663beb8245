/** Installs packages with npm, silently, and says in a sentence why it cannot. */
import { spawn } from "node:child_process";
import { endWith, IN_OWN_GROUP, killGroup } from "./interrupts.mjs";
import { formatMessage } from "./messages.cjs";

const INSTALL = ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error", "--prefer-offline"];
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
 * @param {Options} options
 */
export async function npmInstall(args, options) {
  const answers = await doesRegistryAnswer(options);
  const { code, output } = await runNpm([...INSTALL, ...(answers ? [] : ["--offline"]), ...args], options);
  if (code === 0) return;
  if (answers) throw new Error(`${formatMessage("installFailed")}\n\n${output.trim()}`);
  const { output: registry } = await runNpm(["config", "get", "registry"], options);
  throw new Error(formatMessage("noRegistry", { registry: registry.trim() }));
}

/**
 * @param {Options} options
 * @returns {Promise<boolean>}
 */
export async function doesRegistryAnswer(options) {
  const { code, output } = await runNpm(PING, options);
  return code === 0 || HTTP_STATUS.test(output);
}

/**
 * @param {readonly string[]} args
 * @param {Options} options
 * @returns {Promise<{ code: number, output: string }>} both of npm's streams, as one text
 */
function runNpm(args, { cwd, interrupted }) {
  // npm names itself to the scripts that it runs. By its name alone, Windows finds a batch file, which only a shell runs.
  const script = NPM.test(process.env.npm_execpath ?? "") ? process.env.npm_execpath : undefined;
  const [command, first] = script ? [process.execPath, [script]] : ["npm", []];
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...first, ...args], {
      cwd,
      stdio: ["ignore", "pipe", "pipe"],
      shell: !script && process.platform === "win32",
      ...IN_OWN_GROUP,
    });
    // Asked to end, npm first takes back what it has done, for half a minute; whoever calls us begins anew anyway.
    endWith(child, interrupted, () => killGroup(child));
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", text => {
        output += text;
      });
    }
    child.once("error", reject);
    child.once("close", code => resolve({ code: code ?? 1, output }));
  });
}
