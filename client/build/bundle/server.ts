/**
 * The server with the command line, for Node: modules of which a run loads those that it needs. Import, export and
 * report formats, and whatever else the sources load by `import()`, is read when somebody asks for it.
 */
import { chmod, copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, type Metafile } from "esbuild";
import { RULES } from "../../../server/rules/all.ts";
import { findPage } from "../../../server/rules/page/page.ts";
import { SOURCES_PAGE } from "../../../server/rules/page/sources-page.ts";
import { root } from "../run.ts";
import { confined } from "./confined.ts";
import { common, ofServer, versionDefined } from "./options.ts";

const folder = join(root, "dist/server");

/** What CommonJS packages take for granted, and ES modules do not have. */
const COMMON_JS = `import { createRequire } from "node:module"; import { fileURLToPath } from "node:url";
const require = createRequire(import.meta.url), __filename = fileURLToPath(import.meta.url);`;

/** Empties dist/server/ first: what an earlier build left must not ship. */
export async function bundleServer(): Promise<Metafile> {
  await rm(folder, { recursive: true, force: true });
  const { metafile } = await build({
    ...common,
    ...ofServer,
    plugins: [confined],
    entryPoints: { main: "server/main.ts" },
    outdir: "dist/server/chunks",
    format: "esm",
    splitting: true,
    target: "node18",
    outExtension: { ".js": ".mjs" },
    conditions: ["node"],
    // V8 keeps a text in half the memory when its characters take a byte each.
    charset: "ascii",
    define: versionDefined(),
    banner: { js: COMMON_JS },
    write: true,
  });
  const entry = join(folder, "preambule.cjs");
  await copyFile(join(root, "server/build/preambule.cjs"), entry);
  await chmod(entry, 0o755);
  await writePages();
  return metafile;
}

/** The pages of the rules as files, for editors that can open a file and nothing else. */
async function writePages(): Promise<void> {
  for (const messages of ["fr", "en"] as const) {
    const pages = join(folder, "pages", messages);
    await mkdir(pages, { recursive: true });
    for (const id of [...RULES.map(rule => rule.id), SOURCES_PAGE])
      await writeFile(join(pages, `${id}.md`), findPage(id, messages) ?? "");
  }
}
