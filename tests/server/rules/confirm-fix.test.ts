/** Fixes that a rule takes for the right answer, and what reading the paragraph again says of them. */
import assert from "node:assert/strict";
import { inspect } from "../../../server/documents/inspection.ts";
import { createReplacement, findPreferredFix } from "../../../server/rules/fixes/apply-fixes.ts";
import { findConfirmedFix } from "../../../server/rules/fixes/confirm-fix.ts";
import { fixAll } from "../../../server/rules/fixes/fix-all.ts";
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

  it("is not where the verb has a subject of its own", () => {
    const own = resolve("Consciente de l'enjeu,", DECIDES, "2. Nous ⟦réaffirmons⟧ la résolution ;", REPORTS);
    const { checked } = { checked: inspect(own.replace(/[⟦⟧]/g, "")) };
    const applied = fixAll(checked.analysis.text, text => inspect(text), "words").text;
    assert.match(applied, /Nous réaffirmons la résolution/);
  });

  it("is not where the paragraph beside it is built alike", () => {
    const list = (second: string) =>
      `The Conference of the Parties,\n\nRecalling its decision,\n\n1. Decides to act;\n\n2. ⟦Encourage⟧ the ports;\n\n3. ${second} dialogue;\n\n4. Requests the Bureau to report.\n`;
    assert.equal(isConfirmed(list("Support the"), "opener-agreement"), false);
    assert.ok(isConfirmed(list("Welcomes the"), "opener-agreement"));
  });

  it("is not inside a quotation, nor in a language that could not be told", () => {
    const text = resolve("Notant le mot « Etats »,", DECIDES);
    const checked = inspect(text);
    const start = text.indexOf("Etats");
    const finding = {
      ...(checked.findings[0] ?? { rule: { id: "a-rule" }, severity: "error", message: "" }),
      start,
      end: start + 5,
      fixes: [createReplacement("Pays", { start, end: start + 5 })],
    } as unknown as RuledFinding;
    assert.equal(findConfirmedFix(finding, { ...checked, findings: [finding] }), undefined);
    const { analysis } = checked;
    const untold = { ...analysis, detected: { code: "fr", share: 0, certain: false } };
    assert.equal(findConfirmedFix(finding, { analysis: untold, findings: [finding] }), undefined);
  });

  it("is not where it leaves the fault, or brings another", () => {
    const text = resolve("Notant l'utilité des lacs,", DECIDES);
    const checked = inspect(text);
    const start = text.indexOf("Notant");
    const fixTo = (form: string) =>
      ({
        start,
        end: start + 6,
        severity: "error",
        message: "",
        rule: { id: "a-rule" },
        fixes: [createReplacement(form, { start, end: start + 6 })],
      }) as unknown as RuledFinding;
    for (const form of ["Note", "Grmblant", "Rappelnat"]) {
      const finding = fixTo(form);
      assert.equal(findConfirmedFix(finding, { ...checked, findings: [finding] }), undefined, form);
    }
    const sound = fixTo("Soulignant");
    assert.ok(findConfirmedFix(sound, { ...checked, findings: [sound] }));
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
