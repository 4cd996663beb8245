/** What every rule promises of every text, however it was made: samples and examples with slips put into them. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { inspect } from "../../../server/documents/inspection.ts";
import { applyEdits } from "../../../server/rules/fixes/apply-fixes.ts";
import { fixAll } from "../../../server/rules/fixes/fix-all.ts";
import type { RuledFinding } from "../../../server/rules/run.ts";
import { texts } from "../../fixtures/slips.ts";

const inspectText = (text: string) => inspect(text, {}, (rule, error) => assert.fail(`${rule} throws: ${error}`));

function findingsIn(text: string): readonly RuledFinding[] {
  return inspectText(text).findings;
}

const named = ({ rule, start, end, message }: RuledFinding, text: string) =>
  `${rule.id} ${message} at ${start}-${end} of ${JSON.stringify(text)}`;

const isLike = (a: RuledFinding) => (b: RuledFinding) => a.rule === b.rule && a.message === b.message;

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
            const [before, left] = [findings, after].map(all => all.filter(isLike(finding)).length) as [number, number];
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
        const once = fixAll(text, inspectText, scope);
        assert.equal(applyEdits(text, once.edits), once.text);
        assert.equal(fixAll(once.text, inspectText, scope).text, once.text);
      }),
      { numRuns: 400, seed: 7 },
    );
  });
});
