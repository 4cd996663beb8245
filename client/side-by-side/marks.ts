/** What two versions side by side show: the clause of the cursor, and how far each clause has come. */
import * as vscode from "vscode";
import { toRange } from "../shared/ranges.ts";
import type { Side } from "./clause-map.ts";
import type { ShownPair } from "./outdated-clauses.ts";

/** Takes the hash of the version's clause; without it, the clause of the cursor is meant. */
export const CONFIRM_CLAUSE = "preambule.confirmClause";

type Waiting = Exclude<ShownPair["state"], "done">;

export class Marks implements vscode.Disposable {
  readonly #current = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor("editor.rangeHighlightBackground"),
  });
  readonly #states: Readonly<Record<Waiting, vscode.TextEditorDecorationType>> = {
    open: createBorder("editorGutter.modifiedBackground", "solid"),
    parted: createBorder("editorWarning.foreground", "dotted"),
    outdated: createBorder("editorInfo.foreground", "dashed"),
    missing: createBorder("editorGutter.deletedBackground", "double"),
    extra: createBorder("editorGutter.addedBackground", "double"),
  };

  /** Marks clauses in the editor of one side; `current` is the clause of the cursor. */
  show(editor: vscode.TextEditor, side: Side, pairs: readonly ShownPair[], current: vscode.Range | undefined): void {
    for (const [state, type] of Object.entries(this.#states) as [Waiting, vscode.TextEditorDecorationType][]) {
      const marked = pairs.flatMap((pair): vscode.DecorationOptions[] => {
        const range = pair[side];
        return pair.state === state && range ? [{ range: toRange(range), hoverMessage: describe(pair, state) }] : [];
      });
      editor.setDecorations(type, marked);
    }
    editor.setDecorations(this.#current, current ? [current] : []);
  }

  dispose(): void {
    for (const type of [this.#current, ...Object.values(this.#states)]) type.dispose();
  }
}

/** A line at the left of the clause, which the overview beside the scroll bar repeats. */
function createBorder(colour: string, style: string): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    borderColor: new vscode.ThemeColor(colour),
    borderStyle: style,
    borderWidth: "0 0 0 3px",
    overviewRulerColor: new vscode.ThemeColor(colour),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
  });
}

function describe(pair: ShownPair, state: Waiting): string | vscode.MarkdownString {
  switch (state) {
    case "outdated":
      return describeOutdated(pair);
    case "open":
      return vscode.l10n.t("Not translated yet.");
    case "parted":
      return vscode.l10n.t("The versions part here.");
    case "missing":
      return vscode.l10n.t("The version has no such clause.");
    case "extra":
      return vscode.l10n.t("The original has no such clause.");
  }
}

/** With a link that says that the clause renders the original as it is now. */
function describeOutdated({ versionHash }: ShownPair): vscode.MarkdownString {
  const said = vscode.l10n.t("The original has changed since this clause was translated.");
  const link = vscode.l10n.t("It is up to date");
  const target = `command:${CONFIRM_CLAUSE}?${encodeURIComponent(JSON.stringify([versionHash]))}`;
  const markdown = new vscode.MarkdownString(`${said} [${link}](${target})`);
  markdown.isTrusted = { enabledCommands: [CONFIRM_CLAUSE] };
  return markdown;
}
