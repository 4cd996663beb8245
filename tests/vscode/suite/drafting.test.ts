/** A person's way through a text: write, see what is wrong, put it right, think better of it. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { openSample, openText, rangeOf } from "./documents.ts";
import { poll } from "./poll.ts";

const RESOLUTION = `L’Assemblée générale,

Rappelant sa résolution 70/1 du 25 septembre 2015,

Consciente que l’eau est un bien commun,

1. Engage les États Membres à protéger les sources\u00a0;

2. Décide de rester saisie de la question.
`;

const FAULTY = RESOLUTION.replace("2015,", "2015.");

type Diagnostics = readonly vscode.Diagnostic[];

const codeOf = ({ code }: vscode.Diagnostic) => (typeof code === "object" ? code.value : code);

/** Waits until what is said of a document satisfies the condition. */
function diagnostics(document: vscode.TextDocument, what: string, condition: (found: Diagnostics) => boolean) {
  return poll(what, () => {
    const found = vscode.languages.getDiagnostics(document.uri);
    return condition(found) && found;
  });
}

async function completions(document: vscode.TextDocument, position: vscode.Position): Promise<string[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    "vscode.executeCompletionItemProvider",
    document.uri,
    position,
  );
  return items.map(({ label }) => (typeof label === "string" ? label : label.label));
}

async function replace(editor: vscode.TextEditor, text: string, by: string): Promise<void> {
  assert.ok(await editor.edit(edit => edit.replace(rangeOf(editor.document, text), by)));
}

describe("drafting", () => {
  it("shows the faults of a faulty sample, and none in a good one", async () => {
    const faulty = await openSample("fr/fautif.undecl");
    const found = await diagnostics(faulty.document, "findings", all => all.length > 10);
    assert.ok(found.every(({ source }) => source === "preambule"));
    assert.ok(found.every(diagnostic => codeOf(diagnostic)));
    const good = await openSample("fr/resolution.undecl");
    await statusOf(good.document);
    const severe = vscode.languages
      .getDiagnostics(good.document.uri)
      .filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
    assert.deepEqual(severe.map(codeOf), []);
  });

  it("finds a fault as it is typed, mends it on request and gives the exact text back", async () => {
    const editor = await openText(RESOLUTION);
    await statusOf(editor.document);
    await replace(editor, "2015,", "2015.");
    const [fault] = await diagnostics(editor.document, "the wrong mark", all => all.length > 0);
    assert.ok(fault);
    assert.equal(codeOf(fault), "preambular-mark");
    assert.equal(fault.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(editor.document.getText(fault.range), ".");

    // VS Code shows a finding a moment before it asks anyone for fixes of it.
    const fix = await poll("the fix", async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        editor.document.uri,
        fault.range,
        vscode.CodeActionKind.QuickFix.value,
        5,
      );
      return actions.find(action => action.edit && action.isPreferred);
    });
    assert.ok(fix.edit);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.equal(editor.document.getText(), RESOLUTION);
    await diagnostics(editor.document, "silence after the fix", all => all.length === 0);

    await vscode.commands.executeCommand("undo");
    assert.equal(editor.document.getText(), FAULTY);
    await diagnostics(editor.document, "the fault again", all => all.length === 1);
  });

  it("silences a rule where it stands, and leaves the reason to be written", async () => {
    const editor = await openText(FAULTY);
    const [fault] = await diagnostics(editor.document, "the wrong mark", all => all.length > 0);
    assert.ok(fault);
    const silence = await poll("the offer to silence it", async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        editor.document.uri,
        fault.range,
        vscode.CodeActionKind.QuickFix.value,
        8,
      );
      return actions.find(({ title }) => /^(?:Do not report here|Ne pas signaler ici)/.test(title));
    });
    assert.ok(silence.edit && (await vscode.workspace.applyEdit(silence.edit)));
    const [comment] = /<!-- preambule-disable-next-paragraph preambular-mark: .* -->\n(?=Rappelant)/.exec(
      editor.document.getText(),
    ) ?? [""];
    const reason = editor.document.getText(editor.selection);
    assert.ok(reason !== "" && comment.includes(`: ${reason} -->`), `“${reason}” is selected`);
    await editor.edit(edit => edit.replace(editor.selection, "cité"));
    await diagnostics(editor.document, "silence", all => all.length === 0);
  });

  it("says in what language and as what kind of text it reads", async () => {
    const { document } = await openText(RESOLUTION);
    const status = await statusOf(document);
    assert.equal(status.language, "fr");
    assert.equal(status.profile, "ga");
    assert.ok(status.paragraphs >= 5);
    const english = await openSample("en/resolution.undecl");
    assert.equal((await statusOf(english.document)).language, "en");
  });

  it("completes an opener from its first letters", async () => {
    const { document: other } = await openText("Nous");
    assert.deepEqual(await completions(other, other.positionAt(4)), [], "« Nouvelle » is no « Nous »");
    const { document } = await openText(RESOLUTION.replace("Consciente que l’eau est un bien commun,", "Cons"));
    const position = rangeOf(document, "Cons\n").start.translate(0, "Cons".length);
    const labels = await poll("completions", async () => {
      const found = await completions(document, position);
      return found.some(label => label.startsWith("Cons")) && found;
    });
    // The body is feminine: the adjective agrees with it.
    assert.ok(
      labels.some(label => label.startsWith("Consciente")),
      labels.slice(0, 20).join(" | "),
    );
  });

  it("offers whole documents in an empty one, and only there", async () => {
    const template = "Nouvelle résolution";
    const { document: begun } = await openText("rés");
    await poll("the templates", async () => (await completions(begun, begun.positionAt(3))).includes(template));
    const { document } = await openText(RESOLUTION.replace("Consciente que l’eau est un bien commun,", "Ré"));
    const position = rangeOf(document, "Ré\n").start.translate(0, 2);
    const labels = await poll("completions", async () => {
      const found = await completions(document, position);
      return found.includes("Réaffirmant") && found;
    });
    assert.deepEqual(
      labels.filter(label => /résolution/.test(label)),
      [],
    );
  });

  it("outlines, folds and explains the text", async () => {
    const { document } = await openText(RESOLUTION);
    await statusOf(document);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      document.uri,
    );
    const names = (all: readonly vscode.DocumentSymbol[]): string[] =>
      all.flatMap(({ name, children }) => [name, ...names(children)]);
    assert.ok(
      names(symbols).some(name => name.includes("Engage")),
      names(symbols).join(" | "),
    );
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      "vscode.executeFoldingRangeProvider",
      document.uri,
    );
    assert.ok(folds.length > 0);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      rangeOf(document, "Rappelant").start.translate(0, 3),
    );
    assert.ok(hovers.length > 0);
  });
});

