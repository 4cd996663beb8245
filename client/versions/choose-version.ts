/** Asks for one of the versions of a text. */
import * as vscode from "vscode";
import type { VersionPlace, VersionsAnswer } from "../../server/protocol/versions.ts";
import { escapeForList } from "../shared/escape-words.ts";

export interface VersionChoice {
  readonly version: VersionPlace;
  readonly beside: boolean;
}

interface Item extends vscode.QuickPickItem {
  readonly version: VersionPlace;
}

/** Returns a single version without asking; undefined if the person cancels. */
export async function chooseVersion(
  { clause, versions }: VersionsAnswer,
  beside: boolean,
): Promise<VersionChoice | undefined> {
  const [only, ...others] = versions;
  if (only && others.length === 0) return { version: only, beside };
  const pick = vscode.window.createQuickPick<Item>();
  const aside = { iconPath: new vscode.ThemeIcon("split-horizontal"), tooltip: vscode.l10n.t("Open to the Side") };
  pick.title = clause;
  pick.placeholder = vscode.l10n.t("Go to this clause in…");
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = versions.map(version => ({
    version,
    label: version.language,
    description: escapeForList(vscode.workspace.asRelativePath(vscode.Uri.parse(version.uri))),
    detail: version.has
      ? escapeForList(version.clause)
      : vscode.l10n.t("$(warning) without this clause; the one before: {0}", escapeForList(version.clause)),
    buttons: [aside],
  }));
  try {
    return await new Promise<VersionChoice | undefined>(resolve => {
      pick.onDidAccept(() => resolve(pick.selectedItems[0] && { version: pick.selectedItems[0].version, beside }));
      pick.onDidTriggerItemButton(({ item }) => resolve({ version: item.version, beside: true }));
      pick.onDidHide(() => resolve(undefined));
      pick.show();
    });
  } finally {
    pick.dispose();
  }
}
