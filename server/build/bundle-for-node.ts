/**
 * The server with the command line, for Node: modules of which a run loads those that it needs. Import, export, report
 * formats and whatever else the sources load by `import()` is read when somebody asks for it.
 */
import { chmod, copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, type Metafile, transform } from "esbuild";
import { commonOptions } from "./bundling/options.ts";
import { serverOptions } from "./options.ts";
import { root } from "./script.ts";

const forNode = {
  platform: "node",
  target: "node18",
  // V8 keeps a text in half the memory when its characters take a byte each.
  charset: "ascii",
  supported: commonOptions.supported,
} as const;

export async function bundleForNode(folder: string): Promise<Metafile> {
  const { outputFiles, metafile } = await build({
    ...serverOptions,
    ...forNode,
    conditions: ["node"],
    entryPoints: { main: "server/main.ts" },
    outdir: join(folder, "chunks"),
    format: "esm",
    splitting: true,
    outExtension: { ".js": ".cjs" },
    write: false,
  });
  await mkdir(join(folder, "chunks"), { recursive: true });
  for (const { path, text } of outputFiles) await writeFile(path, await toCommonJs(text));
  const entry = join(folder, "preambule.cjs");
  await copyFile(join(root, "server/build/preambule.cjs"), entry);
  await chmod(entry, 0o755);
  return metafile;
}

/**
 * esbuild splits ES modules only, which Node loads one by one, and which half of the packages are not: as CommonJS they
 * start an eighth sooner, and the packages find what they take for granted (`require`, `__filename`).
 */
async function toCommonJs(module: string): Promise<string> {
  const { code } = await transform(module, {
    ...forNode,
    format: "cjs",
    minify: true,
    // `import()` becomes `require()`, too.
    supported: { ...forNode.supported, "dynamic-import": false },
    define: { "import.meta.url": "fileUrl" },
    banner: 'const fileUrl = require("node:url").pathToFileURL(__filename).href;',
  });
  return code;
}
