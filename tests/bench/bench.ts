/**
 * `npm run bench`: drives the built server and VS Code's JSON server over standard streams, in turn, on made-up
 * documents of the same size in bytes, and prints figures, ratios and goals.
 */
import { existsSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { main } from "../../server/build/script.ts";
import { benchArchive } from "./archive.ts";
import { compareSamples, type Row } from "./comparison.ts";
import { countDiagnostics } from "./count-diagnostics.ts";
import { PARTS, type Part, type Samples } from "./measures.ts";
import { type Amounts, makePlans } from "./plans.ts";
import { BUILT, JSON_SERVER, OURS_PULLED, OURS_PUSHING, SERVERS, type Server } from "./servers.ts";
import { runSession } from "./session.ts";
import { formatTable } from "./table.ts";

const HELP = `npm run bench -- [--only ${PARTS.join(",")}] [--sizes 1000,10000] [--rounds 5] [--edits 60] [--requests 15]
                 [--keys 60] [--seed 1] [--json]
npm run bench -- --archive FOLDER [--rounds 5] [--json]

  --only      some parts: steady (start, opening, edits that are waited for, requests, memory), typing (a letter every
              80 ms right after opening), blocks (for how long the server hears nothing)
  --sizes     clauses of the documents
  --rounds    how often each server is started and driven through each document
  --edits     how often each kind of edit is done and undone in a round
  --requests  how often each request is sent in a round
  --keys      how many letters are typed right after opening
  --seed      another seed makes other documents
  --archive   times “preambule check” over all files of a folder, in one process
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
      only: { type: "string", default: PARTS.join(",") },
      sizes: { type: "string", default: "1000,10000" },
      rounds: { type: "string", default: "5" },
      edits: { type: "string", default: "60" },
      requests: { type: "string", default: "15" },
      keys: { type: "string", default: "60" },
      seed: { type: "string", default: "1" },
      archive: { type: "string" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  if (!existsSync(BUILT)) throw new Error(`${BUILT} does not exist: run “npm run build” first`);
  const machine = `${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores, Node ${process.version}`;
  const rounds = parseAmount(values.rounds);
  if (!values.json) console.log(machine);
  if (values.archive !== undefined) {
    const archive = await benchArchive(values.archive, rounds);
    console.log(values.json ? JSON.stringify({ machine, rounds, archive }, null, 2) : archive.text);
    return;
  }
  const amounts: Amounts = {
    edits: parseAmount(values.edits),
    requests: parseAmount(values.requests),
    keys: parseAmount(values.keys),
  };
  const seed = parseAmount(values.seed);
  const parts = values.only.split(",").map(parsePart);
  const results: Result[] = [];
  for (const clauses of values.sizes.split(",").map(parseAmount)) {
    const result = await measureSize(clauses, seed, rounds, parts, amounts);
    results.push(result);
    if (!values.json) console.log(formatResult(result));
  }
  if (values.json) console.log(JSON.stringify({ machine, rounds, ...amounts, seed, results }, null, 2));
});

function parseAmount(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`${text} is no number of 1 or more`);
  return number;
}

function parsePart(name: string): Part {
  const part = PARTS.find(one => one === name);
  if (!part) throw new Error(`${name} is none of ${PARTS.join(", ")}`);
  return part;
}

async function measureSize(
  clauses: number,
  seed: number,
  rounds: number,
  parts: readonly Part[],
  amounts: Amounts,
): Promise<Result> {
  const { ours, json } = makePlans(clauses, seed, amounts, countDiagnostics);
  const samples = new Map<Server, Samples>(SERVERS.map(server => [server, new Map()]));
  for (let round = 0; round < rounds; round++) {
    for (const part of parts) {
      for (const [server, taken] of samples) {
        await runSession(server, part, server === JSON_SERVER ? json : ours, taken);
      }
    }
  }
  const compare = (server: Server) =>
    compareSamples(samples.get(server) as Samples, samples.get(JSON_SERVER) as Samples, clauses);
  const { text, count } = ours.steady;
  return {
    clauses,
    bytes: Buffer.byteLength(text),
    diagnostics: count,
    pull: compare(OURS_PULLED),
    push: compare(OURS_PUSHING),
  };
}

function formatResult({ clauses, bytes, diagnostics, pull, push }: Result): string {
  const [first, second, third] = [clauses, bytes, diagnostics].map(amount => amount.toLocaleString("en"));
  return [
    `\n${first} clauses, ${second} bytes, ${third} diagnostics`,
    `${OURS_PULLED.name}\n\n${formatTable(pull)}`,
    `${OURS_PUSHING.name}\n\n${formatTable(push)}`,
  ].join("\n\n");
}
