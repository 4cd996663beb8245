/** Compares a text with its versions in other languages, and lists where they differ. */

import * as vscode from "vscode";
import { COMPARE_VERSIONS, type ComparedVersion, type VersionDifference } from "../../server/protocol/versions.ts";
import { type Host, LANGUAGE_ID } from "../core/host.ts";
import { escapeForList } from "../shared/escape-words.ts";
import { toRange } from "../shared/ranges.ts";
import { showNoDocument } from "../shared/show-no-document.ts";
import { describeNoVersions } from "./no-versions.ts";
import { showPlace } from "./show-place.ts";

interface Item extends vscode.QuickPickItem {
  readonly version?: ComparedVersion;
  readonly difference?: VersionDifference;
}

export async function compareVersions(host: Host): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== LANGUAGE_ID) {
    showNoDocument();
    return;
  }
  const textDocument = { uri: document.uri.toString() };
  const versions = await host.request<readonly ComparedVersion[]>(COMPARE_VERSIONS, { textDocument });
  // Without an answer, the person has cancelled, or the error is in the log.
  if (!versions) return;
  if (versions.length === 0) {
    void vscode.window.showInformationMessage(describeNoVersions());
    return;
  }
  const different = versions.filter(({ differences }) => differences.length > 0);
  if (different.length === 0) {
    const languages = versions.map(({ language }) => language).join(", ");
    void vscode.window.showInformationMessage(vscode.l10n.t("No differences in: {0}.", languages));
    return;
  }
  pickDifference(document.uri, different);
}

/** Lists the differences; both texts show the clause of the focused difference. */
function pickDifference(uri: vscode.Uri, versions: readonly ComparedVersion[]): void {
  const pick = vscode.window.createQuickPick<Item>();
  pick.title = vscode.l10n.t("Where the versions part");
  pick.placeholder = vscode.l10n.t("Choose a clause to see both versions there");
  pick.matchOnDetail = true;
  pick.items = versions.flatMap(version => [
    {
      label: vscode.l10n.t(
        "{0}: clauses paired: {1}; differences: {2}",
        version.language,
        version.same,
        version.differences.length,
      ),
      kind: vscode.QuickPickItemKind.Separator,
    },
    ...version.differences.map(difference => ({
      version,
      difference,
      ...createItemText(difference),
    })),
  ]);
  const show = async ({ version, difference }: Item, preserveFocus: boolean) => {
    if (!version || !difference) return;
    await showPlace(uri, toRange(difference.here), { beside: false, preserveFocus: true });
    await showPlace(vscode.Uri.parse(version.uri), toRange(difference.there), { beside: true, preserveFocus });
  };
  pick.onDidChangeActive(([item]) => item && void show(item, true));
  pick.onDidAccept(() => {
    const [item] = pick.selectedItems;
    pick.hide();
    if (item) void show(item, false);
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
}

/** What differs is the detail: VS Code would cover a description with the separator. */
function createItemText({ kind, clause, message }: VersionDifference): { label: string; detail: string } {
  return { label: `$(${ICONS[kind] ?? "diff-modified"}) ${escapeForList(clause)}`, detail: escapeForList(message) };
}

const ICONS: Readonly<Record<string, string>> = {
  missing: "diff-removed",
  extra: "diff-added",
  items: "list-unordered",
  moved: "arrow-swap",
};
