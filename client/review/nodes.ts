/** The rows of the view « Review »: groups of findings. */
import * as vscode from "vscode";
import type {
  ReviewAnswer,
  ReviewFinding,
  ReviewGroup,
  ReviewGrouping,
  ReviewSeverity,
} from "../../server/protocol/review.ts";
import { createGoToCommand } from "../shared/ranges.ts";

export interface GroupNode {
  readonly uri: vscode.Uri;
  readonly group: ReviewGroup;
  readonly by: ReviewGrouping;
  readonly children: readonly FindingNode[];
}

export interface FindingNode {
  readonly uri: vscode.Uri;
  readonly finding: ReviewFinding;
  readonly id: string;
  readonly parent: GroupNode;
}

export type ReviewNode = GroupNode | FindingNode;

export function isFinding(node: ReviewNode | undefined): node is FindingNode {
  return node !== undefined && "finding" in node;
}

export function createNodes(answer: ReviewAnswer, by: ReviewGrouping, uri: vscode.Uri): GroupNode[] {
  return answer.groups.map(group => {
    const children: FindingNode[] = [];
    const node: GroupNode = { uri, group, by, children };
    const counts = new Map<string, number>();
    for (const finding of group.findings) {
      // A rule may have several findings in one clause.
      const nth = counts.get(finding.rule) ?? 0;
      counts.set(finding.rule, nth + 1);
      children.push({ uri, finding, id: `${group.id}/${finding.rule}/${nth}`, parent: node });
    }
    return node;
  });
}

/** The names of the severities, the most severe first. */
export function listSeverityNames(): readonly (readonly [ReviewSeverity, string])[] {
  return [
    ["error", vscode.l10n.t("Errors")],
    ["warning", vscode.l10n.t("Warnings")],
    ["information", vscode.l10n.t("Notes")],
    ["hint", vscode.l10n.t("Hints")],
  ];
}

const ICONS: Readonly<Record<ReviewSeverity, vscode.ThemeIcon>> = {
  error: new vscode.ThemeIcon("error", new vscode.ThemeColor("problemsErrorIcon.foreground")),
  warning: new vscode.ThemeIcon("warning", new vscode.ThemeColor("problemsWarningIcon.foreground")),
  information: new vscode.ThemeIcon("info", new vscode.ThemeColor("problemsInfoIcon.foreground")),
  hint: new vscode.ThemeIcon("lightbulb", new vscode.ThemeColor("problemsInfoIcon.foreground")),
};

export function createItem(node: ReviewNode): vscode.TreeItem {
  return isFinding(node) ? createFindingItem(node) : createGroupItem(node);
}

function createGroupItem({ uri, group, by }: GroupNode): vscode.TreeItem {
  const { id, label, detail, severity, range, findings } = group;
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.id = `${by}:${id}`;
  item.description = [detail, String(findings.length)].filter(Boolean).join(" · ");
  item.tooltip = label;
  // The findings below a clause have icons of their own.
  if (by !== "clause") item.iconPath = ICONS[severity];
  item.contextValue = `group-${by}${by === "rule" && findings.some(({ fix }) => fix !== null) ? "-fix" : ""}`;
  if (range) item.command = createGoToCommand(uri, range);
  return item;
}

function createFindingItem({ uri, finding, id, parent: { by } }: FindingNode): vscode.TreeItem {
  const { message, title, place, severity, range, fix, fixes } = finding;
  const item = new vscode.TreeItem(message);
  item.id = `${by}:${id}`;
  item.description = by === "clause" ? title : place;
  item.iconPath = ICONS[severity];
  item.tooltip = [message, title, fix].filter(Boolean).join("\n\n");
  const name = listSeverityNames().find(([one]) => one === severity)?.[1];
  item.accessibilityInformation = { label: [name, message, item.description].filter(Boolean).join(", ") };
  item.contextValue = `finding${fix !== null ? "-fix" : fixes > 0 ? "-choice" : ""}`;
  item.command = createGoToCommand(uri, range);
  return item;
}
