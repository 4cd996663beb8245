/** From the server's ranges to places in an editor. */
import * as vscode from "vscode";

/** As the protocol has it, in UTF-16 code units. */
export interface PlainRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export function rangeOf({ start, end }: PlainRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** A range to be sent: VS Code's own loses its places on the way to a worker, which gets no more than plain values. */
export function plainRange({ start, end }: vscode.Range): PlainRange {
  const plain = ({ line, character }: vscode.Position) => ({ line, character });
  return { start: plain(start), end: plain(end) };
}

/** What a row of a tree does that stands for a place: selects it. */
export function placeCommand(uri: vscode.Uri, range: PlainRange): vscode.Command {
  return { command: "vscode.open", title: vscode.l10n.t("Go to"), arguments: [uri, { selection: rangeOf(range) }] };
}
