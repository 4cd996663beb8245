/** What each part of the extension gets: the editor, and the language client of the moment. */
import type * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Api } from "./api.ts";
import type { DocumentStatus } from "./status/document-status.ts";

export const LANGUAGE_ID = "un-declaration";

export interface Host {
  readonly context: vscode.ExtensionContext;
  readonly output: vscode.LogOutputChannel;
  readonly status: DocumentStatus;
  /** Undefined while there is none; another after a restart. */
  client(): BaseLanguageClient | undefined;
  /** Asks the server, when it runs; undefined when it does not or has no answer (said in the log). */
  ask<R>(method: string, params: object, token?: vscode.CancellationToken): Promise<R | undefined>;
  restart(): Promise<void>;
  /** Adds to what other extensions get of us. */
  offer(part: Partial<Api>): void;
}

/** A view, a group of commands …: registers itself; what it gives is disposed of with the extension. */
export type Part = (host: Host) => vscode.Disposable;
