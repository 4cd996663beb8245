/** What all scripts share: where the project is, and how they report that they have failed. */
import { join } from "node:path";

export const root = join(import.meta.dirname, "../..");

/** Reports a failed script in one line: a stack of the build's own code helps nobody. */
export function main(script: () => Promise<void>): void {
  script().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
