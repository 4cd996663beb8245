/** Printed labels: `1.`, `a)`, `(ii)`, `3 bis.`, `1.3.1`; their forms come from the packs. */

import { formatCount } from "../grammar/clause/labels.ts";
import type { CompiledPack } from "../grammar/languages/pack.ts";
import type { NumberingStyle } from "../grammar/languages/settings.ts";
import { NUMBER_SUFFIX } from "../grammar/text/number-suffixes.ts";
import { BLANK, createNamedCaptures, escapeLiteral, joinAlternatives, OPTIONAL_GAP } from "./expressions.ts";
import { createParagraphRule, PARAGRAPH_START } from "./paragraph.ts";
import type { MatchRule, SpanRule } from "./textmate.ts";

/** How long a number may be that is written with these digits. */
const LENGTHS: Readonly<Record<NumberingStyle["counter"], number>> = {
  decimal: 5,
  alpha: 2,
  roman: 7,
  abjad: 2,
  cyrillic: 2,
  chinese: 3,
  stems: 1,
  branches: 1,
  enclosed: 1,
  circled: 1,
};

const SUFFIX = `(?:\\s?(?:${NUMBER_SUFFIX}))?`;
/** `1.3.1`, and `1, Requests`: a comma for the full stop. */
const OTHERS = [
  "\\d{1,2}(?:\\.\\d{1,2}(?=\\.?\\s+(?-i:\\p{Lu}))|(?:\\.\\d{1,2}){2,3}(?=\\.?\\s))\\.?",
  "\\d{1,3},(?=\\s+(?-i:\\p{Lu}))",
];

/** `1 Requests`: a bare number, where a capital follows; only an opener after it can tell that it is a label. */
export const UNPOINTED = "\\d{1,3}(?=\\s+(?-i:\\p{Lu}))";

export function createLabelSource(packs: readonly CompiledPack[]): string {
  const forms = packs
    .flatMap(pack => pack.numbering)
    .map(({ counter, form }) => {
      const [before = "", after = ""] = form.split("#");
      // What was printed in italics comes apart where the letters turn upright: `a )`.
      const apart = /^[).]/.test(after) ? "[ \\t\\x{a0}]?" : "";
      return `${createSpace(before)}${createDigits(counter)}{1,${LENGTHS[counter]}}${SUFFIX}${apart}${createSpace(after)}`;
    });
  // Longer forms first: `1. -` before `1.`.
  const sorted = [...new Set(forms)].sort((a, b) => b.length - a.length);
  // A capital may follow at once: scanned texts lose the blank now and then.
  return joinAlternatives([...OTHERS, `${joinAlternatives(sorted)}(?=[\\s*_]|(?-i:\\p{Lu})|\\p{Han}|$)`]);
}

/** A paragraph that has a label but no opener of the lexicon. */
export function createLabelledRule(packs: readonly CompiledPack[]): SpanRule {
  const label = createLabelSource(packs);
  const begin = `(?i)${PARAGRAPH_START}(?<labels>${label}(?:${OPTIONAL_GAP}${label})?)`;
  return createParagraphRule({
    begin,
    captures: createNamedCaptures(begin, { labels: { patterns: [{ include: "#labels" }] } }),
    content: "prose",
  });
}

/** A label that stands alone on its line: what it labels begins on the next, as a paragraph would. */
export function createLoneLabelRule(packs: readonly CompiledPack[]): MatchRule {
  const match = `(?i)${PARAGRAPH_START}(?<labels>${createLabelSource(packs)})${BLANK}*$`;
  return { match, captures: createNamedCaptures(match, { labels: { patterns: [{ include: "#labels" }] } }) };
}

/** The characters that the numbers of a counter are made of, taken from the numbers themselves. */
function createDigits(counter: NumberingStyle["counter"]): string {
  if (counter === "decimal") return "[\\d٠-٩]";
  if (counter === "alpha") return "[a-z]";
  const used = new Set<string>();
  for (let value = 1; value <= 100; value++) {
    const text = formatCount(counter, value);
    if (!/^\d+$/.test(text)) for (const character of text) used.add(character);
  }
  return `[${[...used].sort().join("")}]`;
}

/** Marks of labels in full width, by those of ASCII as an expression writes them. */
const WIDE_MARKS: Readonly<Record<string, string>> = { "\\(": "（", "\\)": "）", "\\.": "．" };

function createSpace(text: string): string {
  return escapeLiteral(text)
    .replace(/ /g, "\\s")
    .replace(/\\[().]/g, mark => `[${mark}${WIDE_MARKS[mark]}]`);
}
