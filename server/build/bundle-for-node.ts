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
    // `import()` becomes `require()`, too.
    supported: { ...forNode.supported, "dynamic-import": false },
    define: { "import.meta.url": "fileUrl" },
    banner: 'const fileUrl = require("node:url").pathToFileURL(__filename).href;',
  });
  return (await transform(exportDirectly(code), { ...forNode, format: "cjs", minify: true, treeShaking: true })).code;
}

/** What esbuild writes at the beginning of a module that exports something. */
const EXPORTS = "module.exports = __toCommonJS(stdin_exports);";

/** The same for a module that has run: the values themselves, but for what is computed when it is first needed. */
const SETTLED_EXPORTS = `{
  const settled = Object.defineProperty({}, "__esModule", { value: true });
  for (const name in stdin_exports) {
    const value = stdin_exports[name];
    if (value === undefined) Object.defineProperty(settled, name, { get: () => stdin_exports[name], enumerable: true });
    else settled[name] = value;
  }
  module.exports = settled;
}
`;

/**
 * esbuild hides what modules export behind two functions each, which V8 cannot see through: calls from module to module
 * took a fifth of all time. Here a module exports values once it has run; until then, where modules need each other,
 * its own functions. Nothing that is exported changes later (`tests/structure/module-state.test.ts`).
 */
function exportDirectly(code: string): string {
  if (!code.includes(EXPORTS)) return code;
  const own = 'module.exports = Object.defineProperty(stdin_exports, "__esModule", { value: true });';
  return `${code.replace(EXPORTS, own)}\n${SETTLED_EXPORTS}`;
}
