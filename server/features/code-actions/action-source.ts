/** A request for code actions, and what offers some. */
import { type CodeAction, type CodeActionContext, CodeActionTriggerKind } from "vscode-languageserver-types";
import type { Span } from "../../../grammar/tree/tree.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import type { ReadDocument } from "../shared/read-document.ts";
import { createDiagnosticFinder, type FindDiagnostics } from "./matching-diagnostics.ts";

export interface ActionRequest {
  readonly document: ReadDocument;
  readonly range: Span;
  readonly context: CodeActionContext;
  readonly settings: FeatureSettings;
  readonly findDiagnostics: FindDiagnostics;
}

export function createActionRequest(
  document: ReadDocument,
  range: Span,
  context: CodeActionContext,
  settings: FeatureSettings,
): ActionRequest {
  return { document, range, context, settings, findDiagnostics: createDiagnosticFinder(document, context.diagnostics) };
}

export interface ActionSource {
  /** The kind of all its actions. */
  readonly kind: string;
  /**
   * Whether it works on the whole file and is asked only by its kind: editors ask for all others at every cursor move.
   */
  readonly onRequest?: boolean;
  actions(request: ActionRequest): CodeAction[];
}

/** Whether a request asks for a kind of actions; without naming kinds it asks for all but those made on request. */
export function isRequested(
  { only }: CodeActionContext,
  { kind, onRequest }: Pick<ActionSource, "kind" | "onRequest">,
) {
  return only
    ? only.some(wanted => wanted === "" || kind === wanted || kind.startsWith(`${wanted}.`))
    : onRequest !== true;
}

/** Whether the editor asks by itself, as it does at every move of the cursor. */
export function isAutomatic({ only, triggerKind }: CodeActionContext): boolean {
  return !only && triggerKind === CodeActionTriggerKind.Automatic;
}
