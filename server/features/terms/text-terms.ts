/** What the folder's glossaries mean for a text: their terms, and the text that it is a version of. */
import type { Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { isQuoted } from "../../rules/linguistics/enclosed-spans.ts";
import { readLanguageCode } from "../../terms/language-code.ts";
import type { TermIndex, TermMatch } from "../../terms/term-index.ts";
import type { Terminology } from "../../terms/terminology.ts";
import type { ReadDocument } from "../shared/read-document.ts";

export interface TextTerms {
  readonly terminology: Terminology;
  /** Null for a text that is no version of another, as far as is known. */
  readonly original: ReadDocument | null;
}

/** The code of the text's language, without its region: what the front matter says, else what it is read as. */
export function getTextLanguage({ analysis }: Pick<ReadDocument, "analysis">): string {
  return readLanguageCode(analysis.frontMatter?.values["lang"]?.trim() ?? "") ?? analysis.language;
}

/**
 * Terms in a paragraph whose words are the text's own: not those of a quotation, nor of a name that has a term in it
 * (“Permanent Forum on Indigenous Issues”). Offsets count from the clause's start.
 */
export function findOwnTerms({ clause }: Paragraph, index: TermIndex): readonly TermMatch[] {
  return index.findIn(clause).filter(match => !isQuoted(clause, match) && !isInName(match, clause));
}

/** Whether a term is written with capitals that it does not have, elsewhere than at the beginning. */
function isInName({ start, end, term }: TermMatch, { text, bodyStart }: Paragraph["clause"]): boolean {
  if (/\p{Lu}/u.test(term.text)) return false;
  const printed = text.slice(start <= bodyStart ? start + 1 : start, end);
  return /\p{Lu}/u.test(printed);
}

/** A span of a clause as one of the text. */
export function toTextSpan({ start }: Paragraph, span: Span): Span {
  return { start: start + span.start, end: start + span.end };
}
