/** Patterns are passed over by their first character; none may be passed over that would have been found. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { firstCharacters } from "../../../grammar/languages/build/first-characters.ts";
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

  it("leave out no pattern of a pack that finds something", () => {
    const character = fc.constantFrom(..."aAéÉcCdDeElLmMnNoOpPrRsStT019([«'’§№-– ");
    for (const code of ["fr", "en"]) {
      const { references, blocks, instruments, starts } = packFor(code);
      for (const [kind, items] of Object.entries({ references, blocks, instruments })) {
        items.forEach(({ pattern }, at) => {
          const expression = new RegExp(`^(?:${pattern})`, "iu");
          const firsts = starts[kind as keyof typeof starts][at];
          fc.assert(
            fc.property(
              character,
              fc.constantFrom("", "nnexe I", "/RES/58/292", " 3", "u 6 mai 2004,"),
              (first, rest) => {
                if (expression.test(first + rest)) assert.ok(firsts?.includes(first.toLowerCase()) ?? true, pattern);
              },
            ),
            { numRuns: 50 },
          );
        });
      }
    }
  });
});
