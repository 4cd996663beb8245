/**
 * The part “typing”: somebody opens a text and types at once, a letter every 80 ms, into the paragraph in the middle.
 * With each letter completion is asked for, and nothing is waited for.
 */
import { setTimeout } from "node:timers/promises";
import type { Position } from "vscode-languageserver-types";
import type { Report } from "./diagnostics-client.ts";
import type { Editor } from "./editor.ts";
import { findMiddle } from "./edits.ts";
import type { AddSample } from "./measures.ts";
import { readProcessorTime } from "./process-use.ts";

/** In milliseconds; a practised typist, as in the project's goals. */
const INTERVAL = 80;

/** What is typed inside a word, over and over. */
const TYPED = "es et de faire connaître aux ports voisins les leçons de ces années ";

export interface TypingPlan {
  readonly text: string;
  readonly keys: number;
  /** Whether a report is about the whole text, not about its beginning alone. */
  isWhole(report: Report): boolean;
}

interface Key {
  readonly version: number;
  readonly sent: number;
  completed?: number;
  reported?: number;
  whole?: number;
}

export async function driveTyping(editor: Editor, plan: TypingPlan, add: AddSample): Promise<void> {
  await editor.start();
  const keys: Key[] = [];
  const stop = editor.diagnostics.listen(report => noteReport(keys, report, plan));
  const before = readProcessorTime(editor.pid) ?? 0;
  editor.open(plan.text);
  const completions = await typeKeys(editor, plan, keys);
  await Promise.all(completions);
  await editor.diagnostics.waitFor(report => plan.isWhole(report));
  stop();
  const processor = Math.max(0, (readProcessorTime(editor.pid) ?? 0) - before) / keys.length;
  addKeys(keys, processor, add);
}

/** Keeps to the beat however late the server is; resolves with the answers that are awaited. */
async function typeKeys(editor: Editor, plan: TypingPlan, keys: Key[]): Promise<Promise<void>[]> {
  const { line, character } = findMiddle(plan.text);
  const completions: Promise<void>[] = [];
  const begun = performance.now();
  for (let at = 0; at < plan.keys; at++) {
    await setTimeout(Math.max(0, begun + (at + 1) * INTERVAL - performance.now()));
    const start: Position = { line, character: character + at };
    const sent = performance.now();
    editor.change({ range: { start, end: start }, text: TYPED[at % TYPED.length] as string });
    const key: Key = { version: editor.version, sent };
    keys.push(key);
    const caret = { line, character: start.character + 1 };
    completions.push(
      editor.ask("textDocument/completion", caret).then(() => {
        key.completed = performance.now();
      }),
    );
  }
  return completions;
}

/** A report of a later version answers a key, too. */
function noteReport(keys: readonly Key[], report: Report, { isWhole }: TypingPlan): void {
  const now = performance.now();
  const whole = isWhole(report);
  for (const key of keys) {
    if (key.version > report.version) break;
    key.reported ??= now;
    if (whole) key.whole ??= now;
  }
}

function addKeys(keys: readonly Key[], processor: number, add: AddSample): void {
  for (const { sent, completed, reported, whole } of keys) {
    if (completed === undefined || reported === undefined || whole === undefined)
      throw new Error("a key is unanswered");
    add("typing: completion", { figure: completed - sent, processor: 0 });
    // All that the server did while somebody typed, in equal parts: which letter caused what cannot be told.
    add("typing: diagnostics", { figure: reported - sent, processor });
    add("typing: longest wait", { figure: reported - sent, processor: 0 });
    add("typing: all diagnostics", { figure: whole - sent, processor: 0 });
  }
}
