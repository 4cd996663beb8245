import {
  LSPErrorCodes,
  type RenameParams,
  ResponseError,
  type TextDocumentPositionParams,
} from "vscode-languageserver";
import type { RenameFailure } from "../../features/rename/rename.ts";
import { createDocumentProvider } from "../provider.ts";

const importRename = () => import("../../features/rename/rename.ts");

export const renameProvider = createDocumentProvider(
  {
    "textDocument/prepareRename": async (document, { position }: TextDocumentPositionParams, settings) =>
      toResponse((await importRename()).prepareRename(document, document.positions.offsetAt(position), settings)),
    "textDocument/rename": async (document, { position, newName }: RenameParams, settings) =>
      toResponse(
        (await importRename()).provideRename(document, document.positions.offsetAt(position), newName, settings),
      ),
  },
  ({ preparesRename }) => ({ renameProvider: preparesRename ? { prepareProvider: true } : true }),
);

/** Converts a failure to an error, whose message the editor shows to the person. */
function toResponse<R extends object>(answer: R | RenameFailure | null): R | ResponseError | null {
  if (answer === null || !("failure" in answer)) return answer;
  return new ResponseError(LSPErrorCodes.RequestFailed, answer.failure);
}
