/** What holds of every move in every text. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { listLanguageCodes } from "../../../../grammar/languages/language-codes.ts";
import { getPack } from "../../../../grammar/languages/registry.ts";
import { type Destination, moveClauses } from "../../../../server/features/move-clauses/move-clauses.ts";
import { getUnits, type Unit } from "../../../../server/features/move-clauses/units.ts";
import { findNewFindings } from "../../../../server/features/move-clauses/validate-edits.ts";
import { isClause } from "../../../../server/features/shared/clause-kinds.ts";
import { applyEdits } from "../../../../server/rules/fixes/apply-fixes.ts";
import { itWithCorpus } from "../../../corpus.ts";
import { readText, SAMPLES, sample, type TestDocument } from "../support.ts";

/** Numbers that look random and are the same every time. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** Words of the prose, whatever their order; labels, openers' forms and references may change. */
function letters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}\p{M}]{3,}/gu)) {
    const key = word.toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

interface Counts {
  moved: number;
  back: number;
  stuck: number;
  refused: number;
}

/** Makes random moves of a text, one by one, and holds each to its promises. */
function tryMoves(text: string, name: string, times: number, counts: Counts): void {
  const document = readText(text);
  const clauses = document.analysis.paragraphs.filter(isClause);
  if (clauses.length < 2) return;
  const roll = dice(text.length);
  const pick = () => clauses[roll(clauses.length)]?.index ?? 0;
  for (let time = 0; time < times; time++) {
    const [from, target] = [pick(), pick()];
    const to: Destination = roll(2) === 0 ? { before: target } : { after: target };
    const place = `${name}: ${from} → ${JSON.stringify(to)}`;
    const result = moveClauses(document, [from], to);
    if ("reason" in result) {
      counts.refused++;
      continue;
    }
    counts.moved++;
    const after = applyEdits(text, result.edits);
    const severe = findNewFindings(document, after).filter(
      ({ severity, rule }) =>
        (severity === "error" || severity === "warning") && !/^(?:acronym|item-form|repeated|term)/.test(rule.id),
    );
    assert.deepEqual(
      severe.map(({ rule }) => rule.id),
      [],
      place,
    );
    const sections = (one: TestDocument) => one.analysis.paragraphs.map(({ section }) => section).join();
    const document2 = readText(after);
    if (sections(document2) !== sections(document)) continue;
    assert.deepEqual(letters(after.replace(POINTERS, "")), letters(text.replace(POINTERS, "")), place);
    const back = isBack(document, document2, from);
    if (back !== null) counts[back ? "back" : "stuck"]++;
  }
}

/** Words that change with the place: « ci-dessus », “below”. */
const POINTERS = new RegExp(
  [...listPointers(), "preceding", "following", "\\b[ivx]+\\)"].sort((a, b) => b.length - a.length).join("|"),
  "giu",
);

function listPointers(): string[] {
  return listLanguageCodes().flatMap(code => {
    const { above, below } = getPack(code).usage.paragraphReferences;
    return [...above, ...below];
  });
}

/** Moves the paragraph to where it was; whether that gives the text exactly. Null where the test cannot say where. */
function isBack(before: TestDocument, after: TestDocument, from: number): boolean | null {
  const { all, roots } = getUnits(before.analysis);
  const list = all[from]?.parent?.children ?? roots;
  const at = list.indexOf(all[from] as Unit);
  const now = (index: number | undefined) => {
    if (index === undefined) return null;
    const same = (one: TestDocument) =>
      one.analysis.paragraphs.filter(other => wordsOf(one, other.index) === wordsOf(before, index));
    return same(before).length === 1 && same(after).length === 1 ? (same(after)[0]?.index ?? null) : null;
  };
  // Beside the first of another part it would become one of that part.
  const beside = (unit: Unit | undefined) =>
    unit?.paragraph.kind === all[from]?.paragraph.kind ? unit?.paragraph.index : undefined;
  const [moved, above, below] = [from, beside(list[at - 1]), beside(list[at + 1])].map(now);
  if (moved == null || (above == null && below == null)) return null;
  const back = moveClauses(after, [moved], below == null ? { after: above as number } : { before: below });
  return !("reason" in back) && applyEdits(after.analysis.text, back.edits) === before.analysis.text;
}

function wordsOf({ analysis }: TestDocument, index: number): string {
  const clause = analysis.paragraphs[index]?.clause;
  return clause?.text.slice(clause.bodyStart, clause.bodyStart + 60) ?? "";
}

describe("every move", function () {
  this.timeout(300_000);

  it("of the good samples leaves no fault behind, and can nearly always be taken back", () => {
    const counts = { moved: 0, back: 0, stuck: 0, refused: 0 };
    for (const path of SAMPLES.filter(one => !/faut|fault/.test(one))) tryMoves(sample(path), path, 25, counts);
    assert.ok(counts.moved > counts.refused, JSON.stringify(counts));
    assert.ok(counts.back >= 40 && counts.stuck === 0, JSON.stringify(counts));
  });

  itWithCorpus("of real texts leaves no fault behind", "un-res-fr", folder => {
    const counts = { moved: 0, back: 0, stuck: 0, refused: 0 };
    const names = readdirSync(folder).filter(file => file.endsWith(".undecl"));
    const step = Math.max(1, Math.floor(names.length / 40));
    for (const name of names.filter((_, at) => at % step === 0)) {
      tryMoves(readFileSync(join(folder, name), "utf8"), name, 6, counts);
    }
    assert.ok(counts.moved > counts.refused, JSON.stringify(counts));
  });
});
