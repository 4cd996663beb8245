/** Quick picks for openers, searchable by word, by meaning, and in any of the six languages. */

import * as vscode from "vscode";
import {
  INSERT_PLACES,
  type InsertPlace,
  OPENERS,
  type OpenerSection,
  type OpenersAnswer,
} from "../../server/protocol/openers.ts";
import type { Host } from "../core/host.ts";
import { getCursor } from "../shared/editors.ts";
import { escapeForList } from "../shared/escape-words.ts";
import { searchItems } from "../shared/search-items.ts";
import { showNoDocument } from "../shared/show-no-document.ts";
import { createTypedChoice, pick } from "../shared/wizard-steps.ts";
import { insertOpener, type OpenerChoice } from "./insert-opener.ts";
import { findTypedAhead } from "./typed-ahead.ts";

interface OpenerItem extends vscode.QuickPickItem {
  readonly text?: string;
  readonly section?: OpenerSection;
}

/** Inserts the picked opener at the cursor; openers of the cursor's section come first. */
export async function pickOpener(host: Host, uri: vscode.Uri | undefined): Promise<void> {
  if (!uri) return showNoDocument();
  const { text, section } = (await showOpeners(host, uri)) ?? {};
  if (text && section) await insertOpener(host, uri, { section, text });
}

/** Undefined if the person cancels. */
function showOpeners(host: Host, uri: vscode.Uri): Promise<OpenerItem | undefined> {
  const input = vscode.window.createQuickPick<OpenerItem>();
  input.title = vscode.l10n.t("Insert an opener");
  input.placeholder = vscode.l10n.t("A word, a meaning, or an opener of another language");
  input.matchOnDescription = true;
  input.matchOnDetail = true;
  input.busy = true;
  let all: readonly OpenerItem[] = [];
  const list = () => {
    input.items = searchItems(all, input.value);
  };
  void host.request<OpenersAnswer>(OPENERS, createPositionParams(uri)).then(answer => {
    all = answer ? createItems(answer) : [];
    input.busy = false;
    list();
  });
  input.onDidChangeValue(list);
  return new Promise(resolve => {
    input.onDidAccept(() => {
      const [chosen] = input.selectedItems;
      if (!chosen) return;
      resolve(chosen);
      input.dispose();
    });
    input.onDidHide(() => {
      resolve(undefined);
      input.dispose();
    });
    input.show();
  });
}

/** Asks for the place, then for an opener of that section, listed or typed; asks nothing if `wanted` is complete. */
export async function pickClause(
  host: Host,
  uri: vscode.Uri | undefined,
  wanted?: Partial<OpenerChoice>,
): Promise<void> {
  if (!uri) return showNoDocument();
  const { section: known, text } = wanted ?? {};
  if (known && text) return insertOpener(host, uri, { where: "after", ...wanted, section: known, text });
  const places = await host.request<InsertPlace[]>(INSERT_PLACES, createPositionParams(uri));
  const answer = places && (await host.request<OpenersAnswer>(OPENERS, createPositionParams(uri)));
  if (!answer) return;
  const title = vscode.l10n.t("Insert a clause");
  const choices = places.map(place => ({
    label: place.label,
    detail: escapeForList(place.beside),
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
          ahead = findTypedAhead(typed, choices);
        },
      },
    );
    if (typeof where === "string") return;
    const { section } = where.answer;
    const opener = await pick(
      { title, step: 2, totalSteps: 2 },
      {
        placeholder: vscode.l10n.t("A word, a meaning, or an opener of another language"),
        choices: createItems(answer, section).map(item => ({ ...item, value: item.text ?? "" })),
        createChoice: text => createTypedChoice(text, text),
        value: ahead,
      },
    );
    if (opener === "leave") return;
    if (opener === "back") continue;
    const { answer: written } = opener;
    return written ? insertOpener(host, uri, { section, text: written, where: where.answer.where }) : undefined;
  }
}

function createPositionParams(uri: vscode.Uri) {
  const { line, character } = getCursor(uri);
  return { textDocument: { uri: uri.toString() }, position: { line, character } };
}

/** The items of one section, or of all, the section at the position first. */
function createItems({ sections, meanings, section: here }: OpenersAnswer, only?: OpenerSection): OpenerItem[] {
  const wanted = sections.filter(({ section }) => !only || section === only);
  const ordered = wanted.toSorted((a, b) => Number(b.section === here) - Number(a.section === here));
  return ordered.flatMap(({ section, label, families }) =>
    families.flatMap(family => [
      { label: `${label} · ${family.label}`, kind: vscode.QuickPickItemKind.Separator },
      ...family.openers.map(({ text, meaning, counted }): OpenerItem => {
        const described = meanings[meaning];
        return {
          label: text,
          text,
          section,
          description: [counted, described?.force].filter(Boolean).join(" · "),
          detail: [described?.text, ...(described?.elsewhere ?? [])].filter(Boolean).join(" · "),
        };
      }),
    ]),
  );
}
