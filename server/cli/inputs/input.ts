/** An input of the command line: a text, or the reason why it cannot be read. */

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

export interface UnreadInput {
  /** The name for messages; with `isNameless`, a place such as `list.txt:3` instead of a name. */
  readonly file: string;
  readonly isNameless?: true;
  readonly fault: InputFault;
  readonly detail: string;
}

export type Input = { readonly file: string; readonly text: string } | UnreadInput;

/** The name of a file or of standard input (`-`), or the reason why there is none. */
export type NamedInput = { readonly file: string } | UnreadInput;
