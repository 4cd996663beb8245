/** One server, started, driven through one part of the benchmark, and ended. */
import { Editor } from "./editor.ts";
import type { Part, Samples } from "./measures.ts";
import { drivePart, type Plans } from "./plans.ts";
import type { Server } from "./servers.ts";

/** Adds to the samples. */
export async function runSession(server: Server, part: Part, plans: Plans, samples: Samples): Promise<void> {
  const editor = new Editor(server);
  try {
    await drivePart(part, editor, plans, (measure, sample) =>
      samples.set(measure, [...(samples.get(measure) ?? []), sample]),
    );
    await editor.end();
  } catch (error) {
    editor.kill();
    throw error;
  }
}
