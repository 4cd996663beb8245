/** The pages of the rules, made by the server, as documents that VS Code can show: findings link to them. */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

/** Told to the server, which adds `/fr/RULE.md`; package.json has such documents opened as a preview. */
export const RULE_PAGES = "preambule-rule:";

export class RulePages implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #client: () => BaseLanguageClient | undefined;
  readonly #registered: vscode.Disposable;

  constructor(client: () => BaseLanguageClient | undefined) {
    this.#client = client;
    this.#registered = vscode.workspace.registerTextDocumentContentProvider(RULE_PAGES.slice(0, -1), this);
  }

  async provideTextDocumentContent({ path }: vscode.Uri): Promise<string> {
    const [, messages, id] = /^\/(\w+)\/([\w-]+)\.md$/.exec(path) ?? [];
    const page = await this.#client()?.sendRequest<string | null>("preambule/rulePage", { id, messages });
    return page ?? vscode.l10n.t("There is no such rule.");
  }

  dispose(): void {
    this.#registered.dispose();
  }
}
