/** The first steps of somebody new. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { poll } from "./poll.ts";

interface Step {
  readonly title: string;
  readonly description: string;
  readonly media: { readonly image: Readonly<Record<string, string>>; readonly altText: string };
}

describe("the first steps", () => {
  const extension = vscode.extensions.getExtension("preambule.preambule");
  const steps: readonly Step[] = extension?.packageJSON.contributes.walkthroughs[0].steps ?? [];

  it("are opened by a command", async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.commands.executeCommand("preambule.openWalkthrough");
    await poll("a page that is no text", () => {
      const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
      return (
        tab && !(tab.input instanceof vscode.TabInputText) && /Welcome|Walkthrough|Get Started|Premiers/.test(tab.label)
      );
    });
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  it("have pictures that came with the extension, and a word for those who cannot see them", async () => {
    assert.ok(extension && steps.length >= 5);
    for (const { title, media } of steps) {
      assert.ok(!title.startsWith("%") && media.altText.length > 20, title);
      for (const path of Object.values(media.image)) {
        const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension.extensionUri, path));
        assert.ok(bytes.length > 1000 && bytes.length < 150_000, path);
      }
    }
  });

  it("lead to commands that there are", async () => {
    const commands = new Set(await vscode.commands.getCommands(true));
    const named = steps.flatMap(({ description }) =>
      [...description.matchAll(/\(command:([^)]+)\)/g)].map(([, id]) => id),
    );
    assert.ok(named.length >= steps.length);
    assert.deepEqual(
      named.filter(id => !commands.has(id as string)),
      [],
    );
  });
});
