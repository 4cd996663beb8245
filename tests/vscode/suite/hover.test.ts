/** What stands under the pointer: openers, references, acronyms, documents that the folder has. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { openSample, openText, rangeOf } from "./documents.ts";
import { poll } from "./poll.ts";

/** All that is shown at the beginning of a text that the document has once. */
async function hovered({ document }: vscode.TextEditor, text: string): Promise<string> {
  return poll(`a hover at “${text}”`, async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      rangeOf(document, text).start,
    );
    const contents = hovers.flatMap(hover => hover.contents);
    return contents.map(one => (typeof one === "string" ? one : one.value)).join("\n") || false;
  });
}

describe("hover", () => {
  it("explains an opener, with its equivalents", async () => {
    const shown = await hovered(await openSample("fr/resolution.undecl"), "Recommande");
    assert.match(shown, /^\*\*Recommande\*\* — /);
    for (const equivalent of ["Recommends", "Recomienda", "рекомендует"]) assert.ok(shown.includes(equivalent), shown);
  });

  it("shows the paragraph that a reference leads to, and what an acronym stands for", async () => {
    const editor = await openSample("fr/resolution.undecl");
    assert.match(await hovered(editor, "paragraphe 3 ci-dessus"), /> 3\. Demande aux États Membres/);
    assert.match(await hovered(editor, "AMBP\u00a0;"), /Alliance mondiale des bibliothèques publiques/);
  });

  it("names the file of the folder that a cited document is", async () => {
    const citing = await openText("L’Assemblée générale,\n\nRappelant sa résolution 82/47,\n\n1. Décide d’agir.\n");
    const shown = await hovered(citing, "82/47");
    assert.match(shown, /undocs\.org\/fr\/A\/RES\/82\/47/);
    const named = await poll("the file", async () => {
      const value = await hovered(citing, "82/47");
      return value.includes("resolution.undecl") && value;
    });
    assert.match(named, /Les bibliothèques publiques au service du développement durable\]\(/);
  });
});
