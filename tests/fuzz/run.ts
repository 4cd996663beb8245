/**
 * `npm run fuzz [TARGET …] [-- --seconds N]`: fuzzes each target for a while, guided by which code an input reaches
 * (Jazzer.js, libFuzzer). What an input has reached is kept in `.cache/fuzz/corpus` and begun with the next time; what
 * breaks a promise is written to `tests/fuzz/crashes`, where the tests try it again. `growth` looks for texts that take
 * more than time in proportion to their length.
 */

import { createHash } from "node:crypto";
import { globSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { run } from "../../client/build/run.ts";
import { main, root } from "../../server/build/script.ts";
import { DICTIONARY } from "./dictionary.ts";
import { seeds } from "./inputs.ts";
import { bytesOf } from "./target.ts";
import { TARGETS } from "./targets/all.ts";

const FOLDER = join(root, ".cache/fuzz");
const CRASHES = join(import.meta.dirname, "crashes");
/** Of one target, when nothing else is said. */
const SECONDS = 300;
/** Bytes: longer texts only take longer, as growth is looked for elsewhere. */
const LONGEST = 3_000;
/** Seconds for one input, also the first and on a busy machine, and megabytes in all. */
const LONGEST_TIME = 60;
const MOST_MEMORY = 4_096;
const GROWTH = "growth";

/** One file for the fuzzer to watch: it knows CommonJS alone, and counts every branch of what it loads. */
async function bundled(name: string): Promise<string> {
  const outfile = join(FOLDER, `${name}.cjs`);
  await build({
    stdin: {
      contents: `import { TARGETS } from "./tests/fuzz/targets/all.ts"; export const fuzz = TARGETS["${name}"].check;`,
      resolveDir: root,
      loader: "ts",
    },
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node24",
    define: { "import.meta.dirname": "__dirname", "import.meta.url": "__filename" },
    logLevel: "error",
  });
  return outfile;
}

async function seeded(name: string): Promise<string> {
  const folder = join(FOLDER, "corpus", name);
  await mkdir(folder, { recursive: true });
  for (const seed of seeds(name).map(bytesOf)) await writeFile(join(folder, nameOf(seed)), seed);
  return folder;
}

function nameOf(bytes: Uint8Array): string {
  return createHash("sha1").update(bytes).digest("hex");
}

/** In the form of libFuzzer: bytes that are no printable ASCII as `\xAB`. */
async function dictionary(): Promise<string> {
  const escaped = (byte: number) =>
    byte < 0x20 || byte > 0x7e || byte === 0x22 || byte === 0x5c
      ? `\\x${byte.toString(16).padStart(2, "0")}`
      : String.fromCharCode(byte);
  const file = join(FOLDER, "words.dict");
  await writeFile(file, DICTIONARY.map(word => `"${[...bytesOf(word)].map(escaped).join("")}"\n`).join(""));
  return file;
}

/** Whether nothing was found. */
async function fuzz(name: string, seconds: number): Promise<boolean> {
  await mkdir(FOLDER, { recursive: true });
  const [target, corpus, words] = await Promise.all([bundled(name), seeded(name), dictionary()]);
  const found = join(FOLDER, `found-${name}-`);
  const jazzer = createRequire(import.meta.url).resolve("@jazzer.js/core/dist/cli.js");
  const code = await run(process.execPath, [
    ...[
      jazzer,
      target,
      corpus,
      "--includes",
      `${name}.cjs`,
      "--disable_bug_detectors",
      ".*",
      "--timeout",
      String(1_000 * LONGEST_TIME),
      ...(TARGETS[name]?.waits ? [] : ["--sync"]),
    ],
    ...["--", `-max_total_time=${seconds}`, `-max_len=${LONGEST}`, `-dict=${words}`, `-artifact_prefix=${found}`],
    ...[`-rss_limit_mb=${MOST_MEMORY}`],
  ]);
  const inputs = globSync(`${found}*`);
  for (const input of inputs) {
    const to = join(CRASHES, name, nameOf(await readFile(input)).slice(0, 12));
    await mkdir(join(CRASHES, name), { recursive: true });
    await rename(input, to);
    console.error(`${name}: ${to} breaks it`);
  }
  await rm(target, { force: true });
  return code === 0 && inputs.length === 0;
}

main(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { seconds: { type: "string", default: String(SECONDS) } },
  });
  const seconds = Number(values.seconds);
  const names = positionals.length > 0 ? positionals : [...Object.keys(TARGETS), GROWTH];
  let whole = true;
  for (const name of names) {
    console.log(`── ${name}, ${seconds} s`);
    if (name === GROWTH) {
      const search = ["--no-opt", "--no-maglev", "tests/growth/search.ts", String(seconds)];
      whole = (await run(process.execPath, search)) === 0 && whole;
    } else if (TARGETS[name]) whole = (await fuzz(name, seconds)) && whole;
    else throw new Error(`no target “${name}”: ${[...Object.keys(TARGETS), GROWTH].join(", ")}`);
  }
  if (!whole) process.exitCode = 1;
});
