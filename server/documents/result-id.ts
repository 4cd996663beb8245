/**
 * A name for what is shown of a document, told from nothing but that: the same diagnostics have the same name, in this
 * server and in the next.
 */
import type { Diagnostic } from "vscode-languageserver-types";

/** Two of 32 bits each (FNV-1a with different seeds): enough that no two lists share a name by chance. */
interface Sums {
  readonly first: number;
  readonly second: number;
}

const NONE: Sums = { first: 0x811c9dc5, second: 0x01000193 };

/** A diagnostic never changes, and most stay the same from one version to the next. */
const known = new WeakMap<Diagnostic, Sums>();

export function resultId(diagnostics: readonly Diagnostic[]): string {
  let { first, second } = NONE;
  for (const diagnostic of diagnostics) {
    const sums = known.get(diagnostic) ?? sumsOf(diagnostic);
    first = addedTo(first, sums.first);
    second = addedToSecond(second, sums.second);
  }
  return `${diagnostics.length}-${(first >>> 0).toString(36)}${(second >>> 0).toString(36)}`;
}

function sumsOf(diagnostic: Diagnostic): Sums {
  const text = JSON.stringify(diagnostic);
  let { first, second } = NONE;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    first = addedTo(first, unit);
    second = addedToSecond(second, unit);
  }
  const sums = { first, second };
  known.set(diagnostic, sums);
  return sums;
}

function addedTo(sum: number, unit: number): number {
  return Math.imul(sum ^ unit, 0x01000193);
}

function addedToSecond(sum: number, unit: number): number {
  return Math.imul(sum ^ unit, 0x5bd1e995) ^ (sum >>> 15);
}
