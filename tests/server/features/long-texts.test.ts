/** Whatever a text is made of, four times as much takes about four times as long: sizes are compared, not clocks. */
import assert from "node:assert/strict";
import { inspect } from "../../../server/documents/inspection.ts";
import { codeActions } from "../../../server/features/code-actions.ts";
import { codeLenses, resolveCodeLens } from "../../../server/features/code-lenses.ts";
import { completion } from "../../../server/features/completion.ts";
import { diagnostics } from "../../../server/features/diagnostics.ts";
import { documentSymbols } from "../../../server/features/document-symbols.ts";
import { foldingRanges } from "../../../server/features/folding-ranges.ts";
import { formatDocument, formatOnType } from "../../../server/features/formatting.ts";
import { hover } from "../../../server/features/hover.ts";
import { inlayHints } from "../../../server/features/inlay-hints.ts";
import { refactorings } from "../../../server/features/refactorings.ts";
import { selectionRanges } from "../../../server/features/selection-ranges.ts";
import { semanticTokens } from "../../../server/features/semantic-tokens.ts";
import { type FeatureSettings, USUALLY_SHOWN } from "../../../server/features/settings.ts";
import { mend } from "../../../server/rules/support/mend.ts";
import { FRENCH, readText, type TestDocument } from "./support.ts";

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

const settings = { ...FRENCH, rules: {} };
const EVERYTHING: FeatureSettings = {
  ...settings,
  shown: { ...USUALLY_SHOWN, inlayHints: { number: "all", agreement: true, force: true } },
};
const typed = (document: TestDocument, offset: number) => {
  for (const mark of [";", ",", ".", ":", "»", "\n"]) formatOnType(document, offset, mark, settings);
};
const FEATURES: Readonly<Record<string, (text: string, document: TestDocument) => unknown>> = {
  "completion at the end": (text, document) => completion(document, text.length, settings),
  "completion in the middle": (text, document) => completion(document, text.length >> 1, settings),
  formatting: (_, document) => formatDocument(document, settings),
  "formatting at the end": (text, document) => typed(document, text.length),
  "formatting in the middle": (text, document) => typed(document, text.length >> 1),
  "code actions everywhere": ({ length }, document) =>
    codeActions(document, { start: 0, end: length }, { diagnostics: diagnostics(document, settings, null) }, settings),
  "refactorings in the middle and at the end": (text, document) => {
    for (const offset of [text.length >> 1, text.length]) {
      refactorings(document, { start: offset, end: offset }, { diagnostics: [], only: [""] }, settings);
    }
  },
  hover: (text, document) => [hover(document, text.length >> 1, settings), hover(document, text.length, settings)],
  symbols: (_, document) => documentSymbols(document, settings),
  folding: (_, document) => foldingRanges(document, FRENCH),
  "semantic tokens": (_, document) => semanticTokens(document),
  "inlay hints": ({ length }, document) => inlayHints(document, { start: 0, end: length }, EVERYTHING),
  "code lenses": (_, document) =>
    codeLenses(document, settings)
      .slice(0, 9)
      .map(lens => resolveCodeLens(lens, document, settings)),
  "selection ranges": (text, document) => selectionRanges(document, [0, text.length >> 1, text.length]),
  mending: text => mend(text, changed => inspect(changed).findings, "words"),
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
      for (const [feature, use] of Object.entries(FEATURES)) {
        const slow = isLinear(times => use(text(times), documents.get(times) as TestDocument));
        assert.equal(slow, null, feature);
      }
    });
  }
});
