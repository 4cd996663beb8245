/** Paragraphs known by how they begin: masthead lines, titles, captions, signatures, notes. Patterns from the packs. */
import type { CompiledPack } from "../grammar/languages/pack.ts";
import type { BlockPattern } from "../grammar/languages/settings.ts";
import { convertPattern } from "./convert-pattern.ts";
import { BLANK, joinAlternatives } from "./expressions.ts";
import { type Content, createParagraphRule, PARAGRAPH_START } from "./paragraph.ts";
import { SCOPES } from "./scopes.ts";
import type { SpanRule } from "./textmate.ts";

interface Caption {
  readonly name: string;
  readonly content: Content;
}

const CAPTIONS: Readonly<Partial<Record<BlockPattern["kind"], Caption>>> = {
  furniture: { name: SCOPES.furniture, content: "plain" },
  original: { name: SCOPES.masthead, content: "plain" },
  masthead: { name: SCOPES.masthead, content: "plain" },
  footnote: { name: SCOPES.note, content: "prose" },
  title: { name: SCOPES.title, content: "caption" },
  annex: { name: SCOPES.annex, content: "caption" },
  enclosure: { name: SCOPES.annex, content: "caption" },
  heading: { name: SCOPES.heading, content: "caption" },
  pivot: { name: SCOPES.enacting, content: "caption" },
  signature: { name: SCOPES.signature, content: "plain" },
  closing: { name: SCOPES.closing, content: "prose" },
};

/** What ends like a clause is none of these, whatever it begins like. */
const NO_CLAUSE = `(?!.*[,;]${BLANK}*$)`;
const MAY_END_LIKE_A_CLAUSE: readonly BlockPattern["kind"][] = ["pivot", "footnote"];

/** One rule for each kind, in the order in which the packs try them. */
export function createCaptionRules(packs: readonly CompiledPack[], kinds: readonly BlockPattern["kind"][]): SpanRule[] {
  return kinds.flatMap(kind => {
    const caption = CAPTIONS[kind];
    const patterns = packs.flatMap(pack =>
      pack.blocks.filter(block => block.kind === kind).map(block => block.pattern),
    );
    if (!caption || patterns.length === 0) return [];
    const guard = MAY_END_LIKE_A_CLAUSE.includes(kind) ? "" : NO_CLAUSE;
    const begin = `(?i)${PARAGRAPH_START}${guard}(?=${joinAlternatives(patterns.map(pattern => convertPattern(pattern)))})`;
    return [createParagraphRule({ ...caption, begin })];
  });
}

/** The kinds that packs have patterns for, in the order in which they try them. */
export function listCaptionKinds(packs: readonly CompiledPack[]): BlockPattern["kind"][] {
  return [...new Set(packs.flatMap(pack => pack.blocks.map(block => block.kind)))];
}
