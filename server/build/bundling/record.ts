/** What went into each bundle and what came out, kept in dist/bundles for the notices and for tests. */
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Metafile } from "esbuild";
import { root } from "../script.ts";

/** Paths in the project. */
export interface BundleRecord {
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

const folder = join(root, "dist/bundles");

/** Records the bundles of a step of the build, in place of those of its last run, and prints their sizes. */
export async function recordBundles(step: string, metafiles: readonly Metafile[]): Promise<void> {
  const records: BundleRecord[] = metafiles.map(({ inputs, outputs }) => ({
    inputs: Object.keys(inputs),
    outputs: Object.keys(outputs),
  }));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${step}.json`), JSON.stringify(records));
  for (const { outputs } of metafiles) {
    for (const [path, { bytes }] of Object.entries(outputs).sort(([a], [b]) => (a < b ? -1 : 1))) {
      console.log(`${(bytes / 1000).toFixed(0).padStart(6)} kB  ${path}`);
    }
  }
}

/** The bundles of all steps. */
export async function readBundleRecords(): Promise<readonly BundleRecord[]> {
  const texts = await Promise.all((await readdir(folder)).sort().map(name => readFile(join(folder, name), "utf8")));
  return texts.flatMap(text => JSON.parse(text));
}
