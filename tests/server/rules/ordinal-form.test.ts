/** How sure the rule on ordinals is of a number in words before one of several things. */
import assert from "node:assert/strict";
import { check } from "./check.ts";

function findOrdinals(text: string, language: string) {
  return check(text, language)
    .filter(({ rule }) => rule.id === "ordinal-form")
    .map(({ start, end, severity, fixes = [] }) => ({
      written: text.slice(start, end),
      severity,
      fixes: fixes.map(({ edits: [edit], preferred }) => [edit?.newText, preferred]),
    }));
}

describe("a cardinal where an ordinal may be meant", () => {
  it("has a preferred fix behind a determiner of the singular", () => {
    const text = "L'Assemblée générale,\n\nRappelant sa vingt-cinq session,\n\nDécide d'agir.\n";
    const fixes = [["cinquième", true]];
    assert.deepEqual(findOrdinals(text, "fr"), [{ written: "cinq", severity: "warning", fixes }]);
  });

  it("has none where the determiner may be of the plural, and the noun in the wrong number", () => {
    const text = "The General Assembly,\n\nRecalling its twenty-five session,\n\nDecides to act.\n";
    const fixes = [["fifth", false]];
    assert.deepEqual(findOrdinals(text, "en"), [{ written: "five", severity: "warning", fixes }]);
  });

  it("is only mentioned where another noun may be counted, as of “its two session chairs”", () => {
    const text = "The General Assembly,\n\nRecalling its twenty-five session documents,\n\nDecides to act.\n";
    const fixes = [["fifth", false]];
    assert.deepEqual(findOrdinals(text, "en"), [{ written: "five", severity: "information", fixes }]);
  });
});
