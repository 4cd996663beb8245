/** Patterns are passed over by their first character; none may be passed over that would have been found. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { firstCharacters, requiredText } from "../../../grammar/languages/build/pattern-needs.ts";
import { packFor } from "../../../grammar/languages/registry.ts";

describe("the characters that a pattern may begin with", () => {
  const cases: readonly (readonly [pattern: string, firsts: string | null])[] = [
    ["Abc|déf", "ad"],
    ["[a-cx]y", "abcx"],
    ["(?:le|la)?s", "ls"],
    ["(?=x)\\d+", "0123456789"],
    ["(?<name>ab|\\(c)", "(a"],
    ["l'eau", "l"],
    ["'x", "'ʼ‘’"],
    ["x*", null],
    ["x*y", "xy"],
    [".a", null],
    ["\\p{L}a", null],
    ["[^a]b", null],
    ["a|", null],
  ];
  for (const [pattern, firsts] of cases) {
    it(pattern, () => assert.equal(firstCharacters(pattern), firsts));
  }

  it("and a text that it must hold", () => {
    assert.equal(requiredText("\\p{L}.{3,60}\\sRecommandations?\\s:$"), "recommandation");
    assert.equal(requiredText("abc|abcd"), null);
    assert.equal(requiredText("ab(?:cde)?f"), null);
    assert.equal(requiredText("ab'leau"), "leau");
  });

  it("leave out no pattern of a pack that finds something", () => {
    const character = fc.constantFrom(..."aAéÉcCdDeElLmMnNoOpPrRsStT019([«'’§№-– ");
    for (const code of ["fr", "en"]) {
      const { references, blocks, instruments, needs } = packFor(code);
      for (const [kind, items] of Object.entries({ references, blocks, instruments })) {
        items.forEach(({ pattern }, at) => {
          const expression = new RegExp(`^(?:${pattern})`, "iu");
          const { starts: firsts, holds = "" } = needs[kind as keyof typeof needs][at] ?? {};
          fc.assert(
            fc.property(
              character,
              fc.constantFrom("", "nnexe I", "/RES/58/292", " 3", "u 6 mai 2004,"),
              (first, rest) => {
                if (!expression.test(first + rest)) return;
                assert.ok(firsts?.includes(first.toLowerCase()) ?? true, pattern);
                assert.ok((first + rest).toLowerCase().includes(holds), pattern);
              },
            ),
            { numRuns: 50 },
          );
        });
      }
    }
  });
});
