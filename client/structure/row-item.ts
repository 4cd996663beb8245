/** Creates VS Code's tree item of a structure row. */
import * as vscode from "vscode";
import { createBadgeUri } from "./badges.ts";
import type { RowPresentation } from "./row-presentation.ts";
import type { StructureRow } from "./rows.ts";

export const OPEN_ROW = "preambule.structure.open";

/** The longest text in a tooltip, in UTF-16 code units. */
const MAX_LENGTH = 600;

/** `state` says whether the row has shown children and is folded. */
export function createRowItem(
  row: StructureRow,
  face: RowPresentation,
  state: vscode.TreeItemCollapsibleState,
): vscode.TreeItem {
  const item = new vscode.TreeItem(face.label, state);
  item.id = row.id;
  item.description = face.description;
  item.iconPath = new vscode.ThemeIcon(face.icon, face.colour ? new vscode.ThemeColor(face.colour) : undefined);
  if (face.findings) item.resourceUri = createBadgeUri(face.findings);
  item.accessibilityInformation = { label: face.spoken };
  item.contextValue = face.context;
  // The argument is the row's id, not its position, which changes with every line above it.
  item.command = { command: OPEN_ROW, title: vscode.l10n.t("Go to"), arguments: [row.id] };
  return item;
}

/** `text` is the text of the clause; null if the editor has another version than the row. */
export function createTooltip({ node }: StructureRow, text: string | null): vscode.MarkdownString {
  const { reference, name, findings } = node;
  const tooltip = new vscode.MarkdownString();
  const add = (words: string) => tooltip.appendText(words).appendMarkdown("\n\n");
  if (reference !== null) {
    tooltip.appendMarkdown("**").appendText(capitalize(reference)).appendMarkdown("**\n\n");
  }
  const whole = node.paragraph === null || text === null ? name : text;
  add(whole.length > MAX_LENGTH ? `${whole.slice(0, MAX_LENGTH)}…` : whole);
  if (findings.text !== "") add(capitalize(findings.text));
  return tooltip;
}

function capitalize(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
