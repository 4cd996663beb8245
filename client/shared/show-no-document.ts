import * as vscode from "vscode";

/** Tells the person that a command needs an open declaration. */
export function showNoDocument(): undefined {
  void vscode.window.showInformationMessage(vscode.l10n.t("Open a declaration or resolution first."));
}
