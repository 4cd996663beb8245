import assert from "node:assert/strict";
import { convertPattern } from "../../syntaxes/convert-pattern.ts";
import { createNamedCaptures } from "../../syntaxes/expressions.ts";
import { createPhrasesSource } from "../../syntaxes/phrase-trie.ts";
import { findWith } from "./tokenizer.ts";

describe("the trie of phrases", () => {
  const phrases = ["Prend note", "Prend acte", "Prend", "Se félicite", "S'engage", "Garde à l'esprit", "Re-lit"];
  const source = `(?i)^(?:${createPhrasesSource(phrases, "[ ']*")})(?!\\p{L})`;

  it("holds every phrase, the longest first", async () => {
    for (const phrase of phrases) assert.equal(await findWith(source, `${phrase} x`), phrase);
    assert.equal(await findWith(source, "prend acte"), "prend acte");
    assert.equal(await findWith(source, "Prend acted"), "Prend");
  });

  it("holds nothing else", async () => {
    for (const text of ["Pren", "Prends", "Note", "Se", "S’en", "Relit"])
      assert.equal(await findWith(source, text), null, text);
    assert.equal(await findWith(createPhrasesSource([], " "), ""), null);
  });

  it("writes common beginnings once", () => {
    assert.equal(createPhrasesSource(["abc", "abd", "ab", "ae"], " "), "a(?:b[cd]?|e)");
    assert.equal(createPhrasesSource(["a b", "a c"], "_"), "a_[bc]");
  });
});

describe("patterns of the packs", () => {
  const translations: readonly (readonly [pattern: string, text: string, found: string | null])[] = [
    ["points?\\s(?<number>\\d{1,3})$", "Point  20 \n", "Point  20"],
    ["l'ordre", "l’ordre", "l’ordre"],
    ["[\\p{L}'\\s.-]{2,90}!", "J.-P. d’Or!", "J.-P. d’Or!"],
    ["a b", "a\u00a0 b", "a\u00a0 b"],
    ["\\u00e9t\\u{e9}", "été", "été"],
    ["[\\u00e0-\\u00ff]+", "été", "é"],
    ["[^[(]+", "ab[c", "ab"],
    ["[a&&b]+", "&a&b", "&a&b"],
    ["A\\/RES\\/\\d", "A/RES/7", "A/RES/7"],
    ["(?<!x)a(?=b)(?!bc)(b)", "xab abc abd", "ab"],
    ["[^;,:]$", "fin. \n", "."],
    ["x\\s?y", "xy x y", "xy"],
  ];
  for (const [pattern, text, found] of translations)
    it(`read ${JSON.stringify(text)} with ${pattern}`, async () => {
      assert.equal(await findWith(`(?i)${convertPattern(pattern)}`, text), found);
    });

  it("do not try a long word in every division", async () => {
    const source = `^${convertPattern("(?:\\p{L}+-?\\s?){1,5}x")}`;
    await findWith(source, "a");
    const start = process.cpuUsage();
    assert.equal(await findWith(source, `${"a".repeat(100)}!x`), null);
    assert.ok(process.cpuUsage(start).user < 20_000);
  });

  it("capture nothing but the group that is kept", () => {
    assert.equal(convertPattern("(a)(?<date>b)(?<day>c)", "date"), "(?:a)(?<date>b)(?:c)");
    const captures = createNamedCaptures("(?<a>.)(?<date>.)|(?<date>.)", { date: { name: "date" } });
    assert.deepEqual(captures, { 2: { name: "date" }, 3: { name: "date" } });
    assert.throws(() => createNamedCaptures("(?<a>.)", { b: {} }), /no group <b>/);
  });
});
