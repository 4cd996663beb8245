/** Words that the glossary forbids, in the very form that stands there. */
import type { Paragraph } from "../../../grammar/tree/tree.ts";
import { createReplacement } from "../../rules/fixes/apply-fixes.ts";
import { isProse } from "../../rules/linguistics/paragraph-kinds.ts";
import type { Finding } from "../../rules/rule.ts";
import type { FolderFinding } from "../../rules/run.ts";
import { rule } from "../../rules/terms/forbidden-term.ts";
import type { TermMatch } from "../../terms/term-index.ts";
import type { ReadDocument } from "../shared/read-document.ts";
import { findOwnTerms, getTextLanguage, type TextTerms, toTextSpan } from "./text-terms.ts";

export function findForbiddenTerms(document: ReadDocument, { terminology }: TextTerms): FolderFinding[] {
  const language = getTextLanguage(document);
  const index = terminology.getIndex(language);
  if (index.isEmpty) return [];
  const found: FolderFinding[] = [];
  for (const paragraph of document.analysis.paragraphs) {
    // Notes cite works under the names that these bear.
    if (!isProse(paragraph) || paragraph.kind === "footnote") continue;
    for (const match of findOwnTerms(paragraph, index)) {
      const { term, isExact } = match;
      // What one concept forbids and another has may be right.
      if (!isExact || term.forbiddenBy.length === 0 || term.concepts.length > 0) continue;
      found.push({ rule, finding: createFinding(match, paragraph, language) });
    }
  }
  return found;
}

function createFinding({ start, end, term }: TermMatch, paragraph: Paragraph, language: string): Finding {
  const span = toTextSpan(paragraph, { start, end });
  const word = paragraph.clause.text.slice(start, end);
  const instead = new Set(term.forbiddenBy.flatMap(({ terms }) => terms.get(language)?.[0] ?? []));
  const [right] = instead;
  if (right === undefined) return { ...span, message: "avoided", arguments: { word } };
  // Only offered: what stands around may have to agree with another word.
  const fixes = [...instead].map(one => createReplacement(copyInitial(word, one), span, false));
  return { ...span, message: "instead", arguments: { word, term: [...instead].join(", ") }, fixes };
}

/** With a capital where the word that it replaces has one. */
function copyInitial(word: string, term: string): string {
  const first = String.fromCodePoint(term.codePointAt(0) ?? 0);
  return /^\p{Lu}/u.test(word) ? first.toUpperCase() + term.slice(first.length) : term;
}
