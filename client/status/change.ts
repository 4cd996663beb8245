/** Asks as what a document is to be read, and writes the answer into its front matter. */
import * as vscode from "vscode";
import {
  SET_FRONT_MATTER,
  type SetFrontMatterParams,
  type SetFrontMatterResult,
} from "../../server/protocol/front-matter.ts";
import { type Host, LANGUAGE_ID } from "../host.ts";
import { origin, type Reading, valuesOf } from "./readings.ts";

/** `value` answers the question, e.g. from a key binding; null: as the text looks. */
export async function changeReading(reading: Reading, host: Host, value?: string | null): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== LANGUAGE_ID) {
    void vscode.window.showInformationMessage(vscode.l10n.t("Open a declaration or resolution first."));
    return;
  }
  const wanted = value === undefined ? await ask(reading, host, document) : value;
  if (wanted !== undefined) await write(reading, host, document, wanted);
}

async function write({ key }: Reading, host: Host, document: vscode.TextDocument, value: string | null): Promise<void> {
  const { version } = document;
  const params: SetFrontMatterParams = { textDocument: { uri: document.uri.toString() }, key, value };
  const result = await host.ask<SetFrontMatterResult>(SET_FRONT_MATTER, params);
  if (!result) return;
  if ("reason" in result) {
    void vscode.window.showWarningMessage(result.reason);
    return;
  }
  const edit = await host.client()?.protocol2CodeConverter.asWorkspaceEdit(result.edit);
  if (edit && document.version === version) await vscode.workspace.applyEdit(edit);
}

interface Answer extends vscode.QuickPickItem {
  readonly value: string | null;
}

/** Undefined when the person thinks better of it. */
function ask(reading: Reading, host: Host, document: vscode.TextDocument): Promise<string | null | undefined> {
  const input = vscode.window.createQuickPick<Answer>();
  const answers = answersFor(reading, host, document);
  const settings: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon("gear"),
    tooltip: vscode.l10n.t("Setting for texts that do not say it themselves"),
  };
  Object.assign(input, { title: reading.name, placeholder: reading.question, items: answers, buttons: [settings] });
  input.activeItems = answers.filter(({ description }) => description !== undefined);
  return new Promise(resolve => {
    const end = (value?: string | null) => {
      resolve(value);
      input.dispose();
    };
    input.onDidAccept(() => end(input.activeItems[0]?.value));
    input.onDidHide(() => end());
    input.onDidTriggerButton(() => {
      end();
      void vscode.commands.executeCommand("workbench.action.openSettings", `@id:preambule.${reading.setting}`);
    });
    input.show();
  });
}

/** The one that holds says how it is known. */
function answersFor(reading: Reading, host: Host, document: vscode.TextDocument): Answer[] {
  const status = host.status.of(document.uri);
  const isWritten = status?.written.includes(reading.key) ?? false;
  const holding = status && { description: origin(reading, status) };
  const values = valuesOf(reading, host).map(
    ([value, label]): Answer => ({
      label,
      value,
      ...(isWritten && status && reading.of(status) === value ? holding : {}),
    }),
  );
  const automatic: Answer = {
    label: vscode.l10n.t("Automatic"),
    value: null,
    detail: vscode.l10n.t("As the settings say, or else as the text looks; the front matter says nothing of it."),
    ...(isWritten ? {} : holding),
  };
  return [automatic, ...values];
}
