/** What two versions side by side show: the clause of the cursor, and how far each clause has come. */
import * as vscode from "vscode";
import type { ClausePair } from "../../server/protocol/side-by-side.ts";
import { toRange } from "../shared/ranges.ts";
import type { Side } from "./clause-map.ts";

type Waiting = Exclude<ClausePair["state"], "done">;

export class Marks implements vscode.Disposable {
  readonly #current = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor("editor.rangeHighlightBackground"),
  });
  readonly #states: Readonly<Record<Waiting, vscode.TextEditorDecorationType>> = {
    open: createBorder("editorGutter.modifiedBackground", "solid"),
    parted: createBorder("editorWarning.foreground", "dotted"),
    missing: createBorder("editorGutter.deletedBackground", "double"),
    extra: createBorder("editorGutter.addedBackground", "double"),
  };

  /** Marks clauses in the editor of one side; `current` is the clause of the cursor. */
  show(editor: vscode.TextEditor, side: Side, pairs: readonly ClausePair[], current: vscode.Range | undefined): void {
    for (const [state, type] of Object.entries(this.#states)) {
      const marked = pairs.flatMap(pair => (pair.state === state && pair[side] ? [pair[side]] : []));
      editor.setDecorations(
        type,
        marked.map(range => ({ range: toRange(range), hoverMessage: describe(state as Waiting) })),
      );
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

function describe(state: Waiting): string {
  switch (state) {
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
