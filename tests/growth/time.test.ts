/**
 * Long texts are read and checked in time by their length. Steps are counted elsewhere; what native code does, as
 * expressions and searches of a string, shows only in long texts, and in time: two lengths are compared, not clocks.
 */
import assert from "node:assert/strict";
import { scanBlocks } from "../../grammar/blocks/scan.ts";
import { inspect } from "../../server/documents/inspection.ts";
import { HOSTILE } from "./hostile-texts.ts";

const TIMES = 4;
/** Sixteen times as long is the square; caches and the compiler of expressions blur what is linear. */
const MOST = 9;
/** Milliseconds of the processor: what takes less is not measured well enough to be compared. */
const LEAST = 20;

/** Of these, by UTF-16 code units. */
const CHECKED = 25_000;
const SCANNED = 250_000;

const NAMES = [
  "opening brackets",
  "square brackets",
  "quotes",
  "straight quotes",
  "quotations in quotations",
  "commas",
  "small words",
  "digits",
  "spaces",
  "no-break spaces",
  "apostrophes",
  "hyphens",
  "notes",
  "comments",
  "open comments",
  "fences",
  "labels of all kinds",
  "openers",
  "lines",
  "lines that end in returns",
  "carriage returns",
  "blank lines",
  "headings",
  "instruments",
  "letters",
  "words that all differ",
  "references in a chain",
  "front matter of one key",
  "front matter of many keys",
  "front matter in brackets",
];

function cost(work: () => void): number {
  const start = process.cpuUsage();
  work();
  return process.cpuUsage(start).user / 1000;
}

/** Null for time by the length. A collection of garbage may fall into one measurement, hardly into all of three. */
function slowness(name: string, length: number, work: (text: string) => void): string | null {
  const make = HOSTILE[name];
  assert.ok(make, `there are no ${name}`);
  const [short, long] = [length, TIMES * length].map(make) as [string, string];
  let told = "";
  for (let tries = 0; tries < 3; tries++) {
    const [before, after] = [cost(() => work(short)), cost(() => work(long))];
    if (after <= MOST * Math.max(before, LEAST)) return null;
    told += `${before.toFixed(0)} ms, then ${after.toFixed(0)} ms; `;
  }
  return told;
}

describe("time in proportion to the length of a text of nothing but", function () {
  this.timeout(120_000);

  for (const name of NAMES) {
    it(name, () => {
      assert.equal(
        slowness(name, SCANNED, text => void scanBlocks(text)),
        null,
        "to cut it into blocks",
      );
      assert.equal(
        slowness(name, CHECKED, text => void inspect(text)),
        null,
        "to check it",
      );
    });
  }

  it("would be seen to grow otherwise", () => {
    assert.ok(slowness("spaces", 8_000, text => void /\s+$/.test(text)));
  });
});
