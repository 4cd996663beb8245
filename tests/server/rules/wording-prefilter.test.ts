/** What a clause must hold for a rule to find a wording in it. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { listLanguageCodes } from "../../../grammar/languages/language-codes.ts";
import { getPack } from "../../../grammar/languages/registry.ts";
import { createMemo } from "../../../grammar/memo/memo.ts";
import type { Clause } from "../../../grammar/tree/tree.ts";
import { createAlternatives } from "../../../server/rules/linguistics/text-search.ts";
import { canHoldWording } from "../../../server/rules/linguistics/wording-prefilter.ts";
import { createSearchPattern } from "../../../server/rules/linguistics/written-forms.ts";

const readClause = (text: string) => ({ text, memo: createMemo() }) as Clause;

describe("the wordings that a clause may hold", () => {
  const may = (rule: string, text: string) => canHoldWording(readClause(text), rule, getPack("fr"));

  it("are found however blanks, apostrophes and figures are printed", () => {
    assert.ok(may("organ-name", "l'Assemblée\n Générale"));
    assert.ok(may("full-word", "voir par.\u00a012"));
    assert.ok(may("ordinal-form", "au XIXème siècle"));
    assert.ok(may("term-consistency", "les droits de l’homme"));
    assert.ok(may("capital-accent", "les Etats"));
  });

  it("are missed where a capital, an accent or a mark is another", () => {
    assert.ok(!may("organ-name", "le Conseil de sécurité"));
    assert.ok(!may("full-word", "voir le par 12"));
    assert.ok(!may("capital-accent", "les États"));
    assert.ok(!may("date-capital", ""));
  });

  it("may be any for a rule of which nothing is told", () => {
    assert.ok(may("no-such-rule", "Texte"));
  });

  for (const code of listLanguageCodes()) {
    const pack = getPack(code);
    const expressionOf = (rule: string) => {
      const forms = pack.written[rule] ?? [];
      if (rule === "term-consistency") return createAlternatives(forms.flat());
      if (rule === "capital-accent") return createAlternatives(pack.usage.capitalAccents.map(([plain]) => plain));
      return forms.map(([find]) => createSearchPattern(find)).join("|");
    };
    const rules = Object.keys(pack.wordings).map(
      rule => [rule, new RegExp(expressionOf(rule) || "(?!)", "u")] as const,
    );

    it(`miss nothing that a rule of “${code}” looks for`, () => {
      const endings = ["0", "12", "ème", "te", "rale", "ité", "s", "me", "Unies", "nd", "rd", " ", "\u00a0", "’", "."];
      const beginnings = Object.values(pack.wordings).flatMap(lines => lines.split("\n"));
      const text = fc.array(fc.constantFrom(...beginnings, ...endings), { maxLength: 6 }).map(all => all.join(""));
      let found = 0;
      fc.assert(
        fc.property(text, one => {
          const clause = readClause(one);
          for (const [rule, any] of rules) {
            if (!any.test(one)) continue;
            found++;
            assert.ok(canHoldWording(clause, rule, pack), `${rule}: ${one}`);
          }
        }),
        { numRuns: 2000 },
      );
      if (beginnings.some(beginning => beginning !== ""))
        assert.ok(found > 20, `only ${found} texts had anything to be found`);
    });
  }
});
