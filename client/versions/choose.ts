/** The list of versions, where there are several. */
import * as vscode from "vscode";
import type { VersionPlace, VersionsAnswer } from "../../server/protocol/versions.ts";
import { inList } from "../shown-words.ts";

export interface Chosen {
  readonly version: VersionPlace;
  readonly beside: boolean;
}

interface Item extends vscode.QuickPickItem {
  readonly version: VersionPlace;
}

/** The only one at once; undefined when somebody thinks better of it. */
export async function choose({ clause, versions }: VersionsAnswer, beside: boolean): Promise<Chosen | undefined> {
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
    description: inList(vscode.workspace.asRelativePath(vscode.Uri.parse(version.uri))),
    detail: version.has
      ? inList(version.clause)
      : vscode.l10n.t("$(warning) without this clause; the one before: {0}", inList(version.clause)),
    buttons: [aside],
  }));
  try {
    return await new Promise<Chosen | undefined>(resolve => {
      pick.onDidAccept(() => resolve(pick.selectedItems[0] && { version: pick.selectedItems[0].version, beside }));
      pick.onDidTriggerItemButton(({ item }) => resolve({ version: item.version, beside: true }));
      pick.onDidHide(() => resolve(undefined));
      pick.show();
    });
  } finally {
    pick.dispose();
  }
}
