/**
 * Types and modifiers of tokens. Standard types are used where editors colour them as our TextMate grammar colours the
 * same thing, so that editors without that grammar have colours, too; `heading`, `signature` and `acronym` are our own.
 */
import type { SemanticTokensLegend } from "vscode-languageserver-types";

export const TOKEN_TYPES = [
  "keyword",
  "modifier",
  "type",
  "number",
  "enumMember",
  "string",
  "comment",
  "heading",
  "signature",
  "acronym",
] as const;
export type TokenType = (typeof TOKEN_TYPES)[number];

export const TOKEN_MODIFIERS = [
  // Of openers.
  "preambular",
  "operative",
  /** Further on in the paragraph: « … et prie … ». */
  "second",
  // Of what acts.
  "enacting",
  // Of numbers.
  "label",
  "date",
  // Of references; `paragraph` and the like are the kinds of the tree.
  "reference",
  "resolution",
  "symbol",
  "paragraph",
  "item",
  "annex",
  "article",
  "footnote",
  // Of headings.
  "title",
  // Of the end of a text.
  "closing",
  /** Where an acronym is defined. */
  "definition",
] as const;
export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];

export const LEGEND: SemanticTokensLegend = { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] };
