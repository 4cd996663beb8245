/** What changed between two answers, as the one run of numbers to replace. */
import type { SemanticTokensEdit } from "vscode-languageserver-types";

/** Empty when nothing changed. Tokens are counted from the one before, so only those near a change differ. */
export function diffTokens(before: readonly number[], now: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, now.length);
  let same = 0;
  while (same < shorter && before[same] === now[same]) same++;
  if (same === before.length && same === now.length) return [];
  let tail = 0;
  while (tail < shorter - same && before[before.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  return [{ start: same, deleteCount: before.length - same - tail, data: now.slice(same, now.length - tail) }];
}
