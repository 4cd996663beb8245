/** The request that sets language or profile in the front matter of a document. */
import type { WorkspaceEdit } from "vscode-languageserver-types";

/** Answered with `SetFrontMatterResult`; null if the document is not open or too long, or the value is unknown. */
export const SET_FRONT_MATTER = "preambule/setFrontMatter";

export const FRONT_MATTER_KEYS = ["lang", "profile"] as const;
export type FrontMatterKey = (typeof FRONT_MATTER_KEYS)[number];

export interface SetFrontMatterParams {
  readonly textDocument: { readonly uri: string };
  readonly key: FrontMatterKey;
  /** A language's code or a profile's name; null removes the key, so that it is detected from the text. */
  readonly value: string | null;
}

/** The edit, which may be empty, or the reason why there is none, in the language of messages. */
export type SetFrontMatterResult = { readonly edit: WorkspaceEdit } | { readonly reason: string };
