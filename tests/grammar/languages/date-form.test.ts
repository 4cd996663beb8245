/** A date that is written in a language's form is read as that date. */
import assert from "node:assert/strict";
import { readClause } from "../../../grammar/analyse.ts";
import { listLanguageCodes } from "../../../grammar/languages/language-codes.ts";
import { getPack } from "../../../grammar/languages/registry.ts";

describe("the form of dates", () => {
  for (const code of listLanguageCodes()) {
    const pack = getPack(code);
    const { form, first = "1" } = pack.dateForm;
    it(`is read in ${code}`, () => {
      for (const [at, month] of pack.months.slice(0, 12).entries()) {
        for (const day of [first, "28"]) {
          const parts: Readonly<Record<string, string>> = { "{day}": day, "{month}": month, "{year}": "2015" };
          const written = form.replace(/\{\w+\}/gu, part => parts[part] ?? part);
          const found = readClause(written, pack).references.find(({ kind }) => kind === "date");
          assert.equal(found?.text, written, `month ${at + 1}`);
          assert.deepEqual(
            [Number.parseInt(found?.groups.day ?? "", 10), found?.groups.month, found?.groups.year],
            [Number.parseInt(day, 10), month, "2015"],
          );
        }
      }
    });
  }
});
