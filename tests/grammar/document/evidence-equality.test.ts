import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { scanBlocks } from "../../../grammar/blocks/scan.ts";
import { createClauseGrammar } from "../../../grammar/clause/clause.ts";
import { createPhrases } from "../../../grammar/clause/phrases.ts";
import { createEvidenceReader, type Evidence, WORD_LIMITS } from "../../../grammar/document/evidence.ts";
import { isSameEvidence } from "../../../grammar/document/evidence-equality.ts";
import { getConcepts, getPack } from "../../../grammar/languages/registry.ts";
import type { Subject } from "../../../grammar/tree/tree.ts";

const DOCUMENT = join(import.meta.dirname, "../../../grammar/document");

const pack = getPack("fr");
const phrases = createPhrases(pack);
const parseClause = createClauseGrammar(
  pack,
  phrases,
  getConcepts().map(({ id }) => id),
);
const readEvidence = createEvidenceReader(pack, phrases);

function getEvidence(text: string): Evidence {
  const [block] = scanBlocks(text);
  assert.ok(block);
  return readEvidence(block, parseClause(block.text));
}

describe("equality of evidence", () => {
  it("holds where an edit changes nothing that places a paragraph", () => {
    for (const [before, after] of [
      ["3. Décide de rester saisie de la question des lacs ;", "3. Décide d'être saisie de la question des rives ;"],
      [
        "3. Décide de rester saisie de la question des lacs ;",
        "3. Décide de rester activement saisie de la question ;",
      ],
      ["Rappelant sa résolution 12/4,", "Rappelant sa résolution 12/45,"],
      ["Les ministres réunis à Genève,", "Les ministres réunis à Berne,"],
    ] as const)
      assert.ok(isSameEvidence(getEvidence(before), getEvidence(after)), after);
  });

  it("fails where an edit changes what it opens with, its number, mark, subject or length", () => {
    const before = "3. Décide de rester saisie de la question ;";
    for (const after of [
      "4. Décide de rester saisie de la question ;",
      "Décide de rester saisie de la question ;",
      "3. Rappelant de rester saisie de la question ;",
      "3. Décide de rester saisie de la question.",
      "3. Décide ;",
      "# 3. Décide de rester saisie de la question ;",
    ])
      assert.equal(isSameEvidence(getEvidence(before), getEvidence(after)), false, after);
    assert.equal(isSameEvidence(getEvidence("Le Conseil,"), getEvidence("La Conférence,")), false);
  });

  it("sees each field", () => {
    const one = getEvidence("3. Décide de rester saisie de la question ;");
    const subject = getEvidence("La Conférence,").subject;
    assert.ok(subject);
    const others: { [K in keyof Evidence]: Evidence[K] } = {
      pattern: "title",
      names: "letter",
      verbFinal: true,
      subject,
      complete: true,
      profile: "ga",
      sections: ["preambular"],
      source: "misspelt",
      labelLevel: 2,
      number: { value: 3, form: "(#)" },
      quote: "whole",
      mark: "stop",
      words: 1,
      led: true,
      continues: true,
      joins: true,
      resumes: true,
      heading: true,
      bullet: true,
      headsPreamble: true,
      series: "A.",
      row: true,
    };
    assert.deepEqual(Object.keys(others).sort(), Object.keys(one).sort());
    assert.ok(isSameEvidence(one, structuredClone(one)));
    for (const [field, other] of Object.entries(others))
      assert.equal(isSameEvidence(one, { ...one, [field]: other }), false, field);
    const named = { ...one, subject };
    assert.ok(isSameEvidence(named, structuredClone(named)));
    for (const change of [{ text: "Le Conseil" }, { known: !subject.known }, { mask: subject.mask + 1 }])
      assert.equal(isSameEvidence(named, { ...one, subject: { ...subject, ...change } }), false);
    for (const change of [{ person: 1 }, { number: "p" }, { gender: "m" }] as const) {
      const changed: Subject = { ...subject, agreement: { ...subject.agreement, ...change } };
      assert.equal(isSameEvidence(named, { ...one, subject: changed }), false);
    }
  });

  it("rounds lengths to those that somebody asks about", () => {
    const asked = new Set<number>();
    for (const file of globSync("*.ts", { cwd: DOCUMENT })) {
      if (file.startsWith("evidence")) continue;
      const source = readFileSync(join(DOCUMENT, file), "utf8");
      for (const [use, sign, amount = ""] of source.matchAll(/\.words\b(?:\s*([<>=]+)\s*(\w+))?/g)) {
        const limit = Number(new RegExp(`const ${amount} = (\\d+);`).exec(source)?.[1] ?? amount);
        assert.ok(sign && limit, `${file}: ${use} asks about no fixed length`);
        // `>= 7` and `< 7` part 6 from 7; `=== 1` holds for the shortest alone.
        assert.ok(sign !== "===" || limit === WORD_LIMITS[0], `${file}: ${use}`);
        asked.add(sign === ">=" || sign === "<" ? limit - 1 : limit);
      }
    }
    assert.deepEqual(
      [...asked].sort((a, b) => a - b),
      WORD_LIMITS,
    );
  });
});