describe("settings and commands", () => {
  it("silences a rule that is switched off, at once", async () => {
    const { document } = await openText(FAULTY);
    await diagnostics(document, "the fault", all => all.length === 1);
    const settings = vscode.workspace.getConfiguration("preambule");
    await settings.update("rules", { "preambular-mark": "off" }, vscode.ConfigurationTarget.Global);
    await diagnostics(document, "silence", all => all.length === 0);
    await settings.update("rules", undefined, vscode.ConfigurationTarget.Global);
    await diagnostics(document, "the fault again", all => all.length === 1);
  });

  it("speaks the language that is asked for", async () => {
    const { document } = await openText(FAULTY);
    const settings = vscode.workspace.getConfiguration("preambule");
    await settings.update("messages", "fr", vscode.ConfigurationTarget.Global);
    await diagnostics(document, "French", ([fault]) => fault?.message.includes("préambule") === true);
    await settings.update("messages", "en", vscode.ConfigurationTarget.Global);
    await diagnostics(document, "English", ([fault]) => fault?.message.includes("preambular") === true);
    await settings.update("messages", undefined, vscode.ConfigurationTarget.Global);
  });

  it("restarts the server, and all is as before", async () => {
    const { document } = await openText(FAULTY);
    await diagnostics(document, "the fault", all => all.length === 1);
    await vscode.commands.executeCommand("preambule.restartServer");
    await statusOf(document);
    await diagnostics(document, "the fault again", all => all.length === 1);
  });

  it("asks what is to be written and begins it", async () => {
    const done = vscode.commands.executeCommand("preambule.newDocument");
    // Every question is answered with what it proposes.
    const document = await poll("the new document", async () => {
      await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      const active = vscode.window.activeTextEditor?.document;
      return active?.isUntitled && active.getText().startsWith("---\nlang: en\n---\n") && active;
    });
    await done;
    assert.equal(document.languageId, "un-declaration");
    assert.match(document.getText(), /^The General Assembly,$/m);
    await statusOf(document);
    assert.deepEqual(listFaults(document), []);
  });

  it("begins what it is told to begin, and gives it back in one step", async () => {
    const wanted = { kind: "declaration", language: "fr", title: "Déclaration sur les lacs", signatories: 3 };
    await vscode.commands.executeCommand("preambule.newDocument", wanted);
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document);
    assert.match(document.getText(), /\n\nDéclaration sur les lacs\n\nLes chefs d’État/);
    assert.equal(document.getText().match(/^Pour /gm)?.length, 3);
    await poll("its language", async () => (await statusOf(document)).language === "fr");
    assert.deepEqual(listFaults(document), []);
    await vscode.commands.executeCommand("undo");
    assert.equal(document.getText(), "");
  });
});

/** Without what says that a place is still to be filled in. */
function listFaults({ uri }: vscode.TextDocument): unknown[] {
  return vscode.languages
    .getDiagnostics(uri)
    .map(codeOf)
    .filter(code => code !== "drafting-brackets");
}

interface Status {
  readonly language: string;
  readonly profile: string;
  readonly paragraphs: number;
}

/** What the extension gives others to know: the server has read the document when there is a status. */
function statusOf(document: vscode.TextDocument): Promise<Status> {
  const extension = vscode.extensions.getExtension<{ statusOf(uri: vscode.Uri): Status | undefined }>(
    "preambule.preambule",
  );
  return poll(`the status of ${document.uri}`, () => extension?.isActive && extension.exports.statusOf(document.uri));
}
