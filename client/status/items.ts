/** The language status items, behind `{}` in the status bar: language and kind of the document. */
import * as vscode from "vscode";
import { type Host, LANGUAGE_ID, type Part } from "../core/host.ts";
import { changeProperty } from "./change-property.ts";
import { DOCUMENT_PROPERTIES, type DocumentProperty, describeOrigin, nameValue } from "./document-properties.ts";

export const registerStatusItems: Part = host =>
  vscode.Disposable.from(...DOCUMENT_PROPERTIES.map(reading => createStatusItem(reading, host)));

function createStatusItem(reading: DocumentProperty, host: Host): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem(`preambule.${reading.setting}`, { language: LANGUAGE_ID });
  item.name = reading.name;
  const show = () => Object.assign(item, createItemState(reading, host));
  show();
  return vscode.Disposable.from(
    item,
    // A menu passes the URI of the document instead.
    vscode.commands.registerCommand(reading.changeCommand, (value?: unknown) =>
      changeProperty(reading, host, typeof value === "string" || value === null ? value : undefined),
    ),
    host.status.onDidCheck(show),
    host.status.onDidChangeState(show),
    vscode.window.onDidChangeActiveTextEditor(show),
    // The origin of a value may change even if the value does not.
    vscode.workspace.onDidChangeConfiguration(change => change.affectsConfiguration("preambule") && show()),
  );
}

type ItemState = Pick<vscode.LanguageStatusItem, "text" | "detail" | "busy" | "severity" | "command">;

function createItemState(reading: DocumentProperty, host: Host): ItemState {
  const { status: documents } = host;
  if (documents.hasStopped) {
    return {
      text: vscode.l10n.t("The language server has stopped"),
      detail: "",
      busy: false,
      severity: vscode.LanguageStatusSeverity.Error,
      command: { command: "preambule.restartServer", title: vscode.l10n.t("Restart") },
    };
  }
  const document = vscode.window.activeTextEditor?.document;
  const status = document && documents.get(document.uri);
  return {
    text: status ? nameValue(reading, reading.getValue(status), host) : reading.name,
    detail: status ? describeOrigin(reading, status) : "",
    busy: documents.isStarting,
    severity: vscode.LanguageStatusSeverity.Information,
    command: { command: reading.changeCommand, title: vscode.l10n.t("Change"), tooltip: reading.question },
  };
}
