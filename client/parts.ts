/** Everything that the extension brings besides the language client. */
import * as vscode from "vscode";
import { checkFolder } from "./check-folder.ts";
import type { Part } from "./host.ts";
import { newDocument } from "./new-document/new-document.ts";
import { preview } from "./preview/preview.ts";
import { references } from "./references.ts";
import { reviewing } from "./reviewing.ts";
import { RulePages } from "./rule-pages.ts";
import { statusItems } from "./status/items.ts";
import { versions } from "./versions/go.ts";
import { walkthrough } from "./walkthrough.ts";

const commands: Part = ({ output, restart }) =>
  vscode.Disposable.from(
    vscode.commands.registerCommand("preambule.restartServer", restart),
    vscode.commands.registerCommand("preambule.showOutput", () => output.show()),
  );

export const PARTS: readonly Part[] = [
  checkFolder,
  commands,
  newDocument,
  preview,
  host => new RulePages(host),
  references,
  reviewing,
  statusItems,
  versions,
  walkthrough,
];
