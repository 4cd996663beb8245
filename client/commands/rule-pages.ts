/** Provides the pages of the rules, which the server makes, as virtual documents; findings link to them. */
import * as vscode from "vscode";
import { RULE_PAGE } from "../../server/protocol/rule-page.ts";
import type { Host } from "../core/host.ts";

/** The scheme of their URIs; the server adds `/fr/RULE.md`. package.json makes VS Code open them as preview. */
export const RULE_PAGE_SCHEME = "preambule-rule:";

export class RulePages implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #host: Host;
  readonly #registered: vscode.Disposable;

  constructor(host: Host) {
    this.#host = host;
    this.#registered = vscode.workspace.registerTextDocumentContentProvider(RULE_PAGE_SCHEME.slice(0, -1), this);
  }

  async provideTextDocumentContent({ path }: vscode.Uri): Promise<string> {
    const [, messages, id] = /^\/(\w+)\/([\w-]+)\.md$/.exec(path) ?? [];
    const page = await this.#host.request<string>(RULE_PAGE, { id, messages });
    return page ?? vscode.l10n.t("There is no such rule.");
  }

  dispose(): void {
    this.#registered.dispose();
  }
}
