/**
 * Bundles the server (with the command line) and the client into dist/.
 *
 * The server must start fast and stay small, so what few runs need (import, export, report formats, one language's
 * data) sits in chunks that load on first use. esbuild splits only ES modules; those load slower and need tricks for
 * the CommonJS packages among them, so a second pass turns the chunks into CommonJS.
 */
import { existsSync } from "node:fs";
import { chmod, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type BuildOptions, build, type Metafile, type Plugin, transform } from "esbuild";
import { thirdPartyNotices } from "./notices.ts";
import { main, root } from "./run.ts";

const SERVER_ENTRY = "server/main.ts";
const CLIENT_ENTRY = "client/extension.ts";

/** A parsed string literal is read several times faster than the same data as an object literal. */
const fastJson: Plugin = {
  name: "fast-json",
  setup(plugin) {
    plugin.onLoad({ filter: /\.json$/ }, async ({ path }) => {
      const data = JSON.stringify(JSON.parse(await readFile(path, "utf8")));
      if (data.length < 10_000) return undefined;
      return { contents: `export default JSON.parse(${JSON.stringify(data)})`, loader: "js" };
    });
  },
};

const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  // Class and function names show in stacks and in Chevrotain's messages.
  keepNames: false,
  platform: "node",
  legalComments: "none",
  metafile: true,
  write: false,
  logLevel: "error",
  charset: "utf8",
  plugins: [fastJson],
} satisfies BuildOptions;

async function bundleServer(): Promise<Metafile> {
  const result = await build({
    ...common,
    entryPoints: { preambule: SERVER_ENTRY },
    outdir: "dist/server",
    format: "esm",
    splitting: true,
    target: "node18",
    outExtension: { ".js": ".cjs" },
    chunkNames: "chunks/[name]-[hash]",
    // The protocol library's browser half hides behind the same name otherwise.
    mainFields: ["module", "main"],
    conditions: ["node"],
    define: { "import.meta.dirname": "__dirname", "import.meta.filename": "__filename" },
  });
  await rm(join(root, "dist/server"), { recursive: true, force: true });
  for (const file of result.outputFiles) {
    const { code } = await transform(file.text, {
      format: "cjs",
      minify: true,
      target: "node18",
      platform: "node",
      charset: "utf8",
      supported: { "dynamic-import": false },
    });
    const entry = file.path.endsWith("preambule.cjs");
    await mkdir(dirname(file.path), { recursive: true });
    await writeFile(file.path, entry ? `#!/usr/bin/env node\n${code.replace(/^#!.*\n/, "")}` : code);
    if (entry) await chmod(file.path, 0o755);
  }
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
  for (const [path, output] of Object.entries(metafile.outputs).sort(([a], [b]) => (a < b ? -1 : 1))) {
    console.log(`${(output.bytes / 1000).toFixed(0).padStart(6)} kB  ${path}`);
  }
}

main(async () => {
  if (!existsSync(join(root, SERVER_ENTRY))) {
    throw new Error(`${SERVER_ENTRY} does not exist: there is no server to bundle`);
  }
  const metafiles = [await bundleServer(), await bundleClient()];
  metafiles.forEach(report);
  await writeFile(join(root, "dist/THIRD-PARTY-NOTICES.txt"), await thirdPartyNotices(metafiles));
});
