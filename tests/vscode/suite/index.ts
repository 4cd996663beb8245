/** What VS Code loads in its extension host: runs the suite's files in mocha and rejects when a test fails. */
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Mocha from "mocha";
import type { Counts } from "../../counts.ts";

/** Put in by the bundler. */
declare const COUNTS_FILE: string;

export function run(): Promise<void> {
  const mocha = new Mocha({ ui: "bdd", color: false, timeout: 60_000, reporter: "spec" });
  for (const file of readdirSync(__dirname)) {
    if (file.endsWith(".test.cjs")) mocha.addFile(join(__dirname, file));
  }
  return new Promise((passed, failed) => {
    const runner = mocha.run(failures => {
      const { passes, pending } = runner.stats ?? { passes: 0, pending: 0 };
      const counts: Counts = { passed: passes, failed: failures, skipped: pending };
      writeFileSync(COUNTS_FILE, JSON.stringify(counts));
      if (failures > 0) failed(new Error(`${failures} failed`));
      else passed();
    });
  });
}
