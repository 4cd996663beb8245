/** Edits of fixes as the protocol has them, and which fixes can be applied together. */
import type { TextEdit, WorkspaceEdit } from "vscode-languageserver-types";
import type { Edit, Fix } from "../rules/rule.ts";
import type { RuledFinding } from "../rules/run.ts";
import { type ReadDocument, rangeOf } from "./read-document.ts";
import type { FeatureSettings } from "./settings.ts";

export function workspaceEdit(
  edits: readonly Edit[],
  document: ReadDocument,
  { client }: FeatureSettings,
): WorkspaceEdit {
  const { uri, version } = document.positions;
  const textEdits = edits.map((edit): TextEdit => ({ range: rangeOf(edit, document), newText: edit.newText }));
  // With the version, an editor refuses edits of a text that has changed meanwhile.
  if (client.documentChanges) return { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
  return { changes: { [uri]: textEdits } };
}

/** The one right answer to each finding, as far as it has one and does not meddle with an earlier one. */
export function preferredEdits(findings: readonly RuledFinding[]): Edit[] {
  const taken: Edit[] = [];
  for (const fix of findings.flatMap(finding => preferredFix(finding) ?? [])) {
    if (!fix.edits.some(edit => taken.some(other => meddles(edit, other)))) taken.push(...fix.edits);
  }
  return taken.sort((a, b) => a.start - b.start || a.end - b.end);
}

export function preferredFix({ fixes }: RuledFinding): Fix | undefined {
  return fixes?.find(fix => fix.preferred);
}

/** Overlapping edits, and two insertions at one place, whose order nobody could tell. */
function meddles(a: Edit, b: Edit): boolean {
  return (a.start < b.end && b.start < a.end) || (a.start === b.start && (a.start === a.end || b.start === b.end));
}
