/** Open documents: each change gives a version that stays as it is, and is read as from nothing. */
import assert from "node:assert/strict";
import fc from "fast-check";
import type { TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import { readSettings } from "../../../server/connection/settings.ts";
import { DocumentService, LONGEST_TEXT } from "../../../server/documents/document-service.ts";
import { createExcerptAround } from "../../../server/documents/excerpt.ts";
import { inspect } from "../../../server/documents/inspection.ts";
import type { Snapshot } from "../../../server/documents/snapshot.ts";
import type { ReadingSettings } from "../../../server/documents/version-chain.ts";
import { provideDiagnostics } from "../../../server/features/diagnostics/diagnostics.ts";
import { ENGLISH, FRENCH, PLAIN, sample } from "../features/support.ts";

const URI = "file:///a.undecl";
const SETTINGS: ReadingSettings = { levels: {} };

function fails(rule: string, error: unknown): never {
  throw new Error(`${rule}: ${error}`);
}

function openDocument(text: string): DocumentService {
  const service = new DocumentService(fails);
  service.open(URI, "un-declaration", 1, text);
  return service;
}

async function getPresent(service: DocumentService, settings = SETTINGS): Promise<Snapshot> {
  const snapshot = await service.getSnapshot(URI, settings);
  assert.ok(snapshot);
  return snapshot;
}

const insertion = (line: number, character: number, text: string, cut = 0): TextDocumentContentChangeEvent => ({
  range: { start: { line, character }, end: { line, character: character + cut } },
  text,
});

const toPlain = (findings: Snapshot["findings"]) => findings.map(({ rule, ...rest }) => ({ ...rest, rule: rule.id }));

describe("the document service", () => {
  it("gives one snapshot of a version, and another after a change or under other settings", async () => {
    const service = openDocument("L'Assemblée générale,\n\nDécide d'agir.\n");
    const first = await getPresent(service);
    assert.equal(await getPresent(service), first);
    service.update(URI, [{ text: "L'Assemblée générale,\n\nDécide.\n" }], 2);
    const second = await getPresent(service);
    assert.notEqual(second, first);
    assert.equal(second.positions.version, 2);
    assert.notEqual(await getPresent(service, { ...SETTINGS }), second);
  });

  it("counts versions itself for an editor that does not", async () => {
    const service = openDocument("Texte\n");
    service.update(URI, [insertion(0, 0, "x")]);
    assert.equal((await getPresent(service)).positions.version, 2);
  });

  it("keeps a version as it was while an answer is made of it", async () => {
    const service = openDocument("L'Assemblée générale,\n\nDécide d'agir.\n");
    const first = await getPresent(service);
    service.update(URI, [insertion(0, 0, "Titre\n\n")], 2);
    const second = await getPresent(service);
    // The later version is read first, and checked.
    assert.ok(toPlain(second.findings));
    assert.deepEqual(first.positions.positionAt(23), { line: 2, character: 0 });
    assert.equal(first.analysis.text, "L'Assemblée générale,\n\nDécide d'agir.\n");
    assert.deepEqual(toPlain(first.findings), toPlain(inspect(first.analysis.text, SETTINGS).findings));
    assert.deepEqual(second.positions.positionAt(30), { line: 4, character: 0 });
  });

  it("gives nothing of what is closed, unknown or too long", async () => {
    const service = openDocument("x".repeat(LONGEST_TEXT + 1));
    assert.ok(service.isTooLong(URI));
    assert.equal(await service.getSnapshot(URI, SETTINGS), null);
    assert.equal(service.update("file:///other", [{ text: "" }], 2), false);
    assert.equal(service.close(URI), true);
    assert.equal(service.close(URI), false);
    assert.equal(await service.getSnapshot(URI, SETTINGS), null);
  });

  it("knows where somebody is writing", async () => {
    const service = openDocument("The Council,\n\nDecides");
    const writing = async () => (await getPresent(service)).writing;
    let version = 1;
    const edit = (from: number, to: number, text: string) => {
      service.update(URI, [insertion(2, from, text, to - from)], ++version);
      return writing();
    };
    assert.equal(await writing(), null);
    assert.equal(await edit(7, 7, " to"), 24);
    assert.equal(await edit(9, 10, ""), 23, "deleted backwards");
    assert.equal(await edit(0, 1, ""), null, "deleted elsewhere");
    assert.equal(await edit(8, 8, "x"), 23);
    service.endWriting(URI);
    assert.equal(await writing(), null);
    assert.equal(await edit(8, 8, "pasted ".repeat(40)), null);
    await edit(0, 0, "x");
    service.update(URI, [insertion(2, 0, "x"), insertion(2, 3, "x")], ++version);
    assert.equal(await writing(), null, "several changes, such as undoing");
    await edit(0, 0, "x");
    service.update(URI, [{ text: "The Council" }], ++version);
    assert.equal(await writing(), null, "the whole text anew");
  });

  it("knows that whoever undoes comes back to what was shown, and is not writing", async () => {
    const service = openDocument("The Council,\n\n1. Decides to act\n\n2. Decides to go.\n");
    const codes = async () => {
      const snapshot = await getPresent(service);
      return snapshot.getDiagnostics(FRENCH).diagnostics.map(({ code }) => code);
    };
    const marks = ["operative-mark"];
    const shown = async () => (await codes()).filter(code => marks.includes(String(code)));
    assert.deepEqual(await shown(), marks);
    service.update(URI, [insertion(2, 17, ";")]);
    assert.deepEqual(await shown(), []);
    service.update(URI, [insertion(2, 17, "", 1)]);
    assert.deepEqual(await shown(), marks, "undone");
    // Who deletes what was there before, and types it again, is writing.
    service.update(URI, [insertion(2, 14, "", 3)]);
    service.update(URI, [insertion(2, 14, "go")]);
    assert.deepEqual(await shown(), []);
    service.endWriting(URI);
    assert.deepEqual(await shown(), marks, "rested");
    service.update(URI, [insertion(2, 14, "act", 2)]);
    assert.deepEqual(await shown(), marks, "the text as it was at first");
  });

  it("reads and checks after any edits what it would from nothing, whichever versions were asked for", async () => {
    const texts = ["fr/fautif.undecl", "en/faulty.undecl", "fr/lettre.undecl"].map(sample);
    const edit = fc.record({
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 0, max: 60 }),
      text: fc.oneof(fc.constantFrom("\n\n", "x", "", "1. ", ";", "---\n", "<!--", "Rappelant", "\ud800"), fc.string()),
      asks: fc.constantFrom("nothing", "tree", "findings"),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        async (text, edits) => {
          const service = openDocument(text);
          const passed: Snapshot[] = [];
          let expected = text;
          for (const { from, length, text: inserted, asks } of edits) {
            const snapshot = await getPresent(service);
            if (asks === "tree") snapshot.analysis;
            if (asks === "findings") snapshot.findings;
            passed.push(snapshot);
            const { positions } = snapshot;
            const start = Math.floor(from * expected.length);
            const end = Math.min(expected.length, start + length);
            const range = { start: positions.positionAt(start), end: positions.positionAt(end) };
            // Between CR and LF there is no position, so the edit may be a little wider than was asked.
            const [s, e] = [positions.offsetAt(range.start), positions.offsetAt(range.end)];
            expected = expected.slice(0, s) + inserted + expected.slice(e);
            service.update(URI, [{ range, text: inserted }]);
          }
          passed.push(await getPresent(service));
          assert.equal(passed.at(-1)?.positions.getText(), expected);
          for (const { analysis, findings } of passed.reverse()) {
            const fresh = inspect(analysis.text, SETTINGS);
            assert.deepEqual(analysis, fresh.analysis);
            assert.deepEqual(toPlain(findings), toPlain(fresh.findings));
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it("compares its reading with one from nothing when asked to", async () => {
    const faults: string[] = [];
    const service = new DocumentService(rule => faults.push(rule));
    service.open(URI, "un-declaration", 1, sample("fr/fautif.undecl"));
    const settings = { ...SETTINGS, selfCheck: true };
    const first = await getPresent(service, settings);
    assert.ok(first.findings.length > 0);
    // A paragraph of which the next version keeps another clause, as a fault in the grammar might leave it.
    const [paragraph] = first.analysis.paragraphs;
    assert.ok(paragraph);
    Object.assign(paragraph.clause, { text: `${paragraph.clause.text}?` });
    service.update(URI, [{ text: `${first.positions.text}\nPour la Corane\n` }], 2);
    (await getPresent(service, settings)).analysis;
    assert.deepEqual(faults, ["self-check"]);
  });
});

describe("the beginning of a long text", () => {
  const clause = "Notant que les lacs sont profonds et que leurs rives sont habitées depuis longtemps,";
  const text = `L'Assemblée générale,\n\n${`${clause}\n\n`.repeat(800)}1. Décide d'agir.\n`;

  it("is there before the text is read, and what stands around a place", async () => {
    const snapshot = await getPresent(openDocument(text));
    assert.ok(snapshot.isUnreadAndLong && snapshot.isUncheckedAndLong);
    const { paragraphs } = snapshot.getBeginning().analysis;
    assert.ok(paragraphs.length > 10 && paragraphs.length < 100);
    const offset = text.indexOf("Notant", text.length / 2);
    const around = snapshot.createExcerptAround(offset);
    const own = around.analysis.paragraphs.find(({ start }) => start === offset);
    assert.equal(own?.clause.text, clause);
    assert.equal(own?.kind, "preambular");
    assert.ok(snapshot.isUnreadAndLong, "nothing of it was read for that");
    assert.equal(snapshot.analysis.paragraphs.find(({ start }) => start === offset)?.clause.text, clause);
    assert.ok(!snapshot.isUnreadAndLong);
  });

  it("stands where it stands in the text, wherever one looks", () => {
    fc.assert(
      fc.property(fc.nat(text.length), at => {
        const excerpt = createExcerptAround(text, at);
        for (let offset = 0; offset < excerpt.length; offset++) {
          assert.ok(excerpt[offset] === text[offset] || /[ \n]/.test(excerpt[offset] as string));
        }
        assert.equal(excerpt.slice(at, at + 20), text.slice(at, at + 20));
      }),
      { numRuns: 20 },
    );
  });
});

describe("what is published of a document", () => {
  const TEXT = "The General Assembly,\n\nRecalling its decision;\n\nDecides to a";

  it("is computed once, until the text changes, or where somebody writes, or a setting", async () => {
    const service = openDocument(TEXT);
    let settings = readSettings([], "en");
    const publish = async () => (await getPresent(service, settings)).getDiagnostics(ENGLISH);
    const codes = async () => (await publish()).diagnostics.map(({ code }) => code);
    const first = await publish();
    assert.equal(await publish(), first);
    assert.deepEqual(await codes(), ["preambular-mark", "broken-off"]);
    service.update(URI, [insertion(4, "Decides to a".length, "c")], 2);
    assert.deepEqual(await codes(), ["preambular-mark"]);
    const writing = await publish();
    service.endWriting(URI);
    assert.deepEqual(await codes(), ["preambular-mark", "last-operative-mark"]);
    settings = readSettings([{ rules: { "preambular-mark": "off" } }], "en");
    assert.deepEqual(await codes(), ["last-operative-mark"]);
    const ids = [first, writing, await publish()].map(({ resultId }) => resultId);
    assert.equal(new Set(ids).size, 3);
  });

  it("has the same name whenever it is the same, and is what is said from nothing", async () => {
    const edit = fc.record({
      line: fc.nat(70),
      character: fc.nat(60),
      cut: fc.nat(3),
      text: fc.constantFrom("x", "", " ", ";", "\n", "\n\n", " ;", "  ", "1. ", "Prie ", "(", "d'"),
      features: fc.constantFrom(FRENCH, FRENCH, FRENCH, ENGLISH, PLAIN),
    });
    const text = fc.constantFrom(...["fr/fautif.undecl", "en/faulty.undecl", "fr/resolution.undecl"].map(sample));
    await fc.assert(
      fc.asyncProperty(text, fc.array(edit, { maxLength: 8 }), async (begun, edits) => {
        const service = openDocument(begun);
        for (const { line, character, cut, text: put, features } of edits) {
          service.update(URI, [insertion(line, character, put, cut)]);
          const { positions, writing } = await getPresent(service);
          const published = (await getPresent(service)).getDiagnostics(features);
          const other = openDocument(positions.getText());
          const anew = provideDiagnostics(await getPresent(other), features, writing);
          assert.deepEqual(published.diagnostics, anew);
        }
      }),
      { numRuns: 60 },
    );
  });
});
