import assert from "node:assert/strict";
import { inspect } from "../../../server/documents/inspection.ts";
import { formatFinding } from "../../../server/features/diagnostics/diagnostics.ts";
import { applyEdits, hasSameWordsAfter } from "../../../server/rules/fixes/apply-fixes.ts";
import { fixAll } from "../../../server/rules/fixes/fix-all.ts";
import { formatMessage } from "../../../server/rules/messages/format-message.ts";
import type { Edit } from "../../../server/rules/rule.ts";
import type { RuledFinding } from "../../../server/rules/run.ts";
import { ENGLISH, FRENCH } from "../../server/features/support.ts";
import { type Check, textOf } from "../target.ts";

const UNFILLED = /\{[a-z]+\}|undefined|\[object /i;
const inspectText = (text: string) =>
  inspect(text, {}, (rule, error) => {
    throw new Error(`${rule} throws`, { cause: error });
  });

/** All rules: findings and fixes inside the text, sentences in both languages, a mended text that needs no mending. */
export const rules: Check = input => {
  const text = textOf(input);
  const { findings } = inspectText(text);
  let start = 0;
  for (const finding of findings) {
    assert.ok(start <= finding.start, "findings in order");
    start = finding.start;
    assertFinding(finding, text);
  }
  for (const scope of ["marks", "words"] as const) {
    const mended = fixAll(text, inspectText, scope);
    assert.equal(applyEdits(text, mended.edits), mended.text, "what is mended is told as edits");
    assert.equal(fixAll(mended.text, inspectText, scope).text, mended.text, "mending twice is mending once");
  }
};

function assertFinding(finding: RuledFinding, text: string): void {
  const { rule, related, fixes } = finding;
  for (const { start, end } of [finding, ...(related ?? [])]) {
    assert.ok(0 <= start && start <= end && end <= text.length, `${rule.id} at ${start}–${end} of ${text.length}`);
  }
  for (const settings of [FRENCH, ENGLISH]) {
    const message = formatFinding(finding, settings);
    assert.ok(message.length > 0 && !UNFILLED.test(withoutQuoted(message, text)), `${rule.id} says ${message}`);
    for (const fix of fixes ?? [])
      assert.ok(formatMessage(fix.title, settings.messages, fix.arguments).length > 0, rule.id);
  }
  for (const { edits } of fixes ?? []) {
    assertApart(edits, text, rule.id);
    hasSameWordsAfter(text, edits);
  }
}

/** What a message quotes from the text may be anything. */
function withoutQuoted(message: string, text: string): string {
  return UNFILLED.test(text) ? "" : message;
}

export function assertApart(edits: readonly Edit[], text: string, what: string): void {
  let at = 0;
  for (const { start, end } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    assert.ok(at <= start && start <= end && end <= text.length, `${what}: edits one beside the other`);
    at = end;
  }
}
