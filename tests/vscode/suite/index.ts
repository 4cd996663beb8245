/** What VS Code loads in its extension host: runs the suite's files in mocha and rejects when a test fails. */
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, stripVTControlCharacters } from "node:util";
import Mocha from "mocha";
import type { Counts } from "../../counts.ts";
import { MARK } from "../mark.ts";

/** Put in by the bundler. */
declare const COUNTS_FILE: string;

// Whole lines, marked: what the host relays must be the suite's words among much that VS Code says to itself.
Mocha.reporters.Base.consoleLog = (...parts: unknown[]) => {
  for (const line of stripVTControlCharacters(format(...parts)).split("\n")) console.log(MARK + line);
};

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
