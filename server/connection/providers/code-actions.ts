import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  MessageType,
  ShowMessageNotification,
} from "vscode-languageserver";
import { isAutomatic } from "../../features/code-actions/action-source.ts";
import { CODE_ACTION_KINDS } from "../../features/code-actions/kinds.ts";
import { REFACTORING_KINDS } from "../../features/refactorings/kinds.ts";
import type { OfferData } from "../../features/refactorings/refactorings.ts";
import { toSpan } from "../../features/shared/read-document.ts";
import { createDocumentProvider, type Provider, type ProviderHost } from "../provider.ts";

const importRefactorings = () => import("../../features/refactorings/refactorings.ts");

const createActions = (versions: ProviderHost["versions"] | null) =>
  createDocumentProvider(
    {
      "textDocument/codeAction": async (document, { textDocument, range, context }: CodeActionParams, settings) => {
        const span = toSpan(range, document);
        const { provideCodeActions } = await import("../../features/code-actions/code-actions.ts");
        const differences = versions?.listFindings(textDocument.uri, document) ?? [];
        const actions = provideCodeActions(document, span, context, settings);
        if (differences.length > 0) {
          const { provideVersionActions } = await import("../../features/versions/live/version-actions.ts");
          actions.push(...provideVersionActions(differences, document, span, context, settings));
        }
        const byTheWay = isAutomatic(context);
        // Some findings have no fix of their own, but a refactoring that resolves them.
        if (byTheWay && context.diagnostics.length === 0) return actions;
        const { provideRefactorings } = await importRefactorings();
        const wanted = byTheWay ? { ...context, only: [CodeActionKind.QuickFix] } : context;
        return [...actions, ...provideRefactorings(document, span, wanted, settings)];
      },
    },
    // An editor without code action literals accepts commands only, and there are none.
    ({ codeActionLiterals }) =>
      codeActionLiterals
        ? {
            codeActionProvider: {
              codeActionKinds: [...new Set([...CODE_ACTION_KINDS, ...REFACTORING_KINDS])],
              resolveProvider: true,
            },
          }
        : {},
    "findings",
  );

export const codeActionProvider: Provider = {
  ...createActions(null),
  register(host) {
    createActions(host.versions).register(host);
    const { connection, requests } = host;
    const resolve = requests.createHandler(
      "codeAction/resolve",
      async (document, { action }: { action: CodeAction; textDocument: { uri: string } }, settings) => {
        const data = action.data as OfferData;
        // An action that was offered for another version cannot be resolved.
        if (data.version !== document.positions.version) return action;
        const { resolveRefactoring } = await importRefactorings();
        const resolved = resolveRefactoring(action, data, document, settings);
        if (!("reason" in resolved)) return resolved;
        const { reason: message } = resolved;
        void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
        return action;
      },
      "findings",
    );
    connection.onCodeActionResolve(async (action, token) => {
      const uri = (action.data as Partial<OfferData> | undefined)?.uri;
      if (typeof uri !== "string") return action;
      return (await resolve({ textDocument: { uri }, action }, token)) ?? action;
    });
  },
};
