/**
 * The clause lexer: one Chevrotain token type per thing that a clause is made of, built from a language pack.
 *
 * Chevrotain drops the `u` flag of token expressions, so every pattern is a function around one sticky expression
 * compiled once. What a token is may depend on the tokens before it: a label or an opener stands only where a
 * clause begins.
 */
import {
  type CustomPatternMatcherFunc,
  createToken,
  type IToken,
  type ITokenConfig,
  Lexer,
  type TokenType,
} from "chevrotain";
import type { CompiledPack } from "../languages/pack.ts";
import type { Reference } from "../tree/tree.ts";
import { wordEnd } from "./characters.ts";
import type { OpenerPiece } from "./opener-matcher.ts";
import type { Phrases } from "./phrases.ts";
import { type Recognised, Recogniser } from "./recogniser.ts";
import { createReferenceMatcher } from "./references.ts";
import { createWordTest } from "./word-test.ts";
import { skipGap, wordAt } from "./words.ts";

export interface ClauseTokens {
  readonly lexer: Lexer;
  readonly types: Readonly<Record<ClauseTokenName, TokenType>>;
}

export type ClauseTokenName =
  | "Blank"
  | "Label"
  | "Subject"
  | "Modifier"
  | "Head"
  | "Link"
  | "Reference"
  | "NoteCall"
  | "Terminator"
  | "OpenMark"
  | "CloseMark"
  | "Comma"
  | "Connector"
  | "Words"
  | "Other";

export function createClauseTokens(pack: CompiledPack, phrases: Phrases): ClauseTokens {
  const recognise = new Recogniser(pack, phrases);
  const matchReference = createReferenceMatcher(pack);
  const quotes = pack.quotes.flat().join("");

  const isTurn = createWordTest(phrases.turns);

  const letters = hints(/[\p{L}\p{N}]/u);
  const types = {
    Blank: token("Blank", sticky("[\\s\\u200b\\ufeff*_]+"), hints(/[\s\u200b\ufeff*_]/u), { group: Lexer.SKIPPED }),
    Label: token(
      "Label",
      carrying((text, offset, before) => recognise.label(text, offset, before)),
      hints(/[\p{L}\p{N}(]/u),
    ),
    Subject: token(
      "Subject",
      carrying((text, offset, before) => recognise.subject(text, offset, before)),
      letters,
    ),
    Modifier: token("Modifier", piece("modifier"), letters),
    Head: token("Head", piece("head"), letters),
    Link: token("Link", piece("link"), letters),
    NoteCall: token("NoteCall", sticky("\\[\\^[^[\\]\\s]+\\]"), hints(/\[/)),
    Terminator: token("Terminator", terminatorPattern(pack, quotes), hints(/[^\p{L}\p{N}\s]/u)),
    Reference: token("Reference", carrying(reference), letters),
    OpenMark: token("OpenMark", sticky(`[(\\[${escapeClass(opening(pack))}]`), hints(/[^\p{L}\p{N}\s]/u)),
    CloseMark: token("CloseMark", sticky(`[)\\]${escapeClass(closing(pack))}]`), hints(/[^\p{L}\p{N}\s]/u)),
    Comma: token("Comma", sticky("[,،，、]"), hints(/[,،，、]/)),
    Connector: token("Connector", sticky(`(?:${pack.connectors.join("|")})${WORD_END}`, "iuy"), letters),
    Words: token("Words", words, letters),
    Other: token("Other", sticky("[^]"), hints(/[\s\S]/)),
  } satisfies Record<ClauseTokenName, TokenType>;

  const lexer = new Lexer(Object.values(types), { positionTracking: "full", ensureOptimizations: true });
  return { lexer, types };

  function piece(kind: OpenerPiece["kind"]): CustomPatternMatcherFunc {
    return carrying((text, offset, before) => recognise.piece(kind, text, offset, before));
  }

  /** Words that may begin nothing else are one token: most of a text is such prose. */
  function words(text: string, offset: number): RegExpExecArray | null {
    const first = wordAt(text, offset);
    if (!first) return null;
    let { end } = first;
    // What follows « et les » depends on both, and so does what follows « que ».
    for (let alone = phrases.alone.has(first.folded); !alone; ) {
      const at = skipGap(text, end);
      const next = wordEnd(text, at);
      if (next === at || isTurn(text, at, next) || matchReference(text, at)) break;
      end = next;
    }
    return [text.slice(offset, end)] as unknown as RegExpExecArray;
  }

  function reference(text: string, offset: number): Recognised<Reference> | null {
    const found = matchReference(text, offset);
    return found && { text: found.text, payload: found };
  }
}

/** A pattern whose token carries what was recognised. */
function carrying(
  recognise: (text: string, offset: number, before: readonly IToken[]) => Recognised<object> | null,
): CustomPatternMatcherFunc {
  return (text, offset, before) => {
    const found = recognise(text, offset, before);
    if (!found) return null;
    return Object.assign([found.text], { payload: found.payload }) as unknown as RegExpExecArray;
  };
}

/** No letter, digit or hyphen goes on. */
const WORD_END = "(?![\\p{L}\\p{M}\\p{N}\u2010\u2011-])";

function token(
  name: ClauseTokenName,
  pattern: CustomPatternMatcherFunc,
  start_chars_hint: number[],
  more: Partial<ITokenConfig> = {},
): TokenType {
  return createToken({ name, pattern, start_chars_hint, line_breaks: true, ...more });
}

/**
 * The characters that a token may begin with, as Chevrotain wants them: above 255 it looks at buckets of 255, and an
 * astral character counts by its first half. Without a hint on every token it would try all of them everywhere.
 */
function hints(first: RegExp): number[] {
  const codes: number[] = [];
  for (let code = 0; code < 256; code++) if (first.test(String.fromCharCode(code))) codes.push(code);
  for (let bucket = 256; bucket < 65_536; bucket += 255) {
    for (let code = bucket; code < Math.min(bucket + 255, 65_536); code++) {
      if (!isSurrogate(code) && !first.test(String.fromCharCode(code))) continue;
      codes.push(code);
      break;
    }
  }
  return codes;
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

function sticky(source: string, flags = "uy"): CustomPatternMatcherFunc {
  const expression = new RegExp(source, flags);
  return (text, offset) => {
    expression.lastIndex = offset;
    return expression.exec(text);
  };
}

/** The mark that ends the paragraph: only closing quotes, brackets and note calls may follow it. */
function terminatorPattern(pack: CompiledPack, quotes: string): CustomPatternMatcherFunc {
  const { enacting, preambular, operative, last, leadIn } = pack.terminators;
  const marks = [...new Set([...enacting, ...preambular, ...operative, ...last, ...leadIn, ",", ";", ":", "."])];
  const source = `[${escapeClass(marks.join(""))}](?=(?:[\\s*_${escapeClass(quotes)}'’)\\]]|\\[\\^[^\\]\\s]+\\])*(?:\\d{1,3}\\/?\\s*|(?:${pack.listLinks.join("|")})\\s*)?$)`;
  return sticky(source);
}

function opening(pack: CompiledPack): string {
  return pack.quotes.map(([open]) => open).join("");
}

function closing(pack: CompiledPack): string {
  return pack.quotes.map(([, close]) => close).join("");
}

function escapeClass(characters: string): string {
  return characters.replace(/[\\\]^-]/g, "\\$&");
}
