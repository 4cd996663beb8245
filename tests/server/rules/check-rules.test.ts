/** What the build says of a rule's file in which something is missing. */
import assert from "node:assert/strict";
import { findRuleFaults } from "../../../server/rules/build/check-rules.ts";
import type { Rule } from "../../../server/rules/rule.ts";

const TEXT = { fr: "Une phrase.", en: "A sentence." };
const RULE: Rule = {
  id: "made-up",
  severity: "warning",
  scope: "paragraph",
  sources: ["REV-19"],
  title: TEXT,
  explanation: TEXT,
  messages: { found: TEXT },
  *check() {},
};
const KNOWN = { fr: { "made-up": { examples: [], doesNotApply: null } } };

function findFaults(rule: Partial<Rule>, inLanguages = KNOWN): string[] {
  return findRuleFaults([{ path: "review/made-up", rule: { ...RULE, ...rule } as Rule }], inLanguages);
}

describe("the files of rules", () => {
  it("have no fault where all is there", () => assert.deepEqual(findFaults({}), []));

  it("name the text and the language that is missing", () => {
    assert.deepEqual(findFaults({ title: { fr: "Un titre" } as Rule["title"] }), [
      "server/rules/review/made-up.ts has no “title” in en",
    ]);
    assert.deepEqual(findFaults({ messages: { found: { en: "A sentence." } as Rule["title"] } }), [
      "server/rules/review/made-up.ts has no “found” in fr",
    ]);
  });

  it("name what rests on nothing", () =>
    assert.deepEqual(findFaults({ sources: ["REV-19", "REV-999"] }), [
      "server/rules/review/made-up.ts names REV-999, which no file of server/rules/sources has",
    ]));

  it("name the language that has no examples of the rule", () =>
    assert.deepEqual(findFaults({}, { ...KNOWN, en: { other: KNOWN.fr["made-up"] } } as unknown as typeof KNOWN), [
      "server/rules/review/made-up.ts has no grammar/languages/en/rules/made-up.yaml (examples or doesNotApply)",
    ]));

  it("need no examples in a language that has none of any rule", () =>
    assert.deepEqual(findFaults({}, { ...KNOWN, pt: {} } as unknown as typeof KNOWN), []));

  it("are named after their rules", () =>
    assert.deepEqual(findFaults({ id: "other" }, { fr: { ...KNOWN.fr, other: KNOWN.fr["made-up"] } } as typeof KNOWN), [
      "server/rules/review/made-up.ts has the id “other”, which is not the file's name",
    ]));
});
