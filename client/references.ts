/** What a lens « cité 2 fois » does: shows the places in the editor's own list of references. */
import * as vscode from "vscode";
import { SHOW_REFERENCES, type ShowReferencesParams } from "../server/protocol/show-references.ts";
import type { Part } from "./host.ts";
import { rangeOf } from "./places.ts";

export const references: Part = () =>
  vscode.commands.registerCommand(SHOW_REFERENCES, ({ uri, position, ranges }: ShowReferencesParams) => {
    const document = vscode.Uri.parse(uri);
    const locations = ranges.map(range => new vscode.Location(document, rangeOf(range)));
    const from = new vscode.Position(position.line, position.character);
    return vscode.commands.executeCommand("editor.action.showReferences", document, from, locations);
  });
