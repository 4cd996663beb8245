/** The beginning of a document, which shows its habits. */
import { memoizePerTree } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { DocumentTree } from "../../../grammar/tree/tree.ts";
import type { RuleContext } from "../rule.ts";

/** In UTF-16 code units. */
export const SAMPLE = 50_000;

/** Memoizes what is computed from a document's beginning until the beginning changes. */
export function memoizePerSample<T>(compute: (sample: string) => T): (tree: DocumentTree, pack: CompiledPack) => T {
  return memoizePerTree((tree, pack) => compute(getSample(tree, pack)));
}

const getSample = memoizePerTree(({ text }) => text.slice(0, SAMPLE));

/** A form that a rule writes, with the apostrophe that the document uses. */
export function printApostrophes(form: string, { tree, pack }: Pick<RuleContext, "tree" | "pack">): string {
  return form.includes("'") ? form.replaceAll("'", getApostrophe(tree, pack)) : form;
}

/** The apostrophe that a document uses: its commoner one, else the curly. */
export const getApostrophe = memoizePerSample(sample =>
  sample.split("'").length > sample.split("’").length ? "'" : "’",
);
