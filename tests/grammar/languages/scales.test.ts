import assert from "node:assert/strict";
import { compilePack } from "../../../grammar/languages/build/compile-pack.ts";
import { PackError } from "../../../grammar/languages/build/pack-error.ts";
import { listLanguageCodes } from "../../../grammar/languages/language-codes.ts";
import { getPack } from "../../../grammar/languages/registry.ts";
import { conceptList, packFiles } from "./sources.ts";

function compiled(...lines: readonly string[]) {
  const text = ["scale\tobject\tact\tclause\tstep\topeners", ...lines.map(line => line.replaceAll("; ", "\t"))].join(
    "\n",
  );
  return compilePack({ ...packFiles("fr"), scales: { name: "scales", text } }, conceptList);
}

describe("scales of openers", () => {
  it("hold all forms of their openers", () => {
    const { scales, heads } = compiled("request; -; à; ; 1; Invite | Invitant");
    const [rung] = scales;
    assert.deepEqual(
      { ...rung, forms: [] },
      { scale: "request", object: "", act: "à", clause: null, step: 1, forms: [] },
    );
    assert.deepEqual(
      rung?.forms.map(at => heads[at]?.[0]),
      ["Invite", "Invitent", "invitons", "Invitant"],
    );
  });

  it("name the line that is wrong", () => {
    const fails = (line: string, message: string) =>
      assert.throws(() => compiled(line), new PackError("scales", "line 2", message));
    fails("request; -; à; ; 1; Invitez", "no head “Invitez”");
    fails("request; -; to; ; 1; Invite", "“to” is none of the markers of usage.complementWords");
    fails("request; ; ; that; 1; Invite", "“that” is none of the clauses of usage.complementWords");
    fails("request; ; ; ; 1; Invite", "must take an object, an act or a clause");
    fails("request; -; ; que; 1; Invite", "must take an object, an act or a clause");
    fails("request; -; à; ; ; Invite", "has no step");
  });

  it("may have no file", () => {
    assert.deepEqual(compilePack({ ...packFiles("fr"), scales: undefined }, conceptList).scales, []);
  });

  for (const code of listLanguageCodes()) {
    it(`of ${code} have steps that concepts know, and another opener on each scale`, () => {
      const { scales, heads } = getPack(code);
      for (const { scale, object, act, clause, step, forms } of scales) {
        const known = forms.flatMap(at => heads[at]?.[3] ?? []).map(at => conceptList[at]);
        const strengths = known.flatMap(concept => [Math.abs(concept?.force ?? 0), Math.abs(concept?.attitude ?? 0)]);
        const name = forms.map(at => heads[at]?.[0]).join(", ");
        assert.ok(strengths.includes(step), `${name}: ${step} is none of ${strengths.join(", ")}`);
        const alike = scales.filter(one => one.scale === scale);
        assert.ok(alike.length > 1, `${scale} has more than ${name}`);
        const twice = alike.filter(
          one =>
            one.object === object &&
            one.act === act &&
            one.clause === clause &&
            one.forms.some(at => forms.includes(at)),
        );
        assert.equal(twice.length, 1, `${name} stands once in its kind`);
      }
    });
  }
});
