import * as vscode from "vscode";

/** The message for a text without versions, which explains how files become versions of each other. */
export function describeNoVersions(): string {
  return vscode.l10n.t(
    "The folder has no version of this text in another language. Versions share their `symbol:`, name each other with `translationOf:`, or are named alike: text.fr.undecl and text.en.undecl, fr/text.undecl and en/text.undecl.",
  );
}
