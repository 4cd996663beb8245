/**
 * Completes terms of the glossary in the text's language. Those that stand for a term of the same clause of the original
 * come first, and after fewer letters.
 */
import { type CompletionItem, CompletionItemKind } from "vscode-languageserver-types";
import { formatMessage } from "../../rules/messages/format-message.ts";
import type { Concept } from "../../terms/glossary.ts";
import type { IndexedTerm, TermIndex } from "../../terms/term-index.ts";
import { isUnspaced, joinTokens, tokenize } from "../../terms/term-tokens.ts";
import type { MessageLanguage } from "../shared/feature-settings.ts";
import { findLastParagraphBefore, type ReadDocument, toRange } from "../shared/read-document.ts";
import { pairDocuments } from "../versions/pairing/pair-documents.ts";
import { getTextLanguage } from "./text-terms.ts";
import { TERM_TEXTS } from "./texts.ts";

/** Characters before the cursor that are read, and words of them that may begin a term. */
const REACH = 80;
const MOST_WORDS = 5;
/** Letters that must be typed of a term; fewer of one that the original has here. */
const LEAST_LETTERS = 3;
const LEAST_LETTERS_OF_ORIGINAL = 1;
const MOST_ITEMS = 20;

/** Without `sortText`, in the order in which they are shown. */
export function completeTerm(document: ReadDocument, offset: number, messages: MessageLanguage): CompletionItem[] {
  if (!document.terms) return [];
  const language = getTextLanguage(document);
  const index = document.terms.terminology.getIndex(language);
  const paragraph = index.isEmpty ? null : findLastParagraphBefore(document.analysis, offset);
  if (!paragraph) return [];
  const { text } = document.analysis;
  const before = text.slice(Math.max(paragraph.start, offset - REACH), offset);
  if (/[\r\n]\s*[\r\n]/u.test(before) || /^$|\s$/u.test(before)) return [];
  const sources = findSources(document, paragraph.index);
  for (const typed of listBeginnings(before)) {
    const terms = findTerms(typed, index, sources);
    if (terms.length === 0) continue;
    const range = toRange({ start: offset - typed.length, end: offset }, document);
    return terms.map(term => createItem(term, typed, range, sources, messages));
  }
  return [];
}

/** What may be the beginning of a term, from five words down to the one being typed. */
function listBeginnings(before: string): string[] {
  const tokens = tokenize(before);
  const last = tokens.at(-1);
  if (!last?.isWord || last.end !== before.length) return [];
  const words = tokens.slice(tokens.findLastIndex(({ isWord }) => !isWord) + 1).slice(-MOST_WORDS);
  return words.map(({ start }) => before.slice(start));
}

function findTerms(typed: string, index: TermIndex, sources: ReadonlyMap<Concept, string>): IndexedTerm[] {
  const folded = joinTokens(typed);
  const isOfOriginal = ({ concepts }: IndexedTerm) => concepts.some(concept => sources.has(concept));
  // A script without blanks says with one character what others say with three letters.
  const isLong = folded.length >= LEAST_LETTERS || isUnspaced(folded.slice(0, 1));
  if (folded.length < LEAST_LETTERS_OF_ORIGINAL || (!isLong && sources.size === 0)) return [];
  const all = index.complete(folded, 4 * MOST_ITEMS);
  const first = [...listTermsOf(sources, index, folded)];
  const rest = isLong ? all.filter(term => !isOfOriginal(term)) : [];
  return [...first, ...rest].slice(0, MOST_ITEMS);
}

/** However many other terms begin with what is typed. */
function* listTermsOf(sources: ReadonlyMap<Concept, string>, index: TermIndex, folded: string): Iterable<IndexedTerm> {
  const told = new Set<string>();
  for (const concept of sources.keys()) {
    for (const term of concept.terms.get(index.language) ?? []) {
      const own = joinTokens(term);
      if (own === folded || !own.startsWith(folded) || told.has(own)) continue;
      told.add(own);
      yield { text: term, concepts: [concept], forbiddenBy: [] };
    }
  }
}

/** The concepts of the same clause of the original, with the words that it has for them. */
function findSources(document: ReadDocument, paragraph: number): ReadonlyMap<Concept, string> {
  const sources = new Map<Concept, string>();
  const original = document.terms?.original;
  if (!original || !document.terms) return sources;
  const { right = null } = pairDocuments(document, original).find(({ left }) => left === paragraph) ?? {};
  const counterpart = right === null ? undefined : original.analysis.paragraphs[right];
  if (!counterpart) return sources;
  const index = document.terms.terminology.getIndex(getTextLanguage(original));
  for (const { term, start, end } of index.findIn(counterpart.clause)) {
    for (const concept of term.concepts) sources.set(concept, counterpart.clause.text.slice(start, end));
  }
  return sources;
}

function createItem(
  { text, concepts }: IndexedTerm,
  typed: string,
  range: ReturnType<typeof toRange>,
  sources: ReadonlyMap<Concept, string>,
  messages: MessageLanguage,
): CompletionItem {
  const source = concepts.map(concept => sources.get(concept)).find(one => one !== undefined);
  const others = concepts.flatMap(({ terms }) => [...terms].map(([code, [first]]) => `${code} ${first}`));
  const [initial = ""] = typed;
  // At the beginning of a sentence, a term has the capital that was typed.
  const printed = initial !== initial.toLowerCase() ? initial + text.slice(initial.length) : text;
  return {
    label: printed,
    kind: CompletionItemKind.Text,
    detail: source === undefined ? others.join(", ") : formatMessage(TERM_TEXTS.original, messages, { term: source }),
    // Begins with what is typed, letter for letter: editors filter by the text in the range.
    filterText: typed + printed.slice(typed.length),
    textEdit: { range, newText: printed },
  };
}
