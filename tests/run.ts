/**
 * `npm test`: builds, then runs everything that can fail, each runner with its own summary. The last line adds them up;
 * a step that is no test runner (build, linter, type checker) counts only when it fails.
 */
import { existsSync } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../client/build/run.ts";
import { main, root } from "../server/build/script.ts";
import { add, type Counts, closingLine, NONE } from "./counts.ts";

interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly counts?: true;
}

const BUILD: Step = { name: "build", command: "npm", args: ["run", "--silent", "build"] };

const STEPS: readonly Step[] = [
  {
    name: "lint",
    command: "biome",
    args: ["ci", "--diagnostic-level=warn", process.stdout.isTTY ? "--colors=force" : "--colors=off"],
  },
  { name: "types", command: "tsc", args: ["-b"] },
  {
    name: "unit, grammar and protocol tests",
    command: "mocha",
    args: ["--reporter", "tests/reporter.ts"],
    counts: true,
  },
  { name: "the extension in VS Code", command: "node", args: ["tests/vscode/run.ts"], counts: true },
  { name: "the extension in VS Code for the web", command: "node", args: ["tests/vscode/web/run.ts"], counts: true },
];

const countsFile = join(root, ".cache/counts.json");

async function readCounts(): Promise<Counts> {
  return existsSync(countsFile) ? JSON.parse(await readFile(countsFile, "utf8")) : NONE;
}

async function take({ name, command, args, counts }: Step): Promise<Counts> {
  console.log(`\n── ${name}`);
  await rm(countsFile, { force: true });
  const start = performance.now();
  const code = await run(command, args, { env: { PREAMBULE_COUNTS: countsFile } });
  const counted = counts ? await readCounts() : NONE;
  console.log(`── ${name}: ${code === 0 ? "done" : "FAILED"} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  // A runner that fell over before it counted anything has failed, too, and so has one that ran nothing.
  const silent = (code !== 0 && counted.failed === 0) || (counts && counted.passed + counted.failed === 0);
  return silent ? add(counted, { ...NONE, failed: 1 }) : counted;
}

main(async () => {
  await mkdir(join(root, ".cache"), { recursive: true });
  let total = await take(BUILD);
  const built = total.failed === 0;
  // Without a build nothing but the linter would say anything new.
  for (const step of built ? STEPS : STEPS.slice(0, 1)) total = add(total, await take(step));
  console.log(`\n${closingLine(total)}`);
  if (total.failed > 0) process.exitCode = 1;
});
