/**
 * `npm run soak`: the server as editors start it; 5,000 edits in a text of 1,000 clauses with all that an editor asks, 500
 * documents opened and closed, a folder whose files change. What the server holds after a collection of garbage stays
 * flat within a tenth. `-- --edits 500` makes it shorter; `--main FILE` takes a bundle.
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { main } from "../../server/build/script.ts";
import { FULL_CAPABILITIES, PULLING_CAPABILITIES, TestClient } from "../server/protocol/client.ts";
import { TemporaryFolder } from "../server/protocol/temporary-folder.ts";
import { type Connected, Editor, randomFrom, resolution } from "./editor.ts";
import { assertFlat, type Course, courseOf } from "./flat.ts";

const REPORT = pathToFileURL(join(import.meta.dirname, "heap-report.ts")).href;
const CLAUSES = 1_000;
const FILES = 60;
const MEASURES = 6;
/** Caches fill, code is compiled. */
const WARM_UP = 0.1;

function reportedBy(client: TestClient): () => Promise<number> {
  return () =>
    new Promise((resolve, reject) => {
      client.process.once("message", message => resolve((message as { heap: number }).heap));
      client.process.send("heap", error => error && reject(error));
    });
}

function course(times: number): Course {
  const warmUp = Math.max(1, Math.round(times * WARM_UP));
  return { warmUp, between: Math.max(1, Math.round((times - warmUp) / (MEASURES - 1))), measures: MEASURES };
}

async function soaked(name: string, times: number, once: (time: number) => Promise<void>, heap: () => Promise<number>) {
  const measured = await courseOf(course(times), once, heap);
  console.log(`${name}: ${measured.map(bytes => (bytes / 1_048_576).toFixed(1)).join(", ")} MB after ${times} times`);
  assertFlat(measured);
}

main(async () => {
  const { values } = parseArgs({
    options: { edits: { type: "string", default: "5000" }, main: { type: "string" } },
  });
  const edits = Number(values.edits);
  const random = randomFrom(1);
  const folder = new TemporaryFolder();
  const write = (at: number) => folder.write(`f${at % FILES}.undecl`, resolution(20 + (at % 7), random));
  for (let at = 0; at < FILES; at++) write(at);
  const client = new TestClient(values.main, ["--import", REPORT]);
  const capabilities = {
    ...PULLING_CAPABILITIES,
    workspace: { ...FULL_CAPABILITIES.workspace, diagnostics: { refreshSupport: true } },
  };
  await client.start({ capabilities, folders: [folder.path] });
  const server: Connected = client;
  const heap = reportedBy(client);
  try {
    const editor = new Editor(server, folder.uri("long.undecl"), resolution(CLAUSES, random), random);
    editor.open();
    await soaked("edits", edits, () => editor.edit(), heap);
    editor.close();
    const opened = async (time: number) => {
      const one = new Editor(server, folder.uri(`open${time}.undecl`), resolution(40, random), random);
      one.open();
      await one.edit();
      one.close();
    };
    await soaked("documents opened and closed", Math.round(edits / 10), opened, heap);
    const changed = async (time: number) => {
      const changes = [{ uri: write(time), type: 2 }];
      client.notify("workspace/didChangeWatchedFiles", { changes });
      await client.request("workspace/symbol", { query: "lacs" });
      await client.request("workspace/diagnostic", { previousResultIds: [] });
    };
    await soaked("files changed", Math.round(edits / 10), changed, heap);
    await client.stop();
  } finally {
    client.kill();
    folder.remove();
  }
});
