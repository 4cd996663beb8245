/** What holds of every renaming of a number in every text: no fault comes, and the number is there. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findNewFindings } from "../../../../server/features/move-clauses/validate-edits.ts";
import { listNames } from "../../../../server/features/navigation/names.ts";
import { provideRename } from "../../../../server/features/rename/rename.ts";
import { itWithCorpus } from "../../../corpus.ts";
import { applied, FRENCH, readText, SAMPLES, sample } from "../support.ts";

interface Counts {
  done: number;
  refused: number;
}

/** A move may bring an acronym before its definition, or « également » before what it adds to: that is for the person. */
const ABOUT_ORDER = new Set(["acronym-definition", "acronym-undefined", "repeated-opener", "term-consistency"]);

/** Gives some paragraphs each number of their neighbours. */
function tryNumbers(text: string, place: string, most: number, counts: Counts): void {
  const document = readText(text);
  const numbers = listNames(document).flatMap(({ numbered, declarations: [label] }) =>
    numbered && label ? [{ numbered, label }] : [],
  );
  const step = Math.max(1, Math.floor(numbers.length / most));
  for (const { numbered, label } of numbers.filter((_, at) => at % step === 0)) {
    if (numbered.counter !== "decimal") continue;
    for (const value of [numbered.value - 1, numbered.value + 1, numbered.value + 3]) {
      const answer = provideRename(document, label.start + 1, String(value), FRENCH);
      assert.ok(answer, place);
      if ("failure" in answer) {
        counts.refused++;
        continue;
      }
      counts.done++;
      const after = applied(answer, document);
      assert.notEqual(after, text);
      const worse = findNewFindings(document, after).filter(
        ({ rule, severity }) => (severity === "error" || severity === "warning") && !ABOUT_ORDER.has(rule.id),
      );
      assert.deepEqual(
        worse.map(({ rule }) => rule.id),
        [],
        `${place}: ${numbered.value} to ${value}`,
      );
      // The words of the paragraph have come to stand behind the number.
      const words =
        numbered.paragraph.clause.text
          .slice(numbered.paragraph.clause.bodyStart)
          .match(/[\p{L}]{4,}/gu)
          ?.slice(1, 4) ?? [];
      const holder = readText(after).analysis.paragraphs.filter(({ number }) => number?.value === value);
      assert.ok(
        holder.some(({ clause }) => words.every(word => clause.text.includes(word))),
        `${place}: ${value}`,
      );
    }
  }
}

describe("every renaming of a number", function () {
  this.timeout(300_000);

  it("leaves the good samples without a fault", () => {
    const counts = { done: 0, refused: 0 };
    for (const path of SAMPLES.filter(one => !/faut|fault/.test(one))) tryNumbers(sample(path), path, 25, counts);
    assert.ok(counts.done > 20, JSON.stringify(counts));
  });

  itWithCorpus("leaves real texts without a new one", "un-res-fr", folder => {
    const counts = { done: 0, refused: 0 };
    const names = readdirSync(folder).filter(file => file.endsWith(".undecl"));
    const step = Math.max(1, Math.floor(names.length / 20));
    for (const name of names.filter((_, at) => at % step === 0)) {
      tryNumbers(readFileSync(join(folder, name), "utf8"), name, 4, counts);
    }
    assert.ok(counts.done > counts.refused, JSON.stringify(counts));
  });
});
