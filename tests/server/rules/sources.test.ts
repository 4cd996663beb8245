/** The drafting rules: every id that a rule or a comment names has an entry, and every entry says who checks it. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { RULES } from "../../../server/rules/all.ts";
import { createRulePage, findPage } from "../../../server/rules/page/rule-page.ts";
import { getSource, SOURCE_THEMES } from "../../../server/rules/sources/all.ts";
import { CERTAINTIES, WORKS } from "../../../server/rules/sources/works.ts";

const MESSAGES = ["fr", "en"] as const;
const entries = SOURCE_THEMES.flatMap(theme => Object.entries(theme.entries));
const ids = entries.map(([id]) => id);
const PREFIXES = [...new Set(ids.map(id => id.slice(0, 3)))];

/** Every id of a drafting rule in a text. */
function findIds(text: string): string[] {
  return text.match(new RegExp(`\\b(?:${PREFIXES.join("|")})-\\d+\\b`, "g")) ?? [];
}

describe("the drafting rules", () => {
  it("have an entry for every id that a rule names", () => {
    for (const rule of RULES) for (const id of rule.sources) assert.ok(ids.includes(id), `${rule.id}: ${id}`);
  });

  it("are each named by a rule, or say why none does", () => {
    const named = new Set(RULES.flatMap(({ sources }) => sources));
    for (const [id, { unchecked }] of entries) assert.equal(unchecked === undefined, named.has(id), id);
  });

  it("have an entry for every id that code, data and pages name", () => {
    const files = globSync(["{grammar,server,client,syntaxes}/**/*.{ts,yaml,tsv}", "*.md", ".github/*.md"], {
      ignore: ["server/rules/sources/**"],
      dot: true,
    });
    const named = files.flatMap(path => findIds(readFileSync(path, "utf8")).map(id => `${path}: ${id}`));
    assert.ok(named.length > RULES.length);
    assert.deepEqual(
      named.filter(line => !ids.includes(line.split(": ")[1] ?? "")),
      [],
    );
    // A section of a page that is not in the repository leads nowhere.
    const sections = files.filter(path => /drafting-rules|design §|§\d+\.\d/.test(readFileSync(path, "utf8")));
    assert.deepEqual(sections, []);
  });

  it("refer to each other by ids that exist", () => {
    for (const [id, { says, unchecked }] of entries)
      for (const text of [says.fr, says.en, unchecked?.fr ?? "", unchecked?.en ?? ""])
        for (const other of findIds(text)) assert.ok(ids.includes(other), `${id}: ${other}`);
  });

  it("are numbered in one series for each prefix, and no two bear one id", () => {
    for (const prefix of PREFIXES) {
      const series = ids.filter(id => id.startsWith(prefix));
      assert.deepEqual(
        series,
        series.map((_, at) => `${prefix}-${at + 1}`),
      );
    }
  });

  it("say everything in both languages, and name works, the surest first", () => {
    const order = Object.keys(CERTAINTIES);
    for (const [id, { says, works }] of entries) {
      assert.ok(says.fr.endsWith(".") && says.en.endsWith("."), id);
      assert.notEqual(says.fr, says.en, id);
      assert.doesNotMatch(says.fr + says.en, /"/, id);
      const ranks = works.map(work => order.indexOf(WORKS[work].certainty));
      assert.notEqual(ranks.length, 0, id);
      assert.deepEqual(
        ranks,
        [...ranks].sort((a, b) => a - b),
        id,
      );
    }
  });

  it("refuse an id that has no entry", () => assert.throws(() => getSource("STR-999"), /STR-999/));
});

describe("the page of the drafting rules", () => {
  for (const messages of MESSAGES) {
    it(`is led to by every rule's page, and leads back (${messages})`, () => {
      const page = findPage("sources", messages) ?? "";
      const headings = new Set(Array.from(page.matchAll(/^### (\S+)$/gm), ([, id = ""]) => id.toLowerCase()));
      for (const rule of RULES) {
        const links = Array.from(
          (findPage(rule.id, messages) ?? "").matchAll(/\]\(sources\.md#([a-z\d-]+)\)/g),
          ([, anchor = ""]) => anchor,
        );
        assert.deepEqual(
          links,
          rule.sources.map(id => id.toLowerCase()),
          rule.id,
        );
        for (const anchor of links) assert.ok(headings.has(anchor), `${rule.id}: ${anchor}`);
      }
      for (const [, file = ""] of page.matchAll(/\]\(([^)]*)\)/g))
        assert.ok(
          RULES.some(({ id }) => file === `${id}.md`),
          file,
        );
      assert.doesNotMatch(page, /\{\w+\}/);
    });
  }

  it("is no rule's, and is not linked to where nobody can follow", () => {
    assert.ok(!RULES.some(({ id }) => id === "sources"));
    for (const rule of RULES) assert.doesNotMatch(createRulePage(rule, "en"), /\]\(/);
  });
});
