/** What is read, or why it is not. */

export type InputFault =
  | "missing"
  | "forbidden"
  | "forbidden-folder"
  | "folder"
  | "unreadable"
  | "binary"
  | "large"
  | "empty-glob"
  | "empty-folder"
  | "long-line"
  | "no-json"
  | "no-document"
  | "crash";

export interface Unread {
  /** As a person is told of it; `nameless` where that is a place and no name. */
  readonly file: string;
  readonly nameless?: true;
  readonly fault: InputFault;
  readonly detail: string;
}

export type Input = { readonly file: string; readonly text: string } | Unread;

/** Names a file or standard input (`-`), or says why there is none to name. */
export type Named = { readonly file: string } | Unread;
