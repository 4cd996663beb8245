/** Badges at the right edge of rows: the number of findings in the colour of the highest severity. */
import * as vscode from "vscode";
import type { RowFindings } from "./row-presentation.ts";

const SCHEME = "preambule-findings";

/** The largest number that fits into a badge. */
const MAX_COUNT = 99;

/** VS Code takes badges by URI; rows with the same findings share one. */
export function createBadgeUri({ severity, count }: RowFindings): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/${severity}/${count}` });
}

const COLOURS: Readonly<Record<string, vscode.ThemeColor>> = {
  error: new vscode.ThemeColor("list.errorForeground"),
  warning: new vscode.ThemeColor("list.warningForeground"),
};

export function registerFindingBadges(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration({ scheme, path }) {
      if (scheme !== SCHEME) return undefined;
      const [, severity = "", count = ""] = path.split("/");
      const badge = Number(count) > MAX_COUNT ? "9+" : count;
      // No tooltip, since the row's tooltip has the numbers by severity.
      return new vscode.FileDecoration(badge, undefined, COLOURS[severity]);
    },
  });
}
