/** Answers `preambule/moveClauses`; its parameters are not trusted. */
import { Range } from "vscode-languageserver-types";
import type { MoveClausesParams, MoveClausesResult } from "../../protocol/move-clauses.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import { type ReadDocument, toSpan } from "../shared/read-document.ts";
import { createWorkspaceEdit } from "../shared/workspace-edits.ts";
import { carrySelections } from "./carry-selections.ts";
import { type Destination, moveClauses } from "./move-clauses.ts";
import { formatReason, REASONS, Refusal } from "./refusal.ts";
import { selectClauses } from "./selected-clauses.ts";
import { findCommonDestination, STEPS, type Step } from "./steps.ts";

export function answerMove(
  document: ReadDocument,
  { textDocument, from, to, selections }: MoveClausesParams,
  settings: FeatureSettings,
): MoveClausesResult {
  const { messages } = settings;
  // Indexes are those of one version.
  if (textDocument.version !== document.positions.version)
    return { reason: formatReason({ text: REASONS.outdated }, messages) };
  try {
    const which = readIndexes(from, document);
    const move = moveClauses(document, which, readDestination(to, which, document));
    if ("reason" in move) return { reason: formatReason(move.reason, messages) };
    const newSelections = selections && carrySelections(document, move.edits, move.order, readRanges(selections));
    return {
      edit: createWorkspaceEdit(move.edits, document, settings),
      ...(newSelections ? { selections: newSelections } : {}),
    };
  } catch (error) {
    if (error instanceof Refusal) return { reason: formatReason(error.reason, messages) };
    throw error;
  }
}

function readIndexes(from: unknown, document: ReadDocument): number[] {
  if (Array.isArray(from)) return from.filter(Number.isInteger);
  const { touched } = (from ?? {}) as Record<string, unknown>;
  return selectClauses(
    document,
    readRanges(touched).map(range => toSpan(range, document)),
  );
}

/** A destination that does not exist is treated like one that does not fit. */
function readDestination(to: unknown, which: readonly number[], document: ReadDocument): Destination {
  const { before, after, into, step } = (to ?? {}) as Record<string, unknown>;
  if (isStep(step)) return findCommonDestination(step, which, document);
  if (typeof before === "number") return { before };
  return typeof after === "number" ? { after } : { into: typeof into === "number" ? into : -1 };
}

function isStep(step: unknown): step is Step {
  return STEPS.some(one => one === step);
}

function readRanges(value: unknown): Range[] {
  return Array.isArray(value) ? value.filter(one => Range.is(one)) : [];
}
