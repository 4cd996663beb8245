/** When a server is taken for dead, how often it is started again, and what of that is told. */
import assert from "node:assert/strict";
import {
  checkPulse,
  IDLE_PULSE,
  INTERVAL_MS,
  MAX_SILENT_CHECKS,
  MAX_STARTING_CHECKS,
  type Pulse,
} from "../../client/watchdog/check-pulse.ts";
import { decideRestart, type Ends, MAX_RESTARTS, WINDOW_MS } from "../../client/watchdog/decide-restart.ts";

describe("a server that ends by itself", () => {
  /** What is done at each of these times, in minutes: `r`estart or `n`ot, in capitals where the person is told. */
  const done = (...minutes: number[]): string => {
    let ends: Ends = [];
    const doings = minutes.map(minute => {
      const decision = decideRestart(ends, minute * 60_000);
      ends = decision.ends;
      const letter = decision.restart ? "r" : "n";
      return decision.tell ? letter.toUpperCase() : letter;
    });
    return doings.join("");
  };

  const table: readonly [string, string, ...number[]][] = [
    ["once", "R", 0],
    ["a few times: told once", "Rrrr", 0, 1, 2, 3],
    ["too often: told once more, and left off", "RrrrN", 0, 0, 0, 0, 0],
    ["too often, but slowly", "RrrrN", 0, 2, 4, 6, 8],
    ["again much later: told anew", "RR", 0, 11],
    ["now and then for ever", "RRRRRRRR", 0, 15, 30, 45, 60, 75, 90, 105],
    ["often enough to count, seldom enough to go on", "Rrrrrrrr", 0, 4, 8, 12, 16, 20, 24, 28],
    ["by a clock that was put back", "RRr", 100, 5, 6],
  ];
  for (const [what, expected, ...minutes] of table) {
    it(`is started again, or not: ${what}`, () => assert.equal(done(...minutes), expected));
  }

  it("is counted within the window only", () => {
    assert.equal(WINDOW_MS, 600_000);
    assert.equal(MAX_RESTARTS, 4);
    const { ends } = decideRestart([0, 1, 2, 3], WINDOW_MS + 2);
    assert.deepEqual(ends, [3, WINDOW_MS + 2]);
  });
});

describe("a server that is silent", () => {
  /** Looks after each of these pauses, in intervals; `!` stands for its answer. Says at which look it is given up. */
  const givenUp = (...happenings: (number | "!")[]): number | null => givenUpAfter(MAX_SILENT_CHECKS, happenings);

  const givenUpAfter = (most: number, happenings: readonly (number | "!")[]): number | null => {
    let pulse: Pulse = IDLE_PULSE;
    let now = 1_000_000;
    for (const [at, happening] of happenings.entries()) {
      if (happening === "!") pulse = IDLE_PULSE;
      else {
        now += happening * INTERVAL_MS;
        const found = checkPulse(pulse, now, most);
        if (found.next === "hung") return at;
        pulse = found.pulse;
      }
    }
    return null;
  };

  const silence = (pauses: number): number[] => Array.from({ length: pauses }, () => 1);

  it("hangs after a minute", () => {
    assert.equal(givenUp(...silence(50)), MAX_SILENT_CHECKS);
    assert.equal(MAX_SILENT_CHECKS * INTERVAL_MS, 60_000);
  });

  it("has longer while it starts, which in a browser comes over the network first", () => {
    assert.equal(givenUpAfter(MAX_STARTING_CHECKS, silence(50)), MAX_STARTING_CHECKS);
    assert.equal(MAX_STARTING_CHECKS * INTERVAL_MS, 180_000);
  });

  it("does not when it answers at last, however late each time", () => {
    assert.equal(
      givenUp(...Array.from({ length: 20 }, () => [...silence(MAX_SILENT_CHECKS), "!" as const]).flat()),
      null,
    );
  });

  it("has all its time anew after the machine slept, the editor was busy, or the clock was put back", () => {
    for (const pause of [3, 1000, -50]) {
      assert.equal(
        givenUp(...silence(MAX_SILENT_CHECKS), pause, ...silence(MAX_SILENT_CHECKS - 1)),
        null,
        String(pause),
      );
      assert.equal(
        givenUp(...silence(MAX_SILENT_CHECKS), pause, ...silence(MAX_SILENT_CHECKS)),
        2 * MAX_SILENT_CHECKS,
        String(pause),
      );
    }
  });

  it("is let be by an editor that hardly gets to look, as in a browser's hidden tab", () => {
    assert.equal(givenUp(...Array.from({ length: 50 }, () => 6)), null);
  });
});
