/** The command that a lens « cité 2 fois » calls in our own client: it shows places of one document. */
import type { Position, Range } from "vscode-languageserver-types";

export const SHOW_REFERENCES = "preambule.showReferences";

export interface ShownReferences {
  readonly uri: string;
  /** What the places refer to. */
  readonly position: Position;
  readonly ranges: readonly Range[];
}
