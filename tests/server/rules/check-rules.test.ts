/** What the build says of a rule's file in which something is missing or misspelt. */
import assert from "node:assert/strict";
import type { WordSlip } from "../../../grammar/languages/pack.ts";
import { findRuleFaults, findSlipFaults } from "../../../server/rules/build/check-rules.ts";
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

  it("name a profile that does not exist", () =>
    assert.deepEqual(findFaults({ profiles: ["ga", "gaa"] }), [
      "server/rules/review/made-up.ts names the profile gaa, which no file of grammar/profiles has",
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

describe("the words of slips.yaml", () => {
  const findFaults = (messages: Rule["messages"], slips: Readonly<Record<string, readonly WordSlip[]>>) =>
    findSlipFaults([{ path: "review/made-up", rule: { ...RULE, messages } }], { fr: slips });
  const one: WordSlip = { wrong: "a", right: ["à"] };
  const several: WordSlip = { wrong: "ca", right: ["ça", "çà"] };

  it("are of a rule that there is", () => {
    assert.deepEqual(findFaults({ form: TEXT }, { "made-up": [one] }), []);
    assert.deepEqual(findFaults({ form: TEXT }, { "made-pu": [one] }), [
      "grammar/languages/fr/slips.yaml has words for the rule “made-pu”, which no file of server/rules has",
    ]);
  });

  it("need a message for several forms where any has several", () => {
    assert.deepEqual(findFaults({ form: TEXT }, { "made-up": [one, several] }), [
      "grammar/languages/fr/slips.yaml has words with several right forms for “made-up”, which has no message “forms”",
    ]);
    assert.deepEqual(findFaults({ form: TEXT, forms: TEXT }, { "made-up": [one, several] }), []);
  });
});
