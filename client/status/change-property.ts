/** Asks for the language or the kind of a document and writes the answer into its front matter. */

import * as vscode from "vscode";
import {
  SET_FRONT_MATTER,
  type SetFrontMatterParams,
  type SetFrontMatterResult,
} from "../../server/protocol/front-matter.ts";
import { type Host, LANGUAGE_ID } from "../core/host.ts";
import { applyServerEdit } from "../shared/apply-server-edit.ts";
import { showNoDocument } from "../shared/show-no-document.ts";
import { type DocumentProperty, describeOrigin, listValues } from "./document-properties.ts";

/** `value` is the answer if given, e.g. by a key binding; null removes the key. */
export async function changeProperty(reading: DocumentProperty, host: Host, value?: string | null): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== LANGUAGE_ID) {
    showNoDocument();
    return;
  }
  const wanted = value === undefined ? await askValue(reading, host, document) : value;
  if (wanted !== undefined) await writeFrontMatter(reading, host, document, wanted);
}

async function writeFrontMatter(
  { key }: DocumentProperty,
  host: Host,
  document: vscode.TextDocument,
  value: string | null,
): Promise<void> {
  const { version } = document;
  const params: SetFrontMatterParams = { textDocument: { uri: document.uri.toString() }, key, value };
  const result = await host.request<SetFrontMatterResult>(SET_FRONT_MATTER, params);
  if (!result) return;
  if ("reason" in result) {
    void vscode.window.showWarningMessage(result.reason);
    return;
  }
  await applyServerEdit(host, document, version, result.edit);
}

interface Answer extends vscode.QuickPickItem {
  readonly value: string | null;
}

/** Undefined if the person cancels. */
function askValue(
  reading: DocumentProperty,
  host: Host,
  document: vscode.TextDocument,
): Promise<string | null | undefined> {
  const input = vscode.window.createQuickPick<Answer>();
  const answers = createAnswers(reading, host, document);
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

/** The choices; the present one has a description of its origin. */
function createAnswers(reading: DocumentProperty, host: Host, document: vscode.TextDocument): Answer[] {
  const status = host.status.get(document.uri);
  const isWritten = status?.written.includes(reading.key) ?? false;
  const holding = status && { description: describeOrigin(reading, status) };
  const values = listValues(reading, host).map(
    ([value, label]): Answer => ({
      label,
      value,
      ...(isWritten && status && reading.getValue(status) === value ? holding : {}),
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
