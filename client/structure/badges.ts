/** How many findings a row has, at its right edge, and the colour of the gravest: as the explorer shows them for files. */
import * as vscode from "vscode";
import type { RowFindings } from "./faces.ts";

const SCHEME = "preambule-findings";

/** More do not fit. */
const MOST = 99;

/** Rows with the same findings share one address. */
export function badgeUri({ severity, count }: RowFindings): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/${severity}/${count}` });
}

const COLOURS: Readonly<Record<string, vscode.ThemeColor>> = {
  error: new vscode.ThemeColor("list.errorForeground"),
  warning: new vscode.ThemeColor("list.warningForeground"),
};

export function findingBadges(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration({ scheme, path }) {
      if (scheme !== SCHEME) return undefined;
      const [, severity = "", count = ""] = path.split("/");
      const badge = Number(count) > MOST ? "9+" : count;
      // Without a tooltip: the row's own says how many of which severity.
      return new vscode.FileDecoration(badge, undefined, COLOURS[severity]);
    },
  });
}
