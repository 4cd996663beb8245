/** The extension for Node's extension host: the desktop, and what remote windows run on their machine. */
import { build, type Metafile } from "esbuild";
import { confined } from "./confined.ts";
import { common, EXTENSION_HOST } from "./options.ts";

export async function bundleClient(): Promise<Metafile> {
  const { metafile } = await build({
    ...common,
    plugins: [confined],
    entryPoints: { extension: "client/extension.ts" },
    outdir: "dist/client",
    format: "cjs",
    target: EXTENSION_HOST.node,
    outExtension: { ".js": ".cjs" },
    external: ["vscode"],
    write: true,
  });
  return metafile;
}
