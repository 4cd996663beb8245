/** What rules and facts say that they read, so that nothing is looked for again that does not hang on a change. */
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { DocumentTree, Paragraph } from "../../../grammar/tree/tree.ts";

/**
 * What is read of one paragraph, besides what part of the text it is (kind, section, level, number); compared by value.
 * What is made of paragraphs that read the same is the same, but for offsets.
 */
export type Reads = (paragraph: Paragraph, pack: CompiledPack, tree: DocumentTree) => unknown;

/** Readings of which `inPassing` was said. */
const passing = new WeakSet<Reads>();

/**
 * For what hangs on a list of things that stand in the text, in their order, whatever paragraphs hold them: a paragraph
 * in which nothing of the kind is read may come, go or become something else, and all stays as it was. The list tells of
 * each thing what is made of it, its paragraph's kind among it where that matters.
 */
export function inPassing<R extends (...given: Parameters<Reads>) => readonly unknown[]>(reads: R): R {
  passing.add(reads);
  return reads;
}

export function isInPassing(reads: Reads): reads is (...given: Parameters<Reads>) => readonly unknown[] {
  return passing.has(reads);
}
