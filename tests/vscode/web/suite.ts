/** What VS Code for the web loads in its extension host, a worker: mocha, the samples as files in memory, the suite. */
import { format } from "node:util";
import "mocha/mocha.js";
import * as vscode from "vscode";
import type { Counts } from "../../counts.ts";
import { COUNTS_MARK, MARK } from "../mark.ts";

/** Put in by the bundler: texts by their path in samples/. */
declare const SAMPLES: Readonly<Record<string, string>>;

mocha.setup({ ui: "bdd", color: false, timeout: 60_000, reporter: "spec" });
Mocha.reporters.Base.consoleLog = (...parts: unknown[]) => {
  for (const line of format(...parts).split("\n")) console.log(MARK + line);
};

async function writeSamples(): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("no folder is open");
  for (const [path, text] of Object.entries(SAMPLES)) {
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder.uri, path), new TextEncoder().encode(text));
  }
}

export async function run(): Promise<void> {
  await writeSamples();
  return new Promise((passed, failed) => {
    const runner = mocha.run(failures => {
      const { passes, pending } = runner.stats ?? { passes: 0, pending: 0 };
      const counts: Counts = { passed: passes, failed: failures, skipped: pending };
      console.log(COUNTS_MARK + JSON.stringify(counts));
      if (failures > 0) failed(new Error(`${failures} failed`));
      else passed();
    });
  });
}
