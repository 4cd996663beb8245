/** By what a clause is known again, whatever number it has by then. */
import { analyse } from "../../../grammar/analyse.ts";
import { hashText } from "../../../grammar/text/hash-text.ts";
import type { Clause } from "../../../grammar/tree/tree.ts";

export function hashClause({ text, bodyStart }: Clause): string {
  return hashText(text.slice(bodyStart));
}

/** Of the clauses of a text, in their order. */
export function listClauseHashes(text: string, language: string): readonly string[] {
  return analyse(text, { language }).paragraphs.map(({ clause }) => hashClause(clause));
}
