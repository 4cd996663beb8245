/** What holds of every refactoring in every text. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { validatePlan } from "../../../../server/features/move-clauses/move-clauses.ts";
import { Refusal } from "../../../../server/features/move-clauses/refusal.ts";
import { findNewFindings } from "../../../../server/features/move-clauses/validate-edits.ts";
import { REFACTORINGS } from "../../../../server/features/refactorings/all.ts";
import type { RefactoringOffer } from "../../../../server/features/refactorings/refactoring.ts";
import { isClause } from "../../../../server/features/shared/clause-kinds.ts";
import { applyEdits } from "../../../../server/rules/fixes/apply-fixes.ts";
import { itWithCorpus } from "../../../corpus.ts";
import { readText, SAMPLES, sample, type TestDocument } from "../support.ts";

/** Moves have a test of their own. */
const TRIED = REFACTORINGS.filter(({ id }) => id !== "move");
const INVERSE: Readonly<Record<string, string>> = {
  split: "join",
  join: "split",
  list: "prose",
  prose: "list",
  number: "number",
};

interface Counts {
  done: number;
  refused: number;
  back: number;
  /** Taken back but for a comma, « et », a blank or the end of a line, of which a text may have others than are made. */
  nearly: number;
  stuck: string[];
}

const none = (): Counts => ({ done: 0, refused: 0, back: 0, nearly: 0, stuck: [] });

/** The text after an offer is taken; null where it is refused. */
function done(document: TestDocument, offer: RefactoringOffer): string | null {
  try {
    const edits = validatePlan(document, offer.plan());
    const overlap = edits.find((edit, at) => at > 0 && edit.start < (edits[at - 1]?.end ?? 0));
    assert.equal(overlap, undefined, `${offer.key}: edits in order, each of another place`);
    return applyEdits(document.analysis.text, edits);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function offersAt(document: TestDocument, offset: number, id: string): readonly RefactoringOffer[] {
  const paragraph = document.analysis.paragraphs.findLast(({ start }) => start <= offset);
  const refactoring = REFACTORINGS.find(one => one.id === id);
  return (paragraph && refactoring?.offers({ document, paragraph, range: { start: offset, end: offset } })) ?? [];
}

/** Takes everything that is offered in some of the clauses, each in the text as it is. */
function tryAll(text: string, name: string, everyNth: number, counts: Counts): void {
  const document = readText(text);
  const clauses = document.analysis.paragraphs.filter(isClause).filter((_, at) => at % everyNth === 0);
  for (const { start, clause } of clauses) {
    const places = [clause.opener?.start ?? clause.bodyStart, ...clause.laterOpeners.map(second => second.start)];
    for (const offset of places.map(at => start + at)) {
      for (const { id } of TRIED) {
        for (const offer of offersAt(document, offset, id)) tryOne(document, offset, id, offer, name, counts);
      }
    }
  }
}

function tryOne(
  document: TestDocument,
  offset: number,
  id: string,
  offer: RefactoringOffer,
  name: string,
  counts: Counts,
): void {
  const place = `${name}: ${id} ${offer.key} at ${offset}`;
  const after = done(document, offer);
  if (after === null) {
    counts.refused++;
    return;
  }
  counts.done++;
  const { text } = document.analysis;
  assert.notEqual(after, text, place);
  const severe = findNewFindings(document, after).filter(
    ({ severity, rule }) =>
      (severity === "error" || severity === "warning") && !/^(?:acronym|repeated|term)/.test(rule.id),
  );
  assert.deepEqual(
    severe.map(({ rule }) => rule.id),
    [],
    place,
  );
  const inverse = INVERSE[id];
  const document2 = readText(after);
  const lead = document.analysis.paragraphs.findLast(one => one.start <= offset && one.kind !== "item");
  // After a split, what stands at the same place is the second half, which has another neighbour.
  const wheres = new Set([...(id === "split" ? [] : [offset]), (lead?.start ?? 0) + (lead?.clause.opener?.start ?? 0)]);
  const offers = inverse === undefined ? [] : [...wheres].flatMap(where => offersAt(document2, where, inverse));
  const backs = offers.map(one => done(document2, one));
  // Of what was joined, a reference may mean either half.
  if (backs.every(back => back === null)) return;
  if (backs.includes(text)) counts.back++;
  else if (backs.some(back => back !== null && bare(back) === bare(text))) counts.nearly++;
  else counts.stuck.push(place);
}

/** Without what may be written one way or the other. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?<!\p{L})(?:(?:et|and|y|e|и)(?!\p{L})|و)|并/gu, "")
    .replace(/[\s,;،؛，；]+/gu, "");
}

describe("every refactoring", function () {
  this.timeout(300_000);

  it("of the samples leaves no fault behind, and can be taken back", () => {
    const counts = none();
    for (const path of SAMPLES.filter(one => !/faut|fault/.test(one))) tryAll(sample(path), path, 1, counts);
    assert.ok(counts.done > 150 && counts.done > counts.refused * 4, JSON.stringify(counts));
    assert.ok(counts.back > 60 && counts.nearly < counts.back / 6, JSON.stringify(counts));
    assert.deepEqual(counts.stuck, []);
  });

  it("of the faulty samples adds no fault", () => {
    const counts = none();
    for (const path of SAMPLES.filter(one => /faut|fault/.test(one))) tryAll(sample(path), path, 2, counts);
    assert.ok(counts.done > 50, JSON.stringify(counts));
  });

  for (const [folder, step] of [
    ["un-res-fr", 50],
    ["sc-en", 5],
  ] as const) {
    itWithCorpus(`of real texts in ${folder} leaves no fault behind`, folder, path => {
      const counts = none();
      const names = readdirSync(path).filter(file => file.endsWith(".undecl"));
      for (const name of names.filter((_, at) => at % step === 0)) {
        tryAll(readFileSync(join(path, name), "utf8"), name, 5, counts);
      }
      assert.ok(counts.done > counts.refused * 4, JSON.stringify(counts));
      // What scanners made of marks and spaces is not made again.
      assert.ok(counts.stuck.length < (counts.back + counts.nearly) / 5, JSON.stringify(counts, null, 1));
    });
  }
});
