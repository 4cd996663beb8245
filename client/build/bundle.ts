/** A step of `npm run build`: bundles the extension into dist/client, with the preview's page. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { build, type Metafile } from "esbuild";
import { commonOptions, EXTENSION_HOST } from "../../server/build/bundling/options.ts";
import { recordBundles } from "../../server/build/bundling/record.ts";
import { main, root } from "../../server/build/script.ts";
import { previewPageOptions } from "./preview-page-options.ts";

/** For Node's extension host: the desktop, and what remote windows run on their machine. */
async function bundleForNode(): Promise<Metafile> {
  const { metafile } = await build({
    ...commonOptions,
    platform: "node",
    target: EXTENSION_HOST.node,
    entryPoints: { extension: "client/entry-node.ts" },
    outdir: "dist/client",
    format: "cjs",
    outExtension: { ".js": ".cjs" },
    external: ["vscode"],
  });
  return metafile;
}

/** Its name ends in `.js`: in a browser, VS Code adds that to any other. */
async function bundleForBrowsers(): Promise<Metafile> {
  const { metafile } = await build({
    ...commonOptions,
    platform: "browser",
    conditions: ["browser"],
    target: EXTENSION_HOST.browser,
    entryPoints: { extension: "client/entry-web.ts" },
    outdir: "dist/client/web",
    format: "cjs",
    external: ["vscode"],
  });
  return metafile;
}

main(async () => {
  await rm(join(root, "dist/client"), { recursive: true, force: true });
  const { metafile } = await build(previewPageOptions);
  await recordBundles("client", [await bundleForNode(), await bundleForBrowsers(), metafile]);
});
