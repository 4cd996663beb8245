/** A move as it is worth doing: the paragraphs are read as what they should be, and the text has no fault that it had not. */
import { analyse } from "../../../grammar/analyse.ts";
import { applyEdits, editsOf, keepsWords, preferredFix, togetherPreferred } from "../../rules/fixes/apply-fixes.ts";
import { Pieces } from "../../rules/fixes/edited-text.ts";
import type { Edit } from "../../rules/rule.ts";
import type { RuledFinding } from "../../rules/run.ts";
import type { ReadDocument } from "../read-document.ts";
import { Refusal } from "./refusal.ts";

/** A mark that is put right may bring out another finding; more rounds than this would be a quarrel. */
const MOST_ROUNDS = 3;

/** What they say hangs on what comes first in a text; that is for the person who moves it to see and decide. */
const ABOUT_ORDER: ReadonlySet<string> = new Set([
  "acronym-definition",
  "acronym-undefined",
  "repeated-opener",
  "term-consistency",
]);

/** Their fixes give an opener the form that its new place asks for. */
const ABOUT_OPENERS: ReadonlySet<string> = new Set(["opener-section", "opener-agreement", "opener-capital"]);

/**
 * Mends the marks that the edits leave wrong, and gives all edits together. Throws a `Refusal` where the paragraphs
 * would be read as others than `kinds`, in the order of the new text, or where a fault would remain.
 */
export function validateEdits(document: ReadDocument, edits: readonly Edit[], kinds: readonly string[] | null): Edit[] {
  const { text, language } = document.analysis;
  const pieces = new Pieces(text);
  pieces.apply(edits);
  let now = applyEdits(text, edits);
  if (kinds) {
    const { paragraphs } = analyse(now, { language });
    const same = paragraphs.length === kinds.length && paragraphs.every(({ kind }, at) => kind === kinds[at]);
    if (!same) throw new Refusal("outOfPlace");
  }
  let found = findNewFindings(document, now);
  for (let round = 0; round < MOST_ROUNDS && found.length > 0; round++) {
    const mended = editsOf(togetherPreferred(found.filter(one => isFixable(one, now))));
    if (mended.length === 0) break;
    pieces.apply(mended);
    now = applyEdits(now, mended);
    found = findNewFindings(document, now);
  }
  const fault = found.find(({ rule, severity }) => isFault(severity) && !ABOUT_ORDER.has(rule.id));
  if (fault) throw new Refusal("worse", {}, fault.rule.title);
  return pieces.edits;
}

function isFault(severity: RuledFinding["severity"]): boolean {
  return severity === "error" || severity === "warning";
}

function isFixable(finding: RuledFinding, text: string): boolean {
  const fix = preferredFix(finding);
  return fix !== undefined && (ABOUT_OPENERS.has(finding.rule.id) || keepsWords(text, fix.edits));
}

/** Findings that were not there before: told by their rule and what they cover. */
export function findNewFindings(document: ReadDocument, text: string): RuledFinding[] {
  const known = new Map<string, number>();
  const key = ({ rule, start, end }: RuledFinding, source: string) => `${rule.id} ${source.slice(start, end)}`;
  for (const finding of document.findings) {
    const one = key(finding, document.analysis.text);
    known.set(one, (known.get(one) ?? 0) + 1);
  }
  return document.findingsIn(text).filter(finding => {
    const one = key(finding, text);
    const left = known.get(one) ?? 0;
    known.set(one, left - 1);
    return left <= 0;
  });
}
