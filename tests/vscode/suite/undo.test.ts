/** Whatever is done to a text for a person, one step back gives the exact text, however its lines end. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { openText, rangeOf, readBefore } from "./documents.ts";
import { poll } from "./poll.ts";

/** Faults, references, an acronym, a defined term, a list, a compound operative, notes and signatures. */
const TEXT = `Déclaration sur les lacs

Les chefs d’État et de gouvernement,

Rappelant l’œuvre de l’Alliance des lacs (ALB)[^1] et l’accord conclu avec l’ALB ;

Conscients que il faut agir,

1. Décident d’agir et invitent les États à agir ;

2. Engagent les États Membres :

a) À étendre les rives ;

b) À étudier les eaux, comme le veut le paragraphe 1 ci-dessus ;

3. Prient le Secrétaire général de suivre l'exécution des paragraphes 1 et 2 ci-dessus

4. Remercient l’ALB de son appui.

[^1]: A/82/203.

Pour le Chili

Pour l’Argentine
`;

const ENDS = { LF: "\n", CRLF: "\r\n" } as const;

type Act = (editor: vscode.TextEditor) => Thenable<unknown>;

/** Places the cursor, or selects words. */
function at(editor: vscode.TextEditor, words: string, isSelected = false): void {
  const { start, end } = rangeOf(editor.document, words);
  editor.selection = new vscode.Selection(start, isSelected ? end : start);
}

const command = (name: string, ...values: unknown[]) => vscode.commands.executeCommand(name, ...values);

/** Applies the first code action of a kind at the words, as a key binding does. */
function action(words: string, kind: string): Act {
  return editor => {
    at(editor, words);
    return command("editor.action.codeAction", { kind, apply: "first" });
  };
}

/** What a key does where the cursor is. */
function stepped(words: string, name: string, ...values: unknown[]): Act {
  return editor => {
    at(editor, words);
    return command(name, ...values);
  };
}

function renamed(words: string, offset: number, name: string): Act {
  return async ({ document }) => {
    const position = document.positionAt(document.getText().indexOf(words) + offset);
    const edit = await command("vscode.executeDocumentRenameProvider", document.uri, position, name);
    assert.ok(edit instanceof vscode.WorkspaceEdit);
    return vscode.workspace.applyEdit(edit);
  };
}

function typed(words: string, text: string): Act {
  return editor => {
    const { end } = rangeOf(editor.document, words);
    editor.selection = new vscode.Selection(end, end);
    return command("type", { text });
  };
}

/** A row of the review is the one that « next finding » has come to. */
function reviewed(name: string, words: string): Act {
  return async editor => {
    await command("preambule.showReview");
    await poll(`the finding “${words}”`, async () => {
      await command("preambule.nextFinding");
      return editor.document.getText(vscode.window.activeTextEditor?.selection) === words;
    });
    await command(name);
    await vscode.window.showTextDocument(editor.document);
  };
}

const EDITS: Readonly<Record<string, Act>> = {
  "a quick fix": editor => {
    at(editor, "que il");
    return command("editor.action.autoFix");
  },
  "all fixes": () => command("editor.action.fixAll"),
  "a move down": action("1. Décident", "refactor.move"),
  "a paragraph moved by its key": stepped("1. Décident", "preambule.moveClauseDown"),
  "an opener from the sheet": stepped("3. Prient", "preambule.writeOpener", "operative", "Saluent"),
  "a paragraph's new number": renamed("4. Remercient", 0, "2"),
  "a sub-paragraph's new label": renamed("b) À", 0, "a"),
  "an acronym's new name": renamed("(ALB)", 2, "BML"),
  "a title's new name": renamed("Déclaration", 3, "Déclaration relative aux lacs et aux rivières"),
  "a note's new call": renamed("[^1]", 2, "rapport"),
  "a formatted document": () => command("editor.action.formatDocument"),
  "a formatted selection": editor => {
    at(editor, "Prient le Secrétaire général de suivre l'exécution", true);
    return command("editor.action.formatSelection");
  },
  "an inserted clause": editor => {
    at(editor, "Engagent");
    return command("preambule.insertClause", { section: "operative", where: "before", text: "Saluent" });
  },
  "a language in the front matter": () => command("preambule.changeLanguage", "fr"),
  "a fix from the review": reviewed("preambule.reviewFix", "que il"),
  "a finding silenced from the review": reviewed("preambule.reviewIgnore", "que il"),
};

async function open(end: string): Promise<{ editor: vscode.TextEditor; text: string }> {
  const text = TEXT.replaceAll("\n", end);
  const editor = await openText(text);
  await readBefore(editor.document);
  await poll("findings", () => vscode.languages.getDiagnostics(editor.document.uri).length > 2);
  assert.equal(editor.document.getText(), text);
  return { editor, text };
}

/** Does it once: an editor asks for fixes a moment after it has shown what they are of, and then nothing happens. */
async function done(act: Act, editor: vscode.TextEditor, what: string): Promise<void> {
  const { version } = editor.document;
  await poll(what, async () => {
    await act(editor);
    return poll("a change", () => editor.document.version !== version, 1_500).catch(() => false);
  });
}

async function undone({ document }: vscode.TextEditor, text: string, what: string): Promise<void> {
  await command("undo");
  assert.equal(document.getText(), text, `${what}, taken back`);
  assert.equal(document.eol, text.includes("\r\n") ? vscode.EndOfLine.CRLF : vscode.EndOfLine.LF);
}

describe("one step back", () => {
  for (const [name, end] of Object.entries(ENDS)) {
    for (const [what, act] of Object.entries(EDITS)) {
      it(`takes back ${what} (${name})`, async () => {
        const { editor, text } = await open(end);
        await done(act, editor, what);
        const now = editor.document.getText();
        assert.equal(now.replaceAll("\r\n", "\n").includes("\r"), false);
        if (end === "\r\n") assert.equal(/[^\r]\n/.test(now), false, "every line ends as the text's do");
        await undone(editor, text, what);
      });
    }

    it(`takes back what is put in as one types (${name})`, async () => {
      const { editor, text } = await open(end);
      await typed("de son appui.", "\n")(editor);
      await poll("the next number", () => editor.document.getText().includes(`appui.${end}${end}5. `));
      await command("undo");
      // The editor takes the key itself for a step of its own.
      if (editor.document.getText() !== text) await command("undo");
      assert.equal(editor.document.getText(), text);
    });

    it(`takes back every code action that is offered (${name})`, async () => {
      const { editor, text } = await open(end);
      const { document } = editor;
      let count = 0;
      const kinds = new Set<string>();
      for (const words of [
        "Déclaration",
        "Rappelant",
        "que il",
        "1. Décident",
        "a) À",
        "b) À",
        "3. Prient",
        "4. Rem",
        "Pour le",
      ]) {
        const offered = await command(
          "vscode.executeCodeActionProvider",
          document.uri,
          rangeOf(document, words),
          undefined,
          50,
        );
        for (const { edit, title, kind } of offered as vscode.CodeAction[]) {
          if (!edit) continue;
          assert.ok(await vscode.workspace.applyEdit(edit), title);
          if (document.getText() === text) continue;
          await undone(editor, text, title);
          kinds.add(kind?.value.split(".")[0] ?? "");
          count++;
        }
      }
      assert.ok(count >= 10 && kinds.has("quickfix") && kinds.has("refactor"), `${count}: ${[...kinds].join()}`);
    });
  }
});
