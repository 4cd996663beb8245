/** Everything that the extension brings besides the language client. */
import * as vscode from "vscode";
import { LANGUAGE_ID, type Part } from "./host.ts";
import { newDocument, registerTemplates } from "./new-document.ts";
import { reviewing } from "./reviewing.ts";
import { RulePages } from "./rule-pages.ts";

const commands: Part = ({ context, output, restart }) =>
  vscode.Disposable.from(
    vscode.commands.registerCommand("preambule.newDocument", () => newDocument(context.extensionUri, LANGUAGE_ID)),
    vscode.commands.registerCommand("preambule.restartServer", restart),
    vscode.commands.registerCommand("preambule.showOutput", () => output.show()),
  );

export const PARTS: readonly Part[] = [
  commands,
  host => registerTemplates(host.context.extensionUri, LANGUAGE_ID),
  host => new RulePages(host),
  reviewing,
];
