/** Terms that a text defines for itself: « (ci-après dénommé « le Comité ») », “(the “Agency”)”. */

import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { findFirstIndex } from "../../../grammar/text/first-index.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Clause, DocumentTree, Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { toDocumentSpan } from "../../rules/fixes/finding-spans.ts";
import { findAcronyms } from "../../rules/linguistics/acronyms.ts";
import { type ClauseWord, listClauseWords } from "../../rules/linguistics/clause-words.ts";
import { isProse } from "../../rules/linguistics/paragraph-kinds.ts";
import { hasOverlap } from "../../rules/linguistics/span-cover.ts";
import { createAlternatives, loosenPattern } from "../../rules/linguistics/text-search.ts";
import { isInfinitive } from "../../rules/linguistics/verb-kinds.ts";
import { createDeclaration, type Declaration, type Name } from "./name.ts";
import { createPhraseTrie, findPhrases } from "./phrases.ts";

const termPatterns = memoizePerPack(({ usage: { articles, definedTerms } }) => {
  const article = `(?:${createAlternatives(articles) || "(?!)"})`;
  const introduced = loosenPattern(definedTerms.introduced ?? "(?!)");
  return {
    article: new RegExp(`^${article}(?<=['’])|^${article}(?!\\p{L})\\s*`, "iu"),
    introducedBefore: new RegExp(`(?:${introduced})\\s*$`, "iu"),
    introducedFirst: new RegExp(`^(?:${introduced})\\s*`, "iu"),
    goesOn: new RegExp(`^(?:${loosenPattern(definedTerms.goesOn ?? "(?!)")})`, "u"),
  };
});

/** In characters: the words that introduce a term, and a term with its article. */
const REACH = 80;
const LONGEST = 100;
const MOST_WORDS = 8;

/** The defined terms of a clause, without their articles. */
const findDefinitions = memoizePerClause((clause, pack): readonly Span[] => {
  const definitions = clause.enclosures.flatMap(enclosure => {
    const { kind, open, close } = enclosure;
    if (!open || !close || close.start - open.end > LONGEST + REACH) return [];
    const inside = { start: open.end, end: close.start };
    const span = kind === "quote" ? findQuotedTerm(clause, open, close, pack) : findBracketedTerm(clause, inside, pack);
    return span ? [span] : [];
  });
  if (definitions.length === 0) return definitions;
  const acronyms = findAcronyms(clause, pack);
  // « (ci-après « l'AEMC ») » defines an acronym.
  return definitions.filter(span => !hasOverlap(acronyms, span));
});

/** After « ci-après dénommé », or with an article and alone in brackets: “(“the Agency”)”. */
function findQuotedTerm({ text }: Clause, open: Span, close: Span, pack: CompiledPack): Span | null {
  const span = dropArticle(text, { start: open.end, end: close.start }, pack);
  const { introducedBefore } = termPatterns(pack);
  if (span && introducedBefore.test(text.slice(Math.max(0, open.start - REACH), open.start))) return span;
  if (span && introducedBefore.test(getTextBeforeArticle(text, open.start, pack))) return span;
  const alone = text[open.start - 1] === "(" && text[close.end] === ")";
  return span && alone && span.article ? span : null;
}

/** The text before an article that stands outside the quotation: “hereinafter the “Committee””. */
function getTextBeforeArticle(text: string, end: number, { usage }: CompiledPack): string {
  const before = text.slice(Math.max(0, end - REACH), end).trimEnd();
  const article = usage.articles.find(
    word =>
      before.toLowerCase().replaceAll("’", "'").endsWith(word) && !/[\p{L}]/u.test(before.at(-word.length - 1) ?? " "),
  );
  return article ? before.slice(0, -article.length) : "";
}

