/** Runs the steps of a build, and skips those whose sources have not changed. */
import { createHash } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { glob } from "tinyglobby";

export interface BuildStep {
  readonly name: string;
  /** A script, by its path in the project. */
  readonly script: string;
  /** Folders and files whose content decides whether the step has to run again. */
  readonly reads: readonly string[];
  /** Files without which it has to run in any case: one of each folder that somebody may delete. */
  readonly makes: readonly string[];
}

export interface Project {
  readonly root: string;
  /** A file for the fingerprints of what each step read when it last ran to its end, by the step's name. */
  readonly record: string;
  /** Globs of what the steps make inside the folders that they read, and git does not keep. */
  readonly made: readonly string[];
}

/**
 * Runs the steps whose sources have changed, in their order. Rejects with what `run` rejects with; the steps before are
 * then done, and those behind are not begun.
 */
export async function runStaleSteps(
  steps: readonly BuildStep[],
  project: Project,
  run: (step: BuildStep) => Promise<void>,
): Promise<void> {
  const record = join(project.root, project.record);
  const done = await readFingerprints(record);
  const write = async () => {
    await mkdir(dirname(record), { recursive: true });
    await writeFile(record, `${JSON.stringify(done, null, 2)}\n`);
  };
  for (const step of steps) {
    // Before it runs: what somebody changes meanwhile may come too late for it.
    const fingerprint = await computeFingerprint(step.reads, project);
    const isComplete = step.makes.every(path => existsSync(join(project.root, path)));
    if (done[step.name] === fingerprint && isComplete) continue;
    delete done[step.name];
    await write();
    await run(step);
    done[step.name] = fingerprint;
    await write();
  }
}

/** The names of the steps that would run now. */
export async function findStaleSteps(steps: readonly BuildStep[], project: Project): Promise<string[]> {
  const done = await readFingerprints(join(project.root, project.record));
  const stale: string[] = [];
  for (const { name, reads } of steps) if (done[name] !== (await computeFingerprint(reads, project))) stale.push(name);
  return stale;
}

/** None where there is no record, or one that was cut off. */
async function readFingerprints(record: string): Promise<Record<string, string>> {
  try {
    return JSON.parse(await readFile(record, "utf8"));
  } catch {
    return {};
  }
}

/** The names and contents of all files in folders and files of the project, but for those that its build makes. */
export async function computeFingerprint(
  paths: readonly string[],
  { root, made }: Pick<Project, "root" | "made">,
): Promise<string> {
  const patterns = paths.map(path => (statSync(join(root, path)).isDirectory() ? `${path}/**` : path));
  const files = (await glob(patterns, { cwd: root, ignore: made })).sort();
  const contents = await Promise.all(files.map(file => readFile(join(root, file))));
  const hash = createHash("sha256");
  for (const [index, content] of contents.entries()) {
    hash.update(`${files[index]}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}
