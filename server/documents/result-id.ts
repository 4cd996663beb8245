/**
 * An id for the diagnostics of a document, computed from them alone: equal diagnostics have equal ids, also after a
 * restart of the server.
 */
import type { Diagnostic } from "vscode-languageserver-types";

/** Two sums of 32 bits (FNV-1a with different seeds): enough that no two lists share a name by chance. */
export function createResultId(diagnostics: readonly Diagnostic[]): string {
  const text = JSON.stringify(diagnostics);
  let [first, second] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit, 0x5bd1e995) ^ (second >>> 15);
  }
  return `${diagnostics.length}-${(first >>> 0).toString(36)}${(second >>> 0).toString(36)}`;
}
