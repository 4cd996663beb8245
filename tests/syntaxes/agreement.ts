/** Compares what the colours show as openers with what the grammar knows. */
import { analyse } from "../../grammar/analyse.ts";
import type { Paragraph } from "../../grammar/tree/tree.ts";
import type { Line, Tokenize } from "./tokenizer.ts";

export interface Agreement {
  /** Openers that were compared. */
  readonly compared: number;
  /** `line: what the grammar has | what is coloured`. */
  readonly differences: readonly string[];
}

const OPENED: readonly Paragraph["kind"][] = ["preambular", "operative", "item", "text"];

/** Every opener of the lexicon that stands on one line must be coloured from its first to its last character. */
export function compareOpeners(text: string, tokenize: Tokenize, language?: string): Agreement {
  const lines = tokenize(text);
  const starts = lineStarts(text);
  const differences: string[] = [];
  let compared = 0;
  for (const { clause, kind, start } of analyse(text, { language }).paragraphs) {
    const { opener } = clause;
    if (opener?.heads[0].source !== "lexicon" || !OPENED.includes(kind) || opener.text.includes("\n")) continue;
    // A small letter without a label goes on from the paragraph before; only the grammar can tell when it does not.
    if (!clause.label && !clause.subject && /^\p{Ll}/u.test(opener.text)) continue;
    const offset = start + opener.start;
    const at = starts.findLastIndex(first => first <= offset);
    const column = offset - (starts[at] as number);
    const { sections } = opener.heads[0];
    // What opens either section opens the operative one where the paragraph has a label.
    const section = clause.label && sections.includes("operative") ? "operative" : (sections[0] ?? "");
    const coloured = openersOf(lines[at] as Line).map(found => `${found.section} ${found.start} ${found.text}`);
    compared++;
    const expected = `${section} ${column} ${opener.text}`;
    if (coloured.join() !== expected) differences.push(`${at + 1}: ${expected} | ${coloured.join()}`);
  }
  return { compared, differences };
}

export interface ColouredOpener {
  readonly start: number;
  readonly text: string;
  readonly section: string;
}

/** What a line shows as openers: neighbouring tokens of one section are one. */
export function openersOf({ text, tokens }: Line): ColouredOpener[] {
  const found: { start: number; end: number; section: string }[] = [];
  for (const token of tokens) {
    const scope = token.scopes.find(name => name.startsWith("keyword.control.opener."));
    if (!scope) continue;
    const section = scope.slice("keyword.control.opener.".length);
    const last = found.at(-1);
    if (last?.end === token.start && last.section === section) last.end = token.end;
    else found.push({ start: token.start, end: token.end, section });
  }
  return found.map(({ start, end, section }) => ({ start, text: text.slice(start, end), section }));
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(end => end.index + end[0].length)];
}
