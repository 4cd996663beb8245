/** Has a document say of itself, in its front matter, what it is read as. */
import type { WorkspaceEdit } from "vscode-languageserver-types";

/** `SetFrontMatterResult`; null for a document that is not open or too long, or a value that there is not. */
export const SET_FRONT_MATTER = "preambule/setFrontMatter";

export const FRONT_MATTER_KEYS = ["lang", "profile"] as const;
export type FrontMatterKey = (typeof FRONT_MATTER_KEYS)[number];

export interface SetFrontMatterParams {
  readonly textDocument: { readonly uri: string };
  readonly key: FrontMatterKey;
  /** A language's code or a profile's name; null: the key goes, and the document is read as it looks. */
  readonly value: string | null;
}

/** One edit, which may have nothing to change; or why there is none, in the language of messages. */
export type SetFrontMatterResult = { readonly edit: WorkspaceEdit } | { readonly reason: string };
