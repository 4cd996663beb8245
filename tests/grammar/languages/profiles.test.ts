/** What the build makes of a file of `grammar/profiles`, and says of one with a fault. */
import assert from "node:assert/strict";
import { compileProfile } from "../../../grammar/languages/build/profiles.ts";
import { readYaml } from "../../../grammar/languages/build/yaml-node.ts";

const HEAD = "order: 90\nnames: { fr: essai, en: trial }\n";

const compile = (text: string) => compileProfile("trial", readYaml({ name: "trial.yaml", text }), ["fr", "en"]);

describe("reading a profile", () => {
  it("takes what is absent for what the United Nations do", () => {
    const { id, order, data, bodies, signs } = compile(HEAD);
    assert.deepEqual([id, order, bodies, signs], ["trial", 90, {}, {}]);
    assert.deepEqual(data, {
      names: { fr: "essai", en: "trial" },
      strict: false,
      own: false,
      enactingLine: true,
      lowerCase: false,
      marks: {},
      labels: [],
    });
  });

  it("keeps marks, labels and what shows it in each language", () => {
    const { data, bodies, signs } = compile(
      `${HEAD}marks: { enacting: [""], item: [";", "."] }\nlabels: ["#)", "(#)"]\nbodies: { en: [{ name: The Lake Board }] }\nsigns: { fr: ["lac\\\\s\\\\d"] }\n`,
    );
    assert.deepEqual(data.marks, { enacting: [""], item: [";", "."] });
    assert.deepEqual(data.labels, ["#)", "(#)"]);
    assert.deepEqual(
      bodies.en?.map(({ name, profile }) => [name, profile]),
      [["The Lake Board", "trial"]],
    );
    assert.deepEqual(signs, { fr: ["lac\\s\\d"] });
  });

  const faults: [what: string, text: string, message: RegExp][] = [
    ["a misspelt key", `${HEAD}mark: {}\n`, /trial\.yaml: mark: unknown key \(known: order, names/],
    ["a name that is missing", "order: 90\nnames: { fr: essai }\n", /names\.en: must be text/],
    ["an order that is no number", HEAD.replace("90", "last"), /order: must be a number/],
    ["a mark of two characters", `${HEAD}marks: { item: [";;"] }\n`, /marks\.item\[0\]: must be one mark/],
    ["a letter for a mark", `${HEAD}marks: { item: [";", a] }\n`, /marks\.item\[1\]: must be one mark/],
    ["marks of no part", `${HEAD}marks: { items: [";"] }\n`, /marks\.items: unknown key/],
    ["a label without its number", `${HEAD}labels: ["1."]\n`, /labels\[0\]: must have one # for the number/],
    ["a label with two numbers", `${HEAD}labels: ["#.", "#.#"]\n`, /labels\[1\]: must have one # for the number/],
    ["bodies of no language", `${HEAD}bodies: { xx: [{ name: The Lake Board }] }\n`, /bodies\.xx: unknown key/],
    ["signs of no language", `${HEAD}signs: { xx: [lac] }\n`, /signs\.xx: unknown key/],
    ["a sign that is no expression", `${HEAD}signs: { fr: ["lac("] }\n`, /signs\.fr\[0\]: no regular expression/],
  ];
  for (const [what, text, message] of faults) {
    it(`names ${what}`, () => assert.throws(() => compile(text), { name: "PackError", message }));
  }
});
