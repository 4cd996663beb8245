/** What the editor asks of a move: which clauses its selections touch, one step, where the cursor comes to stand. */
import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Range, TextDocumentEdit } from "vscode-languageserver-types";
import { answerMove } from "../../../../server/features/move-clauses/answer-move.ts";
import type { MoveClausesParams, MoveStep } from "../../../../server/protocol/move-clauses.ts";
import { ENGLISH, FRENCH, readText, resolution, SAMPLES, sample, URI } from "../support.ts";

const TEXT = resolution(
  "Rappelant sa décision,",
  "Consciente de l'enjeu,",
  "1. Engage les États :",
  "a) À agir ;",
  "b) À en rendre compte ;",
  "2. Décide de se réunir ;",
  "3. Invite les États à agir.",
);

/** Takes the marks `[` and `]`, or `|` for a cursor, out of a text. */
function marked(text: string): { readonly text: string; readonly touched: Range[] } {
  const plain = text.replaceAll(/[[\]|]/g, "");
  const document = TextDocument.create(URI, "", 0, plain);
  const touched: Range[] = [];
  let taken = 0;
  let open = 0;
  for (const { 0: mark, index } of text.matchAll(/[[\]|]/g)) {
    const offset = index - taken++;
    if (mark === "[") open = offset;
    else touched.push({ start: document.positionAt(mark === "|" ? offset : open), end: document.positionAt(offset) });
  }
  return { text: plain, touched };
}

/** The text after a move with its selections marked, or why not. */
function stepped(step: MoveStep | MoveClausesParams["to"], source: string, settings = FRENCH): string {
  const { text, touched } = marked(source);
  const document = readText(text);
  const to = typeof step === "string" ? { step } : step;
  const asked = { textDocument: { uri: URI, version: document.positions.version }, from: { touched }, to };
  const result = answerMove(document, { ...asked, selections: touched }, settings);
  if ("reason" in result) return result.reason;
  const [change] = (result.edit.documentChanges ?? []) as TextDocumentEdit[];
  const edits = change?.edits ?? Object.values(result.edit.changes ?? {})[0] ?? [];
  const before = TextDocument.create(URI, "", 0, text);
  const after = TextDocument.applyEdits(before, edits as { range: Range; newText: string }[]);
  const now = TextDocument.create(URI, "", 0, after);
  assert.ok(result.selections);
  const marks = result.selections.flatMap(({ start, end }): [number, string][] => {
    const [open, close] = [now.offsetAt(start), now.offsetAt(end)];
    return open === close
      ? [[open, "|"]]
      : [
          [open, "["],
          [close, "]"],
        ];
  });
  return marks.reduceRight((made, [at, mark]) => made.slice(0, at) + mark + made.slice(at), after);
}

/** The sample text with some of it replaced: to mark it, and to say what is expected. */
const text = (...changes: readonly (readonly [string, string])[]) =>
  changes.reduce((made, [from, to]) => {
    assert.ok(made.includes(from), from);
    return made.replace(from, () => to);
  }, TEXT);

