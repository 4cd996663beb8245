/** Mending a whole text at once: what `source.fixAll.preambule` and `check --fix` do. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "../../../server/documents/inspection.ts";
import { applyEdits, hasSameWordsAfter } from "../../../server/rules/fixes/apply-fixes.ts";
import { type FixScope, fixAll } from "../../../server/rules/fixes/fix-all.ts";
import type { RuledFinding } from "../../../server/rules/run.ts";
import { itWithCorpus } from "../../corpus.ts";
import { SAMPLES, sample } from "../features/support.ts";

const fix = (text: string, scope: FixScope) => fixAll(text, inspect, scope);
const listWords = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

const FAULTY =
  "L'Assemblée générale,\n\nConscient que l'enjeu est grand;\n\n1. Décide d'agir ,\n\n3. Invite les Etats à en faire autant\n";

describe("mending", function () {
  // All the real texts, each read several times.
  this.timeout(120_000);

  it("puts marks and spaces right, and leaves words and numbers to a person", () => {
    const { text, count, waiting } = fix(FAULTY, "marks");
    assert.equal(
      text,
      "L'Assemblée générale,\n\nConscient que l'enjeu est grand,\n\n1. Décide d'agir\u00a0;\n\n3. Invite les Etats à en faire autant.\n",
    );
    assert.ok(count >= 3);
    assert.equal(waiting, 3);
  });

  it("changes words and numbers, too, when asked to", () => {
    const { text, waiting } = fix(FAULTY, "words");
    assert.match(text, /^L'Assemblée générale,\n\nConsciente que .*,\n\n1\. .*;\n\n2\. Invite les États .*\.\n$/su);
    assert.equal(waiting, 0);
  });

  it("gives its work as edits of the text that it was given, rounds and all", () => {
    for (const path of SAMPLES) {
      const text = sample(path);
      for (const scope of ["marks", "words"] as const) {
        const done = fix(text, scope);
        assert.equal(applyEdits(text, done.edits), done.text, path);
        assert.equal(fix(done.text, scope).text, done.text, `${path}, mended twice`);
      }
    }
  });

  it("leaves the marks of a text that a scanner misread to who has the original", () => {
    const scan = "Rappelant la déci1sion qui re›connaît que l'enjeu d!'y croire g~andit;";
    const text = FAULTY.replace("Conscient que l'enjeu est grand;", scan);
    assert.deepEqual(fix(text, "marks"), { text, edits: [], count: 0, waiting: 0, applied: [] });
    assert.ok(fix(text, "words").count > 0, "asked for by hand");
  });

  it("leaves a text alone whose fixes never come to rest", () => {
    const quarrel = (text: string) => ({ analysis: inspect(text).analysis, findings: quarrelOver(text) });
    const quarrelOver = (text: string): RuledFinding[] => [
      {
        start: 0,
        end: 1,
        message: "",
        severity: "error",
        rule: { id: "a-rule" },
        fixes: [
          {
            title: { fr: "", en: "" },
            preferred: true,
            edits: [{ start: 0, end: 1, newText: text.startsWith(",") ? ";" : "," }],
          },
        ],
      } as unknown as RuledFinding,
    ];
    assert.deepEqual(fixAll(",", quarrel, "marks"), { text: ",", edits: [], count: 0, waiting: 0, applied: [] });
  });

  for (const set of ["un-res-fr", "argmine"]) {
    itWithCorpus(`changes no word of any text of ${set}, and nothing at all the second time`, set, folder => {
      for (const name of readdirSync(folder).filter(file => file.endsWith(".undecl"))) {
        const text = readFileSync(join(folder, name), "utf8");
        const once = fix(text, "marks").text;
        assert.deepEqual(listWords(once), listWords(text), name);
        assert.equal(fix(once, "marks").text, once, name);
      }
    });
  }
});

describe("edits that keep words", () => {
  const keeps = (text: string, start: number, end: number, newText: string) =>
    hasSameWordsAfter(text, [{ start, end, newText }]);

  it("touch what stands between words", () => {
    assert.ok(keeps("agir ;", 4, 5, "\u00a0"));
    assert.ok(keeps("agir;", 4, 4, " "));
    assert.ok(keeps("l'eau", 1, 2, "’"));
    assert.ok(keeps("a )", 1, 2, ""));
    assert.ok(
      hasSameWordsAfter('dit "oui"', [
        { start: 8, end: 9, newText: " »" },
        { start: 4, end: 5, newText: "« " },
      ]),
    );
  });

  it("neither part words nor join them, nor change a letter, a digit or an accent", () => {
    assert.ok(!keeps("agir;", 2, 2, " "));
    assert.ok(!keeps("l 'eau", 0, 2, ""));
    assert.ok(!keeps("6176 e séance", 4, 5, ""));
    assert.ok(!keeps("Etats", 0, 1, "É"));
    assert.ok(!keeps("E\u0301tats", 1, 2, ""));
    assert.ok(!keeps("3. Invite", 0, 1, "2"));
    assert.ok(!keeps("𝒜 𝒜", 2, 3, ""));
  });
});
