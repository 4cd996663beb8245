/** The list of openers to search in: by word, by meaning, in any of the six languages. */
import * as vscode from "vscode";
import {
  INSERT_PLACES,
  type InsertPlace,
  OPENERS,
  type OpenerSection,
  type OpenersAnswer,
} from "../../server/protocol/openers.ts";
import { cursorIn } from "../editors.ts";
import type { Host } from "../host.ts";
import { inList } from "../shown-words.ts";
import { asWritten, pick } from "../steps.ts";
import { type Inserted, insertOpener } from "./insert.ts";
import { typedAhead } from "./typed-ahead.ts";

interface OpenerItem extends vscode.QuickPickItem {
  readonly text?: string;
  readonly section?: OpenerSection;
}

/** At the cursor; openers of the section that it is in come first. */
export async function pickOpener(host: Host, uri: vscode.Uri | undefined): Promise<void> {
  if (!uri) return openFirst();
  const items = host.ask<OpenersAnswer>(OPENERS, askedAt(uri)).then(answer => (answer ? listed(answer) : []));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Insert an opener"),
    placeHolder: vscode.l10n.t("A word, a meaning, or an opener of another language"),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  const { text, section } = chosen ?? {};
  if (text && section) await insertOpener(host, uri, { section, text });
}

/** Asks where first, then for an opener of that section, or one that is in no list; with `wanted`, nothing. */
export async function pickClause(host: Host, uri: vscode.Uri | undefined, wanted?: Partial<Inserted>): Promise<void> {
  if (!uri) return openFirst();
  const { section: known, text } = wanted ?? {};
  if (known && text) return insertOpener(host, uri, { where: "after", ...wanted, section: known, text });
  const places = await host.ask<InsertPlace[]>(INSERT_PLACES, askedAt(uri));
  const answer = places && (await host.ask<OpenersAnswer>(OPENERS, askedAt(uri)));
  if (!answer) return;
  const title = vscode.l10n.t("Insert a clause");
  const choices = places.map(place => ({
    label: place.label,
    detail: inList(place.beside),
    value: place,
    alwaysShow: true,
  }));
  while (true) {
    let ahead = "";
    const where = await pick(
      { title, step: 1, totalSteps: 2 },
      {
        placeholder: vscode.l10n.t("Where is the new clause to stand?"),
        choices,
        onDidChoose: typed => {
          ahead = typedAhead(typed, choices);
        },
      },
    );
    if (typeof where === "string") return;
    const { section } = where.answer;
    const opener = await pick(
      { title, step: 2, totalSteps: 2 },
      {
        placeholder: vscode.l10n.t("A word, a meaning, or an opener of another language"),
        choices: listed(answer, section).map(item => ({ ...item, value: item.text ?? "" })),
        typed: text => asWritten(text, text),
        value: ahead,
      },
    );
    if (opener === "leave") return;
    if (opener === "back") continue;
    const { answer: written } = opener;
    return written ? insertOpener(host, uri, { section, text: written, where: where.answer.where }) : undefined;
  }
}

function openFirst(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t("Open a declaration or resolution first."));
}

function askedAt(uri: vscode.Uri) {
  const { line, character } = cursorIn(uri);
  return { textDocument: { uri: uri.toString() }, position: { line, character } };
}

/** Those of one section, or of all, the one that the position is in first. */
function listed({ sections, meanings, section: here }: OpenersAnswer, only?: OpenerSection): OpenerItem[] {
  const wanted = sections.filter(({ section }) => !only || section === only);
  const ordered = wanted.toSorted((a, b) => Number(b.section === here) - Number(a.section === here));
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
