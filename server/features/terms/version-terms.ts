/** Terms of the glossary that stand in a clause of the original, and that the same clause of a version lacks. */
import type { Paragraph } from "../../../grammar/tree/tree.ts";
import { isBody } from "../../rules/linguistics/paragraph-kinds.ts";
import type { Finding } from "../../rules/rule.ts";
import type { FolderFinding } from "../../rules/run.ts";
import { rule } from "../../rules/terms/version-term.ts";
import type { Concept } from "../../terms/glossary.ts";
import type { TermIndex, TermMatch } from "../../terms/term-index.ts";
import { collectWords, mayHold, type WordSet } from "../../terms/word-forms.ts";
import { listHeads } from "../shared/clause-kinds.ts";
import { type ReadDocument, toClauseRange } from "../shared/read-document.ts";
import { pairDocuments } from "../versions/pairing/pair-documents.ts";
import { findOwnTerms, getTextLanguage, type TextTerms, toTextSpan } from "./text-terms.ts";

/** A version that says so much less than the original is not written yet. */
const LEAST_SHARE = 1 / 4;
/** A clause that lacks so many terms and has none is likely another clause. */
const MOST_MISSING = 3;
/** Terms looked for in a clause, so that time does not grow with their product. */
const MOST_TERMS = 60;

interface Languages {
  readonly language: string;
  readonly here: TermIndex;
  readonly there: TermIndex;
}

export function findVersionTerms(document: ReadDocument, { terminology, original }: TextTerms): FolderFinding[] {
  if (!original) return [];
  const [language, other] = [getTextLanguage(document), getTextLanguage(original)];
  if (language === other) return [];
  const languages = { language, here: terminology.getIndex(language), there: terminology.getIndex(other) };
  if (languages.here.isEmpty || languages.there.isEmpty) return [];
  return pairDocuments(document, original).flatMap(({ left, right }) => {
    const own = left === null ? undefined : document.analysis.paragraphs[left];
    const counterpart = right === null ? undefined : original.analysis.paragraphs[right];
    if (!own || !counterpart || own.kind !== counterpart.kind || !isBody(own)) return [];
    return findMissingTerms(own, counterpart, languages).map(
      (missing): FolderFinding => ({ rule, finding: createFinding(own, missing, counterpart, original) }),
    );
  });
}

interface MissingTerm {
  readonly match: TermMatch;
  /** The words that the glossary prefers. */
  readonly terms: readonly string[];
}

function findMissingTerms(own: Paragraph, original: Paragraph, { language, here, there }: Languages): MissingTerm[] {
  const [text, source] = [own.clause.text, original.clause.text];
  // Not translated yet.
  if (text === source || text.length < LEAST_SHARE * source.length) return [];
  const present = new Set(here.findIn(own.clause).flatMap(({ term }) => [...term.concepts, ...term.forbiddenBy]));
  const missing = new Map<string, MissingTerm>();
  let found = 0;
  let words: WordSet | null = null;
  for (const match of findOwnTerms(original, there).slice(0, MOST_TERMS)) {
    const concepts = match.term.concepts.filter(({ terms }) => terms.has(language));
    // Openers are chosen freely.
    if (concepts.length === 0 || match.term.forbiddenBy.length > 0 || isInOpener(match, original)) continue;
    words ??= collectWords(text);
    if (concepts.some(concept => present.has(concept) || mayHoldConcept(concept, language, words as WordSet))) found++;
    else {
      const terms = [...new Set(concepts.map(({ terms: all }) => all.get(language)?.[0] as string))];
      missing.set(terms.join("|"), { match, terms });
    }
  }
  return missing.size >= MOST_MISSING && found === 0 ? [] : [...missing.values()];
}

function mayHoldConcept({ terms, forbidden }: Concept, language: string, words: WordSet): boolean {
  const all = [...(terms.get(language) ?? []), ...(forbidden.get(language) ?? [])];
  return all.some(term => mayHold(words, term));
}

function isInOpener({ start, end }: TermMatch, { clause }: Paragraph): boolean {
  return listHeads(clause).some(head => head.start < end && start < head.end);
}

/** On the opener or the first word: where the term should stand nobody can tell. */
function createFinding(
  own: Paragraph,
  { match, terms }: MissingTerm,
  there: Paragraph,
  original: ReadDocument,
): Finding {
  const { clause } = own;
  const source = there.clause.text.slice(match.start, match.end);
  const opener = listHeads(clause)[0];
  const first = /^[^\s\p{P}]+/u.exec(clause.text.slice(clause.bodyStart))?.[0].slice(0, 40) ?? "";
  const span = opener ?? { start: clause.bodyStart, end: clause.bodyStart + first.length };
  return {
    ...toTextSpan(own, span),
    message: "missing",
    arguments: { source, term: terms.join(", ") },
    related: [
      {
        ...toTextSpan(there, match),
        message: { fr: "« {source} » dans l'original", en: "“{source}” in the original" },
        arguments: { source },
        elsewhere: { uri: original.positions.uri, range: toClauseRange(there, match, original) },
      },
    ],
  };
}
