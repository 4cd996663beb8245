/** Restarts the server when it has died or hangs; open documents are sent again. */
import * as vscode from "vscode";
import { type BaseLanguageClient, State } from "vscode-languageclient";
import { PING } from "../../server/protocol/ping.ts";
import {
  checkPulse,
  IDLE_PULSE,
  INTERVAL_MS,
  MAX_SILENT_CHECKS,
  MAX_STARTING_CHECKS,
  type Pulse,
} from "./check-pulse.ts";
import { decideRestart, type Ends } from "./decide-restart.ts";

/** A client that can kill its server. */
export type ServerClient = BaseLanguageClient & { kill(): void };

/** The owner of the present client. */
export interface ClientOwner {
  readonly output: vscode.LogOutputChannel;
  client(): ServerClient | undefined;
  /** Discards the client and, with `restart`, starts another. */
  replace(client: ServerClient, restart: boolean): void;
  /** Restarts on request of the person. */
  restart(): Promise<void>;
}

/** How a server can end without having been asked to. */
export type ServerEnd = "died" | "hung";

export class Watchdog implements vscode.Disposable {
  readonly #owner: ClientOwner;
  readonly #timer: ReturnType<typeof setInterval> | undefined;
  #ends: Ends = [];
  #pulse: Pulse = IDLE_PULSE;
  /** The state of the client at the last check. */
  #state: State = State.Stopped;
  /** The messages shown so far. */
  readonly messages: string[] = [];

  /** `watching` is false in development, where a debugger may stop the server. */
  constructor(keeper: ClientOwner, watching: boolean) {
    this.#owner = keeper;
    if (watching) this.#timer = setInterval(() => this.check(Date.now()), INTERVAL_MS);
  }

  /** Pings the server, or counts how long it has not answered. */
  check(now: number): void {
    const client = this.#owner.client();
    const state = client?.state ?? State.Stopped;
    if (state !== this.#state) this.#pulse = IDLE_PULSE;
    this.#state = state;
    if (!client || (state !== State.Running && state !== State.Starting)) return;
    const starting = state === State.Starting;
    const { pulse, next } = checkPulse(this.#pulse, now, starting ? MAX_STARTING_CHECKS : MAX_SILENT_CHECKS);
    this.#pulse = pulse;
    if (next === "ask" && !starting) {
      const answered = () => {
        if (this.#owner.client() === client) this.#pulse = IDLE_PULSE;
      };
      // An error is also an answer.
      client.sendRequest(PING).then(answered, answered);
    } else if (next === "hung") {
      client.kill();
      this.handleEnd(client, "hung");
    }
  }

  /** Handles the end of a server; ignores repeated calls and servers that were stopped on purpose. */
  handleEnd(client: ServerClient, how: ServerEnd, now = Date.now()): void {
    if (client !== this.#owner.client()) return;
    const { ends, restart, tell } = decideRestart(this.#ends, now);
    this.#ends = ends;
    this.#pulse = IDLE_PULSE;
    this.#owner.output.error(`The language server ${how}; ${restart ? "it is started again" : "it stays off"}.`);
    this.#owner.replace(client, restart);
    if (tell) void this.#showMessage(restart ? how : null);
  }

  /** Forgets earlier ends, after a restart by the person. */
  reset(): void {
    this.#ends = [];
    this.#pulse = IDLE_PULSE;
  }

  dispose(): void {
    clearInterval(this.#timer);
  }

  /** `how` is null if the server is not started again. */
  async #showMessage(how: ServerEnd | null): Promise<void> {
    const showLog = vscode.l10n.t("Show Log");
    const restart = vscode.l10n.t("Restart");
    const message = describeEnd(how);
    this.messages.push(message);
    const chosen = how
      ? await vscode.window.showWarningMessage(message, showLog)
      : await vscode.window.showErrorMessage(message, restart, showLog);
    if (chosen === showLog) this.#owner.output.show();
    if (chosen === restart) await this.#owner.restart();
  }
}

function describeEnd(how: ServerEnd | null): string {
  if (how === "died") return vscode.l10n.t("Préambule’s language server stopped unexpectedly and was started again.");
  if (how === "hung") return vscode.l10n.t("Préambule’s language server no longer answered and was started again.");
  return vscode.l10n.t("Préambule’s language server keeps stopping and is not started again by itself.");
}
