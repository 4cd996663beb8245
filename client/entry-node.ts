/** The entry in desktop VS Code and in remote windows: the server is a Node process beside the extension host. */
import type * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import type { Api } from "./core/api.ts";
import { Extension } from "./core/extension.ts";

/** A client that shows no errors itself: the watchdog reports them in the person's language. */
class ProcessClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }

  kill(): void {
    this.serverProcess?.kill("SIGKILL");
  }
}

let extension: Extension | undefined;

export function activate(context: vscode.ExtensionContext): Api {
  const server = { module: context.asAbsolutePath("dist/server/preambule.cjs"), transport: TransportKind.stdio };
  extension = new Extension(
    context,
    options => new ProcessClient("preambule", "Préambule", { run: server, debug: server }, options),
  );
  // Not awaited, so that activation does not wait for the server.
  void extension.start();
  return extension.api;
}

export function deactivate(): Promise<void> | undefined {
  return extension?.stop();
}
