/** How much processor time `preambule check` takes for all files of a folder, in one process. */
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { BUILT } from "./servers.ts";

/** In seconds, for the 257 documents of the General Assembly's French resolutions. */
const GOALS: Readonly<Record<string, number>> = { "un-res-fr": 2 };

const REPORTER = join(import.meta.dirname, "report-processor-time.cjs");

export interface ArchiveResult {
  readonly folder: string;
  readonly files: number;
  /** Seconds, of the run that took the least of `user + system`. */
  readonly user: number;
  readonly system: number;
  readonly goal: number | null;
  readonly text: string;
}

/** Other programs only ever add to a run: the shortest one tells the most. */
export async function benchArchive(folder: string, rounds: number): Promise<ArchiveResult> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  const runs: Run[] = [];
  for (let round = 0; round < rounds; round++) runs.push(await timeCheck(folder));
  const best = runs.reduce((a, b) => (a.user + a.system <= b.user + b.system ? a : b));
  const goal = Object.entries(GOALS).find(([name]) => folder.split(/[\\/]/).includes(name))?.[1] ?? null;
  const sum = best.user + best.system;
  const verdict = goal === null ? "" : `; goal ≤ ${goal} s: ${sum <= goal ? "met" : "NOT MET"}`;
  const text =
    `${files.length} files of ${folder}: ${sum.toFixed(2)} s of processor time ` +
    `(${best.user.toFixed(2)} s user, ${best.system.toFixed(2)} s system), least of ${rounds}${verdict}`;
  return { folder, files: files.length, ...best, goal, text };
}

interface Run {
  readonly user: number;
  readonly system: number;
}

function timeCheck(folder: string): Promise<Run> {
  const args = ["--require", REPORTER, BUILT, "check", "--jobs", "1", "--quiet", "--exit-zero", folder];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit", "pipe"] });
  const output: Buffer[] = [];
  child.stdio[3]?.on("data", (data: Buffer) => output.push(data));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", code => {
      if (code !== 0) reject(new Error(`preambule check ended with ${code}`));
      else {
        const { user, system } = JSON.parse(Buffer.concat(output).toString());
        resolve({ user: user / 1e6, system: system / 1e6 });
      }
    });
  });
}
