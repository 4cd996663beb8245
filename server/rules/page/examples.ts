/** The examples of a rule on its page: the text with findings underlined, their messages, and the fixed text. */
import { analyse } from "../../../grammar/analyse.ts";
import { getConcepts, getPack } from "../../../grammar/languages/registry.ts";
import type { Span } from "../../../grammar/tree/tree.ts";
import { formatMessage } from "../messages/format-message.ts";
import type { Rule, Text } from "../rule.ts";
import { type Example, listExamples } from "../rule-examples.ts";
import { runRules } from "../run.ts";
import { escapeLine } from "./escape-line.ts";
import { PAGE_TEXTS } from "./texts.ts";

/** At most so many bad and so many good examples. */
const MOST = 3;

/** Markdown blocks. Examples are in the reader's language where the rule has some, else in another. */
export function formatExamples(rule: Rule, messages: keyof Text): string[] {
  const examples = listExamples(rule);
  const own = examples.filter(({ language }) => language === messages);
  const shown = own.some(({ bad }) => bad !== undefined) ? own : examples;
  const bad = shown.filter(example => example.bad !== undefined).slice(0, MOST);
  const good = shown.filter(example => example.good !== undefined).slice(0, MOST);
  return [
    `## ${formatMessage(PAGE_TEXTS.bad, messages)}`,
    ...bad.flatMap((example, at) => [...(at > 0 ? ["---"] : []), ...formatBadExample(rule, example, messages)]),
    `## ${formatMessage(PAGE_TEXTS.good, messages)}`,
    ...good.flatMap(({ good: text = "" }, at) => [...(at > 0 ? ["---"] : []), quoteText(text, [])]),
  ];
}

function formatBadExample(rule: Rule, { bad = "", fixed, language }: Example, messages: keyof Text): string[] {
  const { text, spans } = removeMarks(bad);
  const lines = [
    quoteText(text, spans),
    ...listMessages(rule, text, language, messages).map(message => `→ ${message}`),
  ];
  return fixed === undefined ? lines : [...lines, formatMessage(PAGE_TEXTS.fixed, messages), quoteText(fixed, [])];
}

/** The messages of the rule's findings in a text, each once. */
function listMessages(rule: Rule, text: string, language: string, messages: keyof Text): string[] {
  const conceptIds = getConcepts().map(concept => concept.id);
  const found = runRules({ tree: analyse(text, { language }), pack: getPack(language), conceptIds }, {}, undefined, [
    rule,
  ]);
  const all = found.map(({ message, arguments: values }) =>
    formatMessage(rule.messages[message] ?? rule.title, messages, values),
  );
  return [...new Set(all)].map(message => escapeLine(message));
}

/** An example without its `⟦…⟧`, and where they stood. */
export function removeMarks(source: string): { readonly text: string; readonly spans: readonly Span[] } {
  const spans: { start: number; end: number }[] = [];
  let text = "";
  for (const piece of source.split(/([⟦⟧])/u)) {
    if (piece === "⟦") spans.push({ start: text.length, end: text.length });
    else if (piece === "⟧")
      (spans.findLast(({ start, end }) => start === end) as Span & { end: number }).end = text.length;
    else text += piece;
  }
  return { text, spans };
}

/** A text as a block quotation, with its spans underlined. */
function quoteText(text: string, spans: readonly Span[]): string {
  const lines = text.trimEnd().split("\n");
  let start = 0;
  const shown = lines.map((line, at) => {
    const from = start;
    start += line.length + 1;
    // A line that another follows in the same paragraph stays a line.
    const goesOn = line !== "" && (lines[at + 1] ?? "") !== "";
    return `> ${formatMarkedLine(line, from, spans)}${goesOn ? "\\" : ""}`.trimEnd();
  });
  return shown.join("\n");
}

/** Coloured and underlined: a mere line under a full stop is hardly visible, and some viewers show no colour. */
const OPEN = "<mark><ins>";
const CLOSE = "</ins></mark>";

function formatMarkedLine(line: string, from: number, spans: readonly Span[]): string {
  let out = "";
  let at = 0;
  for (const span of spans) {
    const start = Math.max(span.start - from, at);
    const end = Math.min(span.end - from, line.length);
    if (start >= end) continue;
    out += `${escapeLine(line.slice(at, start))}${OPEN}${keepBlanks(escapeLine(line.slice(start, end)))}${CLOSE}`;
    at = end;
  }
  return out + keepBlanks(escapeLine(line.slice(at)).trimEnd());
}

/** Replaces blanks that Markdown would collapse or drop with no-break spaces. */
function keepBlanks(text: string): string {
  return text.replace(/ {2,}|^ (?=$)/g, blanks => "\u00a0".repeat(blanks.length));
}
