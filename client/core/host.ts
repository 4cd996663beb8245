/** What each part of the extension gets: context, log, status, and requests to the server. */
import type * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { DocumentStatus } from "../status/document-status.ts";
import type { Api } from "./api.ts";

export const LANGUAGE_ID = "un-declaration";

export interface Host {
  readonly context: vscode.ExtensionContext;
  readonly output: vscode.LogOutputChannel;
  readonly status: DocumentStatus;
  /** The present client; undefined while there is none. A restart creates another. */
  client(): BaseLanguageClient | undefined;
  /** Sends a request; undefined if the server does not run or fails (logged). */
  request<R>(method: string, params: object, token?: vscode.CancellationToken): Promise<R | undefined>;
  restart(): Promise<void>;
  /** Adds to the API for other extensions. */
  extendApi(part: Partial<Api>): void;
}

/** Registers a part of the extension, such as a view or commands; the result is disposed of with the extension. */
export type Part = (host: Host) => vscode.Disposable;
