/** The command of a lens « cité 2 fois »: shows the places in VS Code's list of references. */
import * as vscode from "vscode";
import { SHOW_REFERENCES, type ShowReferencesParams } from "../../server/protocol/show-references.ts";
import type { Part } from "../core/host.ts";
import { toRange } from "../shared/ranges.ts";

export const registerReferences: Part = () =>
  vscode.commands.registerCommand(SHOW_REFERENCES, ({ uri, position, ranges }: ShowReferencesParams) => {
    const document = vscode.Uri.parse(uri);
    const locations = ranges.map(range => new vscode.Location(document, toRange(range)));
    const from = new vscode.Position(position.line, position.character);
    return vscode.commands.executeCommand("editor.action.showReferences", document, from, locations);
  });
