/** The answer to `preambule/moveClauses`: what came over the wire may be anything. */
import type { MoveClausesParams, MoveClausesResult } from "../../protocol/move.ts";
import { workspaceEdit } from "../edits.ts";
import type { ReadDocument } from "../read-document.ts";
import type { FeatureSettings } from "../settings.ts";
import { type Destination, moveClauses } from "./move.ts";
import { REASONS, sayReason } from "./reasons.ts";

export function answerMove(
  document: ReadDocument,
  { textDocument, from, to }: MoveClausesParams,
  settings: FeatureSettings,
): MoveClausesResult {
  const { messages } = settings;
  // Indexes count the paragraphs of one version.
  if (textDocument.version !== document.positions.version)
    return { reason: sayReason({ text: REASONS.outdated }, messages) };
  const moved = moveClauses(document, indexes(from), destination(to));
  if ("reason" in moved) return { reason: sayReason(moved.reason, messages) };
  return { edit: workspaceEdit(moved.edits, document, settings) };
}

function indexes(from: unknown): number[] {
  return Array.isArray(from) ? from.filter(Number.isInteger) : [];
}

/** A place that there is not is answered like one that does not fit. */
function destination(to: unknown): Destination {
  const { before, after, into } = (to ?? {}) as Record<string, unknown>;
  if (typeof before === "number") return { before };
  return typeof after === "number" ? { after } : { into: typeof into === "number" ? into : -1 };
}
