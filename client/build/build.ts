/**
 * `npm run build`: makes what is not in git, a step at a time, each in a process of its own that may import what the
 * steps before it have made. A step whose sources have not changed is skipped. `--force` skips none, `--verbose` shows
 * what the steps say.
 */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { main, root } from "../../server/build/script.ts";
import { type BuildStep, computeFingerprint, findStaleSteps, type Project, runStaleSteps } from "./build-steps.ts";
import { runOrThrow } from "./run.ts";
import { formatMessage } from "./setup/messages.cjs";
import { showProgress } from "./setup/progress.mjs";

const STEPS: readonly BuildStep[] = [
  {
    name: "language packs",
    script: "grammar/languages/build/build.ts",
    reads: ["grammar", "package-lock.json"],
    makes: ["grammar/languages/compiled/concepts.ts"],
  },
  {
    name: "list of rules",
    script: "server/rules/build/write-lists.ts",
    reads: ["grammar", "server"],
    makes: [
      "server/rules/all.ts",
      "server/rules/RULES.md",
      "server/rules/PROFILES.md",
      "server/rules/SOURCES.md",
      "dist/rules.json",
    ],
  },
  {
    name: "TextMate grammar",
    script: "syntaxes/build.ts",
    reads: ["grammar", "syntaxes"],
    makes: ["syntaxes/un-declaration.tmLanguage.json"],
  },
  {
    name: "server",
    script: "server/build/bundle.ts",
    reads: ["grammar", "server", "server/build/bundling", "package.json", "package-lock.json"],
    makes: ["dist/server/preambule.cjs", "dist/server/web/preambule.js", "dist/bundles/server.json"],
  },
  {
    name: "extension",
    script: "client/build/bundle.ts",
    reads: ["client", "server/protocol", "server/build/bundling", "package-lock.json"],
    makes: ["dist/client/extension.cjs", "dist/client/web/extension.js", "dist/bundles/client.json"],
  },
  {
    name: "notices",
    script: "client/build/notices.ts",
    reads: ["dist/bundles", "client/build/notices.ts", "package-lock.json"],
    makes: ["dist/THIRD-PARTY-NOTICES.txt"],
  },
];

const PROJECT: Project = {
  root,
  record: "dist/build.json",
  made: ["grammar/languages/compiled/**", "syntaxes/un-declaration.tmLanguage.json"],
};

export interface BuildOptions {
  readonly force?: boolean;
  readonly verbose?: boolean;
  readonly interrupted?: AbortSignal;
}

/** Rejects with what the first step that fails has said. */
export async function build({ force = false, verbose = false, interrupted }: BuildOptions = {}): Promise<void> {
  if (force) await rm(join(root, PROJECT.record), { force: true });
  await runStaleSteps(STEPS, PROJECT, async ({ name, script }) => {
    if (verbose) console.log(`\n── ${name}`);
    await runOrThrow("node", [script], { quiet: !verbose, interrupted });
  });
}

/** `build` with one line that shows for how long. */
export function buildWithProgress(options: BuildOptions = {}): Promise<void> {
  return showProgress(formatMessage("building"), () => build(options));
}

/** The names of the steps whose sources have changed since they ran. */
export function listStaleSteps(): Promise<string[]> {
  return findStaleSteps(STEPS, PROJECT);
}

/** Tells one state of everything that is built, and of `more` files, from another. */
export function computeSourcesFingerprint(more: readonly string[]): Promise<string> {
  return computeFingerprint([...STEPS.flatMap(({ reads }) => reads), ...more], PROJECT);
}

if (import.meta.main) {
  main(async () => {
    const { values } = parseArgs({ options: { force: { type: "boolean" }, verbose: { type: "boolean" } } });
    await (values.verbose ? build(values) : buildWithProgress(values));
  });
}
