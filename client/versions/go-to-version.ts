/** Goes from a clause to the same clause in another language, in the editor that shows that version or beside. */

import * as vscode from "vscode";
import {
  GO_TO_VERSION,
  VERSIONS,
  type VersionPlace,
  type VersionsAnswer,
  type VersionsFrom,
} from "../../server/protocol/versions.ts";
import { type Host, LANGUAGE_ID, type Part } from "../core/host.ts";
import { toRange } from "../shared/ranges.ts";
import { showNoDocument } from "../shared/show-no-document.ts";
import { chooseVersion } from "./choose-version.ts";
import { compareVersions } from "./compare-versions.ts";
import { describeNoVersions } from "./no-versions.ts";
import { showPlace } from "./show-place.ts";

export const registerVersions: Part = host =>
  vscode.Disposable.from(
    vscode.commands.registerCommand(GO_TO_VERSION, (from?: VersionsFrom) => goToVersion(host, from, false)),
    vscode.commands.registerCommand(`${GO_TO_VERSION}Beside`, (from?: VersionsFrom) => goToVersion(host, from, true)),
    vscode.commands.registerCommand("preambule.compareVersions", () => compareVersions(host)),
  );

async function goToVersion(host: Host, start: VersionsFrom | undefined, beside: boolean): Promise<void> {
  // The editor's menu passes the URI of the document instead.
  const from = start?.position ? start : findCursor();
  if (!from) {
    showNoDocument();
    return;
  }
  const { uri, position } = from;
  const answer = await host.request<VersionsAnswer>(VERSIONS, { textDocument: { uri }, position });
  // Without an answer, the person has cancelled, or the error is in the log.
  if (!answer) return;
  if (answer.versions.length === 0) {
    void vscode.window.showInformationMessage(describeNoVersions());
    return;
  }
  const chosen = await chooseVersion(answer, beside);
  if (chosen) await showVersion(chosen.version, chosen.beside);
}

function findCursor(): VersionsFrom | null {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== LANGUAGE_ID) return null;
  // Plain values: VS Code's positions lose their members on the way to a worker.
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}

async function showVersion({ uri, range, language, has }: VersionPlace, beside: boolean): Promise<void> {
  await showPlace(vscode.Uri.parse(uri), toRange(range), { beside });
  if (has) return;
  void vscode.window.showInformationMessage(
    vscode.l10n.t("{0} has no such clause: this is the one before it.", language),
  );
}
