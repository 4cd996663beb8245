/** Edits in the protocol's form. */
import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver-types";
import type { Span } from "../../../grammar/tree/tree.ts";
import type { Edit } from "../../rules/rule.ts";
import type { FeatureSettings } from "./feature-settings.ts";
import { type ReadDocument, toRange } from "./read-document.ts";

export function createWorkspaceEdit(
  edits: readonly Edit[],
  document: ReadDocument,
  { client }: FeatureSettings,
): WorkspaceEdit {
  const { uri, version } = document.positions;
  const textEdits = edits.map((edit): TextEdit => ({ range: toRange(edit, document), newText: edit.newText }));
  // With a version, editors refuse edits of a text that has changed since.
  if (client.documentChanges) return { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
  return { changes: { [uri]: textEdits } };
}

/** An edit after which the placeholder within its new text is selected, in editors that can do that. */
export function createPlaceholderEdit(
  edit: Edit,
  placeholder: Span | null,
  document: ReadDocument,
  settings: FeatureSettings,
  /** Edits that go with it. */
  others: readonly Edit[] = [],
): WorkspaceEdit {
  const { documentChanges, snippetEdits } = settings.client;
  // An insertion goes before an edit that begins at the same offset.
  const all = [edit, ...others].sort((a, b) => a.start - b.start);
  if (!placeholder || !documentChanges || !snippetEdits) return createWorkspaceEdit(all, document, settings);
  const { newText } = edit;
  const plain = (start: number, end?: number) => newText.slice(start, end).replace(/[\\$}]/g, "\\$&");
  const { start, end } = placeholder;
  const value = `${plain(0, start)}\${1:${plain(start, end)}}${plain(end)}`;
  const { uri, version } = document.positions;
  const edits = all.map((one): TextEdit | SnippetTextEdit => {
    const range = toRange(one, document);
    return one === edit ? { range, snippet: { kind: "snippet", value } } : { range, newText: one.newText };
  });
  return { documentChanges: [{ textDocument: { uri, version }, edits }] };
}
