/** From a finding to the page of its rule. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { openText } from "./documents.ts";
import { poll } from "./poll.ts";

const FAULTY =
  "L’Assemblée générale,\n\nRappelant sa décision\u00a0;\n\n1. Décide d’agir\u00a0;\n\n2. Invite les États.\n";

/** The page that a finding's code links to. */
async function linked(): Promise<vscode.Uri> {
  const { document } = await openText(FAULTY);
  return poll("a finding with a link", () => {
    const codes = vscode.languages.getDiagnostics(document.uri).map(({ code }) => code);
    const code = codes.find(one => typeof one === "object" && one.value === "preambular-mark");
    return typeof code === "object" && code.target;
  });
}

describe("the page of a rule", () => {
  it("is what a finding's code links to, in the language of the display", async () => {
    const target = await linked();
    assert.match(target.toString(), /^preambule-rule:\/(?:fr|en)\/preambular-mark\.md$/);
    const text = (await vscode.workspace.openTextDocument(target)).getText();
    const title = vscode.env.language.startsWith("fr")
      ? "Fin d’un alinéa du préambule"
      : "End of a preambular paragraph";
    assert.ok(text.startsWith(`# ${title}\n`), text.slice(0, 80));
    const french = await vscode.workspace.openTextDocument(target.with({ path: "/fr/elision.md" }));
    assert.ok(french.getText().startsWith("# Élision oubliée ou de trop\n"));
  });

  it("opens as a page to be read, not as its source", async () => {
    await vscode.commands.executeCommand("vscode.open", await linked());
    const tab = await poll("the page's tab", () => {
      const { activeTab } = vscode.window.tabGroups.activeTabGroup;
      return activeTab?.label.includes("preambular-mark") && activeTab;
    });
    assert.ok(tab.input instanceof vscode.TabInputCustom, "opened as text");
    assert.equal(tab.input.viewType, "vscode.markdown.preview.editor");
    await vscode.window.tabGroups.close(tab);
  });

  it("leads to the drafting rules that the rule checks", async () => {
    const page = await linked();
    const text = (await vscode.workspace.openTextDocument(page)).getText();
    assert.match(text, /\[PCT-1\]\(sources\.md#pct-1\)/);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>("vscode.executeLinkProvider", page, 100);
    assert.ok(
      links.some(({ target }) => target && decodeURIComponent(target.toString()).includes("sources.md")),
      JSON.stringify(links),
    );
    const sources = page.with({ path: page.path.replace("preambular-mark", "sources") });
    assert.match((await vscode.workspace.openTextDocument(sources)).getText(), /^### PCT-1$/m);
  });

  it("says that a rule does not exist", async () => {
    const nothing = vscode.Uri.parse("preambule-rule:/en/no-such-rule.md");
    assert.equal((await vscode.workspace.openTextDocument(nothing)).getText(), "There is no such rule.");
  });
});
