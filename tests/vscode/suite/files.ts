/** Files that tests make in the folder. */
import * as vscode from "vscode";

export function writeFile(uri: vscode.Uri, text: string): Thenable<void> {
  return vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** Of a fifth of a second. */
const MOST_TURNS = 150;

/** Writes a file of which VS Code itself is heard to tell; on a busy machine it may miss one that was just made. */
export async function writeUntilHeard(uri: vscode.Uri, text: string): Promise<void> {
  const watcher = vscode.workspace.createFileSystemWatcher("**/*.undecl");
  let heard = false;
  const hear = (at: vscode.Uri) => {
    heard ||= at.toString() === uri.toString();
  };
  watcher.onDidCreate(hear);
  watcher.onDidChange(hear);
  try {
    for (let turn = 0; !heard; turn++) {
      if (turn > MOST_TURNS) throw new Error(`nobody heard of ${uri}`);
      if (turn % 10 === 0) await writeFile(uri, text);
      await new Promise(resolve => setTimeout(resolve, 200));
    }
  } finally {
    watcher.dispose();
  }
}