/** « (ci-après l'Accord) »: without quotation marks a term must begin with a capital. */
function findBracketedTerm({ text }: Clause, { start, end }: Span, pack: CompiledPack): Span | null {
  const inside = text.slice(start, end);
  const first = termPatterns(pack).introducedFirst.exec(inside)?.[0];
  if (first === undefined || /[«»“”"]/u.test(inside)) return null;
  const span = dropArticle(text, { start: start + first.length, end }, pack);
  return span && /^\p{Lu}[\p{L}\p{M}\s'’-]*$/u.test(text.slice(span.start, span.end)) ? span : null;
}

function dropArticle(
  text: string,
  { start, end }: Span,
  pack: CompiledPack,
): (Span & { readonly article: boolean }) | null {
  if (end - start > LONGEST) return null;
  const whole = text.slice(start, end);
  const content = whole.trim();
  const from = start + (whole.length - whole.trimStart().length);
  const article = termPatterns(pack).article.exec(content)?.[0].length ?? 0;
  const term = content.slice(article);
  const words = term.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  // One word in lower case cannot be told from its other uses.
  if (words === 0 || words > MOST_WORDS || (words === 1 && !/^\p{Lu}/u.test(term))) return null;
  return { start: from + article, end: from + content.length, article: article > 0 };
}

interface Term {
  readonly words: readonly string[];
  readonly declarations: Declaration[];
  /** Where the declarations begin. */
  readonly declared: Set<number>;
  readonly uses: Span[];
}

export function* findTermNames(tree: DocumentTree, pack: CompiledPack): Iterable<Name> {
  const terms = new Map<string, Term>();
  const paragraphs = tree.paragraphs.filter(isProse);
  for (const paragraph of paragraphs) {
    for (const span of findDefinitions(paragraph.clause, pack)) {
      const words = selectWords(span, listClauseWords(paragraph.clause, pack));
      if (words.length === 0) continue;
      const key = words.map(getTermForm).join(" ");
      const term = terms.get(key) ?? { words: words.map(getTermForm), declarations: [], declared: new Set(), uses: [] };
      terms.set(key, term);
      const declaration = createDeclaration(paragraph, span);
      term.declarations.push(declaration);
      term.declared.add(declaration.start);
    }
  }
  if (terms.size === 0) return;
  const phrases = createPhraseTrie([...terms.values()].map(term => [term.words, term] as const));
  for (const paragraph of paragraphs)
    for (const [term, span] of findUses(paragraph, phrases, pack)) term.uses.push(span);
  for (const { declarations, uses } of terms.values()) yield { kind: "term", declarations, uses, around: [] };
}

function selectWords(span: Span, words: readonly ClauseWord[]): readonly ClauseWord[] {
  const first = findFirstIndex(words, ({ start }) => start >= span.start);
  return words.slice(
    first,
    findFirstIndex(words, ({ end }) => end > span.end),
  );
}

/** With its case: « le Comité » is the term, « un comité » is not. */
function getTermForm({ text }: ClauseWord): string {
  return text.replace("’", "'");
}

function* findUses(
  paragraph: Paragraph,
  phrases: ReturnType<typeof createPhraseTrie<Term>>,
  pack: CompiledPack,
): Iterable<readonly [Term, Span]> {
  const { text } = paragraph.clause;
  const { goesOn } = termPatterns(pack);
  for (const { values, words } of findPhrases(listClauseWords(paragraph.clause, pack), phrases, getTermForm)) {
    const [term] = values as [Term];
    const start = (words[0] as ClauseWord).start;
    const end = (words.at(-1) as ClauseWord).end;
    const span = toDocumentSpan(paragraph, { start, end });
    const [first] = term.declarations;
    // Only behind its definition; before it the words have their usual meaning.
    if (!first || span.start < first.start || term.declared.has(span.start)) continue;
    const behind = text.slice(end, end + REACH);
    const further = goesOn.exec(behind)?.[0];
    if (further === undefined || isTask(further, behind.slice(further.length), pack)) yield [term, span];
  }
}

/**
 * Whether an infinitive follows, « Prie le Comité d'agir », and not the rest of a longer name; « du devoir » is a noun.
 */
function isTask(further: string, behind: string, pack: CompiledPack): boolean {
  const { infinitive } = pack.usage.writing;
  if (infinitive === "" || !further.trimStart().startsWith(infinitive.charAt(0))) return false;
  const joins = /^\s*(?:\p{L}['’]|\p{L}+(?:\s|$))/u.exec(further)?.[0].trim();
  const word = /^\s*(\p{L}[\p{L}\p{M}-]*)/u.exec(behind)?.[1];
  const isMark = joins === infinitive || /^\p{L}['’]$/u.test(joins ?? "");
  return word !== undefined && isMark && isInfinitive(fold(word), pack);
}
