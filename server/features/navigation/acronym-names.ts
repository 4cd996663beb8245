/** Acronyms as names: declared where « (AMBP) » defines one, used wherever the file prints it. */
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { DocumentTree, Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { toDocumentSpan } from "../../rules/fixes/finding-spans.ts";
import { findAcronyms } from "../../rules/linguistics/acronyms.ts";
import { isProse } from "../../rules/linguistics/paragraph-kinds.ts";
import { hasOverlap } from "../../rules/linguistics/span-cover.ts";
import { findMatches } from "../../rules/linguistics/text-search.ts";
import { createDeclaration, type Declaration, type Name } from "./name.ts";

/** A word with what hyphens join to it: `ONU-Habitat` is another name than `ONU`. */
const WORD = /[\p{L}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{N}]+)*/gu;
/** The word is part of a symbol, an address or a path: `CNUCED/GATT`, `www.onu.org`. */
const JOINED_BEFORE = /[\p{L}\p{N}][./@]$|[/@\\_]$/u;
const JOINED_AFTER = /^(?:[./@][\p{L}\p{N}]|[_\\])/u;

interface Acronym {
  readonly declarations: Declaration[];
  readonly uses: Span[];
}

/** Acronyms of the whole file: declared where « (AMBP) » defines one, used wherever it is printed. */
export function* findAcronymNames(tree: DocumentTree, pack: CompiledPack): Iterable<Name> {
  const acronyms = new Map<string, Acronym>();
  const defined = new Set<number>();
  for (const paragraph of tree.paragraphs.filter(isProse)) {
    for (const use of findAcronyms(paragraph.clause, pack)) {
      const acronym = acronyms.get(use.name) ?? { declarations: [], uses: [] };
      acronyms.set(use.name, acronym);
      if (!use.isDefinition) continue;
      acronym.declarations.push(createDeclaration(paragraph, use));
      defined.add(paragraph.start + use.start);
    }
  }
  if (acronyms.size === 0) return;
  for (const paragraph of tree.paragraphs) {
    if (paragraph.kind === "furniture") continue;
    for (const { name, ...span } of findPrintedAcronyms(paragraph, acronyms)) {
      if (!defined.has(span.start)) acronyms.get(name)?.uses.push(span);
    }
  }
  for (const { declarations, uses } of acronyms.values()) yield { kind: "acronym", declarations, uses, around: [] };
}

function* findPrintedAcronyms(
  paragraph: Paragraph,
  acronyms: ReadonlyMap<string, Acronym>,
): Iterable<Span & { readonly name: string }> {
  const { text, references } = paragraph.clause;
  for (const { 0: word, index } of findMatches(text, WORD)) {
    // “NGOs” is the plural of the acronym that “(NGO)” defines.
    const name = acronyms.has(word) ? word : /^\p{Lu}{2,}s$/u.test(word) ? word.slice(0, -1) : null;
    if (name === null || !acronyms.has(name)) continue;
    const end = index + name.length;
    const joined =
      JOINED_BEFORE.test(text.slice(Math.max(0, index - 2), index)) ||
      JOINED_AFTER.test(text.slice(index + word.length, index + word.length + 2));
    if (joined || hasOverlap(references, { start: index, end })) continue;
    yield { name, ...toDocumentSpan(paragraph, { start: index, end }) };
  }
}
