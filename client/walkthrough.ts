/** The first steps of somebody new, with pictures; they stand in the manifest. */
import * as vscode from "vscode";
import type { Part } from "./host.ts";

const WALKTHROUGH = "start";

export const walkthrough: Part = ({ context }) =>
  vscode.commands.registerCommand("preambule.openWalkthrough", () =>
    vscode.commands.executeCommand("workbench.action.openWalkthrough", `${context.extension.id}#${WALKTHROUGH}`, false),
  );
