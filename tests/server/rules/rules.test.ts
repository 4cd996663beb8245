/** What holds for every rule as it is written down. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { listLanguageCodes } from "../../../grammar/languages/language-codes.ts";
import { getPack } from "../../../grammar/languages/registry.ts";
import { getRuleExamples } from "../../../grammar/languages/rule-examples.ts";
import { RULES } from "../../../server/rules/all.ts";
import { appliesToLanguage } from "../../../server/rules/applies-to.ts";
import { createRuleList, listRulePaths } from "../../../server/rules/build/write-lists.ts";
import type { Rule, Text } from "../../../server/rules/rule.ts";
import { findReasonNotToApply, listExamples } from "../../../server/rules/rule-examples.ts";
import { readMarks } from "../../fixtures/marks.ts";
import { check } from "./check.ts";

/** A language that is just begun has no examples of any rule. */
const LANGUAGES = listLanguageCodes().filter(code => Object.keys(getRuleExamples()[code] ?? {}).length > 0);

describe("the list of rules", () => {
  it("is up to date (node server/rules/build/write-lists.ts)", () => {
    assert.equal(readFileSync("server/rules/all.ts", "utf8"), createRuleList());
  });

  it("names no rule twice", () => {
    const ids = RULES.map(rule => rule.id);
    assert.deepEqual([...new Set(ids)], ids);
  });
});

describe("the examples of the languages", () => {
  it("are of rules that exist", () => {
    const ids = new Set(RULES.map(({ id }) => id));
    const named = Object.values(getRuleExamples()).flatMap(byRule => Object.keys(byRule));
    assert.deepEqual(
      named.filter(id => !ids.has(id)),
      [],
    );
  });
});

for (const rule of RULES) {
  describe(`the rule ${rule.id}, as written down`, () => {
    it("is in the file of its name, and names its sources", () => {
      const path = listRulePaths().find(one => one.endsWith(`/${rule.id}`));
      const file = readFileSync(`server/rules/${path}.ts`, "utf8");
      assert.match(file, new RegExp(`\\bid: "${rule.id}"`));
      for (const id of rule.sources) assert.match(id, /^[A-Z]{3}-\d+$/);
      assert.notEqual(rule.sources.length, 0);
    });

    it("says everything in French and English, with the same arguments", () => {
      const texts: Text[] = [rule.title, rule.explanation, ...Object.values(rule.messages)];
      for (const { fr, en } of texts) {
        assert.match(fr, /\S/);
        assert.match(en, /\S/);
        assert.notEqual(fr, en);
        assert.deepEqual(listPlaceholders(fr), listPlaceholders(en), fr);
        // Straight quotes are no quotes of either language.
        assert.doesNotMatch(fr + en, /"/);
      }
    });

    // Rules of the folder need more than a text: their features have tests.
    if (rule.scope === "folder") return;

    it("has a bad and a good example in each of its languages", () => {
      for (const language of listLanguages(rule)) {
        const examples = listExamples(rule).filter(example => example.language === language);
        assert.ok(
          examples.some(({ bad }) => bad !== undefined),
          `bad, ${language}`,
        );
        assert.ok(
          examples.some(({ good }) => good !== undefined),
          `good, ${language}`,
        );
      }
      for (const { bad, fixed } of listExamples(rule)) assert.ok(bad !== undefined || fixed === undefined);
    });

    it("has a reason in each language that it does not apply to", () => {
      for (const language of LANGUAGES) {
        const reason = findReasonNotToApply(rule, language);
        // A language may have a reason of its own besides.
        if (rule.appliesTo?.(getPack(language)) === false) assert.notEqual(reason, null, language);
        assert.equal(reason === null, listLanguages(rule).includes(language), language);
        if (reason) for (const text of [reason.fr, reason.en]) assert.match(text, /^[\p{Lu}«“].*\.$/u);
      }
    });

    it("leaves no argument of a message empty, uses every message", () => {
      const used = new Set<string>();
      for (const { bad, language } of listExamples(rule)) {
        if (bad === undefined) continue;
        for (const { rule: by, message, arguments: values = {} } of check(readMarks(bad).text, language)) {
          if (by !== rule) continue;
          used.add(message);
          const text = rule.messages[message];
          assert.ok(text, `no message “${message}”`);
          for (const name of listPlaceholders(text.fr))
            assert.match(values[name] ?? "", /\S/, `{${name}} of ${message}`);
        }
      }
      assert.deepEqual([...used].sort(), Object.keys(rule.messages).sort());
    });
  });
}

function listLanguages(rule: Rule): readonly string[] {
  return LANGUAGES.filter(code => appliesToLanguage(rule, getPack(code)));
}

function listPlaceholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name).sort();
}
