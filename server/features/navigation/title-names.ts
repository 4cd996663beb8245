/** Titles as names, with their quotations. */
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { DocumentTree, Instrument, Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { toDocumentSpan } from "../../rules/fixes/finding-spans.ts";
import { type ClauseWord, listClauseWords } from "../../rules/linguistics/clause-words.ts";
import { createDeclaration, type Declaration, type Name } from "./name.ts";
import { createPhraseTrie, findPhrases } from "./phrases.ts";

/** Shorter titles may be ordinary words: « Conclusions », « Le Conseil ». */
const LEAST_WORDS = 4;

const getFoldedWord = (word: ClauseWord) => word.folded;

interface Title {
  readonly paragraph: Paragraph;
  readonly words: readonly ClauseWord[];
  readonly declarations: Declaration[];
  readonly uses: Span[];
}

/** Titles of instruments, used wherever the file quotes them word for word. */
export function* findTitleNames(tree: DocumentTree, pack: CompiledPack): Iterable<Name> {
  const titles = new Map<string, Title>();
  for (const instrument of tree.instruments) {
    const line = findTitle(instrument, pack);
    if (!line) continue;
    const { paragraph, words } = line;
    const key = words.map(getFoldedWord).join(" ");
    const title = titles.get(key) ?? { paragraph, words, declarations: [], uses: [] };
    titles.set(key, title);
    title.declarations.push(createDeclaration(paragraph, getExtent(words, paragraph.clause.text)));
  }
  if (titles.size === 0) return;
  const phrases = createPhraseTrie([...titles.values()].map(title => [title.words.map(getFoldedWord), title]));
  // Searching for a first word costs a hundredth of splitting a clause into words.
  const firsts = [...new Set([...titles.values()].map(({ words }) => words[0]?.text ?? ""))];
  for (const paragraph of tree.paragraphs) {
    if (paragraph.kind === "furniture" || !firsts.some(first => paragraph.clause.text.includes(first))) continue;
    for (const { values, words } of findPhrases(
      listClauseWords(paragraph.clause, pack),
      phrases,
      getFoldedWord,
      true,
    )) {
      const [title] = values as [Title];
      const use = toDocumentSpan(paragraph, getExtent(words, paragraph.clause.text));
      // A quotation keeps the capital; « la déclaration relative à … » is a paraphrase.
      if (words[0]?.text !== title.words[0]?.text) continue;
      if (!title.declarations.some(({ start }) => start === use.start)) title.uses.push(use);
    }
  }
  for (const { declarations, uses } of titles.values()) yield { kind: "title", declarations, uses, around: [] };
}

/** Without the number before it: « 82/47. Les bibliothèques … ». */
function findTitle(
  { title }: Instrument,
  pack: CompiledPack,
): { paragraph: Paragraph; words: readonly ClauseWord[] } | null {
  const paragraph = title.at(-1);
  if (!paragraph) return null;
  const { clause } = paragraph;
  const [number] = clause.references;
  const begin = number && /^[\s#*_]*$/u.test(clause.text.slice(0, number.start)) ? number.end : 0;
  const words = listClauseWords(clause, pack).filter(({ start }) => start >= begin);
  const first = words.findIndex(({ text }) => /^\p{Lu}/u.test(text));
  return first >= 0 && words.length - first >= LEAST_WORDS ? { paragraph, words: words.slice(first) } : null;
}

const CLOSED_BY: Readonly<Record<string, string>> = { ")": "(", "]": "[", "»": "«", "”": "“" };

/** From the first word to the last, with marks that close what is opened between: « … (2001-2010) ». */
function getExtent(words: readonly ClauseWord[], text: string): Span {
  const start = (words[0] as ClauseWord).start;
  let { end } = words.at(-1) as ClauseWord;
  for (;;) {
    const [mark = "", closing = ""] = /^\s?([)\]»”])/u.exec(text.slice(end, end + 2)) ?? [];
    const opening = CLOSED_BY[closing];
    const inside = text.slice(start, end);
    if (opening === undefined || inside.lastIndexOf(opening) <= inside.lastIndexOf(closing)) return { start, end };
    end += mark.length;
  }
}
