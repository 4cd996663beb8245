/** The hand-written search for words must find what the expression that defines them finds. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import {
  ALPHANUMERIC,
  findWordEnd,
  GAP,
  getKindAt,
  IDEOGRAPH,
  LETTER,
  MARK,
  NUMBER,
  SPACE,
  skipGap,
} from "../../../grammar/text/characters.ts";
import { itWithCorpus } from "../../corpus.ts";

const APOSTROPHE = "['\u2019\u02bc\u2018]";
/** A letter or figure of a script whose words are told by blanks; an ideograph is a word by itself. */
const LETTER_IN_WORD = "(?!\\p{Ideographic})\\p{L}";
const RUN = "(?!\\p{Ideographic})[\\p{L}\\p{N}](?:(?!\\p{Ideographic})[\\p{L}\\p{M}\\p{N}])*";
const WORD = new RegExp(
  `\\p{Ideographic}|(?:${LETTER_IN_WORD}){1,2}${APOSTROPHE}(?=\\s?\\p{L})|${RUN}(?:[-\\u2010\\u2011]${RUN})*(?:${APOSTROPHE}(?=\\p{L}))?`,
  "uy",
);

function defined(text: string, offset: number): number {
  WORD.lastIndex = offset;
  const found = WORD.exec(text);
  return found ? offset + found[0].length : offset;
}

function compare(text: string): void {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Nothing begins in the middle of a character.
    if (code >= 0xdc00 && code < 0xe000) continue;
    assert.equal(findWordEnd(text, at), defined(text, at), `${JSON.stringify(text)} at ${at}`);
  }
}

describe("kinds of characters", () => {
  it("are those that expressions know, for every character", () => {
    const kinds: readonly (readonly [bit: number, is: RegExp])[] = [
      [LETTER, /^[\p{L}\p{Ideographic}]$/u],
      [IDEOGRAPH, /^\p{Ideographic}$/u],
      [MARK, /^\p{M}$/u],
      [NUMBER, /^(?!\p{Ideographic})\p{N}$/u],
      [ALPHANUMERIC, /^[\p{L}\p{N}\p{Ideographic}]$/u],
      [SPACE, /^\s$/u],
      [GAP, /^[\s\u200b\ufeff*_\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]$/u],
    ];
    for (let point = 0; point < 0x1_1000; point++) {
      const character = String.fromCodePoint(point);
      for (const [bit, is] of kinds) {
        if (is.test(character) !== ((getKindAt(character, 0) & bit) !== 0))
          assert.fail(`${is} of ${point.toString(16)}`);
      }
    }
    assert.equal(getKindAt("a", 1), 0);
    assert.equal(skipGap("a *_\u200b\ufeff\nb", 1), 7);
  });
});

describe("words", () => {
  it("end as their definition says, in whatever is written", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "a",
        "É",
        "ß",
        "ж",
        "ع",
        "会",
        "1",
        "٣",
        "²",
        "'",
        "’",
        "ʼ",
        "‘",
        "-",
        "‐",
        "‑",
        " ",
        "\u00a0",
        "\n",
      ),
      fc.constantFrom("\u0301", "\u064b", "𝒜", "𝟛", "😀", "\ud835", ".", "(", "«", "_"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), pieces => compare(pieces.join(""))),
      { numRuns: 5000 },
    );
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 20 }), compare), { numRuns: 2000 });
  });

  itWithCorpus("end so in real texts", "un-res-fr", folder => {
    for (const name of readdirSync(folder).slice(0, 20))
      compare(readFileSync(join(folder, name), "utf8").slice(0, 20_000));
  });
});
