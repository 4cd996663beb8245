import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
import type { Finding, Fix, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "unpaired-mark",
  severity: "warning",
  scope: "document",
  sources: ["REV-19"],
  title: { fr: "Guillemet ou parenthèse sans pendant", en: "Quotation mark or bracket without its partner" },
  explanation: {
    fr: "Guillemets, parenthèses et crochets vont par deux. Une citation peut courir sur plusieurs paragraphes : elle se referme à la fin du dernier.",
    en: "Quotation marks, parentheses and brackets come in pairs. A quotation may run over several paragraphs: it is closed at the end of the last.",
  },
  messages: {
    unclosed: { fr: "Le signe {mark} n'est pas refermé.", en: "The mark {mark} is never closed." },
    unopened: { fr: "Le signe {mark} ferme ce que rien n'ouvre.", en: "The mark {mark} closes what nothing opens." },
  },
  *check({ tree, pack }: RuleContext): Iterable<Finding> {
    // By mark, so that a text of nothing but brackets takes time that grows with it.
    const pending = new Map<string, UnpairedMark[]>();
    const unopened: UnpairedMark[] = [];
    for (const paragraph of tree.paragraphs) {
      if (hasClosedFirst(paragraph)) {
        for (const mark of [...pending.keys()]) if (isReopening(paragraph, mark, pack)) pending.delete(mark);
      }
      for (const one of findUnpairedMarks(paragraph, pack)) {
        const opened = [...pending.keys()].filter(mark => getPartners(mark, pack).includes(one.mark));
        if (opened.length > 0) for (const mark of opened) pending.delete(mark);
        else if (!one.isOpening) unopened.push(one);
        else if (!pending.get(one.mark)?.push(one)) pending.set(one.mark, [one]);
      }
    }
    const lost = [...unopened, ...[...pending.values()].flat()].filter(({ paragraph }) => isProse(paragraph));
    const flood = lost.length > Math.max(MOST_SLIPS, tree.paragraphs.length * SLIP_SHARE);
    for (const { paragraph, mark, span, isOpening } of lost) {
      yield {
        ...toDocumentSpan(paragraph, span),
        message: isOpening ? "unclosed" : "unopened",
        arguments: { mark },
        ...(flood ? { severity: "information" as const } : {}),
        fixes: isOpening ? createClosingFixes(paragraph, mark, span, pack) : [],
      };
    }
  },
};

/** More unpaired marks are no slips: extraction has lost their partners. */
const MOST_SLIPS = 6;
const SLIP_SHARE = 0.05;

interface UnpairedMark {
  readonly paragraph: Paragraph;
  readonly mark: string;
  readonly span: Span;
  readonly isOpening: boolean;
}

/** Marks of a paragraph without a partner in it. */
function findUnpairedMarks(paragraph: Paragraph, pack: CompiledPack): UnpairedMark[] {
  const found: UnpairedMark[] = [];
  for (const { kind, open, close } of paragraph.clause.enclosures) {
    const span = open ?? close;
    if (!span || (open && close)) continue;
    const mark = paragraph.clause.text.slice(span.start, span.end);
    if (!open && isEnumeration(paragraph, span, mark)) continue;
    const before = found.at(-1);
    // « “texte" » is closed by the wrong mark: one fault, reported once.
    const wrong = kind === "quote" && before?.isOpening && pack.quotes.some(([one]) => one === before.mark);
    if (wrong && before.mark !== mark && (!open || getPartners(mark, pack).includes(mark))) continue;
    found.push({ paragraph, mark, span, isOpening: open !== null });
  }
  return found;
}

/** A quotation of several paragraphs opens each of them and is closed once, at the end of the last. */
function hasOpening({ clause }: Paragraph, mark: string): boolean {
  const { text, label } = clause;
  const body = text.slice(label?.end ?? 0).trimStart();
  // The bracket of a label opens nothing.
  const isLabels = label !== null && label.start === 0 && mark === "(";
  return (text.startsWith(mark) && !isLabels) || body.startsWith(mark);
}

/** The same, where straight marks stand among others: `“text …`, then `"text …"`. */
function isReopening(paragraph: Paragraph, mark: string, { quotes }: CompiledPack): boolean {
  const others = mark === '"' ? quotes.map(([open]) => open) : quotes.some(([open]) => open === mark) ? ['"'] : [];
  return [mark, ...others].some(one => hasOpening(paragraph, one));
}

function hasClosedFirst({ clause }: Paragraph): boolean {
  return clause.enclosures[0]?.close != null;
}

/** Of `xviii` and the character before it. */
const LONGEST_COUNTER = 8;

/** `a)` and `12)` inside a text count something. */
function isEnumeration({ clause }: Paragraph, close: Span, mark: string): boolean {
  if (mark !== ")") return false;
  return /(?<![\p{L}\p{N}])(?:\p{L}{1,2}|[ivxlc]{1,5}|\p{N}{1,3})\s?$/iu.test(
    clause.text.slice(Math.max(0, close.start - LONGEST_COUNTER), close.start),
  );
}

function getPartners(mark: string, { quotes }: CompiledPack): string[] {
  return [["(", ")"] as const, ["[", "]"] as const, ...quotes]
    .filter(([open]) => open === mark)
    .map(([, close]) => close);
}

/** To close it before the mark that ends the paragraph is a guess, so it is only offered. */
function createClosingFixes(paragraph: Paragraph, mark: string, span: Span, pack: CompiledPack): Fix[] {
  const close = getPartners(mark, pack)[0];
  if (close === undefined) return [];
  const { clause, start } = paragraph;
  const end = clause.terminator ? clause.text.slice(0, clause.terminator.start).trimEnd().length : clause.contentEnd;
  // A mark behind which nothing stands has nothing to close.
  if (end <= span.end) return [];
  const space = mark === pack.quotes[0]?.[0] ? pack.usage.quoteSpace : "";
  return [
    {
      title: { fr: "Refermer à la fin du paragraphe", en: "Close it at the end of the paragraph" },
      edits: [{ start: start + end, end: start + end, newText: space + close }],
      preferred: false,
    },
  ];
}
