/**
 * The server with the command line, for Node.
 *
 * The server must start fast and stay small, so what few runs need (import, export, report formats, one language's
 * data) sits in chunks that load on first use. esbuild splits only ES modules; those load slower and need tricks for
 * the CommonJS packages among them, so a second pass turns the chunks into CommonJS.
 */
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { build, type Metafile, transform } from "esbuild";
import { RULES } from "../../../server/rules/all.ts";
import { rulePage } from "../../../server/rules/page/page.ts";
import { root } from "../run.ts";
import {
  DATA,
  dataFiles,
  LAZY_PACKAGES,
  LAZY_PREFIX,
  lateData,
  lateModules,
  lazyPackages,
  PAGES_FILE,
  pagesApart,
  SAID,
} from "./apart.ts";
import { confined } from "./confined.ts";
import { common, ofServer, versionDefined } from "./options.ts";
import { CHUNKS } from "./start/loader.ts";
import { writeChunks } from "./start/write.ts";
import { withoutUnused } from "./unused.ts";

const ENTRY = "server/main.ts";
const MAIN = "main";
/** What the entry loads when it is started as a language server. */
const STDIO_ENTRY = "server/connection/node.ts";
/** What that loads with the first text, and what reads one before there is any. */
const READER_ENTRIES = ["server/documents/reader.ts", "server/connection/rehearsal.ts"];

/** Stands for `import.meta.url`, which CommonJS does not have. */
const FILE_URL = "__fileUrl";
const FILE_URL_PRELUDE = `const ${FILE_URL} = require("node:url").pathToFileURL(__filename).href;\n`;

async function toCommonJs(path: string, text: string): Promise<string> {
  const beside = (folder: string) => `./${relative(dirname(path), join(root, folder)).split(sep).join("/")}/`;
  const placed = text
    .replace(/^#!.*\n/, "")
    .replaceAll(DATA, beside("dist/server/data"))
    .replaceAll(LAZY_PREFIX, beside("dist/server/packages"));
  const { code } = await transform(placed, {
    format: "cjs",
    minify: true,
    target: "node18",
    platform: "node",
    // Of one byte each, characters take half the memory and less time to read.
    charset: "ascii",
    supported: { "dynamic-import": false },
  });
  const direct = withDirectExports(path, code);
  return text.includes(FILE_URL) ? FILE_URL_PRELUDE + direct : direct;
}

/** What esbuild lets a chunk export: a copy of its exports, whose getters ask theirs. */
const COPIED_EXPORTS = /(?<![\w$.])module\.exports=[\w$]+\(([\w$]+)\);/g;

/**
 * Has a chunk export its exports themselves. Every call from one chunk into another goes by their getters; those of the
 * copy are all one function to V8, so that it could see through none of them.
 */
function withDirectExports(path: string, code: string): string {
  const copied = [...code.matchAll(COPIED_EXPORTS)].length;
  if (copied > 1) throw new Error(`${path} exports more than once`);
  return code.replace(COPIED_EXPORTS, 'module.exports=Object.defineProperty($1,"__esModule",{value:!0});');
}

/** Empties dist/server/ first: what an earlier build left must not ship. */
export async function bundleServer(): Promise<Metafile> {
  if (!existsSync(join(root, ENTRY))) throw new Error(`${ENTRY} does not exist: there is no server to bundle`);
  const data = new Map<string, string>();
  const result = await build({
    ...common,
    ...ofServer,
    // The second pass makes names short, but for those of exports. Where two chunks called what they export alike, V8
    // would keep both as tables to be searched at each call.
    minify: false,
    minifySyntax: true,
    plugins: [lateData, dataFiles(data), pagesApart, lazyPackages, lateModules, confined, withoutUnused],
    entryPoints: { [`${CHUNKS}/${MAIN}`]: ENTRY },
    outdir: "dist/server",
    format: "esm",
    splitting: true,
    target: "node18",
    outExtension: { ".js": ".cjs" },
    chunkNames: `${CHUNKS}/[name]-[hash]`,
    conditions: ["node"],
    define: {
      ...versionDefined(),
      "import.meta.url": FILE_URL,
      "import.meta.dirname": "__dirname",
      "import.meta.filename": "__filename",
    },
  });
  await rm(join(root, "dist/server"), { recursive: true, force: true });
  const { metafile } = result;
  const chunks = new Map<string, string>();
  for (const { path, text } of result.outputFiles) {
    const code = await toCommonJs(path, text);
    chunks.set(basename(path), code);
    const output = metafile.outputs[relative(root, path).split(sep).join("/")];
    if (output) output.bytes = code.length;
  }
  await writeChunks(chunks, {
    main: `${MAIN}.cjs`,
    connection: namesOf(reachedFrom([STDIO_ENTRY], metafile)),
    reading: namesOf(reachedFrom(READER_ENTRIES, metafile)),
  });
  await writeData(data);
  await writePages();
  return metafile;
}

async function writeData(data: ReadonlyMap<string, string>): Promise<void> {
  const folder = join(root, "dist/server/data");
  await mkdir(folder);
  for (const [source, name] of data) {
    const target = join(folder, name);
    if (existsSync(target)) throw new Error(`two data files are named ${name}`);
    await writeFile(target, JSON.stringify(JSON.parse(await readFile(source, "utf8"))));
  }
  const pages = RULES.map(rule => [rule.id, Object.fromEntries(SAID.map(field => [field, rule[field]]))]);
  await writeFile(join(folder, PAGES_FILE), JSON.stringify(Object.fromEntries(pages)));
}

/** The pages of the rules as files, for editors that can open a file and nothing else. */
async function writePages(): Promise<void> {
  for (const messages of ["fr", "en"] as const) {
    const folder = join(root, "dist/server/pages", messages);
    await mkdir(folder, { recursive: true });
    for (const rule of RULES) await writeFile(join(folder, `${rule.id}.md`), rulePage(rule, messages));
  }
}

export async function bundleLazyPackages(): Promise<Metafile> {
  const { metafile } = await build({
    ...common,
    plugins: [confined],
    entryPoints: [...LAZY_PACKAGES],
    outdir: "dist/server/packages",
    format: "cjs",
    target: "node18",
    outExtension: { ".js": ".cjs" },
    mainFields: ["module", "main"],
    write: true,
  });
  return metafile;
}

/** The size in bytes of all that has to be read before the language server answers, and before it has read a text. */
export function sizesAtStart(metafile: Metafile): readonly [start: number, reading: number] {
  const started = [ENTRY, STDIO_ENTRY];
  return [sizeOf(started, metafile), sizeOf([...started, ...READER_ENTRIES], metafile)];
}

/** Entries with all that they import at once. */
function sizeOf(entries: readonly string[], metafile: Metafile): number {
  return [...reachedFrom(entries, metafile)].reduce((sum, path) => sum + (metafile.outputs[path]?.bytes ?? 0), 0);
}

const namesOf = (paths: Iterable<string>): string[] => [...paths].map(path => basename(path));

function reachedFrom(entries: readonly string[], { outputs }: Metafile): Set<string> {
  const reached = new Set(Object.keys(outputs).filter(path => entries.includes(outputs[path]?.entryPoint ?? "")));
  for (const path of reached) {
    for (const { path: imported, kind } of outputs[path]?.imports ?? []) {
      if (kind === "import-statement" && outputs[imported]) reached.add(imported);
    }
  }
  return reached;
}
