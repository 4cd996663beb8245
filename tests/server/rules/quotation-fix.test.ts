/** Straight quotation marks are mended without a person only where it is sure which of them go together. */
import assert from "node:assert/strict";
import { rule } from "../../../server/rules/typography/quotation-marks.ts";
import { applyPreferredFixes, check } from "./check.ts";

const BEGUN = "L'Assemblée générale,\n\nConsciente du rôle des « lacs »,\n\n";

function mend(sentence: string): string {
  const text = `${BEGUN}${sentence}\n`;
  return applyPreferredFixes(text, check(text, "fr", [rule])).slice(BEGUN.length, -1);
}

describe("straight quotation marks", () => {
  it("are mended where both look to what they enclose", () => {
    assert.equal(mend('Félicite "Rivières" et "Sources".'), "Félicite « Rivières » et « Sources ».");
    assert.equal(mend('Salue l\'"année des lacs" ;'), "Salue l'« année des lacs » ;");
    assert.equal(mend('Félicite “Rivières" de son action.'), "Félicite « Rivières » de son action.");
  });

  it("are left to a person where a mark is missing or stands the wrong way round", () => {
    for (const sentence of [
      'Félicite Rivières" et "Sources.',
      'Félicite "Rivières" et "Sources.',
      'Félicite " Rivières " de son action.',
    ])
      assert.equal(mend(sentence), sentence);
  });
});
