/** From a row of the structure to what VS Code's tree draws. */
import * as vscode from "vscode";
import { badgeUri } from "./badges.ts";
import type { RowFace } from "./faces.ts";
import type { StructureRow } from "./rows.ts";

export const OPEN_ROW = "preambule.structure.open";

/** What a tooltip has room for, in UTF-16 code units. */
const LONGEST = 600;

/** `state`: whether it has rows below it that are shown, and whether it is folded. */
export function itemOf(row: StructureRow, face: RowFace, state: vscode.TreeItemCollapsibleState): vscode.TreeItem {
  const item = new vscode.TreeItem(face.label, state);
  item.id = row.id;
  item.description = face.description;
  item.iconPath = new vscode.ThemeIcon(face.icon, face.colour ? new vscode.ThemeColor(face.colour) : undefined);
  if (face.findings) item.resourceUri = badgeUri(face.findings);
  item.accessibilityInformation = { label: face.spoken };
  item.contextValue = face.context;
  // The row, not its place: that changes with every line above it.
  item.command = { command: OPEN_ROW, title: vscode.l10n.t("Go to"), arguments: [row.id] };
  return item;
}

/** Asked for when the pointer rests on a row. `text`: the whole clause; null where the editor has another version. */
export function tooltipOf({ node }: StructureRow, text: string | null): vscode.MarkdownString {
  const { reference, name, findings } = node;
  const tooltip = new vscode.MarkdownString();
  const add = (words: string) => tooltip.appendText(words).appendMarkdown("\n\n");
  if (reference !== null) {
    tooltip.appendMarkdown("**").appendText(capitalised(reference)).appendMarkdown("**\n\n");
  }
  const whole = node.paragraph === null || text === null ? name : text;
  add(whole.length > LONGEST ? `${whole.slice(0, LONGEST)}…` : whole);
  if (findings.text !== "") add(capitalised(findings.text));
  return tooltip;
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
