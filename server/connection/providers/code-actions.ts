import type { CodeActionParams } from "vscode-languageserver";
import { CODE_ACTION_KINDS, codeActions } from "../../features/code-actions.ts";
import { spanOf } from "../../features/read-document.ts";
import { documentProvider } from "../provider.ts";

export const codeActionProvider = documentProvider(
  {
    "textDocument/codeAction": (document, { range, context }: CodeActionParams, settings) =>
      codeActions(document, spanOf(range, document), context, settings),
  },
  // Without literals an editor takes commands only, and there are none.
  ({ codeActionLiterals }) =>
    codeActionLiterals ? { codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS] } } : {},
);
