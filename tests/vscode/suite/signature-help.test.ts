/** What an opener takes comes up behind it as somebody writes. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { openText } from "./documents.ts";
import { poll } from "./poll.ts";

const TEXT = "L’Assemblée générale,\n\nRappelant sa décision,\n\n1. Décide d’agir ;\n\n2. ";

describe("signature help", () => {
  it("shows what an opener takes, from the addressee to the task, and goes when that is under way", async () => {
    const editor = await openText(TEXT);
    const write = async (text: string) => {
      const end = editor.document.positionAt(editor.document.getText().length);
      assert.ok(await editor.edit(edit => edit.insert(end, text)));
    };
    const help = () =>
      vscode.commands.executeCommand<vscode.SignatureHelp | undefined>(
        "vscode.executeSignatureHelpProvider",
        editor.document.uri,
        editor.document.positionAt(editor.document.getText().length),
        " ",
      );
    const written = (label: vscode.ParameterInformation["label"] | undefined, whole: string) =>
      typeof label === "string" ? label : whole.slice(...(label ?? [0, 0]));

    await write("Charge ");
    const first = await poll("what « Charge » takes", async () => (await help())?.signatures[0]);
    assert.match(first.label, /^Charge ‹(?:nom|noun)› de ‹(?:infinitif|infinitive)›$/);
    assert.match(written(first.parameters[0]?.label, first.label), /^‹/);
    await write("le Comité de ");
    const second = await help();
    assert.equal(second?.activeParameter, 1);
    assert.match(written(first.parameters[1]?.label, first.label), /^de ‹/);
    await write("rédiger ");
    assert.equal((await help())?.signatures.length ?? 0, 0);
  });
});
