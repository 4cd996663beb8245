/** The items behind `{}` in the status bar: as what language and which kind of text a document is read. */
import * as vscode from "vscode";
import { type Host, LANGUAGE_ID, type Part } from "../host.ts";
import { changeReading } from "./change.ts";
import { nameOf, origin, READINGS, type Reading } from "./readings.ts";

export const statusItems: Part = host => vscode.Disposable.from(...READINGS.map(reading => statusItem(reading, host)));

function statusItem(reading: Reading, host: Host): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem(`preambule.${reading.setting}`, { language: LANGUAGE_ID });
  item.name = reading.name;
  const show = () => Object.assign(item, shown(reading, host));
  show();
  return vscode.Disposable.from(
    item,
    // The editor's menu gives the address of its text.
    vscode.commands.registerCommand(reading.changeCommand, (value?: unknown) =>
      changeReading(reading, host, typeof value === "string" || value === null ? value : undefined),
    ),
    host.status.onDidCheck(show),
    host.status.onDidChangeState(show),
    vscode.window.onDidChangeActiveTextEditor(show),
    // Says nothing of a check that brings the same, but who asked for it may be another.
    vscode.workspace.onDidChangeConfiguration(change => change.affectsConfiguration("preambule") && show()),
  );
}

type Shown = Pick<vscode.LanguageStatusItem, "text" | "detail" | "busy" | "severity" | "command">;

function shown(reading: Reading, host: Host): Shown {
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
  const status = document && documents.of(document.uri);
  return {
    text: status ? nameOf(reading, reading.of(status), host) : reading.name,
    detail: status ? origin(reading, status) : "",
    busy: documents.isStarting,
    severity: vscode.LanguageStatusSeverity.Information,
    command: { command: reading.changeCommand, title: vscode.l10n.t("Change"), tooltip: reading.question },
  };
}
