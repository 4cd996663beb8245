/** The part “steady”: start, opening, edits that are waited for, requests, memory. */
import type { Position } from "vscode-languageserver-types";
import type { Editor } from "./editor.ts";
import { findMiddle, makeEdits } from "./edits.ts";
import type { AddSample, Measure } from "./measures.ts";
import { readResidentBytes } from "./process-use.ts";
import { addUp, timeStep } from "./timing.ts";

export interface SteadyPlan {
  readonly text: string;
  /** How many diagnostics there are in it. */
  readonly count: number;
  /** Each edit is done so many times, and undone so many. */
  readonly edits: number;
  /** How often each request is sent. */
  readonly requests: number;
}

export async function driveSteady(editor: Editor, plan: SteadyPlan, add: AddSample): Promise<void> {
  const { text, count, edits, requests } = plan;
  const time = (step: () => Promise<unknown>) => timeStep(editor.pid, step);
  const showsAll = () => editor.diagnostics.waitFor(({ diagnostics }) => diagnostics.length === count);
  const start = await time(() => editor.start());
  const open = await time(() => {
    editor.open(text);
    return editor.diagnostics.waitFor();
  });
  const rest = await time(showsAll);
  add("start", start);
  add("open", open);
  add("start + open", addUp(start, open));
  add("open, all", addUp(open, rest));

  for (const { kind, there, back } of makeEdits(text)) {
    for (let done = 0; done < edits; done++) {
      for (const change of [there, back]) {
        const sample = await time(() => {
          editor.change(change);
          return editor.diagnostics.waitFor();
        });
        add(`edit: ${kind}`, sample);
      }
    }
  }
  // However it came there, the text is what it was, and so is what is found in it.
  await showsAll();

  const ask = async (measure: Measure, method: string, position?: Position) => {
    for (let sent = 0; sent < requests; sent++) add(measure, await time(() => editor.ask(method, position)));
  };
  await ask("completion", "textDocument/completion", findMiddle(text));
  await ask("symbols", "textDocument/documentSymbol");
  if (editor.semanticTokens) await ask("semantic tokens", "textDocument/semanticTokens/full");
  const bytes = readResidentBytes(editor.pid);
  if (bytes !== null) add("memory", { figure: bytes, processor: 0 });
}
