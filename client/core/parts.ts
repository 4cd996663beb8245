/** The list of all parts of the extension besides the language client. */
import * as vscode from "vscode";
import { registerCleanText } from "../clean-text/clean-text.ts";
import { registerCheckFolder } from "../commands/check-folder.ts";
import { RulePages } from "../commands/rule-pages.ts";
import { registerReferences } from "../commands/show-references.ts";
import { registerWalkthrough } from "../commands/walkthrough.ts";
import { registerNewDocument } from "../new-document/new-document.ts";
import { registerNewVersion } from "../new-version/new-version.ts";
import { registerPreview } from "../preview/preview.ts";
import { registerRightToLeft } from "../right-to-left/right-to-left.ts";
import { registerSideBySide } from "../side-by-side/side-by-side.ts";
import { registerStatusItems } from "../status/items.ts";
import { registerVersions } from "../versions/go-to-version.ts";
import type { Part } from "./host.ts";
import { registerViews } from "./register-views.ts";

const registerServerCommands: Part = ({ output, restart }) =>
  vscode.Disposable.from(
    vscode.commands.registerCommand("preambule.restartServer", restart),
    vscode.commands.registerCommand("preambule.showOutput", () => output.show()),
  );

export const PARTS: readonly Part[] = [
  registerCheckFolder,
  registerCleanText,
  registerServerCommands,
  registerNewDocument,
  registerNewVersion,
  registerPreview,
  host => new RulePages(host),
  registerRightToLeft,
  registerReferences,
  registerViews,
  registerSideBySide,
  registerStatusItems,
  registerVersions,
  registerWalkthrough,
];
