/** The repository of a file, through the Git extension that comes with VS Code. */
import * as vscode from "vscode";
import type { Repository } from "./git-history.ts";

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): { getRepository(uri: vscode.Uri): Repository | null };
}

/** Null where Git is absent, switched off or does not know the file. */
export async function findRepository(uri: vscode.Uri): Promise<Repository | null> {
  const extension = vscode.extensions.getExtension<GitExtension>("vscode.git");
  if (!extension || uri.scheme !== "file") return null;
  try {
    const git = extension.isActive ? extension.exports : await extension.activate();
    return git.enabled ? git.getAPI(1).getRepository(uri) : null;
  } catch {
    // Without Git on the machine, the extension does not start.
    return null;
  }
}