describe("a move as an editor asks for it", () => {
  it("takes the clause at the cursor past its neighbour, and the cursor with it", () => {
    assert.equal(
      stepped("up", text(["se réunir", "se ré|unir"])),
      text(
        ["1. Engage les États :\n\na) À agir ;\n\nb) À en rendre compte ;\n\n", ""],
        [
          "2. Décide de se réunir ;",
          "1. Décide de se ré|unir ;\n\n2. Engage les États :\n\na) À agir ;\n\nb) À en rendre compte ;",
        ],
      ),
    );
  });

  it("moves all that a selection touches, which stays as it was", () => {
    assert.equal(
      stepped("up", text(["2. Décide de se réunir ;\n\n3. Invite", "2. Dé[cide de se réunir ;\n\n3. In]vite"])),
      resolution(
        "Rappelant sa décision,",
        "Consciente de l'enjeu,",
        "1. Dé[cide de se réunir ;",
        "2. In]vite les États à agir ;",
        "3. Engage les États :",
        "a) À agir ;",
        "b) À en rendre compte.",
      ),
    );
  });

  it("does not touch what begins where a selection of whole lines ends", () => {
    const moved = stepped("up", text(["Consciente de l'enjeu,\n\n", "[Consciente de l'enjeu,\n\n]"]));
    assert.equal(
      moved.replaceAll(/[[\]]/g, ""),
      text(["Rappelant sa décision,\n\nConsciente de l'enjeu,", "Consciente de l'enjeu,\n\nRappelant sa décision,"]),
    );
  });

  it("moves the list of one cursor among several together", () => {
    assert.match(stepped("down", text(["a) À agir", "a) À a|gir"], ["b) À", "b) |À"])), /déjà le dernier/);
    assert.match(stepped("down", text(["a) À agir", "a) À a|gir"])), /a\) À en rendre compte ;\n\nb\) À a\|gir ;/);
  });

  it("goes out of a list and into one", () => {
    const out = stepped("demote", text(["3. Invite les États à agir", "3. Invite les États à |agir"]));
    assert.match(out, /propre verbe/);
    const english = resolution("1. Urges States:", "(a) To act;", "(b) To wait;", "2. Decides to meet.").replace(
      "L'Assemblée générale,",
      "The General Assembly,",
    );
    assert.match(stepped("promote", english.replace("1. Urges", "1. Ur|ges"), ENGLISH), /^Only a sub-paragraph can/);
  });

  it("takes the clause whose sentence goes on after its list, when the cursor is there", () => {
    const source = resolution(
      "Rappelant sa décision,",
      "1. Décide d'agir ;",
      "2. Engage les États :",
      "a) À agir ;",
      "b) À attendre,",
      "et tous les organismes à en rendre |compte ;",
      "3. Décide de finir.",
    );
    assert.match(stepped("up", source), /^1\. Engage[\s\S]*rendre \|compte ;\n\n2\. Décide d'agir ;/m);
  });

  it("says why there is no such step, in the language of messages", () => {
    assert.equal(
      stepped("up", text(["Rappelant", "|Rappelant"])),
      "C’est déjà le premier\u00a0: aucun paragraphe de même nature ne le précède, et il ne peut monter plus haut.",
    );
    assert.equal(
      stepped("down", text(["3. Inv", "3. Inv|"]), ENGLISH),
      "It is the last already: no paragraph of its kind stands below it, so it cannot go further down.",
    );
    assert.match(stepped("demote", text(["Rappelant", "|Rappelant"])), /^Aucun paragraphe ne le précède/);
    assert.match(stepped("up", text(["L'Assemblée", "L'Ass|emblée"])), /^Seuls les alinéas/);
  });

  it("carries a cursor that stands in a label or in an opener that takes another form", () => {
    assert.match(stepped("up", text(["2. Décide", "|2. Décide"])), /^\|1\. Décide/m);
    const preamble = stepped({ after: 1 }, text(["3. Invite les États", "3. Invite les Éta|ts"]));
    assert.match(preamble, /^Invitant les Éta\|ts à agir,$/m);
  });

  it("keeps a cursor between paragraphs with the one above it", () => {
    assert.match(
      stepped("up", text(["réunir ;\n\n3", "réunir ;\n|\n3"])),
      /^1\. Décide de se réunir ;\n\|\n2\. Engage/m,
    );
  });

  it("keeps the cursor at its words in every clause of the samples, there and back", () => {
    let moved = 0;
    for (const path of SAMPLES) {
      for (const [step, back] of [
        ["down", "up"],
        ["up", "down"],
      ] as const) {
        const { analysis } = readText(sample(path));
        for (const { kind, start, clause } of analysis.paragraphs) {
          if (kind !== "preambular" && kind !== "operative" && kind !== "item") continue;
          // In the first word behind the opener.
          const at = start + (clause.opener?.end ?? clause.bodyStart) + 1;
          const source = `${analysis.text.slice(0, at)}|${analysis.text.slice(at)}`;
          if (/[[\]|]/.test(analysis.text)) continue;
          const there = stepped(step, source);
          if (!there.includes("|")) continue;
          moved++;
          const behind = (text: string) => text.slice(text.indexOf("|"), text.indexOf("|") + 6);
          assert.equal(behind(there), behind(source), `${path}: ${step}`);
          const returned = stepped(back, there);
          if (returned.includes("|")) assert.equal(behind(returned), behind(source), `${path}: ${step} and ${back}`);
        }
      }
    }
    assert.ok(moved > 50, String(moved));
  }).timeout(120_000);
});
