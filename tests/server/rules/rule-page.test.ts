/** The pages of the rules: made from the rules' files, for every rule and in both languages. */
import assert from "node:assert/strict";
import { RULES } from "../../../server/rules/all.ts";
import { formatMessage } from "../../../server/rules/messages/format-message.ts";
import { removeMarks } from "../../../server/rules/page/examples.ts";
import { createRulePage, findRule } from "../../../server/rules/page/rule-page.ts";
import { listWorks } from "../../../server/rules/page/rule-sources.ts";
import type { Rule } from "../../../server/rules/rule.ts";

const page = (id: string, messages: "fr" | "en" = "fr") => createRulePage(findRule(id) as Rule, messages);

describe("the page of a rule", () => {
  it("says why, shows what is marked, what is said of it and the mended text, and how to silence the rule", () => {
    const text = page("preambular-mark", "en");
    const parts = [
      "# End of a preambular paragraph",
      "every preambular paragraph ends with a comma",
      "| Name | `preambular-mark` |",
      "## What it rests on",
      "- PCT-1: A preambular paragraph ends in a comma",
      "How sure: an official text says so.",
      "Sources: AKN4UN",
      "## What is reported",
      "<ins>",
      "→ This preambular paragraph must end with “,”.",
      "Once mended:",
      "## What is right",
      "<!-- preambule-disable-next-paragraph preambular-mark: say why -->",
      "<!-- preambule-disable-file preambular-mark: say why -->",
      '"preambule.rules": { "preambular-mark": "off" }',
      "--rule preambular-mark=off",
    ];
    let at = -1;
    for (const part of parts) {
      const next = text.indexOf(part, at + 1);
      assert.ok(next > at, `“${part}” in its place\n${text}`);
      at = next;
    }
  });

  it("has something to say of every example that it shows", () => {
    // What a rule of the folder finds cannot be shown with one text.
    for (const rule of RULES.filter(({ scope }) => scope !== "folder")) {
      for (const messages of ["fr", "en"] as const) {
        const text = createRulePage(rule, messages);
        const name = `${rule.id}, ${messages}`;
        assert.ok(
          text.startsWith(`# ${formatMessage(rule.title, messages)}\n\n${formatMessage(rule.explanation, messages)}\n`),
          name,
        );
        const [, reported = ""] = text.split(/^## .*$/m).slice(1);
        const examples = reported.split("\n---\n");
        for (const one of examples) {
          assert.match(one, /<ins>/, name);
          assert.match(one, /^→ \S/m, name);
          assert.doesNotMatch(one, /[⟦⟧]|\{\w+\}/u, name);
        }
      }
    }
  });

  it("shows examples in the reader's language, or in the text's when the rule is about another", () => {
    assert.match(page("preambular-mark", "fr"), /Le Conseil de sécurité/);
    assert.doesNotMatch(page("preambular-mark", "fr"), /The /);
    assert.match(page("elision", "en"), /L'Assemblée générale/);
    assert.match(page("elision", "en"), /\| Languages \| French \|/);
  });

  it("names the kinds of text that a rule is for", () => {
    assert.match(page("council-title"), /\| Genres de texte \| Conseil de sécurité \|/);
    assert.match(page("preambular-mark"), /\| Genres de texte \| tous \|/);
  });

  it("shows examples as they stand: numbers begin no list, comments are no tags", () => {
    assert.match(page("preambular-mark"), /^> 1\\\. Décide/m);
    assert.match(page("unused-suppression"), /\\<!-- preambule/);
    assert.match(page("footnote-call"), /\\\[\^1\\\]: /);
  });
});

describe("what a rule rests on", () => {
  it("is known in words for every rule", () => {
    for (const { id, sources } of RULES) {
      for (const one of sources) assert.ok(listWorks([one]).length > 0, `${id}: ${one}`);
    }
  });

  it("is said once, in the order named", () => {
    assert.deepEqual(
      listWorks(["STR-2", "NUM-1", "PCT-6"]).map(({ en }) => en.slice(0, 12)),
      ["The United N", "Counts over ", "AKN4UN, the ", "A/76/587, a "],
    );
  });
});

describe("an example's marks", () => {
  it("are told from its text", () => {
    assert.deepEqual(removeMarks("a ⟦b⟧ c⟦⟦d⟧e⟧"), {
      text: "a b cde",
      spans: [
        { start: 2, end: 3 },
        { start: 5, end: 7 },
        { start: 5, end: 6 },
      ],
    });
  });
});
