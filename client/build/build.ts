/**
 * `npm run build`: makes what is not in git, a step at a time, each in a process of its own that may import what the
 * steps before it have made. A step is skipped where what it reads is what it read the last time. `--force` skips none,
 * `--verbose` shows what the steps say.
 */
import { createHash } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { glob } from "tinyglobby";
import { main, mustRun, root } from "./run.ts";
import { formatMessage } from "./setup/messages.cjs";
import { showProgress } from "./setup/progress.mjs";

interface BuildStep {
  readonly name: string;
  readonly script: string;
  /** Folders and files whose content decides whether the step has to run again. */
  readonly reads: readonly string[];
  /** Files without which it has to run in any case: one of each folder that somebody may delete. */
  readonly makes: readonly string[];
}

const STEPS: readonly BuildStep[] = [
  {
    name: "language packs",
    script: "grammar/languages/build/build.ts",
    reads: ["grammar", "package-lock.json"],
    makes: ["grammar/languages/compiled/concepts.json"],
  },
  {
    name: "list of rules",
    script: "server/rules/build/list.ts",
    reads: ["grammar", "server", "README.md"],
    makes: ["server/rules/all.ts", "dist/rules.json"],
  },
  {
    name: "TextMate grammar",
    script: "syntaxes/build.ts",
    reads: ["grammar", "syntaxes"],
    makes: ["syntaxes/un-declaration.tmLanguage.json"],
  },
  {
    name: "bundles",
    script: "client/build/bundle.ts",
    reads: ["grammar", "server", "client", "syntaxes", "samples", "package.json", "package-lock.json"],
    makes: ["dist/server/preambule.cjs", "dist/client/extension.cjs", "dist/bundles.json"],
  },
];

/** Everything that any step reads. */
export const SOURCES: readonly string[] = [...new Set(STEPS.flatMap(({ reads }) => reads))];

/** What the steps make inside the folders that they read. */
const MADE = STEPS.flatMap(({ makes }) =>
  makes.map(path => (/\/compiled\//.test(path) ? `${dirname(path)}/**` : path)),
);

/** Fingerprints of what each step read when it last ran to its end, by the step's name. */
const FINGERPRINTS = join(root, "dist/build.json");

export interface BuildOptions {
  readonly force?: boolean;
  readonly verbose?: boolean;
  readonly interrupted?: AbortSignal;
}

/** Runs the steps whose sources have changed, in their order. Rejects with what the first one that fails says. */
export async function build({ force = false, verbose = false, interrupted }: BuildOptions = {}): Promise<void> {
  const done: Record<string, string> = force || !existsSync(FINGERPRINTS) ? {} : await readJson(FINGERPRINTS);
  for (const step of STEPS) {
    const fingerprint = await fingerprintOf(step.reads);
    if (done[step.name] === fingerprint && step.makes.every(path => existsSync(join(root, path)))) continue;
    delete done[step.name];
    await writeJson(FINGERPRINTS, done);
    if (verbose) console.log(`\n── ${step.name}`);
    await mustRun("node", [step.script], { quiet: !verbose, interrupted });
    await writeJson(FINGERPRINTS, { ...done, [step.name]: fingerprint });
    done[step.name] = fingerprint;
  }
}

/** `build` with one line that shows for how long. */
export function buildWithProgress(options: BuildOptions = {}): Promise<void> {
  return showProgress(formatMessage("building"), () => build(options));
}

/** The names and contents of all files in folders and files of the project, but for those that the build makes. */
export async function fingerprintOf(paths: readonly string[]): Promise<string> {
  const patterns = paths.map(path => (statSync(join(root, path)).isDirectory() ? `${path}/**` : path));
  const files = (await glob(patterns, { cwd: root, ignore: MADE })).sort();
  const contents = await Promise.all(files.map(file => readFile(join(root, file))));
  const hash = createHash("sha256");
  for (const [index, content] of contents.entries())
    hash.update(`${files[index]}\0${content.length}\0`).update(content);
  return hash.digest("hex");
}

async function readJson(path: string) {
  return JSON.parse(await readFile(path, "utf8"));
}

async function writeJson(path: string, value: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(value, null, 2)}\n`);
}

if (import.meta.main) {
  main(async () => {
    const { values } = parseArgs({ options: { force: { type: "boolean" }, verbose: { type: "boolean" } } });
    await (values.verbose ? build(values) : buildWithProgress(values));
  });
}
