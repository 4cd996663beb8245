/** The texts of the preview's page in the language of the interface. */
import * as vscode from "vscode";
import type { PageTexts } from "./messages.ts";

export function createPageTexts(): PageTexts {
  return {
    document: vscode.l10n.t("The document as printed"),
    empty: vscode.l10n.t("There is nothing to show yet: the document is empty."),
    choose: vscode.l10n.t("Choose…"),
    kinds: {
      front: vscode.l10n.t("masthead"),
      masthead: vscode.l10n.t("masthead"),
      title: vscode.l10n.t("title"),
      original: vscode.l10n.t("language of the original"),
      heading: vscode.l10n.t("heading"),
      enacting: vscode.l10n.t("enacting line"),
      preambular: vscode.l10n.t("preambular paragraph"),
      operative: vscode.l10n.t("operative paragraph"),
      item: vscode.l10n.t("subparagraph"),
      text: vscode.l10n.t("paragraph"),
      letter: vscode.l10n.t("paragraph of the letter"),
      signature: vscode.l10n.t("signature"),
      closing: vscode.l10n.t("closing"),
      footnote: vscode.l10n.t("footnote"),
      furniture: vscode.l10n.t("page head or foot"),
    },
    severities: {
      error: vscode.l10n.t("error"),
      warning: vscode.l10n.t("warning"),
      information: vscode.l10n.t("note"),
      hint: vscode.l10n.t("hint"),
    },
  };
}
