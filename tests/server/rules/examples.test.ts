/**
 * Every example of every rule. `bad` gives the marked findings and nothing else serious, from no rule; `fixed` is what
 * the preferred fixes make of it, and clean; `good` is clean for the rule, and has nothing serious for any. The findings are also kept whole, with their
 * messages, in `expected/`: `UPDATE=1` writes them anew.
 */
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { listStaleSteps } from "../../../client/build/build.ts";
import { RULES } from "../../../server/rules/all.ts";
import type { Rule, RuledFinding } from "../../../server/rules/rule.ts";
import { type Example, listExamples } from "../../../server/rules/rule-examples.ts";
import { readMarks } from "../../fixtures/marks.ts";
import { applyPreferredFixes, check as checkText, isSerious } from "./check.ts";
import { render, renderFindings } from "./render.ts";

const EXPECTED = join(import.meta.dirname, "expected");
const { UPDATE, CI } = process.env;
const rewrite = UPDATE === "1" && CI === undefined;

const checked = new Map<string, readonly RuledFinding[]>();

/** What all rules find in a text. Several tests of an example ask, and examples share texts: each is checked once. */
function check(text: string, language: string): readonly RuledFinding[] {
  const key = `${language} ${text}`;
  const found = checked.get(key) ?? checkText(text, language);
  checked.set(key, found);
  return found;
}

before("what is compiled is what the languages' files say", async () => {
  assert.ok(!(await listStaleSteps()).includes("language packs"), "examples were changed: run `npm run build` first");
});

for (const rule of RULES.filter(({ scope }) => scope !== "folder")) {
  describe(`the rule ${rule.id}`, () => {
    listExamples(rule).forEach((example, at) => {
      const name = `${example.language}, example ${at + 1}`;
      if (example.bad !== undefined)
        it(`finds what is bad (${name})`, () => checkBad(rule, example, example.bad as string));
      if (example.fixed !== undefined) it(`fixes it (${name})`, () => fixed(rule, example));
      if (example.good !== undefined) it(`leaves alone what is good (${name})`, () => checkGood(rule, example));
    });

    it("says what it said", () => {
      const file = join(EXPECTED, `${rule.id}.txt`);
      const said = createTranscript(rule);
      if (rewrite) {
        mkdirSync(EXPECTED, { recursive: true });
        writeFileSync(file, said);
      }
      assert.ok(
        existsSync(file),
        "nothing is recorded for it: run this file once with UPDATE=1, and read what that wrote",
      );
      assert.equal(said, readFileSync(file, "utf8"));
    });
  });
}

describe("the transcripts of the rules", () => {
  it("are of rules that exist", () => {
    const names = new Set(RULES.map(rule => `${rule.id}.txt`));
    assert.deepEqual(
      readdirSync(EXPECTED).filter(name => !names.has(name)),
      [],
    );
  });
});

function checkBad(rule: Rule, example: Example, source: string): void {
  const { text, ranges } = readMarks(source);
  const found = check(text, example.language);
  const own = found.filter(finding => finding.rule === rule);
  const renderUnderlined = (spans: readonly { start: number; end: number }[]) =>
    render(
      text,
      spans.map(span => ({ ...span, notes: [rule.id] })),
    );
  assert.equal(renderUnderlined(own), renderUnderlined(ranges));
  const others = found.filter(finding => finding.rule !== rule && isSerious(finding));
  assert.equal(renderFindings(text, others), render(text, []), "one fault, one finding");
}

function fixed(rule: Rule, example: Example): void {
  const { text } = readMarks(example.bad ?? "");
  const own = (source: string) => check(source, example.language).filter(finding => finding.rule === rule);
  const result = applyPreferredFixes(text, own(text));
  assert.equal(result, example.fixed);
  assert.equal(renderFindings(result, own(result)), render(result, []), "clean for the rule");
  const rest = check(result, example.language);
  assert.equal(renderFindings(result, rest.filter(isSerious)), render(result, []), "no fault of another kind");
  // Fixing twice is fixing once: what is left has no fix that would change it again.
  const all = applyPreferredFixes(text, check(text, example.language));
  assert.equal(applyPreferredFixes(all, check(all, example.language)), all);
}

function checkGood(rule: Rule, { good: text = "", language }: Example): void {
  const found = check(text, language).filter(finding => finding.rule === rule || isSerious(finding));
  assert.equal(renderFindings(text, found), render(text, []));
}

function createTranscript(rule: Rule): string {
  const parts = listExamples(rule).flatMap(({ bad: source, language }) => {
    if (source === undefined) return [];
    const { text } = readMarks(source);
    const own = check(text, language).filter(finding => finding.rule === rule);
    return [`── ${language}`, renderFindings(text, own)];
  });
  return `${parts.join("\n")}\n`;
}
