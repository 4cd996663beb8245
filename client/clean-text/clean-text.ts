/** The command that cleans a text that was extracted from PDF or Word, in the editor, as one step of undo. */
import * as vscode from "vscode";
import { CLEAN_TEXT, type CleanTextAnswer } from "../../server/protocol/clean-text.ts";
import { type Host, LANGUAGE_ID, type Part } from "../core/host.ts";
import { applyServerEdit } from "../shared/apply-server-edit.ts";
import { showNoDocument } from "../shared/show-no-document.ts";
import { registerPasteOffer } from "./paste-offer.ts";
import { showResult } from "./show-result.ts";

export const registerCleanText: Part = host =>
  vscode.Disposable.from(
    vscode.commands.registerCommand("preambule.cleanText", () => cleanOpenText(host)),
    registerPasteOffer(host),
  );

/** Returns what was done, for tests and other extensions; undefined if nothing could be. */
async function cleanOpenText(host: Host): Promise<CleanTextAnswer | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== LANGUAGE_ID) return showNoDocument();
  const { version, uri } = document;
  const answer = await host.request<CleanTextAnswer>(CLEAN_TEXT, { textDocument: { uri: uri.toString() } });
  if (!answer) return undefined;
  if (!answer.edit) {
    void vscode.window.showInformationMessage(vscode.l10n.t("There is nothing to clean in this text."));
    return answer;
  }
  if (!(await applyServerEdit(host, document, version, answer.edit))) return undefined;
  showResult(answer);
  return answer;
}
