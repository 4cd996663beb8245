/** The commands “Translate Side by Side”, “Go to the Next Clause to Translate”, “Mark Clause as Up to Date”. */
import * as vscode from "vscode";
import { VERSIONS, type VersionsAnswer } from "../../server/protocol/versions.ts";
import { type Host, LANGUAGE_ID, type Part } from "../core/host.ts";
import { showNoDocument } from "../shared/show-no-document.ts";
import { chooseVersion } from "../versions/choose-version.ts";
import { describeNoVersions } from "../versions/no-versions.ts";
import { CONFIRM_CLAUSE } from "./marks.ts";
import { SideBySideSession, type Sides } from "./session.ts";

export const registerSideBySide: Part = host => {
  let session: SideBySideSession | undefined;
  const end = () => {
    session?.dispose();
    session = undefined;
  };
  const begin = async () => {
    const sides = await openSides(host);
    if (!sides) return;
    end();
    session = new SideBySideSession(host, sides);
    session.onDidEnd(end);
    await session.update();
  };
  const goOn = async () => {
    if (!session) await begin();
    if ((await session?.goToNextOpen()) === false) {
      void vscode.window.showInformationMessage(vscode.l10n.t("Every clause is translated, and the versions agree."));
    }
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand("preambule.translateSideBySide", begin),
    vscode.commands.registerCommand("preambule.goToNextOpenClause", goOn),
    vscode.commands.registerCommand(CONFIRM_CLAUSE, async (versionHash?: string) => {
      if (!session) await begin();
      await session?.confirm(typeof versionHash === "string" ? versionHash : undefined);
    }),
    { dispose: end },
  );
};

/** Shows the original at the left and the version at the right; undefined where there are no two. */
async function openSides(host: Host): Promise<Sides | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== LANGUAGE_ID) return showNoDocument();
  const { uri } = editor.document;
  const { line, character } = editor.selection.active;
  const params = { textDocument: { uri: uri.toString() }, position: { line, character } };
  const answer = await host.request<VersionsAnswer>(VERSIONS, params);
  // Without an answer, the person has cancelled, or the error is in the log.
  if (!answer) return undefined;
  if (answer.versions.length === 0) {
    await offerVersion();
    return undefined;
  }
  const chosen = await chooseVersion(answer, true);
  if (!chosen) return undefined;
  const other = vscode.Uri.parse(chosen.version.uri);
  const { isTranslation } = answer;
  const sides = isTranslation ? { original: other, version: uri } : { original: uri, version: other };
  const place = editor.selection;
  await vscode.window.showTextDocument(sides.original, {
    preview: false,
    preserveFocus: true,
    viewColumn: vscode.ViewColumn.One,
    ...(isTranslation ? {} : { selection: place }),
  });
  await vscode.window.showTextDocument(sides.version, {
    preview: false,
    viewColumn: vscode.ViewColumn.Two,
    ...(isTranslation ? { selection: place } : {}),
  });
  return sides;
}

async function offerVersion(): Promise<void> {
  const begin = vscode.l10n.t("New Version…");
  const chosen = await vscode.window.showInformationMessage(describeNoVersions(), begin);
  if (chosen) await vscode.commands.executeCommand("preambule.newVersion");
}
