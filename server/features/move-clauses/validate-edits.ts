/** Validates edits of a move or refactoring: paragraphs are read as planned, and the text gets no new fault. */
import { analyse } from "../../../grammar/analyse.ts";
import {
  applyEdits,
  findPreferredFix,
  hasSameWordsAfter,
  listEdits,
  selectCompatibleFixes,
} from "../../rules/fixes/apply-fixes.ts";
import { EditedText } from "../../rules/fixes/edited-text.ts";
import type { Edit } from "../../rules/rule.ts";
import type { RuledFinding } from "../../rules/run.ts";
import type { ReadDocument } from "../shared/read-document.ts";
import { Refusal } from "./refusal.ts";

/** A fixed mark may lead to another finding; after more rounds than this two fixes must contradict each other. */
const MOST_ROUNDS = 3;

/** Rules whose findings depend on the order of the text; the person who moves a paragraph decides about them. */
const ABOUT_ORDER: ReadonlySet<string> = new Set([
  "acronym-definition",
  "acronym-undefined",
  "item-form",
  "repeated-opener",
  "term-consistency",
]);

/** Rules whose fixes give an opener the form that its new position needs. */
const ABOUT_OPENERS: ReadonlySet<string> = new Set(["opener-section", "opener-agreement", "opener-capital"]);

/**
 * Fixes the marks that the edits leave wrong and returns all edits together. Throws a `Refusal` where the paragraphs of
 * the new text would not be read as `kinds`, in this order, or where a new fault would remain.
 */
export function validateEdits(document: ReadDocument, edits: readonly Edit[], kinds: readonly string[] | null): Edit[] {
  const { text, language } = document.analysis;
  const pieces = new EditedText(text);
  pieces.apply(edits);
  let now = applyEdits(text, edits);
  if (kinds) {
    const { paragraphs } = analyse(now, { language });
    const same = paragraphs.length === kinds.length && paragraphs.every(({ kind }, at) => kind === kinds[at]);
    if (!same) throw new Refusal("outOfPlace");
  }
  let findings = findNewFindings(document, now);
  for (let round = 0; round < MOST_ROUNDS && findings.length > 0; round++) {
    const mended = listEdits(selectCompatibleFixes(findings.filter(one => isFixable(one, now))));
    if (mended.length === 0) break;
    pieces.apply(mended);
    now = applyEdits(now, mended);
    findings = findNewFindings(document, now);
  }
  const fault = findings.find(({ rule, severity }) => isFault(severity) && !ABOUT_ORDER.has(rule.id));
  if (fault) throw new Refusal("worse", {}, fault.rule.title);
  return pieces.edits;
}

function isFault(severity: RuledFinding["severity"]): boolean {
  return severity === "error" || severity === "warning";
}

function isFixable(finding: RuledFinding, text: string): boolean {
  const fix = findPreferredFix(finding);
  return fix !== undefined && (ABOUT_OPENERS.has(finding.rule.id) || hasSameWordsAfter(text, fix.edits));
}

/** Findings that the document has not, compared by rule and covered text. */
export function findNewFindings(document: ReadDocument, text: string): RuledFinding[] {
  const counts = new Map<string, number>();
  const key = ({ rule, start, end }: RuledFinding, source: string) => `${rule.id} ${source.slice(start, end)}`;
  for (const finding of document.findings) {
    const one = key(finding, document.analysis.text);
    counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return document.inspectText(text).findings.filter(finding => {
    const one = key(finding, text);
    const left = counts.get(one) ?? 0;
    counts.set(one, left - 1);
    return left <= 0;
  });
}
