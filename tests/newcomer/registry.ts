/** Whether packages can be had: a newcomer's first minutes are mostly spent on getting them. */

import { doesRegistryAnswer } from "../../client/build/setup/npm.mjs";
import { root } from "../../server/build/script.ts";

export function hasRegistry(): Promise<boolean> {
  return doesRegistryAnswer({ cwd: root });
}

/** Skips a test, saying so, where no registry answers. `reason` says what it wants from there. */
export async function skipWithoutRegistry(test: Mocha.Context, reason: string): Promise<void> {
  if (await hasRegistry()) return;
  console.log(`      skipped: no registry answers, and ${reason}`);
  test.skip();
}
