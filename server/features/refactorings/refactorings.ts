/**
 * Refactorings of a sound text as code actions. Where the editor can resolve edits later, an action is offered without
 * its edit; that is computed and validated, by parsing and checking the whole new text, when a person takes the action.
 */
import type { CodeAction, CodeActionContext } from "vscode-languageserver-types";
import type { Span } from "../../../grammar/tree/tree.ts";
import { formatMessage } from "../../rules/messages/format-message.ts";
import { type ActionRequest, createActionRequest, isRequested } from "../code-actions/action-source.ts";
import { validatePlan } from "../move-clauses/move-clauses.ts";
import { formatReason, Refusal } from "../move-clauses/refusal.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import { findLastParagraphBefore, type ReadDocument } from "../shared/read-document.ts";
import { createPlaceholderEdit, createWorkspaceEdit } from "../shared/workspace-edits.ts";
import { REFACTORINGS } from "./all.ts";
import type { Refactoring, RefactoringOffer } from "./refactoring.ts";

/** Where an action was offered, for resolving it later. */
export interface OfferData {
  readonly uri: string;
  readonly version: number;
  readonly range: Span;
  readonly refactoring: string;
  readonly key: string;
}

export function provideRefactorings(
  document: ReadDocument,
  range: Span,
  context: CodeActionContext,
  settings: FeatureSettings,
): CodeAction[] {
  const request = createActionRequest(document, range, context, settings);
  return REFACTORINGS.filter(refactoring => isRequested(context, refactoring)).flatMap(refactoring =>
    listOffers(refactoring, document, range).flatMap(offer => createAction(offer, refactoring, request) ?? []),
  );
}

/** The action with its edit, or the reason why it is not possible after all. */
export function resolveRefactoring(
  action: CodeAction,
  { range, refactoring: id, key }: OfferData,
  document: ReadDocument,
  settings: FeatureSettings,
): CodeAction | { readonly reason: string } {
  const refactoring = REFACTORINGS.find(one => one.id === id);
  const offer = refactoring && listOffers(refactoring, document, range).find(one => one.key === key);
  if (!offer) return action;
  try {
    return { ...action, edit: createEdit(offer, document, settings) };
  } catch (error) {
    if (error instanceof Refusal) return { reason: formatReason(error.reason, settings.messages) };
    throw error;
  }
}

function listOffers(refactoring: Refactoring, document: ReadDocument, range: Span): readonly RefactoringOffer[] {
  const paragraph = findLastParagraphBefore(document.analysis, range.start) ?? document.analysis.paragraphs[0];
  return paragraph ? refactoring.offers({ document, paragraph, range }) : [];
}

function createAction(
  offer: RefactoringOffer,
  { id, kind }: Refactoring,
  { document, range, settings, findDiagnostics }: ActionRequest,
): CodeAction | null {
  const { uri, version } = document.positions;
  const { lazyEdits, disabledActions } = settings.client;
  const action: CodeAction = { title: formatMessage(offer.title, settings.messages, offer.arguments), kind };
  if (offer.findings) action.diagnostics = findDiagnostics(offer.findings);
  try {
    if (!lazyEdits) return { ...action, edit: createEdit(offer, document, settings) };
    offer.plan();
    return { ...action, data: { uri, version, range, refactoring: id, key: offer.key } satisfies OfferData };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return disabledActions ? { ...action, disabled: { reason: formatReason(error.reason, settings.messages) } } : null;
  }
}

function createEdit(offer: RefactoringOffer, document: ReadDocument, settings: FeatureSettings) {
  const edits = validatePlan(document, offer.plan());
  const [only] = edits;
  if (!offer.placeholder || !only || edits.length > 1) return createWorkspaceEdit(edits, document, settings);
  return createPlaceholderEdit(only, offer.placeholder, document, settings);
}
