/** A renaming and the renaming back: the text is the same to the last character, and had no new fault in between. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findNewFindings } from "../../../../server/features/move-clauses/validate-edits.ts";
import type { Name, NameKind } from "../../../../server/features/navigation/name.ts";
import { listNames } from "../../../../server/features/navigation/names.ts";
import { prepareRename, provideRename } from "../../../../server/features/rename/rename.ts";
import { itWithCorpus } from "../../../corpus.ts";
import { applied, FRENCH, readText, SAMPLES, sample, type TestDocument } from "../support.ts";

/** By the first letter of the old name: between `l'` and `le` only a person can choose. */
const NEW: Partial<Record<NameKind, { readonly vowel: string; readonly consonant: string }>> = {
  acronym: { vowel: "AQXW", consonant: "ZQXW" },
  term: { vowel: "Abeille", consonant: "Zibeline" },
  title: { vowel: "Abeilles et lacs du monde entier", consonant: "Bassins et lacs du monde entier" },
  note: { vowel: "zq9", consonant: "zq9" },
};

/** What the letters of an acronym stand for, and whether words agree with a term, is not the renaming's. */
const OF_THE_WORDS = new Set(["acronym-definition", "council-title"]);

/** Of the real texts every so many are tried; all of them were, once. */
const EVERY = 12;

/** The text after a renaming that has to be possible. */
function renamed(document: TestDocument, { declarations: [declaration] }: Name, name: string, place: string): string {
  const middle = declaration ? Math.floor((declaration.start + declaration.end) / 2) : -1;
  const answer = provideRename(document, middle, name, FRENCH);
  assert.ok(answer && !("failure" in answer), `${place}: ${JSON.stringify(answer)}`);
  return applied(answer, document);
}

function printedName(document: TestDocument, { declarations: [declaration] }: Name): string | null {
  if (!declaration) return null;
  const prepared = prepareRename(document, Math.floor((declaration.start + declaration.end) / 2), FRENCH);
  if (!prepared || "failure" in prepared) return null;
  const { start, end } = prepared.range;
  return document.positions.getText({ start, end });
}

function tryNames(text: string, file: string, counts: Map<string, number>): void {
  const document = readText(text);
  for (const name of listNames(document)) {
    const choice = NEW[name.kind];
    const old = choice && printedName(document, name);
    if (!old || !isAlike(name, document) || isNested(name, document)) continue;
    const wanted = /^[aeiouy]/iu.test(old.normalize("NFD")) ? choice.vowel : choice.consonant;
    const place = `${file}: ${name.kind} “${old}”`;
    const now = renamed(document, name, wanted, place);
    // The words of a title tell that it is one; others may be read as something else.
    const after = readText(now);
    if (name.kind === "title" && kindsOf(after) !== kindsOf(document)) {
      counts.set("read otherwise", (counts.get("read otherwise") ?? 0) + 1);
      continue;
    }
    const worse = findNewFindings(document, now).filter(
      ({ rule, severity, start, end }) =>
        (severity === "error" || severity === "warning") &&
        !OF_THE_WORDS.has(rule.id) &&
        // What was found in the old words and is found in the new.
        !now.slice(start, end).includes(wanted),
    );
    assert.deepEqual(
      worse.map(({ rule, start, end }) => `${rule.id} “${now.slice(start, end)}”`),
      [],
      place,
    );
    const again = listNames(after).find(one => one.kind === name.kind && printedName(after, one) === wanted);
    assert.ok(again, `${place} is found by its new name`);
    assert.equal(renamed(after, again, old, place), text, place);
    counts.set(name.kind, (counts.get(name.kind) ?? 0) + 1);
  }
}

function kindsOf({ analysis }: TestDocument): string {
  return analysis.paragraphs.map(({ kind }) => kind).join();
}

/** Printed in the same letters wherever it stands; a title over two lines, say, is given back on one. */
function isAlike({ declarations, uses }: Name, { positions }: TestDocument): boolean {
  const text = positions.getText();
  return new Set([...declarations, ...uses].map(({ start, end }) => text.slice(start, end))).size === 1;
}

/** A name inside another's, as the title of a declaration in that of the decision on it, changes both. */
function isNested({ declarations, uses }: Name, document: TestDocument): boolean {
  const own = [...declarations, ...uses];
  return listNames(document).some(({ declarations: others }) =>
    others.some(other =>
      own.some(({ start, end }) => other.start <= start && end <= other.end && end - start < other.end - other.start),
    ),
  );
}

describe("a renaming there and back", function () {
  this.timeout(300_000);

  it("gives every sample back, however its lines end", () => {
    const counts = new Map<string, number>();
    for (const path of SAMPLES) {
      tryNames(sample(path), path, counts);
      tryNames(sample(path).replaceAll("\n", "\r\n"), path, counts);
    }
    assert.ok((counts.get("title") ?? 0) > 10 && (counts.get("acronym") ?? 0) > 10, JSON.stringify([...counts]));
  });

  itWithCorpus("gives real texts back", "un-res-fr", folder => {
    const counts = new Map<string, number>();
    const names = readdirSync(folder).filter(file => file.endsWith(".undecl"));
    for (const name of names.filter((_, at) => at % EVERY === 0)) {
      tryNames(readFileSync(join(folder, name), "utf8"), name, counts);
    }
    assert.ok((counts.get("title") ?? 0) * EVERY > 150, JSON.stringify([...counts]));
    assert.ok((counts.get("read otherwise") ?? 0) * EVERY < 20, JSON.stringify([...counts]));
  });
});
