/** Looks after the server: one that has died or hangs is started again, with the documents that are open. */
import * as vscode from "vscode";
import { type BaseLanguageClient, State } from "vscode-languageclient";
import { PING } from "../../server/protocol/ping.ts";
import { CALM, INTERVAL, look, MOST_SILENT, MOST_STARTING, type Pulse } from "./pulse.ts";
import { afterEnd, type Ends } from "./restarts.ts";

/** A client that can end its server at once, without asking it. */
export type ServerClient = BaseLanguageClient & { kill(): void };

/** Who keeps the client of the moment. */
export interface Keeper {
  readonly output: vscode.LogOutputChannel;
  client(): ServerClient | undefined;
  /** Leaves the client alone from now on, and starts another where that is wanted. */
  replace(client: ServerClient, restart: boolean): void;
  /** As the person asks for it. */
  restart(): Promise<void>;
}

/** How a server can end without having been asked to. */
export type End = "died" | "hung";

export class Watchdog implements vscode.Disposable {
  readonly #keeper: Keeper;
  readonly #timer: ReturnType<typeof setInterval> | undefined;
  #ends: Ends = [];
  #pulse: Pulse = CALM;
  /** When was looked last. */
  #state: State = State.Stopped;
  /** What the person was told, the last at the end. */
  readonly told: string[] = [];

  /** `watching` is false where the server may stand still for a good reason: somebody debugs it. */
  constructor(keeper: Keeper, watching: boolean) {
    this.#keeper = keeper;
    if (watching) this.#timer = setInterval(() => this.look(Date.now()), INTERVAL);
  }

  /** Asks the server that runs whether it is there, or how long it has been silent. */
  look(now: number): void {
    const client = this.#keeper.client();
    const state = client?.state ?? State.Stopped;
    if (state !== this.#state) this.#pulse = CALM;
    this.#state = state;
    if (!client || (state !== State.Running && state !== State.Starting)) return;
    const starting = state === State.Starting;
    const { pulse, next } = look(this.#pulse, now, starting ? MOST_STARTING : MOST_SILENT);
    this.#pulse = pulse;
    if (next === "ask" && !starting) {
      const answered = () => {
        if (this.#keeper.client() === client) this.#pulse = CALM;
      };
      // An error is an answer, too.
      client.sendRequest(PING).then(answered, answered);
    } else if (next === "hung") {
      client.kill();
      this.ended(client, "hung");
    }
  }

  /** A server is gone; said again of the same one, or of one that was stopped on purpose, it is nothing. */
  ended(client: ServerClient, how: End, now = Date.now()): void {
    if (client !== this.#keeper.client()) return;
    const { ends, restart, tell } = afterEnd(this.#ends, now);
    this.#ends = ends;
    this.#pulse = CALM;
    this.#keeper.output.error(`The language server ${how}; ${restart ? "it is started again" : "it stays off"}.`);
    this.#keeper.replace(client, restart);
    if (tell) void this.#tell(restart ? how : null);
  }

  /** The person has started it: what was before does not count. */
  forgive(): void {
    this.#ends = [];
    this.#pulse = CALM;
  }

  dispose(): void {
    clearInterval(this.#timer);
  }

  /** Null when it is not started again. */
  async #tell(how: End | null): Promise<void> {
    const showLog = vscode.l10n.t("Show Log");
    const restart = vscode.l10n.t("Restart");
    const message = messageOf(how);
    this.told.push(message);
    const chosen = how
      ? await vscode.window.showWarningMessage(message, showLog)
      : await vscode.window.showErrorMessage(message, restart, showLog);
    if (chosen === showLog) this.#keeper.output.show();
    if (chosen === restart) await this.#keeper.restart();
  }
}

function messageOf(how: End | null): string {
  if (how === "died") return vscode.l10n.t("Préambule’s language server stopped unexpectedly and was started again.");
  if (how === "hung") return vscode.l10n.t("Préambule’s language server no longer answered and was started again.");
  return vscode.l10n.t("Préambule’s language server keeps stopping and is not started again by itself.");
}
