/** The list of openers to search in: by word, by meaning, in any of the six languages. */
import * as vscode from "vscode";
import { OPENERS, type OpenerSection, type OpenersAnswer } from "../../server/protocol/openers.ts";
import type { Host } from "../host.ts";
import { insertOpener } from "./insert.ts";

interface OpenerItem extends vscode.QuickPickItem {
  readonly text?: string;
  readonly section?: OpenerSection;
}

/** Openers of the section that the cursor is in come first. */
export async function pickOpener(host: Host, uri: vscode.Uri | undefined): Promise<void> {
  if (!uri) {
    void vscode.window.showInformationMessage(vscode.l10n.t("Open a declaration or resolution first."));
    return;
  }
  const chosen = await vscode.window.showQuickPick(itemsFor(host, uri), {
    title: vscode.l10n.t("Insert an opener"),
    placeHolder: vscode.l10n.t("A word, a meaning, or an opener of another language"),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen?.text && chosen.section) await insertOpener(host, uri, chosen.section, chosen.text);
}

async function itemsFor(host: Host, uri: vscode.Uri): Promise<OpenerItem[]> {
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const { line, character } = editor?.selection.active ?? new vscode.Position(0, 0);
  const textDocument = { uri: uri.toString() };
  const answer = await host.ask<OpenersAnswer>(OPENERS, { textDocument, position: { line, character } });
  return answer ? listed(answer) : [];
}

function listed({ sections, meanings, section: here }: OpenersAnswer): OpenerItem[] {
  const ordered = sections.toSorted((a, b) => Number(b.section === here) - Number(a.section === here));
  return ordered.flatMap(({ section, label, families }) =>
    families.flatMap(family => [
      { label: `${label} · ${family.label}`, kind: vscode.QuickPickItemKind.Separator },
      ...family.openers.map(({ text, meaning, counted }): OpenerItem => {
        const told = meanings[meaning];
        return {
          label: text,
          text,
          section,
          description: [counted, told?.force].filter(Boolean).join(" · "),
          detail: [told?.text, ...(told?.elsewhere ?? [])].filter(Boolean).join(" · "),
        };
      }),
    ]),
  );
}
