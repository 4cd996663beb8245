/** Goes through what the versions of a text in other languages lack, have besides or have elsewhere. */
import * as vscode from "vscode";
import { COMPARE_VERSIONS, type ComparedVersion, type VersionDifference } from "../../server/protocol/versions.ts";
import { type Host, LANGUAGE_ID } from "../host.ts";
import { rangeOf } from "../places.ts";
import { inList } from "../shown-words.ts";
import { noVersions } from "./none.ts";
import { showPlace } from "./show.ts";

interface Item extends vscode.QuickPickItem {
  readonly version?: ComparedVersion;
  readonly difference?: VersionDifference;
}

export async function compare(host: Host): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== LANGUAGE_ID) {
    void vscode.window.showInformationMessage(vscode.l10n.t("Open a declaration or resolution first."));
    return;
  }
  const textDocument = { uri: document.uri.toString() };
  const versions = await host.ask<readonly ComparedVersion[]>(COMPARE_VERSIONS, { textDocument });
  // No answer was given up, or is in the log.
  if (!versions) return;
  if (versions.length === 0) {
    void vscode.window.showInformationMessage(noVersions());
    return;
  }
  const parted = versions.filter(({ differences }) => differences.length > 0);
  if (parted.length === 0) {
    const languages = versions.map(({ language }) => language).join(", ");
    void vscode.window.showInformationMessage(vscode.l10n.t("Each clause has its counterpart in: {0}.", languages));
    return;
  }
  goThrough(document.uri, parted);
}

/** Both texts show the place of whichever line of the list has the focus. */
function goThrough(uri: vscode.Uri, versions: readonly ComparedVersion[]): void {
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
    ...version.differences.map(difference => ({ version, difference, ...textOf(difference, version.language) })),
  ]);
  const show = async ({ version, difference }: Item, preserveFocus: boolean) => {
    if (!version || !difference) return;
    await showPlace(uri, rangeOf(difference.here), { beside: false, preserveFocus: true });
    await showPlace(vscode.Uri.parse(version.uri), rangeOf(difference.there), { beside: true, preserveFocus });
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

/** Below the clause: beside it, the line that separates the versions would cover it. */
function textOf({ kind, clause: words }: VersionDifference, language: string): { label: string; detail: string } {
  const clause = inList(words);
  switch (kind) {
    case "missing":
      return { label: `$(diff-removed) ${clause}`, detail: vscode.l10n.t("missing in {0}", language) };
    case "extra":
      return { label: `$(diff-added) ${clause}`, detail: vscode.l10n.t("only in {0}", language) };
    case "moved":
      return { label: `$(arrow-swap) ${clause}`, detail: vscode.l10n.t("elsewhere in {0}", language) };
  }
}
