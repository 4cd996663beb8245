/** Choosing what the structure shows: check sections, openers, findings, or type words and press Enter. */
import * as vscode from "vscode";
import { NO_FILTER, openerOf, openersIn, type Section, type StructureFilter } from "./filter.ts";
import type { StructureRow } from "./rows.ts";

interface Choice extends vscode.QuickPickItem {
  readonly adds?: Partial<StructureFilter>;
}

export function sectionName(section: Section): string {
  return section === "preambular" ? vscode.l10n.t("Preamble") : vscode.l10n.t("Operative part");
}

/** Undefined when the person thinks better of it. */
export function pickFilter(
  rows: readonly StructureRow[],
  filter: StructureFilter,
): Promise<StructureFilter | undefined> {
  const pick = vscode.window.createQuickPick<Choice>();
  pick.title = vscode.l10n.t("Filter the structure");
  pick.placeholder = vscode.l10n.t("Check what to show, or type words and press Enter");
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.items = choices(rows, filter);
  const before = pick.items.filter(({ picked }) => picked);
  pick.selectedItems = before;
  return new Promise(done => {
    pick.onDidAccept(() => {
      const chosen = pick.selectedItems;
      const asBefore = chosen.length === before.length && chosen.every(one => before.includes(one));
      // Words that nothing was checked for are themselves what is looked for.
      done(asBefore && pick.value.trim() !== "" ? { ...NO_FILTER, text: pick.value.trim() } : together(chosen));
      pick.dispose();
    });
    pick.onDidHide(() => {
      done(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function choices(rows: readonly StructureRow[], filter: StructureFilter): Choice[] {
  const heading = (label: string): Choice => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const sections: readonly Section[] = ["preambular", "operative"];
  return [
    ...(filter.text === ""
      ? []
      : [{ label: vscode.l10n.t("With “{0}”", filter.text), picked: true, adds: { text: filter.text } }]),
    { label: vscode.l10n.t("With findings"), picked: filter.findings, adds: { findings: true } },
    heading(vscode.l10n.t("Section")),
    ...sections.map(section => ({
      label: sectionName(section),
      picked: filter.sections.includes(section),
      adds: { sections: [section] },
    })),
    heading(vscode.l10n.t("Opener")),
    ...openersIn(rows).map(({ opener, count }) => ({
      label: opener,
      description: String(count),
      picked: filter.openers.includes(openerOf(opener)),
      adds: { openers: [openerOf(opener)] },
    })),
  ];
}

function together(chosen: readonly Choice[]): StructureFilter {
  const adds = chosen.flatMap(choice => choice.adds ?? []);
  return {
    ...Object.assign({}, NO_FILTER, ...adds),
    sections: adds.flatMap(({ sections }) => sections ?? []),
    openers: adds.flatMap(({ openers }) => openers ?? []),
  };
}
