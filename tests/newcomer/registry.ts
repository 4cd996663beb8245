/** Whether packages can be had: a newcomer's first minutes are mostly spent on getting them. */

import { root } from "../../scripts/run.ts";
import { doesRegistryAnswer } from "../../scripts/setup/npm.mjs";

export function hasRegistry(): Promise<boolean> {
  return doesRegistryAnswer({ cwd: root });
}

/** Skips a test, saying so, where no registry answers. `reason` says what it wants from there. */
export async function skipWithoutRegistry(test: Mocha.Context, reason: string): Promise<void> {
  if (await hasRegistry()) return;
  console.log(`      skipped: no registry answers, and ${reason}`);
  test.skip();
}
