/** The quick pick for the filter of the structure: check sections, openers or findings, or type words. */
import * as vscode from "vscode";
import { countOpeners, NO_FILTER, type Section, type StructureFilter, toOpenerKey } from "./filter.ts";
import type { StructureRow } from "./rows.ts";

interface Choice extends vscode.QuickPickItem {
  readonly adds?: Partial<StructureFilter>;
}

export function nameSection(section: Section): string {
  return section === "preambular" ? vscode.l10n.t("Preamble") : vscode.l10n.t("Operative part");
}

/** Undefined if the person cancels. */
export function pickFilter(
  rows: readonly StructureRow[],
  filter: StructureFilter,
): Promise<StructureFilter | undefined> {
  const pick = vscode.window.createQuickPick<Choice>();
  pick.title = vscode.l10n.t("Filter the structure");
  pick.placeholder = vscode.l10n.t("Check what to show, or type words and press Enter");
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.items = createChoices(rows, filter);
  const before = pick.items.filter(({ picked }) => picked);
  pick.selectedItems = before;
  return new Promise(done => {
    pick.onDidAccept(() => {
      const chosen = pick.selectedItems;
      const asBefore = chosen.length === before.length && chosen.every(one => before.includes(one));
      // If nothing was checked, the typed words are the filter.
      done(asBefore && pick.value.trim() !== "" ? { ...NO_FILTER, text: pick.value.trim() } : combineChoices(chosen));
      pick.dispose();
    });
    pick.onDidHide(() => {
      done(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function createChoices(rows: readonly StructureRow[], filter: StructureFilter): Choice[] {
  const heading = (label: string): Choice => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const sections: readonly Section[] = ["preambular", "operative"];
  return [
    ...(filter.text === ""
      ? []
      : [{ label: vscode.l10n.t("With “{0}”", filter.text), picked: true, adds: { text: filter.text } }]),
    { label: vscode.l10n.t("With findings"), picked: filter.findings, adds: { findings: true } },
    heading(vscode.l10n.t("Section")),
    ...sections.map(section => ({
      label: nameSection(section),
      picked: filter.sections.includes(section),
      adds: { sections: [section] },
    })),
    heading(vscode.l10n.t("Opener")),
    ...countOpeners(rows).map(({ opener, count }) => ({
      label: opener,
      description: String(count),
      picked: filter.openers.includes(toOpenerKey(opener)),
      adds: { openers: [toOpenerKey(opener)] },
    })),
  ];
}

function combineChoices(chosen: readonly Choice[]): StructureFilter {
  const adds = chosen.flatMap(choice => choice.adds ?? []);
  return {
    ...Object.assign({}, NO_FILTER, ...adds),
    sections: adds.flatMap(({ sections }) => sections ?? []),
    openers: adds.flatMap(({ openers }) => openers ?? []),
  };
}
