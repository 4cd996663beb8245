/** The part “blocks”: for how long the server hears nothing while it reads a whole text. */
import { setTimeout } from "node:timers/promises";
import type { Report } from "./diagnostics-client.ts";
import type { Change, Editor } from "./editor.ts";
import type { AddSample, Measure, Sample } from "./measures.ts";
import { timeStep } from "./timing.ts";

/** In milliseconds: between an answer and the next ping, and how long pings go on after the diagnostics. */
const PAUSE = 2;
const AFTERMATH = 300;

export interface BlocksPlan {
  readonly text: string;
  /** What is changed and changed back; a measure that the document's language has no counterpart for is absent. */
  readonly changes: ReadonlyMap<Measure, readonly [there: Change, back: Change]>;
  isWhole(report: Report): boolean;
}

export async function driveBlocks(editor: Editor, plan: BlocksPlan, add: AddSample): Promise<void> {
  await editor.start();
  const first = await findLongestBlock(editor, () => {
    editor.open(plan.text);
    return editor.diagnostics.waitFor(report => plan.isWhole(report));
  });
  add("block: first reading", first);
  for (const [measure, changes] of plan.changes) {
    const blocks: Sample[] = [];
    for (const change of changes) {
      const block = await findLongestBlock(editor, () => {
        editor.change(change);
        return editor.diagnostics.waitFor();
      });
      blocks.push(block);
    }
    add(measure, blocks.reduce(pickLonger));
  }
}

/** Sends a request that costs nothing as soon as the last one is answered. */
export async function findLongestBlock(editor: Editor, step: () => Promise<unknown>): Promise<Sample> {
  const ended = new AbortController();
  const done = step()
    .then(() => setTimeout(AFTERMATH))
    .finally(() => ended.abort());
  let longest: Sample = { figure: 0, processor: 0 };
  while (!ended.signal.aborted) {
    longest = pickLonger(longest, await timeStep(editor.pid, () => editor.ping()));
    await setTimeout(PAUSE);
  }
  await done;
  return longest;
}

function pickLonger(a: Sample, b: Sample): Sample {
  return b.figure > a.figure ? b : a;
}
