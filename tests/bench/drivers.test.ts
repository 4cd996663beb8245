/** The drivers of the benchmark see of a server what a person would: tried on servers that are slow to order. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { findLongestBlock } from "./blocks.ts";
import type { Report } from "./diagnostics-client.ts";
import { type Change, Editor } from "./editor.ts";
import type { Measure } from "./measures.ts";
import type { Server } from "./servers.ts";
import { driveTyping } from "./typing.ts";

const TEXT = `${"Le texte est long, et chacun de ses paragraphes l’est ".repeat(3)}\n`.repeat(9);
const START = { line: 0, character: 0 };
const LETTER: Change = { range: { start: START, end: START }, text: "x" };

async function withEditor(busy: number, delay: number, run: (editor: Editor) => Promise<void>): Promise<void> {
  const server: Server = {
    name: "slow",
    args: [join(import.meta.dirname, "fake-server.ts"), `${busy}`, `${delay}`],
    languageId: "text",
    extension: "txt",
    diagnostics: "pull",
  };
  const editor = new Editor(server);
  try {
    await run(editor);
    await editor.end();
  } finally {
    editor.kill();
  }
}

describe("the benchmark's drivers", () => {
  it("measure for how long a server hears nothing", async () => {
    await withEditor(300, 0, async editor => {
      await editor.start();
      editor.open(TEXT);
      await editor.diagnostics.waitFor();
      const { figure } = await findLongestBlock(editor, () => {
        editor.change(LETTER);
        return editor.diagnostics.waitFor();
      });
      assert.ok(figure > 280 && figure < 2000, `${figure} ms`);
    });
  }).timeout(20_000);

  it("ask as VS Code does: once at a time, and not for what is outdated", async () => {
    await withEditor(0, 100, async editor => {
      await editor.start();
      const reports: Report[] = [];
      editor.diagnostics.listen(report => reports.push(report));
      editor.open(TEXT);
      await editor.diagnostics.waitFor();
      for (let count = 0; count < 5; count++) editor.change(LETTER);
      await editor.diagnostics.waitFor();
      // The answer to the pull after the first letter is thrown away, and the four others need one pull.
      assert.deepEqual(
        reports.map(({ version }) => version),
        [1, 6],
      );
    });
  }).timeout(20_000);

  it("measure what each letter waits for, without waiting themselves", async () => {
    const figures = new Map<Measure, number[]>();
    await withEditor(0, 200, async editor => {
      const plan = { text: TEXT, keys: 5, isWhole: ({ diagnostics }: Report) => diagnostics.length === 1 };
      await driveTyping(editor, plan, (measure, { figure }) =>
        figures.set(measure, [...(figures.get(measure) ?? []), figure]),
      );
    });
    const waits = figures.get("typing: diagnostics") ?? [];
    assert.equal(waits.length, 5);
    // Pulls of 200 ms are outdated by letters that come every 80 ms: only what follows the last one is an answer.
    assert.ok((waits[4] ?? 0) > 180, `${waits}`);
    for (let at = 1; at < 5; at++) {
      const sooner = (waits[at - 1] ?? 0) - (waits[at] ?? 0);
      assert.ok(sooner > 40 && sooner < 400, `${waits}`);
    }
    for (const figure of figures.get("typing: completion") ?? []) assert.ok(figure < 180, `${figure} ms`);
  }).timeout(20_000);
});
