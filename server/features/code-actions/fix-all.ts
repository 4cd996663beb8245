/** Fixes a whole text at once, on save or when a person asks for it. */
import { CodeActionTriggerKind } from "vscode-languageserver-types";
import { fixAll } from "../../rules/fixes/fix-all.ts";
import { formatMessage } from "../../rules/messages/format-message.ts";
import { ACTION_TEXTS } from "../shared/texts.ts";
import { createWorkspaceEdit } from "../shared/workspace-edits.ts";
import type { ActionSource } from "./action-source.ts";
import { FIX_ALL } from "./kinds.ts";

export const fixAllSource: ActionSource = {
  kind: FIX_ALL,
  onRequest: true,
  actions: ({ document, context, settings }) => {
    // On save nobody sees what changes, so words and numbers stay.
    const scope = context.triggerKind === CodeActionTriggerKind.Automatic ? "marks" : "words";
    const { edits } = fixAll(document.analysis.text, text => document.inspectText(text), scope);
    if (edits.length === 0) return [];
    const title = formatMessage(ACTION_TEXTS.fixAll, settings.messages);
    return [{ title, kind: FIX_ALL, edit: createWorkspaceEdit(edits, document, settings) }];
  },
};
