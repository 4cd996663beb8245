/** Edits of fixes as the protocol has them. */
import type { TextEdit, WorkspaceEdit } from "vscode-languageserver-types";
import type { Edit } from "../rules/rule.ts";
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
