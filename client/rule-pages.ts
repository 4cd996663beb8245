/** The pages of the rules, made by the server, as documents that VS Code can show: findings link to them. */
import * as vscode from "vscode";
import { RULE_PAGE } from "../server/protocol/rule-page.ts";
import type { Host } from "./host.ts";

/** Told to the server, which adds `/fr/RULE.md`; package.json has such documents opened as a preview. */
export const RULE_PAGES = "preambule-rule:";

export class RulePages implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #host: Host;
  readonly #registered: vscode.Disposable;

  constructor(host: Host) {
    this.#host = host;
    this.#registered = vscode.workspace.registerTextDocumentContentProvider(RULE_PAGES.slice(0, -1), this);
  }

  async provideTextDocumentContent({ path }: vscode.Uri): Promise<string> {
    const [, messages, id] = /^\/(\w+)\/([\w-]+)\.md$/.exec(path) ?? [];
    const page = await this.#host.ask<string>(RULE_PAGE, { id, messages });
    return page ?? vscode.l10n.t("There is no such rule.");
  }

  dispose(): void {
    this.#registered.dispose();
  }
}
