/** What a text must hold for an expression to find anything in it. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { languageCodes, packFor } from "../../../grammar/languages/registry.ts";
import { Beginnings } from "../../../server/rules/support/beginnings.ts";
import { searched } from "../../../server/rules/support/written.ts";

describe("beginnings", () => {
  const begins = new Beginnings(["Assemblée G", "l'ONU", "0 ème", "XX"]);

  it("are found however blanks, apostrophes and figures are printed", () => {
    for (const text of ["l'Assemblée\n Générale", "De l’ONU", "le 19\u00a0ème", "au XXe siècle"])
      assert.ok(begins.mayBeIn(text), text);
  });

  it("are missed where a capital, an accent or a figure is missing", () => {
    for (const text of ["", "l'Assemblée générale", "Assemblee G", "de lONU", "le ème", "1984"])
      assert.ok(!begins.mayBeIn(text), text);
  });

  it("are told of one text after another", () => {
    assert.deepEqual(
      ["XX", "20", "XX"].map(text => begins.mayBeIn(text)),
      [true, false, true],
    );
  });

  for (const code of languageCodes()) {
    const { written, writtenBegins } = packFor(code);
    const told = Object.entries(writtenBegins).map(([rule, lines]) => {
      const any = new RegExp((written[rule] ?? []).map(([find]) => searched(find)).join("|"), "u");
      return { rule, any, lines: lines.split("\n"), begins: new Beginnings(lines.split("\n")) };
    });

    it(`miss nothing that a rule of “${code}” looks for`, () => {
      const endings = ["0", "12", "ème", "te", "rale", "ité", "s", "me", "Unies", "nd", "rd", " ", "\u00a0", "’", "."];
      const pieces = told.flatMap(({ lines }) => lines).concat(endings);
      let found = 0;
      const text = fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map(all => all.join(""));
      fc.assert(
        fc.property(text, one => {
          for (const { rule, any, begins } of told) {
            if (!any.test(one)) continue;
            found++;
            assert.ok(begins.mayBeIn(one), `${rule}: ${one}`);
          }
        }),
        { numRuns: 2000 },
      );
      assert.ok(found > 20, `only ${found} texts had anything to be found`);
    });
  }
});
