/** Mocha's dots, and the counts in the file that PREAMBULE_COUNTS names. */
import { writeFileSync } from "node:fs";
import Mocha from "mocha";
import type { Counts } from "./counts.ts";

export default class CountingReporter extends Mocha.reporters.Dot {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const file = process.env.PREAMBULE_COUNTS;
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      const { passes, failures, pending } = this.stats;
      const counts: Counts = { passed: passes, failed: failures, skipped: pending };
      if (file) writeFileSync(file, JSON.stringify(counts));
    });
  }
}
