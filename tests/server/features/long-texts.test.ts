/**
 * Whatever a text is made of, four times as much takes about four times as long: sizes are compared, not clocks. The
 * steps of our own code are counted (`tests/growth`); this sees what native code does, as expressions.
 */
import assert from "node:assert/strict";
import { listLanguageCodes } from "../../../grammar/languages/language-codes.ts";
import { getPack } from "../../../grammar/languages/registry.ts";
import { inspect } from "../../../server/documents/inspection.ts";
import { createImportLanguages, importText } from "../../../server/import/import-text.ts";
import { fixAll } from "../../../server/rules/fixes/fix-all.ts";
import { EVERY_FEATURE } from "./every-feature.ts";
import { readText, type TestDocument } from "./support.ts";

/** In characters; in so many, what goes with the square of the length is seen beside all else. */
const LENGTH = 6_000;
const TIMES = 4;
/** Sixteen times as long is the square; caches and the compiler of expressions blur what is linear. */
const MOST = 9;
/** Milliseconds of the processor: what takes less is not measured well enough to be compared. */
const LEAST = 15;

const UNITS: Readonly<Record<string, string>> = {
  "opening brackets": "(",
  "closing brackets": ") ",
  "square brackets": "[",
  quotes: "« ",
  quotations: "« a » ",
  "straight quotes": '" ',
  commas: ",",
  "marks after spaces": "a ; ",
  "small words": "et ",
  digits: "1",
  "numbers with points": "1.",
  spaces: " ",
  "no-break spaces": "\u00a0",
  tabs: "a\t",
  apostrophes: "'",
  elisions: "l'",
  paragraphs: "paragraphe 1, ",
  acronyms: "(CEI) ",
  letters: "a",
  capitals: "A",
  shouting: "ABC DEF ",
  stars: "*",
  notes: "[^1] ",
  "open notes": "[^a",
  symbols: "A/",
  resolutions: "résolution 70/1 du 3 mai 2015, ",
  hyphens: "a-",
  acts: "de agir, ",
  verbs: "décide a et ",
  labels: ": a) x ; ",
  columns: "|",
  comments: "<!-- ",
  zeros: "\0",
  "half characters": "\ud800",
  "combining marks": "e\u0301",
  "addresses without end": "a.b",
  lines: "a\n",
  "one-word paragraphs": "a\n\n",
  "carriage returns": "\r",
  numbered: "1. Décide a ;\n\n",
  "numbered that refer to others": "1. Décide du paragraphe 2 a ;\n\n",
  items: "a) Un ;\n\n",
  headings: "# A\n\n",
  suppressions: "<!-- preambule-disable-next-paragraph operative-mark -->\n\n",
  instruments: "L'Assemblée générale,\n\nDécide.\n\n",
  annexes: "Annexe\n\nTitre\n\n",
};
const BEGINNING = "L'Assemblée générale,\n\nRappelant ";
/** In the end an expression that has come so far was in vain. */
const END = "!";

const words = createImportLanguages(listLanguageCodes().map(getPack));
const USES: Readonly<Record<string, (text: string, document: TestDocument) => unknown>> = {
  ...Object.fromEntries(
    Object.entries(EVERY_FEATURE).map(([name, use]) => [
      name,
      (text: string, document: TestDocument) => {
        use(document, text.length >> 1);
        if (use.length > 1) use(document, text.length);
      },
    ]),
  ),
  mending: text => fixAll(text, inspect, "words"),
  importing: text => importText(text, words),
};

function cost(work: () => void): number {
  const start = process.cpuUsage();
  work();
  return process.cpuUsage(start).user / 1000;
}

/** A collection of garbage may fall into one measurement, hardly into both of two. */
function isLinear(work: (times: number) => void): string | null {
  const measured = () => [cost(() => work(1)), cost(() => work(TIMES))] as const;
  const slow = ([short, long]: readonly [number, number]) => long > MOST * Math.max(short, LEAST);
  const first = measured();
  if (!slow(first)) return null;
  const second = measured();
  return slow(second) ? `${first} ms, then ${second} ms` : null;
}

describe("a text of nothing but", function () {
  this.timeout(60_000);

  for (const [name, unit] of Object.entries(UNITS)) {
    it(`${name} takes time by its length`, () => {
      const texts = [1, TIMES].map(times => BEGINNING + unit.repeat((times * LENGTH) / unit.length) + END);
      const text = (times: number) => texts[times === 1 ? 0 : 1] as string;
      const documents = new Map<number, TestDocument>();
      const reading = isLinear(times => documents.set(times, readText(text(times))));
      assert.equal(reading, null, "reading");
      for (const [feature, use] of Object.entries(USES)) {
        const slow = isLinear(times => use(text(times), documents.get(times) as TestDocument));
        assert.equal(slow, null, feature);
      }
    });
  }
});
