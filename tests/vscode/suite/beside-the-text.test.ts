/** What stands beside and above the text without being part of it: numbers by counting, agreement, force; counts, citations. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { openText, rangeOf, readBefore } from "./documents.ts";
import { poll } from "./poll.ts";

const TEXT = `Les ministres,

Conscients de l’enjeu,

Résolus à agir,

Décident d’agir\u00a0;

Invitent instamment les États à agir.
`;

const NUMBERED = `L’Assemblée générale,

Consciente de l’enjeu,

Résolue à agir,

1. Décide d’agir\u00a0;

2. Invite les États à appliquer le paragraphe 1 ci-dessus\u00a0;

3. Prie chacun d’appliquer les paragraphes 1 et 2 ci-dessus.
`;

async function hints({ document }: vscode.TextEditor): Promise<string[]> {
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const found = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    "vscode.executeInlayHintProvider",
    document.uri,
    whole,
  );
  return found.map(({ label, position }) => {
    const text = typeof label === "string" ? label : label.map(({ value }) => value).join("");
    return `${position.line} ${text}`;
  });
}

async function lenses({ document }: vscode.TextEditor): Promise<vscode.CodeLens[]> {
  return vscode.commands.executeCommand("vscode.executeCodeLensProvider", document.uri, 50);
}

const titles = (all: readonly vscode.CodeLens[]) =>
  all.map(({ range, command }) => `${range.start.line} ${command?.title}`);

/** Sets settings for a while, and has them be what they were. */
async function withSettings(values: Readonly<Record<string, unknown>>, work: () => Promise<unknown>): Promise<void> {
  const settings = vscode.workspace.getConfiguration("preambule");
  const set = async (name: string, value: unknown) => settings.update(name, value, vscode.ConfigurationTarget.Global);
  try {
    for (const [name, value] of Object.entries(values)) await set(name, value);
    await work();
  } finally {
    for (const name of Object.keys(values)) await set(name, undefined);
  }
}

async function opened(text: string): Promise<vscode.TextEditor> {
  const editor = await openText(text);
  await readBefore(editor.document);
  return editor;
}

describe("hints in the text", () => {
  it("number the paragraphs that print no number, of the part that is asked for", async () => {
    const editor = await opened(TEXT);
    await withSettings({ messages: "fr" }, async () => {
      await poll("numbers of the operative part", async () => (await hints(editor)).join() === "6 par. 1,8 par. 2");
      await withSettings({ "inlayHints.number": "all" }, () =>
        poll("all numbers", async () => (await hints(editor)).join() === "2 al. 1,4 al. 2,6 par. 1,8 par. 2"),
      );
      await withSettings({ "inlayHints.number": "off" }, () =>
        poll("no number", async () => (await hints(editor)).length === 0),
      );
    });
  });

  it("say nothing where numbers are printed", async () => {
    assert.deepEqual(await hints(await opened(NUMBERED)), []);
  });

  it("tell agreement and force when they are wanted, and follow the text", async () => {
    const editor = await opened(TEXT);
    await withSettings({ "inlayHints.number": "off", "inlayHints.force": true }, async () => {
      const before = await poll("forces", async () => {
        const found = await hints(editor);
        return found.length > 0 && found;
      });
      assert.ok(
        before.some(hint => /^8 force \d/.test(hint)),
        before.join(),
      );
      await editor.edit(edit => edit.delete(rangeOf(editor.document, "instamment ")));
      await poll("another force", async () => (await hints(editor)).join() !== before.join());
    });
    await withSettings({ "inlayHints.number": "off", "inlayHints.agreement": true }, () =>
      poll("agreement", async () => (await hints(editor)).length > 0),
    );
  });
});

describe("lenses above the text", () => {
  it("count parts and citations, and go when they are not wanted", async () => {
    const editor = await opened(NUMBERED);
    await withSettings({ messages: "fr" }, async () => {
      const all = await poll("lenses", async () => {
        const found = titles(await lenses(editor));
        return found.some(title => /cité/.test(title)) && found;
      });
      assert.ok(
        all.some(title => /^2 2 alinéas/.test(title)),
        all.join(" | "),
      );
      assert.ok(
        all.some(title => /^6 3 paragraphes/.test(title)),
        all.join(" | "),
      );
      assert.ok(
        all.some(title => /^6 .*cité 2 fois/.test(title)),
        all.join(" | "),
      );
      await withSettings({ "codeLens.counts": false }, () =>
        poll("citations alone", async () => titles(await lenses(editor)).every(title => /cité/.test(title))),
      );
      await withSettings({ "codeLens.counts": false, "codeLens.references": false }, () =>
        poll("no lens", async () => (await lenses(editor)).length === 0),
      );
    });
  });

  it("open what they count when they are clicked", async () => {
    const editor = await opened(NUMBERED);
    const cited = await poll("a lens", async () =>
      (await lenses(editor)).find(({ command }) => command?.command === "preambule.showReferences"),
    );
    assert.ok(cited.command);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand(cited.command.command, ...(cited.command.arguments ?? []));
    await vscode.commands.executeCommand("closeReferenceSearch");
    const counting = (await lenses(editor)).find(({ command }) => command?.command === "preambule.statistics.focus");
    assert.ok(counting?.command);
    await vscode.commands.executeCommand(counting.command.command, ...(counting.command.arguments ?? []));
    assert.equal(editor.document.getText(), NUMBERED);
  });
});

describe("the sheet of openers", () => {
  it("writes an opener where the cursor is, with its number and mark, in one step", async () => {
    const editor = await opened(NUMBERED);
    const { end } = rangeOf(editor.document, "1. Décide d’agir\u00a0;");
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand("preambule.showOpeners");
    await vscode.commands.executeCommand("preambule.writeOpener", "operative", "Encourage");
    const text = editor.document.getText();
    assert.match(text, /\n\n1\. Décide d’agir\u00a0;\n\n2\. Encourage [^\n]*\u00a0;\n\n3\. Invite les États/);
    assert.match(text, /appliquer les paragraphes 1 et 3 ci-dessus\.\n$/);
    assert.notEqual(
      editor.document.getText(vscode.window.activeTextEditor?.selection),
      "",
      "what is to be written is selected",
    );
    await vscode.commands.executeCommand("undo");
    assert.equal(editor.document.getText(), NUMBERED);
  });

  it("is searched by a word, from the palette", async () => {
    const editor = await opened(NUMBERED);
    const { end } = rangeOf(editor.document, "Résolue à agir,");
    editor.selection = new vscode.Selection(end, end);
    let isDone = false;
    const done = vscode.commands.executeCommand("preambule.insertOpener").then(() => {
      isDone = true;
    });
    await poll("the list answered", async () => {
      if (!isDone) await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      return isDone;
    });
    await done;
    assert.match(
      editor.document.getText(),
      /Résolue à agir,\n\n\p{Lu}[^\n]*,\n\n1\. Décide/u,
      "of the section of the cursor",
    );
    await vscode.commands.executeCommand("undo");
    assert.equal(editor.document.getText(), NUMBERED);
  });
});
