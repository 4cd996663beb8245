import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { DocumentTree, Paragraph } from "../../../grammar/tree/tree.ts";
import { createReplacement } from "../fixes/apply-fixes.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { type ClauseWord, listClauseWords } from "../linguistics/clause-words.ts";
import { hasLetterCase } from "../linguistics/letter-case.ts";
import { findMisreading } from "../linguistics/misreading.ts";
import { findQuotationVariants } from "../linguistics/quotation-variants.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "quoted-title",
  severity: "warning",
  scope: "document",
  sources: ["REV-18"],
  title: { fr: "Titre cité autrement", en: "Title quoted differently" },
  explanation: {
    fr: "Une lettre ou une décision cite le texte qu'elle accompagne sous son titre exact, et un titre entre guillemets reste le même d'un bout à l'autre. Une paraphrase sans majuscule n'est pas une citation.",
    en: "A letter or a decision quotes the text that it accompanies under its exact title, and a title between quotation marks stays the same throughout. A paraphrase without a capital is no quotation.",
  },
  messages: {
    differs: {
      fr: "Le titre du texte joint diffère : « {title} ».",
      en: "The title of the attached text differs: “{title}”.",
    },
    again: {
      fr: "Ailleurs, ce titre est cité ainsi : « {title} ».",
      en: "Elsewhere this title is quoted as “{title}”.",
    },
  },
  appliesTo: hasLetterCase,
  *check({ tree, pack }: RuleContext): Iterable<Finding> {
    for (const title of listAttachedTitles(tree, pack)) {
      for (const paragraph of tree.paragraphs) {
        for (const run of findNearRuns(paragraph, title, pack)) yield createFinding(paragraph, run, title);
      }
    }
    if (findMisreading(tree, pack) !== null) return;
    for (const { usual, ...span } of findQuotationVariants(tree, pack)) {
      const title = usual.text;
      yield {
        ...span,
        message: "again",
        arguments: { title },
        fixes: [createReplacement(title, span, false)],
        related: [{ start: usual.start, end: usual.end, message: TITLE_HERE, arguments: {} }],
      };
    }
  },
};

const TITLE_HERE = { fr: "Le titre est ici.", en: "The title is here." };

/** Shorter titles resemble ordinary wording. */
const LEAST_WORDS = 5;

interface Title {
  readonly instrument: number;
  readonly paragraph: Paragraph;
  readonly words: readonly ClauseWord[];
}

/** Of the texts that are attached to another. */
function listAttachedTitles({ instruments }: DocumentTree, pack: CompiledPack): Title[] {
  return instruments.flatMap(({ index, role, title }) => {
    const paragraph = role === "main" ? undefined : title.at(-1);
    const words = paragraph ? listClauseWords(paragraph.clause, pack) : [];
    return paragraph && words.length >= LEAST_WORDS ? [{ instrument: index, paragraph, words }] : [];
  });
}

/** Runs of words elsewhere that begin with the title's capital and nearly spell it out, to its last word. */
function findNearRuns(
  { clause, instrument, kind }: Paragraph,
  { instrument: attached, words: title }: Title,
  pack: CompiledPack,
): (readonly ClauseWord[])[] {
  const first = title[0] as ClauseWord;
  if (instrument === attached || kind === "furniture" || !clause.text.includes(first.text)) return [];
  const words = listClauseWords(clause, pack);
  return words.flatMap((word, from) => {
    const run =
      word.text === first.text ? findBestRun(words.slice(from, from + title.length + MOST_EDITS), title) : null;
    return run ? [run] : [];
  });
}

function createFinding(
  paragraph: Paragraph,
  run: readonly ClauseWord[],
  { paragraph: at, words: title }: Title,
): Finding {
  const place = { start: (title[0] as ClauseWord).start, end: at.clause.contentEnd };
  return {
    ...toDocumentSpan(paragraph, { start: (run[0] as ClauseWord).start, end: (run.at(-1) as ClauseWord).end }),
    message: "differs",
    arguments: { title: at.clause.text.slice(place.start, place.end).replace(/\s+/g, " ") },
    related: [
      {
        ...toDocumentSpan(at, place),
        message: TITLE_HERE,
        arguments: {},
      },
    ],
  };
}

/** How many words may be added, left out or changed; with more it is another title. */
const MOST_EDITS = 2;

/** The run nearest to the title that ends in its last word; null when that is the title itself, or none is near. */
function findBestRun(words: readonly ClauseWord[], title: readonly ClauseWord[]): readonly ClauseWord[] | null {
  let best: { run: readonly ClauseWord[]; far: number } | null = null;
  for (let length = title.length - MOST_EDITS; length <= words.length; length++) {
    const run = words.slice(0, length);
    if (run.at(-1)?.folded !== title.at(-1)?.folded) continue;
    const far = countEdits(run, title);
    if (!best || far < best.far) best = { run, far };
  }
  return best && best.far > 0 && best.far <= MOST_EDITS ? best.run : null;
}

/** Words to add, remove or change to make `a` of `b`. */
function countEdits(a: readonly ClauseWord[], b: readonly ClauseWord[]): number {
  let row = b.map((_, at) => at + 1);
  let corner = 0;
  for (const [at, word] of a.entries()) {
    let left = at + 1;
    let diagonal = corner;
    corner = at + 1;
    row = row.map((above, column) => {
      const cost = Math.min(above + 1, left + 1, diagonal + (word.folded === b[column]?.folded ? 0 : 1));
      diagonal = above;
      left = cost;
      return cost;
    });
  }
  return row.at(-1) ?? a.length;
}
