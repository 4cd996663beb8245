/** What changed between two answers, as the one run of numbers to replace. */
import type { SemanticTokensEdit } from "vscode-languageserver-types";
import { countCommonEdges } from "../../../grammar/text/common-edges.ts";

/** Empty when nothing changed. Tokens are counted from the one before, so only those near a change differ. */
export function diffTokens(before: readonly number[], now: readonly number[]): SemanticTokensEdit[] {
  const { head, tail } = countCommonEdges(before.length, now.length, (a, b) => before[a] === now[b]);
  if (head === before.length && head === now.length) return [];
  return [{ start: head, deleteCount: before.length - head - tail, data: now.slice(head, now.length - tail) }];
}
