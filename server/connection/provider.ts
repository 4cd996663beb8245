/**
 * A provider connects a feature with the protocol: the requests that it answers, its capabilities, and the pure
 * function that gives the answer. `providers/all.ts` lists them; the server knows none by name.
 */
import type { Connection, Event, ServerCapabilities } from "vscode-languageserver";
import type { SnapshotPart } from "../documents/snapshot.ts";
import type { TextTerms } from "../features/terms/text-terms.ts";
import type { Client } from "./client.ts";
import type { DocumentContext } from "./document-contexts.ts";
import type { Faults } from "./faults.ts";
import type { LazyFolder } from "./lazy-folder.ts";
import type { DocumentHandler, Need, Requests } from "./requests.ts";
import type { Session } from "./session.ts";
import type { VersionWatch } from "./version-watch.ts";

/** What the server offers to providers. The session is null until `initialize`. */
export interface ProviderHost {
  readonly connection: Connection;
  readonly requests: Requests;
  readonly faults: Faults;
  session(): Session | null;
  /** The URI of a document that was closed. */
  readonly onDidClose: Event<string>;
  /** The URI of a document whose present version has been checked, and its diagnostics published. */
  readonly onDidCheck: Event<string>;
  /** The editor accepts requests. */
  readonly onDidStart: Event<void>;
  /** URIs of the documents that are open. */
  listOpen(): readonly string[];
  /** An open document in its present version, read or also checked; null when it is not open or too long. */
  prepare(uri: string, part: SnapshotPart): Promise<DocumentContext | null>;
  /** Says what the glossaries of the folder hold for an open document, and publishes its diagnostics again. */
  setTerms(uri: string, terms: TextTerms | null): void;
  /** The files of the workspace. */
  readonly folder: LazyFolder;
  /** What differs between open documents and their versions in other languages. */
  readonly versions: Pick<VersionWatch, "listFindings">;
  /** Settings have changed: what depends on them is stale. */
  readonly onDidChangeSettings: Event<void>;
}

export interface Provider {
  /** Nothing for requests that only our own client knows. */
  readonly capabilities?: (client: Client) => ServerCapabilities;
  /** Called once, before the connection listens. */
  register(host: ProviderHost): void;
}

export interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

/** A provider that answers requests about open documents, by the name of their method. */
export function createDocumentProvider(
  // Each method has parameters of its own, which the protocol vouches for.
  // biome-ignore lint/suspicious/noExplicitAny: the table holds handlers of all kinds
  answers: Readonly<Record<string, DocumentHandler<any, unknown>>>,
  capabilities?: Provider["capabilities"],
  need: Need = "tree",
): Provider {
  return {
    ...(capabilities ? { capabilities } : {}),
    register({ connection, requests }) {
      for (const [method, answer] of Object.entries(answers)) {
        connection.onRequest(method, requests.createHandler(method, answer, need));
      }
    },
  };
}

/** The capabilities of all providers as one object; several have `workspace` capabilities. */
export function mergeCapabilities(providers: readonly Provider[], client: Client): ServerCapabilities {
  const all = providers.map(({ capabilities }) => capabilities?.(client) ?? {});
  const workspace = Object.assign({}, ...all.map(one => one.workspace ?? {}));
  return Object.assign({}, ...all, Object.keys(workspace).length ? { workspace } : {});
}
