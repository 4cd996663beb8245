/** The command that opens the walkthrough, which package.json defines. */
import * as vscode from "vscode";
import type { Part } from "../core/host.ts";

const WALKTHROUGH = "start";

export const registerWalkthrough: Part = ({ context }) =>
  vscode.commands.registerCommand("preambule.openWalkthrough", () =>
    vscode.commands.executeCommand("workbench.action.openWalkthrough", `${context.extension.id}#${WALKTHROUGH}`, false),
  );
