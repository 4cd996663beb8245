/** Levels, suppressions and rules that throw: what `run.ts` does with findings. */
import assert from "node:assert/strict";
import { getPack } from "../../../grammar/languages/registry.ts";
import { analyseDocument, inspect } from "../../../server/documents/inspection.ts";
import { RULES } from "../../../server/rules/all.ts";
import { applyEdits } from "../../../server/rules/fixes/apply-fixes.ts";
import type { Rule } from "../../../server/rules/rule.ts";
import { checkParagraph, type RuleSettings, runRules } from "../../../server/rules/run.ts";
import { check } from "./check.ts";

/** Two faults: the mark after the preambular paragraph, and a number that is missing. */
const TEXT = [
  "L'Assemblée générale,",
  "Rappelant sa décision ;",
  "1. Décide d'agir ;",
  "3. Invite les États à en faire autant.",
];

const text = (...inserted: [before: number, comment: string][]) =>
  `${TEXT.map((paragraph, at) => [...inserted.filter(([before]) => before === at).map(([, comment]) => comment), paragraph].join("\n\n")).join("\n\n")}\n`;

const listFindings = (source: string, settings?: RuleSettings) =>
  check(source, "fr", RULES, settings)
    .filter(({ severity }) => severity !== "hint")
    .map(({ rule, severity }) => `${rule.id} ${severity}`);

const MARK = "preambular-mark error";
const NUMBER = "paragraph-number error";
const UNUSED = "unused-suppression warning";

describe("suppressions", () => {
  it("finds both faults without them", () => {
    assert.deepEqual(listFindings(text()), [MARK, NUMBER]);
  });

  it("silences a rule in the next paragraph, and only there", () => {
    const comment = "<!-- preambule-disable-next-paragraph preambular-mark, paragraph-number: cité -->";
    // Each rule that it names for nothing is told by itself.
    assert.deepEqual(listFindings(text([1, comment])), [UNUSED, NUMBER]);
    assert.deepEqual(listFindings(text([3, comment])), [MARK, UNUSED]);
    assert.deepEqual(listFindings(text([2, comment])), [MARK, UNUSED, NUMBER]);
  });

  it("silences a rule on the next line only", () => {
    const comment = "<!-- preambule-disable-line preambular-mark: cité -->";
    assert.deepEqual(listFindings(text([1, comment])), [NUMBER]);
    const wrapped = text([1, comment]).replace("Rappelant sa décision", "Rappelant\nsa décision");
    assert.deepEqual(listFindings(wrapped), [UNUSED, MARK, NUMBER]);
  });

  it("silences a rule in the whole file", () => {
    const comment = "<!-- preambule-disable-file paragraph-number preambular-mark: ancien texte -->";
    assert.deepEqual(listFindings(text([0, comment])), []);
  });

  it("reports what silences nothing, unless that is switched off", () => {
    const comment = "<!-- preambule-disable-next-paragraph elision: rien -->";
    assert.deepEqual(listFindings(text([1, comment])), [UNUSED, MARK, NUMBER]);
    assert.deepEqual(listFindings(text([1, comment]), { levels: { "unused-suppression": "off" } }), [MARK, NUMBER]);
  });

  it("does not judge a suppression of a rule that is off", () => {
    const comment = "<!-- preambule-disable-next-paragraph preambular-mark: cité -->";
    assert.deepEqual(listFindings(text([3, comment]), { levels: { "preambular-mark": "off" } }), [NUMBER]);
  });

  it("offers to take out the comment, or the one name that silences nothing", () => {
    const mended = (source: string) => {
      const fixes = check(source, "fr").flatMap(({ rule, fixes = [] }) =>
        rule.id === "unused-suppression" ? fixes : [],
      );
      assert.ok(
        fixes.every(({ preferred }) => !preferred),
        "a person decides",
      );
      return fixes.map(({ edits }) => applyEdits(source, edits));
    };
    const comment = (rules: string) => `<!-- preambule-disable-next-paragraph ${rules}: cité -->`;
    assert.deepEqual(mended(text([1, comment("elision, apostrophe")])), [text()]);
    const indented = text([1, comment("elision")])
      .replace("<!--", "  <!--")
      .replace("Rappelant", "   Rappelant");
    assert.deepEqual(mended(indented), [text().replace("Rappelant", "   Rappelant")]);
    for (const rules of ["elision, preambular-mark", "preambular-mark elision"]) {
      assert.deepEqual(mended(text([1, comment(rules)])), [text([1, comment("preambular-mark")])]);
    }
    assert.deepEqual(mended(text([1, comment("preambular-makr")])), [text([1, comment("preambular-mark")])]);
  });

  it("leaves other comments alone", () => {
    assert.deepEqual(listFindings(text([1, "<!-- preambular-mark: à revoir -->"])), [MARK, NUMBER]);
  });
});

describe("levels", () => {
  it("switch a rule off", () => {
    assert.deepEqual(listFindings(text(), { levels: { "preambular-mark": "off" } }), [NUMBER]);
  });

  it("replace the severity of a rule, also one that a finding has of its own", () => {
    assert.deepEqual(listFindings(text(), { levels: { "preambular-mark": "information" } }), [
      "preambular-mark information",
      NUMBER,
    ]);
    const sentence = "L'Assemblée générale,\n\nConsciente de l'enjeu. Il grandit,\n\nDécide d'agir.\n";
    assert.deepEqual(listFindings(sentence), ["several-sentences warning"]);
    assert.deepEqual(listFindings(sentence, { levels: { "several-sentences": "error" } }), ["several-sentences error"]);
  });
});

