/**
 * `npm run bench`: drives the built server and VS Code's JSON server over standard streams, in turn, on made-up
 * documents of the same size in bytes, and prints medians, ratios and goals.
 */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { main } from "../../client/build/run.ts";
import { compared, type Row, table } from "./comparison.ts";
import { jsonOf } from "./json-document.ts";
import { resolutions } from "./resolutions.ts";
import { BUILT, JSON_SERVER, PULLED, PUSHED, SERVERS, type Server } from "./servers.ts";
import { type Plan, type Samples, session } from "./session.ts";

const HELP = `npm run bench -- [--sizes 1000,10000] [--rounds 5] [--edits 60] [--requests 15] [--seed 1] [--json]

  --sizes     clauses of the documents
  --rounds    how often each server is started and driven through each document
  --edits     how often each kind of edit is done and undone in a round
  --requests  how often each request is sent in a round
  --seed      another seed makes other documents
  --json      figures as JSON (milliseconds, bytes)`;

interface Result {
  readonly clauses: number;
  readonly bytes: number;
  readonly diagnostics: number;
  readonly pull: readonly Row[];
  readonly push: readonly Row[];
}

main(async () => {
  const { values } = parseArgs({
    options: {
      sizes: { type: "string", default: "1000,10000" },
      rounds: { type: "string", default: "5" },
      edits: { type: "string", default: "60" },
      requests: { type: "string", default: "15" },
      seed: { type: "string", default: "1" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  if (!existsSync(BUILT)) throw new Error(`${BUILT} does not exist: run “npm run build” first`);
  const [rounds, edits, requests, seed] = [values.rounds, values.edits, values.requests, values.seed].map(whole);
  const results: Result[] = [];
  const machine = `${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores, Node ${process.version}`;
  if (!values.json) console.log(machine);
  for (const clauses of values.sizes.split(",").map(whole)) {
    const result = await measured(clauses, seed as number, rounds as number, {
      edits: edits as number,
      requests: requests as number,
    });
    results.push(result);
    if (!values.json) print(result);
  }
  if (values.json) console.log(JSON.stringify({ machine, rounds, edits, requests, seed, results }, null, 2));
});

function whole(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`${text} is no number of 1 or more`);
  return number;
}

async function measured(
  clauses: number,
  seed: number,
  rounds: number,
  times: Pick<Plan, "edits" | "requests">,
): Promise<Result> {
  const text = resolutions(clauses, seed);
  const plan = { text, count: await countOf(text), ...times };
  const jsonPlan = { text: jsonOf(text), count: 0, ...times };
  const samples = new Map<Server, Samples>(SERVERS.map(server => [server, new Map()]));
  for (let round = 0; round < rounds; round++) {
    for (const [server, found] of samples) await session(server, server === JSON_SERVER ? jsonPlan : plan, found);
  }
  const of = (server: Server) => compared(samples.get(server) as Samples, samples.get(JSON_SERVER) as Samples, clauses);
  return { clauses, bytes: Buffer.byteLength(text), diagnostics: plan.count, pull: of(PULLED), push: of(PUSHED) };
}

/** How many diagnostics the command line counts in a text: the server must come to the same. */
async function countOf(text: string): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "preambule-bench-"));
  try {
    const path = join(folder, "bench.undecl");
    await writeFile(path, text);
    const args = [BUILT, "check", "--format", "json", "--fail-on", "never", path];
    const [file] = JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8", maxBuffer: 2 ** 28 }));
    return file.diagnostics.length;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function print({ clauses, bytes, diagnostics, pull, push }: Result): void {
  const amount = (figure: number) => figure.toLocaleString("en");
  console.log(`\n${amount(clauses)} clauses, ${amount(bytes)} bytes, ${amount(diagnostics)} diagnostics`);
  for (const [server, rows] of [
    [PULLED, pull],
    [PUSHED, push],
  ] as const)
    console.log(`\n${server.name}\n\n${table(rows)}`);
}
