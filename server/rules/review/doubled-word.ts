import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Clause, Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
import { visitWordsBeforeRuns, WordsBeforeRuns } from "../linguistics/whitespace-runs.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "doubled-word",
  severity: "warning",
  scope: "paragraph",
  sources: ["REV-19"],
  title: { fr: "Mot répété", en: "Word written twice" },
  explanation: {
    fr: "Un petit mot ou une formule introductive écrits deux fois de suite sont un reste de correction ou de copie.",
    en: "A small word or an opener written twice in a row is left over from a correction or a copy.",
  },
  messages: {
    twice: { fr: "« {word} » est écrit deux fois de suite.", en: "“{word}” is written twice in a row." },
  },
  appliesTo: ({ usage }) => usage.neverDoubled.length > 0,
  *check(paragraph: Paragraph, _instrument: Instrument, { pack }: RuleContext): Iterable<Finding> {
    if (!isProse(paragraph)) return;
    for (const { start, text, word } of findDoubledWords(paragraph.clause, pack)) {
      const span = { start: paragraph.start + start, end: paragraph.start + start + text.length };
      yield {
        ...span,
        message: "twice",
        arguments: { word },
        fixes: [
          {
            title: { fr: "N'écrire le mot qu'une fois", en: "Write the word once" },
            edits: [{ ...span, newText: word }],
            preferred: true,
          },
        ],
      };
    }
  },
};

/** Words that never follow themselves; others may (“had had”, « nous nous »). */
const getNeverDoubled = memoizePerPack(({ usage }) => {
  const words = new WordsBeforeRuns();
  for (const word of usage.neverDoubled) words.add(word, word);
  return words;
});

const INSIDE = /[\p{L}\p{N}’'-]/u;

interface DoubledWord {
  /** From the clause's beginning. */
  readonly start: number;
  /** Both words and the space between them. */
  readonly text: string;
  readonly word: string;
}

const findDoubledWords = memoizePerClause((clause, pack): readonly DoubledWord[] => {
  const opener = findDoubledOpener(clause);
  const words = findDoubledSmallWords(clause, pack);
  return opener ? [opener, ...words] : words;
});

function findDoubledSmallWords({ text }: Clause, pack: CompiledPack): DoubledWord[] {
  const found: DoubledWord[] = [];
  visitWordsBeforeRuns(text, getNeverDoubled(pack), (word, start, behind) => {
    const end = behind + word.length;
    if (!text.startsWith(word, behind)) return;
    if (INSIDE.test(text[start - 1] ?? " ") || INSIDE.test(text[end] ?? " ")) return;
    found.push({ start, text: text.slice(start, end), word });
  });
  return found;
}

/** An opener typed twice, as happens when a snippet after an opener is filled in. */
function findDoubledOpener({ text, opener }: Clause): DoubledWord | null {
  if (!opener) return null;
  const { start } = opener;
  const word = text.slice(start, opener.end);
  const gap = /^\s+/.exec(text.slice(opener.end))?.[0] ?? "";
  const again = opener.end + gap.length;
  const end = again + word.length;
  const same = gap !== "" && text.slice(again, end).toLowerCase() === word.toLowerCase();
  return same && !INSIDE.test(text[end] ?? " ") ? { start, text: text.slice(start, end), word } : null;
}
