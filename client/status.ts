/** The language status item (`{}` in the status bar): as what language and which kind of text a document is read. */
import * as vscode from "vscode";
import { type BaseLanguageClient, State } from "vscode-languageclient";
import { STATUS, type Status } from "../server/protocol/status.ts";

function profileName(profile: string): string {
  const names: Readonly<Record<string, string>> = {
    ga: vscode.l10n.t("General Assembly"),
    sc: vscode.l10n.t("Security Council"),
    hrc: vscode.l10n.t("Human Rights Council"),
    ecosoc: vscode.l10n.t("Economic and Social Council"),
    declaration: vscode.l10n.t("Declaration"),
    "declaration-nous": vscode.l10n.t("Declaration in the first person"),
    decision: vscode.l10n.t("Decision"),
    letter: vscode.l10n.t("Letter"),
    recommendation: vscode.l10n.t("Recommendation"),
  };
  return names[profile] ?? profile;
}

function languageName(code: string): string {
  const name = new Intl.DisplayNames([vscode.env.language], { type: "language" }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(vscode.env.language) + name.slice(1);
}

export class DocumentStatus implements vscode.Disposable {
  readonly #known = new Map<string, Status>();
  readonly #item: vscode.LanguageStatusItem;
  readonly #subscriptions: readonly vscode.Disposable[];
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  /** A document was checked anew: whoever shows something of it asks again. */
  readonly onDidCheck = this.#changed.event;
  #following: readonly vscode.Disposable[] = [];
  #state = State.Starting;

  constructor(languageId: string) {
    this.#item = vscode.languages.createLanguageStatusItem("preambule", { language: languageId });
    this.#item.name = "Préambule";
    this.#item.command = {
      command: "workbench.action.openSettings",
      title: vscode.l10n.t("Settings"),
      arguments: ["@ext:preambule.preambule"],
    };
    this.#subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(() => this.#show()),
      vscode.workspace.onDidCloseTextDocument(document => this.#known.delete(document.uri.toString())),
    ];
  }

  /** Shows what this client's server says from now on. */
  follow(client: BaseLanguageClient): void {
    for (const subscription of this.#following) subscription.dispose();
    this.#known.clear();
    this.#following = [
      client.onNotification(STATUS, (status: Status) => {
        const uri = client.protocol2CodeConverter.asUri(status.uri);
        this.#known.set(uri.toString(), status);
        this.#show();
        this.#changed.fire(uri);
      }),
      client.onDidChangeState(({ newState }) => {
        this.#state = newState;
        this.#show();
      }),
    ];
    this.#state = State.Starting;
    this.#show();
  }

  of(uri: vscode.Uri): Status | undefined {
    return this.#known.get(uri.toString());
  }

  dispose(): void {
    this.#item.dispose();
    this.#changed.dispose();
    for (const subscription of [...this.#subscriptions, ...this.#following]) subscription.dispose();
  }

  #show(): void {
    const stopped = this.#state === State.Stopped || this.#state === State.StartFailed;
    const document = vscode.window.activeTextEditor?.document;
    const status = document && this.of(document.uri);
    this.#item.busy = this.#state === State.Starting;
    this.#item.severity = stopped ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
    if (stopped) {
      this.#item.text = vscode.l10n.t("The language server has stopped");
      this.#item.detail = "";
    } else if (status) {
      this.#item.text = `${languageName(status.language)} · ${profileName(status.profile)}`;
      this.#item.detail = vscode.l10n.t("{0} paragraphs", status.paragraphs);
    } else {
      this.#item.text = "Préambule";
      this.#item.detail = "";
    }
  }
}
