/** A text that formatting parses after each edit, and whether two texts are read alike. */
import { type AnalysedVersion, analyseVersion } from "../../../grammar/analyse.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { DocumentTree, Paragraph } from "../../../grammar/tree/tree.ts";
import type { ReadDocument } from "../shared/read-document.ts";

export interface ParsedText {
  readonly tree: DocumentTree;
  readonly pack: CompiledPack;
  /** What the next version need not read again; null before any was read here. */
  readonly version: AnalysedVersion | null;
}

export function createParsedText({ analysis, pack }: Pick<ReadDocument, "analysis" | "pack">): ParsedText {
  return { tree: analysis, pack, version: null };
}

/** Parses another text, in the language and profile of the first. */
export function reparse({ tree, pack, version }: ParsedText, text: string): ParsedText {
  const { profile } = tree.frontMatter?.values ?? {};
  const now = analyseVersion(text, { language: tree.language, profile }, version);
  return { tree: now.tree, pack, version: now };
}

/** The index of the first paragraph that is read otherwise; null when all are read alike. */
export function findFirstDifference({ paragraphs: a }: DocumentTree, { paragraphs: b }: DocumentTree): number | null {
  const length = Math.max(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const [one, other] = [a[at], b[at]];
    if (!one || !other || !isAlike(one, other)) return at;
  }
  return null;
}

function isAlike(a: Paragraph, b: Paragraph): boolean {
  return (
    a.kind === b.kind &&
    a.section === b.section &&
    a.level === b.level &&
    a.instrument === b.instrument &&
    a.number?.counter === b.number?.counter &&
    a.number?.value === b.number?.value
  );
}
