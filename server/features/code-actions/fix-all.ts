/** Fixes a whole text at once, on save or when a person asks for it. */
import { CodeActionKind, CodeActionTriggerKind } from "vscode-languageserver-types";
import { fixAll } from "../../rules/fixes/fix-all.ts";
import { formatMessage } from "../../rules/messages/format-message.ts";
import { ACTION_TEXTS } from "../shared/texts.ts";
import { createWorkspaceEdit } from "../shared/workspace-edits.ts";
import type { ActionSource } from "./action-source.ts";

const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.preambule`;

export const fixAllSource: ActionSource = {
  kind: FIX_ALL_KIND,
  onRequest: true,
  actions: ({ document, context, settings }) => {
    // On save nobody sees what changes, so words and numbers stay.
    const scope = context.triggerKind === CodeActionTriggerKind.Automatic ? "marks" : "words";
    const { edits } = fixAll(document.analysis.text, text => document.inspectText(text), scope);
    if (edits.length === 0) return [];
    const title = formatMessage(ACTION_TEXTS.fixAll, settings.messages);
    return [{ title, kind: FIX_ALL_KIND, edit: createWorkspaceEdit(edits, document, settings) }];
  },
};
