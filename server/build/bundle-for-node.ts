/**
 * The server with the command line, for Node: modules of which a run loads those that it needs. Import, export, report
 * formats and whatever else the sources load by `import()` is read when somebody asks for it.
 */
import { chmod, copyFile } from "node:fs/promises";
import { join } from "node:path";
import { build, type Metafile } from "esbuild";
import { root } from "../../scripts/run.ts";
import { serverOptions } from "./options.ts";

/** What CommonJS packages take for granted, and ES modules do not have. */
const COMMON_JS = `import { createRequire } from "node:module"; import { fileURLToPath } from "node:url";
const require = createRequire(import.meta.url), __filename = fileURLToPath(import.meta.url);`;

export async function bundleForNode(folder: string): Promise<Metafile> {
  const { metafile } = await build({
    ...serverOptions,
    platform: "node",
    conditions: ["node"],
    target: "node18",
    entryPoints: { main: "server/main.ts" },
    outdir: join(folder, "chunks"),
    format: "esm",
    splitting: true,
    outExtension: { ".js": ".mjs" },
    banner: { js: COMMON_JS },
    // V8 keeps a text in half the memory when its characters take a byte each.
    charset: "ascii",
  });
  const entry = join(folder, "preambule.cjs");
  await copyFile(join(root, "server/build/preambule.cjs"), entry);
  await chmod(entry, 0o755);
  return metafile;
}