describe("a text that a scanner misread", () => {
  const scanned =
    "L'Assemblée générale,\n\nNotant  que il pleut et re› connaît l'enj~u g~ave d'h1er ;\n\nDécide d'agir.\n";

  it("makes the rules inform only", () => {
    assert.deepEqual(listFindings(scanned), [
      "double-space information",
      "elision information",
      "misread-text information",
      "preambular-mark information",
    ]);
    assert.deepEqual(listFindings(scanned, { levels: { elision: "error" } })[1], "elision error");
  });

  it("says nothing of words beside a misread one", () => {
    assert.deepEqual(listFindings(scanned.replace("que il", "poli› que il")), [
      "double-space information",
      "misread-text information",
      "preambular-mark information",
    ]);
  });

  it("is not one with a sign or two", () => {
    assert.deepEqual(listFindings(scanned.replace("h1er", "hier")), ["double-space warning", "elision warning", MARK]);
  });
});

describe("one fault", () => {
  it("gives one finding, where a rule yields to another", () => {
    const told = (source: string) => check(source, "fr").map(({ rule }) => rule.id);
    const unspaced =
      "L'Assemblée générale,\n\nRappelant sa décision;\n\n1. Décide d'agir\u00a0;\n\n2. Prie les États d'agir.\n";
    assert.deepEqual(told(unspaced), ["preambular-mark"]);
    assert.deepEqual(told(unspaced.replace("décision;", "décision,").replace("agir\u00a0;", "agir;")), [
      "mark-spacing",
    ]);
    const twice = "Rappelant sa décision du 3 mai 2021 sur les lacs,\n\n";
    const varied = "Rappelant également la Charte,\n\nRappelant en outre le rapport,\n\nConsciente de l'enjeu,\n\n";
    const again = `L'Assemblée générale,\n\n${varied}${twice}${twice}Décide d'agir.\n`;
    assert.deepEqual(told(again), ["duplicate-paragraph"]);
    assert.deepEqual(
      check(again, "fr", RULES, { levels: { "duplicate-paragraph": "off" } }).map(({ rule }) => rule.id),
      ["repeated-opener"],
    );
  });

  it("is yielded only to rules that there are", () => {
    const ids = new Set(RULES.map(({ id }) => id));
    for (const { id, yieldsTo = [] } of RULES) {
      assert.deepEqual(
        yieldsTo.filter(other => !ids.has(other) || other === id),
        [],
        id,
      );
    }
  });
});

describe("running the rules", () => {
  const tree = analyseDocument(text(), { language: "fr" });
  const context = { tree, pack: getPack("fr"), conceptIds: [] };
  const base = RULES[0] as Rule;

  it("reports a rule that throws, and goes on", () => {
    const faults: [string, unknown][] = [];
    const broken: Rule = {
      ...base,
      id: "broken",
      scope: "document",
      check: () => {
        throw new Error("no");
      },
    };
    const ids = runRules(context, {}, (rule, error) => faults.push([rule, error]), [broken, ...RULES]).map(
      ({ rule }) => rule.id,
    );
    assert.deepEqual(
      faults.map(([rule, error]) => [rule, (error as Error).message]),
      [["broken", "no"]],
    );
    assert.ok(ids.includes("preambular-mark"));
  });

  it("keeps what a rule found before it threw", () => {
    const halfway: Rule = {
      ...base,
      id: "halfway",
      scope: "document",
      *check() {
        yield { start: 0, end: 1, message: "one" };
        throw new Error("no");
      },
    };
    let thrown = 0;
    const ids = runRules(context, {}, () => thrown++, [halfway]).map(({ rule }) => rule.id);
    assert.deepEqual([ids, thrown], [["halfway"], 1]);
  });

  it("does the same over a single paragraph", () => {
    const halfway: Rule = {
      ...base,
      id: "halfway",
      scope: "paragraph",
      *check() {
        yield { start: 0, end: 1, message: "one" };
        throw new Error("no");
      },
    };
    const whole: Rule = {
      ...halfway,
      id: "whole",
      *check() {
        yield { start: 0, end: 1, message: "one" };
      },
    };
    const faults: string[] = [];
    const [first] = tree.paragraphs;
    assert.ok(first);
    const found = checkParagraph(first, context, rule => faults.push(rule), [halfway, whole]);
    assert.deepEqual(
      [...found].map(({ rule }) => rule.id),
      ["halfway", "whole"],
    );
    assert.deepEqual(faults, ["halfway"]);
  });

  it("gives findings in the order of the text", () => {
    const { findings } = inspect(text(), { language: "fr" });
    const starts = findings.map(({ start }) => start);
    assert.deepEqual(
      starts,
      [...starts].sort((a, b) => a - b),
    );
  });

  it("leaves out rules of other profiles and other languages", () => {
    const only = (rule: Partial<Rule>): Rule =>
      ({ ...base, scope: "document", ...rule, check: () => [{ start: 0, end: 1, message: "x" }] }) as Rule;
    const count = (rule: Rule) => runRules(context, {}, undefined, [rule]).length;
    assert.equal(count(only({})), 1);
    assert.equal(count(only({ appliesTo: pack => pack.code === "en" })), 0);
    assert.equal(count(only({ scope: "instrument", profiles: ["sc"] })), 0);
    assert.equal(count(only({ scope: "instrument", profiles: ["ga"] })), 1);
  });
});
