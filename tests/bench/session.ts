/** One server, started, driven through a document, and ended: what each step took. */
import type { Position } from "vscode-languageserver-types";
import { Editor } from "./editor.ts";
import { EDIT_KINDS, editsIn, middleOf } from "./edits.ts";
import { processorTime, residentBytes } from "./process-use.ts";
import type { Server } from "./servers.ts";

export const MEASURES = [
  "start",
  "open",
  "start + open",
  "open, all",
  ...EDIT_KINDS.map(kind => `edit: ${kind}` as const),
  "completion",
  "symbols",
  "semantic tokens",
  "memory",
] as const;
export type Measure = (typeof MEASURES)[number];

export interface Sample {
  /** Milliseconds that a person waits; of memory, bytes. */
  readonly figure: number;
  /** Milliseconds of the server's processor time meanwhile, which other programs of the machine hardly change. */
  readonly processor: number;
}
/** What this server cannot do, and what the system cannot tell, is absent. */
export type Samples = Map<Measure, Sample[]>;

export interface Plan {
  readonly text: string;
  /** How many diagnostics there are in it. */
  readonly count: number;
  /** Each edit is done so many times, and undone so many. */
  readonly edits: number;
  /** How often each request is sent. */
  readonly requests: number;
}

/** Adds to the samples. */
export async function session(server: Server, plan: Plan, samples: Samples): Promise<void> {
  const editor = new Editor(server);
  try {
    await drive(editor, plan, (measure, sample) => samples.set(measure, [...(samples.get(measure) ?? []), sample]));
    await editor.end();
  } catch (error) {
    editor.kill();
    throw error;
  }
}

type Add = (measure: Measure, sample: Sample) => void;

async function drive(editor: Editor, { text, count, edits, requests }: Plan, add: Add): Promise<void> {
  const timed = (step: () => Promise<unknown>) => timedOf(editor.pid, step);
  const start = await timed(() => editor.start());
  const open = await timed(() => editor.open(text));
  const rest = await timed(() => editor.shows(count));
  add("start", start);
  add("open", open);
  add("start + open", sum(start, open));
  add("open, all", sum(open, rest));

  for (const { kind, there, back } of editsIn(text)) {
    for (let time = 0; time < edits; time++) {
      add(`edit: ${kind}`, await timed(() => editor.change(there)));
      add(`edit: ${kind}`, await timed(() => editor.change(back)));
    }
  }
  // However it came there, the text is what it was, and so is what is found in it.
  await editor.shows(count);

  const ask = async (measure: Measure, method: string, at?: Position) => {
    for (let time = 0; time < requests; time++) add(measure, await timed(() => editor.ask(method, at)));
  };
  await ask("completion", "textDocument/completion", middleOf(text));
  await ask("symbols", "textDocument/documentSymbol");
  if (editor.semanticTokens) await ask("semantic tokens", "textDocument/semanticTokens/full");
  const bytes = residentBytes(editor.pid);
  if (bytes !== null) add("memory", { figure: bytes, processor: 0 });
}

async function timedOf(pid: number, step: () => Promise<unknown>): Promise<Sample> {
  const before = processorTime(pid) ?? 0;
  const start = performance.now();
  await step();
  const figure = performance.now() - start;
  return { figure, processor: Math.max(0, (processorTime(pid) ?? 0) - before) };
}

const sum = (a: Sample, b: Sample): Sample => ({ figure: a.figure + b.figure, processor: a.processor + b.processor });
