/** Reads the fixes of the findings of a document, for whatever offers or applies them. */
import { listEdits, selectCompatibleFixes } from "../../rules/fixes/apply-fixes.ts";
import { findConfirmedFix } from "../../rules/fixes/confirm-fix.ts";
import { type KnownReference, settleReferences } from "../../rules/fixes/settle-references.ts";
import type { Edit, Fix } from "../../rules/rule.ts";
import type { RuledFinding } from "../../rules/run.ts";
import { listKnownReferences } from "./earlier-version.ts";
import type { ReadDocument } from "./read-document.ts";

/** The fixes of a finding, and the one that may be applied without a person. */
export interface ReadFixes {
  readonly fixes: readonly Fix[];
  readonly confirmed: Fix | undefined;
}

/** Reads the fixes of findings, of which those that renumber keep the references that the earlier version knew. */
export class FixReader {
  readonly #document: ReadDocument;
  #known: readonly KnownReference[] | null = null;

  constructor(document: ReadDocument) {
    this.#document = document;
  }

  read(finding: RuledFinding): ReadFixes {
    const { fixes = [] } = finding;
    const { earlier, analysis } = this.#document;
    const confirmed = findConfirmedFix(finding, this.#document);
    if (!earlier || !fixes.some(({ renumbering }) => renumbering)) return { fixes, confirmed };
    this.#known ??= listKnownReferences(earlier, this.#document);
    const known = this.#known;
    const settled = fixes.map(fix => settleReferences(fix, known, analysis.text));
    // Of a fix that is settled, its own rule and the earlier version answer for the numbers.
    return {
      fixes: settled,
      confirmed: settled.find((fix, at) => (fix === fixes[at] ? fix === confirmed : fix.preferred)),
    };
  }

  /** The edits of the confirmed fixes of some findings that go together. */
  listConfirmedEdits(findings: readonly RuledFinding[]): Edit[] {
    const confirmed = findings.flatMap(finding => this.read(finding).confirmed ?? []);
    return listEdits(selectCompatibleFixes(confirmed.map(fix => ({ fixes: [fix] }))));
  }
}
