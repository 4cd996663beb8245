import assert from "node:assert/strict";
import fc from "fast-check";
import { LastVersion } from "../../../grammar/analyse.ts";
import type { ReadingSettings } from "../../../server/documents/inspection.ts";
import { inspect } from "../../../server/documents/inspection.ts";
import { LONGEST_TEXT, OpenDocument } from "../../../server/documents/open-document.ts";
import { Reader, readOpen } from "../../../server/documents/reader.ts";
import { sample } from "../features/support.ts";

const SETTINGS: ReadingSettings = {
  language: undefined,
  profile: undefined,
  levels: {},
  selfCheck: false,
};

function opened(text: string): OpenDocument {
  return new OpenDocument("file:///a.undecl", "un-declaration", 1, text);
}

function fails(rule: string, error: unknown): never {
  throw new Error(`${rule}: ${error}`);
}

describe("an open document", () => {
  it("is read once a version", () => {
    const document = opened("L'Assemblée générale,\n\nDécide d'agir.\n");
    const first = readOpen(document, SETTINGS, fails);
    assert.equal(readOpen(document, SETTINGS, fails), first);
    document.update([{ text: "L'Assemblée générale,\n\nDécide.\n" }], 2);
    const second = readOpen(document, SETTINGS, fails);
    assert.notEqual(second, first);
    assert.equal(second?.positions.version, 2);
    assert.notEqual(readOpen(document, { ...SETTINGS }, fails), second, "other settings are another reading");
  });

  it("keeps a version as it was while an answer is made of it", () => {
    const document = opened("L'Assemblée générale,\n\nDécide d'agir.\n");
    const first = readOpen(document, SETTINGS, fails);
    const start = { line: 0, character: 0 };
    document.update([{ range: { start, end: start }, text: "Titre\n\n" }], 2);
    assert.deepEqual(first?.positions.positionAt(23), { line: 2, character: 0 });
    assert.equal(first?.positions.version, 1);
    const second = readOpen(document, SETTINGS, fails);
    assert.deepEqual(second?.positions.positionAt(30), { line: 4, character: 0 });
    assert.equal(second?.positions.version, 2);
    document.update([{ range: { start, end: start }, text: "Autre\n" }], 3);
    assert.equal(
      readOpen(document, SETTINGS, fails)?.analysis.text,
      "Autre\nTitre\n\nL'Assemblée générale,\n\nDécide d'agir.\n",
    );
  });

  it("compares its reading with one from nothing when asked to", () => {
    const last = new LastVersion();
    const text = "L'Assemblée générale,\n\nDécide d'agir ;\n\nPrie les États d'agir.\n";
    const document = opened(text);
    const reader = new Reader(document, last);
    reader.read({ ...SETTINGS, selfCheck: true }, fails);
    // A version that holds the wrong clause for a text, as a fault in the grammar might leave it.
    const known = last.known;
    assert.ok(known);
    last.known = { ...known, reads: known.reads.replaced(0, 1, [known.reads.at(1) ?? null]) };
    document.update([{ text: `${text}\nPour la Corane\n` }], 2);
    const faults: string[] = [];
    reader.read({ ...SETTINGS, selfCheck: true }, rule => faults.push(rule));
    assert.deepEqual(faults, ["self-check"]);
  });

  it("knows where somebody is writing", () => {
    const document = opened("The Council,\n\nDecides");
    assert.equal(document.writing, null);
    let version = 1;
    const at = (character: number) => ({ line: 2, character });
    const edit = (from: number, to: number, text: string) =>
      document.update([{ range: { start: at(from), end: at(to) }, text }], ++version).writing;
    assert.equal(edit(7, 7, " to"), 24);
    assert.equal(edit(9, 10, ""), 23, "deleted backwards");
    assert.equal(edit(0, 1, ""), null, "deleted elsewhere");
    assert.equal(edit(8, 8, "x"), 23);
    document.rest();
    assert.equal(document.writing, null);
    assert.equal(edit(8, 8, "pasted ".repeat(40)), null);
    edit(0, 0, "x");
    const twice = [0, 3].map(character => ({ range: { start: at(character), end: at(character) }, text: "x" }));
    assert.equal(document.update(twice, ++version).writing, null, "several changes, such as undoing");
    edit(0, 0, "x");
    assert.equal(document.update([{ text: "The Council" }], ++version).writing, null, "the whole text anew");
  });

  it("gives after any edits what a fresh reading gives", () => {
    const texts = ["fr/fautif.undecl", "en/faulty.undecl", "fr/lettre.undecl"].map(sample);
    const edit = fc.record({
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 0, max: 60 }),
      text: fc.oneof(fc.constantFrom("\n\n", "x", "", "1. ", ";", "---\n", "<!--", "Rappelant", "\ud800"), fc.string()),
    });
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 6 }), (text, edits) => {
        const document = opened(text);
        readOpen(document, SETTINGS, fails);
        let expected = text;
        edits.forEach(({ from, length, text: inserted }, at) => {
          const start = Math.floor(from * expected.length);
          const end = Math.min(expected.length, start + length);
          const { positions } = readOpen(document, SETTINGS, fails) as NonNullable<ReturnType<typeof readOpen>>;
          const range = { start: positions.positionAt(start), end: positions.positionAt(end) };
          // Between CR and LF there is no position, so the edit may be a little wider than was asked.
          const [s, e] = [positions.offsetAt(range.start), positions.offsetAt(range.end)];
          expected = expected.slice(0, s) + inserted + expected.slice(e);
          document.update([{ range, text: inserted }], at + 2);
        });
        const read = readOpen(document, SETTINGS, fails);
        const fresh = inspect(expected);
        assert.deepEqual({ ...read?.analysis, source: expected }, { ...fresh.analysis });
        const plain = (findings: typeof fresh.findings) =>
          findings.map(({ rule, ...rest }) => ({ ...rest, rule: rule.id }));
        assert.deepEqual(plain(read?.findings ?? []), plain(fresh.findings));
      }),
      { numRuns: 40 },
    );
  });

  it("is left alone when it is too long", () => {
    assert.equal(readOpen(opened("x".repeat(LONGEST_TEXT + 1)), SETTINGS, fails), null);
  });
});
