/** After a whole opener and a space: sentences that may follow it (`complements.tsv`), as snippets to fill in. */

import { type CompletionItem, CompletionItemKind, InsertTextFormat } from "vscode-languageserver-types";
import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack, HeadForm } from "../../../grammar/languages/pack.ts";
import type { Section } from "../../../grammar/tree/tree.ts";
import { getApostrophe } from "../../rules/linguistics/text-sample.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import { printQuoteSpaces } from "../shared/print-quotes.ts";
import { type ReadDocument, toRange } from "../shared/read-document.ts";
import { COMPLETION_TEXTS } from "../shared/texts.ts";
import { type Candidate, findFamily } from "./candidates.ts";
import { foldLoosely } from "./opener-shapes.ts";

const FIELD = /‹([^‹›]+)›/g;

/**
 * `whole` is the opener before `rest`; `rest` ends at the offset. Without `sortText`. Like openers these items replace
 * everything from `start` on, since editors rank items by how much of the replaced text they match.
 */
export function completeComplement(
  whole: Candidate,
  rest: string,
  start: number,
  offset: number,
  document: ReadDocument,
  { client, messages }: FeatureSettings,
): CompletionItem[] {
  const range = toRange({ start, end: offset }, document);
  const before = document.analysis.text.slice(start, offset - rest.length);
  const wanted = foldLoosely(rest);
  const apostrophe = getApostrophe(document.analysis, document.pack);
  return listComplements(document.pack, whole).flatMap((text): CompletionItem[] => {
    const printed = printQuoteSpaces(text, document.pack).replaceAll("'", apostrophe);
    const plain = printed.replace(FIELD, "$1");
    if (!foldLoosely(plain).startsWith(wanted)) return [];
    let stop = 0;
    const snippet = (before + printed)
      .replaceAll(/[\\$}]/g, "\\$&")
      .replace(FIELD, (_, field: string) => `\${${++stop}:${field}}`);
    return [
      {
        label: before + plain,
        detail: COMPLETION_TEXTS.complement[messages],
        kind: CompletionItemKind.Snippet,
        // Begins with what is typed, letter for letter; see `createFilterText` in opener-items.ts.
        filterText: before + rest + plain.slice(rest.length),
        insertTextFormat: client.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
        textEdit: { range, newText: client.snippets ? snippet : before + printed.replace(FIELD, "…") },
      },
    ];
  });
}

function listComplements(pack: CompiledPack, { family }: Candidate): readonly string[] {
  return family < 0 ? [] : (complementsByFamily(pack).get(family) ?? []);
}

const complementsByFamily = memoizePerPack((pack): ReadonlyMap<number, readonly string[]> => {
  const byFamily = new Map<number, string[]>();
  for (const [heads, text] of pack.complements) {
    for (const at of heads) {
      const [form, letter] = pack.heads[at] as HeadForm;
      const section: Section = letter === "p" ? "preambular" : "operative";
      const family = findFamily(pack, form, section);
      byFamily.set(family, [...(byFamily.get(family) ?? []), text]);
    }
  }
  return byFamily;
});
