/** The command of our client that a lens « cité 2 fois » runs: it shows places of one document. */
import type { Position, Range } from "vscode-languageserver-types";

export const SHOW_REFERENCES = "preambule.showReferences";

export interface ShowReferencesParams {
  readonly uri: string;
  /** The position that the places refer to. */
  readonly position: Position;
  readonly ranges: readonly Range[];
}
