/** Fixes that a rule takes for the right answer, and what reading the paragraph again says of them. */
import assert from "node:assert/strict";
import type { Paragraph } from "../../../grammar/tree/tree.ts";
import { inspect } from "../../../server/documents/inspection.ts";
import { RULES } from "../../../server/rules/all.ts";
import { createReplacement, findPreferredFix } from "../../../server/rules/fixes/apply-fixes.ts";
import { findConfirmedFix } from "../../../server/rules/fixes/confirm-fix.ts";
import { classifyChange } from "../../../server/rules/fixes/kind-of-change.ts";
import type { RuledFinding } from "../../../server/rules/run.ts";

/** Texts with a finding on the words between ⟦ and ⟧, whose rule prefers a fix. */
function readFix(source: string, rule: string) {
  const start = source.indexOf("⟦");
  const text = source.replace(/[⟦⟧]/g, "");
  const checked = inspect(text);
  const finding = checked.findings.find(one => one.rule.id === rule && one.start === start);
  assert.ok(finding && findPreferredFix(finding), `${rule} prefers a fix at ${start} of ${text}`);
  return { checked, finding };
}

function isConfirmed(source: string, rule: string): boolean {
  const { checked, finding } = readFix(source, rule);
  return findConfirmedFix(finding, checked) !== undefined;
}

/** A finding of a rule that is in no list, which prefers one form. */
function createFinding(start: number, end: number, form: string): RuledFinding {
  const fixes = [createReplacement(form, { start, end })];
  return { start, end, severity: "error", message: "", rule: { id: "a-rule" }, fixes } as unknown as RuledFinding;
}

/** Runs a test while a rule throws at each paragraph that has certain words. */
function withFailingRule(words: string, test: () => void): void {
  const rule = RULES.find(({ id }) => id === "double-space") as { check: (...args: never[]) => Iterable<never> };
  const { check } = rule;
  rule.check = ({ clause }: Paragraph) => {
    if (clause.text.includes(words)) throw new Error("a rule that fails");
    return [];
  };
  try {
    test();
  } finally {
    rule.check = check;
  }
}

const resolve = (...paragraphs: string[]) => `L'Assemblée générale,\n\n${paragraphs.join("\n\n")}\n`;
const DECIDES = "1. Décide de veiller ;";
const REPORTS = "3. Prie le Secrétaire général de faire rapport.";

describe("a fix of words", () => {
  it("is confirmed where the paragraph is better with it", () => {
    assert.ok(isConfirmed(resolve("⟦Conscient⟧ de l'enjeu,", DECIDES), "opener-agreement"));
    assert.ok(
      isConfirmed(resolve("Consciente de l'enjeu,", DECIDES, "2. ⟦Soulignant⟧ l'enjeu ;", REPORTS), "opener-section"),
    );
    assert.ok(isConfirmed(resolve("⟦Rappelnat⟧ sa décision,", DECIDES), "opener-unknown"));
  });

  it("is not where the verb agrees with a subject of its own", () => {
    const second = (words: string) =>
      resolve("Consciente de l'enjeu,", DECIDES, `2. ${words} la résolution ;`, REPORTS);
    assert.ok(isConfirmed(second("⟦Réaffirmons⟧"), "opener-agreement"));
    assert.equal(isConfirmed(second("Nous, représentants des États, ⟦réaffirmons⟧"), "opener-agreement"), false);
  });

  it("is not where the paragraph beside it is built alike", () => {
    const list = (second: string) =>
      `The Conference of the Parties,\n\nRecalling its decision,\n\n1. Decides to act;\n\n2. ⟦Encourage⟧ the ports;\n\n3. ${second} dialogue;\n\n4. Requests the Bureau to report.\n`;
    assert.equal(isConfirmed(list("Support the"), "opener-agreement"), false);
    assert.ok(isConfirmed(list("Welcomes the"), "opener-agreement"));
  });

  it("is not inside a quotation", () => {
    const isReplaced = (written: string) => {
      const text = resolve(`Notant ${written},`, DECIDES);
      const checked = inspect(text);
      const start = text.indexOf("lacs");
      const finding = createFinding(start, start + 4, "fleuves");
      return findConfirmedFix(finding, { ...checked, findings: [finding] }) !== undefined;
    };
    assert.ok(isReplaced("le mot lacs"));
    assert.equal(isReplaced("le mot « lacs »"), false);
  });

  it("is not in a language that could not be told", () => {
    const { checked, finding } = readFix(resolve("⟦Conscient⟧ de l'enjeu,", DECIDES), "opener-agreement");
    const isConfirmedIf = (certain: boolean) => {
      const analysis = { ...checked.analysis, detected: { code: "fr", share: 0, certain } };
      return findConfirmedFix(finding, { ...checked, analysis }) !== undefined;
    };
    assert.ok(isConfirmedIf(true));
    assert.equal(isConfirmedIf(false), false);
  });

  it("is not where it leaves the fault, or brings another", () => {
    const text = resolve("Notant l'utilité des lacs,", DECIDES);
    const checked = inspect(text);
    const start = text.indexOf("Notant");
    const fixTo = (form: string) => createFinding(start, start + 6, form);
    for (const form of ["Note", "Grmblant", "Rappelnat"]) {
      const finding = fixTo(form);
      assert.equal(findConfirmedFix(finding, { ...checked, findings: [finding] }), undefined, form);
    }
    const sound = fixTo("Soulignant");
    assert.ok(findConfirmedFix(sound, { ...checked, findings: [sound] }));
  });

  it("is not where a rule fails on the paragraph with it", () => {
    const text = resolve("⟦Conscient⟧ de l'enjeu,", DECIDES);
    assert.ok(isConfirmed(text, "opener-agreement"));
    withFailingRule("Consciente de l'enjeu", () => assert.equal(isConfirmed(text, "opener-agreement"), false));
  });
});

describe("a change", () => {
  const classify = (text: string, start: number, end: number, newText: string) =>
    classifyChange(text, [{ start, end, newText }]);

  it("is of marks, of the form of words, or of words", () => {
    assert.equal(classify("agir ;", 4, 5, "\u00a0"), "marks");
    assert.equal(classify("Etats", 0, 1, "É"), "form");
    assert.equal(classify("oeuvre", 0, 2, "œ"), "form");
    assert.equal(classify("5 e séance", 1, 2, ""), "form");
    assert.equal(classify("l'Assemblée", 2, 3, "a"), "form");
    assert.equal(classify("3. Invite", 0, 1, "2"), "words");
    assert.equal(classify("Note", 3, 4, "ant"), "words");
  });
});
