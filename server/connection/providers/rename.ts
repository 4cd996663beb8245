import {
  LSPErrorCodes,
  type RenameParams,
  ResponseError,
  type TextDocumentPositionParams,
} from "vscode-languageserver";
import type { RenameFailure } from "../../features/rename/rename.ts";
import { documentProvider } from "../provider.ts";

const renaming = () => import("../../features/rename/rename.ts");

export const renameProvider = documentProvider(
  {
    "textDocument/prepareRename": async (document, { position }: TextDocumentPositionParams, settings) =>
      answered((await renaming()).prepareRename(document, document.positions.offsetAt(position), settings)),
    "textDocument/rename": async (document, { position, newName }: RenameParams, settings) =>
      answered((await renaming()).provideRename(document, document.positions.offsetAt(position), newName, settings)),
  },
  ({ preparesRename }) => ({ renameProvider: preparesRename ? { prepareProvider: true } : true }),
);

/** Why something cannot be renamed is shown to the person as the error's message. */
function answered<R extends object>(answer: R | RenameFailure | null): R | ResponseError | null {
  if (answer === null || !("failure" in answer)) return answer;
  return new ResponseError(LSPErrorCodes.RequestFailed, answer.failure);
}
