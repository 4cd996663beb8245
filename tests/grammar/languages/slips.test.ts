import assert from "node:assert/strict";
import { compileSlips } from "../../../grammar/languages/build/slips.ts";

const compile = (text: string) => compileSlips({ name: "xx/slips.yaml", text }, ["inf", "pp-ms"]);

describe("the slips of a language", () => {
  it("are kept by rule, with the lists that their conditions name", () => {
    const { lists, rules } = compile(
      "lists:\n  tool: of | by\nwrong-word:\n  - { wrong: it's | its', right: its, after: \"{tool}\" }\n",
    );
    assert.deepEqual(lists, { tool: ["of", "by"] });
    assert.deepEqual(rules, {
      "wrong-word": [
        { wrong: "it's", right: ["its"], after: ["{tool}"] },
        { wrong: "its'", right: ["its"], after: ["{tool}"] },
      ],
    });
  });

  it("say which fix is for a person to choose", () => {
    const { rules } = compile("wrong-word:\n  - { wrong: a, right: b, sure: false }\n");
    assert.deepEqual(rules, { "wrong-word": [{ wrong: "a", right: ["b"], unsure: true }] });
  });

  it("may name slots and classes, and nothing else that is not there", () => {
    compile('wrong-word:\n  - { wrong: a, right: b, before: "{inf} | {pp} | {mark} | {capital}" }\n');
    assert.throws(() => compile('wrong-word:\n  - { wrong: a, right: b, before: "{verb}" }\n'), /no list and no form/);
    assert.throws(() => compile("wrong-word:\n  - { wrong: a, right: b, behind: c }\n"), /behind: unknown key/);
  });

  it("are none without a file", () => {
    assert.deepEqual(compileSlips(undefined, []), { lists: {}, rules: {} });
  });
});
