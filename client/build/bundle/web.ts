/**
 * The extension and the server for VS Code in a browser, where the one runs in a worker and the other in a worker of
 * that worker. Neither can read a file beside itself, and each is fetched once: so each is one file that holds all.
 */
import { type BuildOptions, build, type Metafile } from "esbuild";
import { confined } from "./confined.ts";
import { common, EXTENSION_HOST, ofServer, versionDefined } from "./options.ts";

const inBrowser = {
  ...common,
  platform: "browser",
  conditions: ["browser"],
  target: EXTENSION_HOST.browser,
  write: true,
} satisfies BuildOptions & { metafile: true };

export async function bundleWebServer(): Promise<Metafile> {
  const { metafile } = await build({
    ...inBrowser,
    ...ofServer,
    plugins: [confined],
    entryPoints: { preambule: "server/connection/browser.ts" },
    outdir: "dist/server/web",
    format: "iife",
    define: versionDefined(),
  });
  return metafile;
}

/** Its name ends in `.js`: in a browser, VS Code adds that to any other. */
export async function bundleWebClient(): Promise<Metafile> {
  const { metafile } = await build({
    ...inBrowser,
    plugins: [confined],
    entryPoints: { extension: "client/extension-web.ts" },
    outdir: "dist/client/web",
    format: "cjs",
    external: ["vscode"],
  });
  return metafile;
}
