/** Digits of other scripts count as European ones do, and keep their script where one is printed for another. */
import assert from "node:assert/strict";
import { isAnyDigit, printDigitsLike, toEuropeanDigits } from "../../../grammar/text/digits.ts";

describe("digits of other scripts", () => {
  it("are told and turned into European ones", () => {
    assert.equal(toEuropeanDigits("٢1 (٢٠١٤) ۳ １２ a"), "21 (2014) 3 12 a");
    for (const digit of "0٠٩۰۹０９") assert.ok(isAnyDigit(digit.charCodeAt(0)), digit);
    for (const other of "a٪²一") assert.ok(!isAnyDigit(other.charCodeAt(0)), other);
  });

  it("are printed like a sample", () => {
    assert.equal(printDigitsLike("١٢ -", "13"), "١٣");
    assert.equal(printDigitsLike("12.", "13"), "13");
    assert.equal(printDigitsLike("(أ)", "ب"), "ب");
  });
});
