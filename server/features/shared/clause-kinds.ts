/**
 * Paragraphs of a preamble or an operative part: what openers open, and what is counted, moved and cited as a clause.
 */
import type { OpenerHead, Paragraph, ParagraphKind } from "../../../grammar/tree/tree.ts";

const CLAUSE_KINDS: ReadonlySet<ParagraphKind> = new Set(["preambular", "operative", "item"]);

export function isClause({ kind }: Pick<Paragraph, "kind">): boolean {
  return CLAUSE_KINDS.has(kind);
}

/** The heads of all openers in a clause's text, in the order of the text. */
export function listHeads({ opener, laterOpeners }: Paragraph["clause"]): readonly OpenerHead[] {
  return [...(opener?.heads ?? []), ...laterOpeners];
}

/** The heads of a paragraph's openers; none in what is no clause, where a verb that begins a line is no opener. */
export function listClauseHeads(paragraph: Paragraph): readonly OpenerHead[] {
  return isClause(paragraph) ? listHeads(paragraph.clause) : [];
}
