/** Goes from a clause to the same clause in another language: beside, or in the editor that shows that version already. */
import * as vscode from "vscode";
import {
  GO_TO_VERSION,
  VERSIONS,
  type VersionPlace,
  type VersionsAnswer,
  type VersionsFrom,
} from "../../server/protocol/versions.ts";
import { type Host, LANGUAGE_ID, type Part } from "../host.ts";
import { rangeOf } from "../places.ts";
import { choose } from "./choose.ts";
import { compare } from "./compare.ts";
import { noVersions } from "./none.ts";
import { showPlace } from "./show.ts";

export const versions: Part = host =>
  vscode.Disposable.from(
    vscode.commands.registerCommand(GO_TO_VERSION, (from?: VersionsFrom) => go(host, from, false)),
    vscode.commands.registerCommand(`${GO_TO_VERSION}Beside`, (from?: VersionsFrom) => go(host, from, true)),
    vscode.commands.registerCommand("preambule.compareVersions", () => compare(host)),
  );

async function go(host: Host, said: VersionsFrom | undefined, beside: boolean): Promise<void> {
  // The editor's menu gives the address of its text instead.
  const from = said?.position ? said : atCursor();
  if (!from) {
    void vscode.window.showInformationMessage(vscode.l10n.t("Open a declaration or resolution first."));
    return;
  }
  const { uri, position } = from;
  const answer = await host.ask<VersionsAnswer>(VERSIONS, { textDocument: { uri }, position });
  // No answer was given up, or is in the log.
  if (!answer) return;
  if (answer.versions.length === 0) {
    void vscode.window.showInformationMessage(noVersions());
    return;
  }
  const chosen = await choose(answer, beside);
  if (chosen) await show(chosen.version, chosen.beside);
}

function atCursor(): VersionsFrom | null {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== LANGUAGE_ID) return null;
  // As plain values: a worker would get VS Code's own without its places.
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}

async function show({ uri, range, language, has }: VersionPlace, beside: boolean): Promise<void> {
  await showPlace(vscode.Uri.parse(uri), rangeOf(range), { beside });
  if (has) return;
  void vscode.window.showInformationMessage(
    vscode.l10n.t("{0} has no such clause: this is the one before it.", language),
  );
}
