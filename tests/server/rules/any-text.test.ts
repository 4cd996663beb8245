/** What every rule promises of every text, however it was made: samples and examples with slips put into them. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { inspect } from "../../../server/inspection.ts";
import { RULES } from "../../../server/rules/all.ts";
import type { RuledFinding } from "../../../server/rules/run.ts";
import { applyEdits } from "../../../server/rules/support/fixes.ts";
import { mend } from "../../../server/rules/support/mend.ts";
import { SAMPLES, sample } from "../features/support.ts";

const examples = RULES.flatMap(rule => rule.examples.map(({ bad, good }) => (bad ?? good ?? "").replace(/[⟦⟧]/g, "")));

/** Typed, pasted or lost anywhere. */
const slip = fc.record({
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  lost: fc.integer({ min: 0, max: 30 }),
  text: fc.constantFrom(
    ..."|\n\n| |;|,|.|:|'|’|«|»|\"|  |[|]|[^1]|\ud800|\0|1. |a) |Annexe\n\n|Rappelant |Décide |Etats |oeuvre ".split(
      "|",
    ),
    ..."de eau |(CEI) |CEI |12.000.000 |conseil de sécurité |paragraphe 9 |résolution 70/1 du 31 février 2015 ".split(
      "|",
    ),
    "<!-- preambule-disable-next-paragraph elision -->",
  ),
});

const texts = fc
  .tuple(fc.constantFrom(...SAMPLES.map(sample), ...examples), fc.array(slip, { maxLength: 5 }))
  .map(([text, slips]) =>
    slips.reduce((now, { place, lost, text: put }) => {
      const at = Math.floor(place * now.length);
      return now.slice(0, at) + put + now.slice(at + lost);
    }, text),
  );

function findingsIn(text: string): readonly RuledFinding[] {
  return inspect(text, {}, undefined, (rule, error) => assert.fail(`${rule} throws: ${error}`)).findings;
}

const named = ({ rule, start, end, message }: RuledFinding, text: string) =>
  `${rule.id} ${message} at ${start}-${end} of ${JSON.stringify(text)}`;

const alike = (a: RuledFinding) => (b: RuledFinding) => a.rule === b.rule && a.message === b.message;

describe("whatever is written", function () {
  this.timeout(120_000);

  it("no rule throws, and findings and fixes lie inside the text, edit beside edit", () => {
    fc.assert(
      fc.property(texts, text => {
        for (const finding of findingsIn(text)) {
          for (const { start, end } of [finding, ...(finding.related ?? [])]) {
            assert.ok(0 <= start && start <= end && end <= text.length, named(finding, text));
          }
          for (const { edits } of finding.fixes ?? []) {
            let at = 0;
            for (const { start, end } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
              assert.ok(at <= start && start <= end && end <= text.length, named(finding, text));
              at = end;
            }
          }
        }
      }),
      { numRuns: 600, seed: 5 },
    );
  });

  it("a fix that is offered takes its finding away", () => {
    fc.assert(
      fc.property(texts, text => {
        const findings = findingsIn(text);
        for (const finding of findings) {
          for (const { edits } of finding.fixes ?? []) {
            const after = findingsIn(
              applyEdits(
                text,
                edits.toSorted((a, b) => a.start - b.start || a.end - b.end),
              ),
            );
            const [before, left] = [findings, after].map(all => all.filter(alike(finding)).length) as [number, number];
            assert.ok(left < before, named(finding, text));
          }
        }
      }),
      { numRuns: 1_000, seed: 6 },
    );
  });

  it("mending twice is mending once, and what is mended is told as edits", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom("marks" as const, "words" as const), (text, scope) => {
        const once = mend(text, findingsIn, scope);
        assert.equal(applyEdits(text, once.edits), once.text);
        assert.equal(mend(once.text, findingsIn, scope).text, once.text);
      }),
      { numRuns: 400, seed: 7 },
    );
  });
});
