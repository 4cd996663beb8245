/**
 * The server for VS Code in a browser, where it runs in a worker that can read no file beside itself, and is fetched
 * once: one file holds all.
 */
import { join } from "node:path";
import { build, type Metafile } from "esbuild";
import { EXTENSION_HOST } from "./bundling/options.ts";
import { serverOptions } from "./options.ts";

export async function bundleForBrowsers(folder: string): Promise<Metafile> {
  const { metafile } = await build({
    ...serverOptions,
    platform: "browser",
    conditions: ["browser"],
    target: EXTENSION_HOST.browser,
    entryPoints: { preambule: "server/connection/browser.ts" },
    outdir: join(folder, "web"),
    format: "iife",
  });
  return metafile;
}
