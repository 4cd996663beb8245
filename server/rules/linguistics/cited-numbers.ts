/** Nouns that numbers follow, with how many do: « ses résolutions 71/23 du … et 72/45 du … », « aux paragraphes 3 et 4 ». */
import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getParagraphReferences } from "../../../grammar/resolve/paragraph-references.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Clause, Span } from "../../../grammar/tree/tree.ts";
import { createAlternatives } from "./text-search.ts";

/** The span is the noun's. */
export interface CitedNumbers extends Span {
  readonly noun: string;
  /** The noun in the other number. */
  readonly other: string;
  readonly isPlural: boolean;
  /** How many numbers follow; one that ends a range counts as one more. */
  readonly count: number;
  /** Where the last of them ends, with what belongs to it. */
  readonly listEnd: number;
}

export const findCitedNumbers = memoizePerClause((clause, pack): readonly CitedNumbers[] => {
  if (clause.references.length === 0 || pack.usage.figureWords.numbered.length === 0) return NONE;
  return [...readResolutions(clause, pack), ...readParagraphs(clause, pack), ...readArticles(clause, pack)];
});

const NONE: readonly CitedNumbers[] = [];
/** As far back as a noun is looked for. */
const REACH = 24;

/** Resolutions, of which each is a reference of its own. */
function readResolutions({ text, references }: Clause, pack: CompiledPack): CitedNumbers[] {
  const { noun, between, numbers } = getExpressions(pack);
  const found: CitedNumbers[] = [];
  let open: CitedNumbers | null = null;
  const closeList = () => {
    if (open) found.push(open);
    open = null;
  };
  for (const reference of references) {
    if (reference.kind === "date" && open) {
      // A date behind a number belongs to it.
      const list: CitedNumbers = open;
      if (between.test(text.slice(list.listEnd, reference.start))) open = { ...list, listEnd: reference.end };
      continue;
    }
    if (reference.kind !== "resolution") {
      closeList();
      continue;
    }
    const list: CitedNumbers | null = open;
    if (list && between.test(text.slice(list.listEnd, reference.start))) {
      open = { ...list, count: list.count + 1, listEnd: reference.end };
      continue;
    }
    closeList();
    const before = text.slice(Math.max(0, reference.start - REACH), reference.start);
    const [whole, word = ""] = noun.exec(before) ?? [];
    const pair = whole === undefined ? undefined : numbers.get(fold(word));
    if (whole === undefined || !pair) continue;
    const start = reference.start - whole.length;
    open = { start, end: start + word.length, noun: word, ...pair, count: 1, listEnd: reference.end };
  }
  closeList();
  return found;
}

/** Paragraphs and their items, of which a reference names the whole list. */
function readParagraphs(clause: Clause, pack: CompiledPack): CitedNumbers[] {
  const { first, numbers } = getExpressions(pack);
  return getParagraphReferences(clause, pack).flatMap(({ reference, mentions }): CitedNumbers[] => {
    const [, skipped = "", word = ""] = first.exec(reference.text) ?? [];
    const pair = numbers.get(fold(word));
    if (!pair || mentions.length === 0) return [];
    const isItem = !/^\s\p{N}/u.test(reference.text.slice(skipped.length + word.length));
    // « paragraphe 3 a) et b) » is one paragraph.
    const named = mentions.map(({ steps, suffix }, at) =>
      isItem || steps.length === 1 ? at : `${steps[0].text} ${suffix ?? ""}`,
    );
    const start = reference.start + skipped.length;
    return [
      { start, end: start + word.length, noun: word, ...pair, count: new Set(named).size, listEnd: reference.end },
    ];
  });
}

/** Articles and chapters, whose references are not read further. */
function readArticles({ references }: Clause, pack: CompiledPack): CitedNumbers[] {
  const { first, numbers } = getExpressions(pack);
  return references.flatMap(({ kind, text, start, end }): CitedNumbers[] => {
    const [, skipped = "", word = ""] = kind === "article" ? (first.exec(text) ?? []) : [];
    const pair = numbers.get(fold(word));
    if (!pair) return [];
    const count = text.match(/(?<![\p{L}\p{N}])(?:\p{N}+|[IVXLC]+(?!\p{L}))/gu)?.length ?? 1;
    // « article 5, 12 États »: only a joint shows that a list ends.
    if (count > 1 && !/\p{L}\s\p{N}+$/u.test(text)) return [];
    const at = start + skipped.length;
    return [{ start: at, end: at + word.length, noun: word, ...pair, count: Math.max(1, count), listEnd: end }];
  });
}

interface OtherNumber {
  readonly other: string;
  readonly isPlural: boolean;
}

const getExpressions = memoizePerPack(({ usage, months, connectors }: CompiledPack) => {
  const { numbered } = usage.figureWords;
  const numbers = new Map<string, OtherNumber>();
  for (const { singular, plural } of numbered) {
    numbers.set(singular, { other: plural, isPlural: false });
    numbers.set(plural, { other: singular, isPlural: true });
  }
  const nouns = createAlternatives([...numbers.keys()]);
  return {
    numbers,
    noun: new RegExp(`(?<![\\p{L}-])(${nouns})\\s+$`, "iu"),
    first: new RegExp(`^((?:\\p{L}+\\s)?)(${nouns})(?=\\s)`, "iu"),
    between: new RegExp(
      `^(?:[\\s,]|(?<!\\p{L})\\p{Lu}(?!\\p{L})|(?<!\\p{L})(?:${createAlternatives([...months, ...connectors, ...usage.resolutionDates.words])})(?!\\p{L}))*$`,
      "u",
    ),
  };
});
