import * as vscode from "vscode";

/** Said to whoever looks for versions where there are none: what makes a file one. */
export function noVersions(): string {
  return vscode.l10n.t(
    "The folder has no version of this text in another language. Versions share their `symbol:`, name each other with `translationOf:`, or are named alike: text.fr.undecl and text.en.undecl, fr/text.undecl and en/text.undecl.",
  );
}
