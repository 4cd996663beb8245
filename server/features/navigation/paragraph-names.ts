/** Labelled paragraphs as names, with the references to them. */
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { collectReferences } from "../../../grammar/resolve/collect-references.ts";
import { getNumberTable, type NumberedParagraph } from "../../../grammar/resolve/number-table.ts";
import type { DocumentTree, Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { toDocumentSpan } from "../../rules/fixes/finding-spans.ts";
import { createDeclaration, type Name } from "./name.ts";

interface NumberUses {
  readonly uses: Span[];
  readonly around: Span[];
  readonly unnamed: Span[];
}

/** Paragraphs and sub-paragraphs with a label. */
export function* findParagraphNames(tree: DocumentTree, pack: CompiledPack): Iterable<Name> {
  const usesByNumber = new Map<NumberedParagraph, NumberUses>();
  const of = (numbered: NumberedParagraph): NumberUses => {
    let one = usesByNumber.get(numbered);
    if (!one) {
      one = { uses: [], around: [], unnamed: [] };
      usesByNumber.set(numbered, one);
    }
    return one;
  };
  const { mentions, besides } = collectReferences(tree, pack);
  for (const { paragraph, mention, reference, resolution } of mentions) {
    resolution.reached.forEach((numbered, at) => {
      of(numbered).uses.push(toDocumentSpan(paragraph, mention.steps[at] as Span));
    });
    // A letter that does not exist does not lead to its paragraph, either.
    if (resolution.target && resolution.missing === null) {
      of(resolution.target).around.push(toDocumentSpan(paragraph, reference));
    }
  }
  for (const { paragraph, reference, target } of besides) of(target).unnamed.push(toDocumentSpan(paragraph, reference));
  for (const instrument of tree.instruments) {
    for (const { numbered, last } of listWithExtent(getNumberTable(instrument).numbered)) {
      const { uses = [], around = [], unnamed = [] } = usesByNumber.get(numbered) ?? {};
      const declaration = createDeclaration(numbered.paragraph, numbered.label, last);
      yield { kind: "paragraph", declarations: [declaration], uses, around, unnamed, numbered };
    }
  }
}

/** Each number and those under it, with the last paragraph that belongs to it. */
function* listWithExtent(
  all: readonly NumberedParagraph[],
): Iterable<{ readonly numbered: NumberedParagraph; readonly last: Paragraph }> {
  for (const numbered of all) {
    const last = findLastParagraph(numbered);
    yield { numbered, last };
    yield* listWithExtent(numbered.items);
  }
}

function findLastParagraph(numbered: NumberedParagraph): Paragraph {
  const last = numbered.items.at(-1);
  return last ? findLastParagraph(last) : numbered.paragraph;
}
