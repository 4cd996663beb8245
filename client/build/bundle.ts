/**
 * Bundles the server (with the command line) and the client into dist/.
 *
 * The server must start fast and stay small, so what few runs need (import, export, report formats, one language's
 * data) sits in chunks that load on first use. esbuild splits only ES modules; those load slower and need tricks for
 * the CommonJS packages among them, so a second pass turns the chunks into CommonJS.
 */
import { existsSync } from "node:fs";
import { chmod, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { type BuildOptions, build, type Metafile, transform } from "esbuild";
import { RULES } from "../../server/rules/all.ts";
import { rulePage } from "../../server/rules/page/page.ts";
import { DATA, dataFiles, LAZY_PACKAGES, LAZY_PREFIX, lazyPackages, PAGES_FILE, pagesApart, SAID } from "./apart.ts";
import { thirdPartyNotices } from "./notices.ts";
import { main, root } from "./run.ts";

const SERVER_ENTRY = "server/main.ts";
/** What the entry loads when it is started as a language server. */
const STDIO_ENTRY = "server/connection/node.ts";
const CLIENT_ENTRY = "client/extension.ts";

async function bundleLazyPackages(): Promise<Metafile> {
  const { metafile } = await build({
    ...common,
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

/** The pages of the rules as files, for editors that can open a file and nothing else. */
async function writePages(): Promise<void> {
  for (const messages of ["fr", "en"] as const) {
    const folder = join(root, "dist/server/pages", messages);
    await mkdir(folder, { recursive: true });
    for (const rule of RULES) await writeFile(join(folder, `${rule.id}.md`), rulePage(rule, messages));
  }
}

/** Stands for `import.meta.url`, which CommonJS does not have. */
const FILE_URL = "__fileUrl";
const FILE_URL_PRELUDE = `const ${FILE_URL} = require("node:url").pathToFileURL(__filename).href;\n`;

/** One copy for all: the server's library brings another of the same, in a form that cannot be pruned. */
const protocolTypes = join(root, "node_modules/vscode-languageserver-types/lib/esm/main.js");

const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  platform: "node",
  legalComments: "none",
  metafile: true,
  write: false,
  logLevel: "error",
  charset: "utf8",
} satisfies BuildOptions;

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
    charset: "utf8",
    supported: { "dynamic-import": false },
  });
  return text.includes(FILE_URL) ? FILE_URL_PRELUDE + code : code;
}

async function bundleServer(): Promise<Metafile> {
  const data = new Map<string, string>();
  const result = await build({
    ...common,
    plugins: [dataFiles(data), pagesApart, lazyPackages],
    alias: { "vscode-languageserver-types": protocolTypes },
    inject: ["client/build/old-node.ts"],
    entryPoints: { preambule: SERVER_ENTRY },
    outdir: "dist/server",
    format: "esm",
    splitting: true,
    target: "node18",
    outExtension: { ".js": ".cjs" },
    chunkNames: "chunks/[name]-[hash]",
    // What is written as ES modules is bundled as such: only there can unused parts be left out.
    mainFields: ["module", "main"],
    conditions: ["node"],
    define: {
      PREAMBULE_VERSION: JSON.stringify(JSON.parse(await readFile(join(root, "package.json"), "utf8")).version),
      "import.meta.url": FILE_URL,
      "import.meta.dirname": "__dirname",
      "import.meta.filename": "__filename",
    },
  });
  await rm(join(root, "dist/server"), { recursive: true, force: true });
  for (const { path, text } of result.outputFiles) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await toCommonJs(path, text));
  }
  await mkdir(join(root, "dist/server/data"));
  for (const [source, name] of data) {
    const target = join(root, "dist/server/data", name);
    if (existsSync(target)) throw new Error(`two data files are named ${name}`);
    await writeFile(target, JSON.stringify(JSON.parse(await readFile(source, "utf8"))));
  }
  const pages = RULES.map(rule => [rule.id, Object.fromEntries(SAID.map(field => [field, rule[field]]))]);
  await writeFile(join(root, "dist/server/data", PAGES_FILE), JSON.stringify(Object.fromEntries(pages)));
  const entry = join(root, "dist/server/preambule.cjs");
  await writeFile(entry, `#!/usr/bin/env node\n${await readFile(entry, "utf8")}`);
  await chmod(entry, 0o755);
  return result.metafile;
}

async function bundleClient(): Promise<Metafile> {
  const result = await build({
    ...common,
    entryPoints: { extension: CLIENT_ENTRY },
    outdir: "dist/client",
    format: "cjs",
    target: "node20",
    outExtension: { ".js": ".cjs" },
    external: ["vscode"],
    write: true,
  });
  return result.metafile;
}

function report(metafile: Metafile): void {
  for (const [path, { bytes }] of Object.entries(metafile.outputs).sort(([a], [b]) => (a < b ? -1 : 1))) {
    console.log(`${kilobytes(bytes)}  ${path}`);
  }
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0).padStart(6)} kB`;

/** The size of all that has to be read before the language server answers: its chunk and what that imports. */
function sizeAtStart({ outputs }: Metafile): number {
  const start = Object.keys(outputs).filter(path =>
    [SERVER_ENTRY, STDIO_ENTRY].includes(outputs[path]?.entryPoint ?? ""),
  );
  const reached = new Set(start);
  for (const path of reached) {
    for (const { path: imported, kind } of outputs[path]?.imports ?? []) {
      if (kind === "import-statement" && outputs[imported]) reached.add(imported);
    }
  }
  return [...reached].reduce((sum, path) => sum + (outputs[path]?.bytes ?? 0), 0);
}

main(async () => {
  if (!existsSync(join(root, SERVER_ENTRY))) {
    throw new Error(`${SERVER_ENTRY} does not exist: there is no server to bundle`);
  }
  const [server, lazy, client] = [await bundleServer(), await bundleLazyPackages(), await bundleClient()];
  await writePages();
  for (const one of [server, lazy, client]) report(one);
  console.log(`${kilobytes(sizeAtStart(server))}  read at the start of the language server`);
  await writeFile(join(root, "dist/THIRD-PARTY-NOTICES.txt"), await thirdPartyNotices([server, lazy, client]));
});
