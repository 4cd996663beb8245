/** What is asked when an editor asks what can be done, and the shape of a source of answers. */
import { type CodeAction, type CodeActionContext, CodeActionTriggerKind } from "vscode-languageserver-types";
import type { Span } from "../../../grammar/tree/tree.ts";
import type { ReadDocument } from "../read-document.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";

export interface ActionRequest {
  readonly document: ReadDocument;
  readonly range: Span;
  readonly context: CodeActionContext;
  readonly settings: FeatureSettings;
}

export interface ActionSource {
  /** What kind all its actions are of. */
  readonly kind: string;
  /** Work on the whole file is done only when asked for: editors ask for what mends one place at every step. */
  readonly onRequest?: boolean;
  actions(request: ActionRequest): CodeAction[];
}

/** Whether actions of a kind are asked for. */
export function isRequested({ only }: CodeActionContext, kind: string): boolean {
  return !only || only.some(wanted => wanted === "" || kind === wanted || kind.startsWith(`${wanted}.`));
}

/** Editors ask at every step of the cursor, whether somebody looks or not. */
export function isAutomatic({ only, triggerKind }: CodeActionContext): boolean {
  return !only && triggerKind === CodeActionTriggerKind.Automatic;
}
