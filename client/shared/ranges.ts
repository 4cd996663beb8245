/** Converts between the ranges of the protocol and of VS Code. */
import * as vscode from "vscode";

/** A range of the protocol, in lines and UTF-16 code units. */
export interface PlainRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export function toRange({ start, end }: PlainRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** Converts a range for sending: VS Code's own ranges lose their members on the way to a worker. */
export function toPlainRange({ start, end }: vscode.Range): PlainRange {
  const plain = ({ line, character }: vscode.Position) => ({ line, character });
  return { start: plain(start), end: plain(end) };
}

/** The command of a tree row that selects a range of a document. */
export function createGoToCommand(uri: vscode.Uri, range: PlainRange): vscode.Command {
  return { command: "vscode.open", title: vscode.l10n.t("Go to"), arguments: [uri, { selection: toRange(range) }] };
}
