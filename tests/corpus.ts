/** Where the real texts are, for tests that read them. They are no part of the project: such tests skip without them. */
import { existsSync } from "node:fs";
import { join } from "node:path";

export const CORPUS = process.env["CORPUS"] ?? join(import.meta.dirname, "../../shared/corpus");

/** In milliseconds: they are many, and the machine may have other things to do. */
const PATIENCE = 180_000;

/** `it` that says why it is skipped where the real texts are absent. */
export function itWithCorpus(title: string, folder: string, test: (folder: string) => void | Promise<void>): void {
  const path = join(CORPUS, "dev", folder);
  if (existsSync(path)) it(title, () => test(path)).timeout(PATIENCE);
  else it.skip(`${title} (no real texts at ${path})`);
}
