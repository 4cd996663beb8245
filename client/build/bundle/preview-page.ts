/**
 * The preview's page: its script and styles, which run in a frame of the editor, on the desktop and in browsers. The
 * styles are apart, since those of print also go into the files that are exported.
 */
import { type BuildOptions, build, type Metafile } from "esbuild";
import { confined } from "./confined.ts";
import { common, EXTENSION_HOST } from "./options.ts";

export const previewPage = {
  ...common,
  plugins: [confined],
  platform: "browser",
  entryPoints: {
    page: "client/preview/page/main.ts",
    printed: "client/preview/page/printed.css",
    view: "client/preview/page/view.css",
  },
  outdir: "dist/client/preview",
  format: "iife",
  // Styles as the Chromium of the oldest VS Code reads them.
  target: [EXTENSION_HOST.browser, "chrome122"],
} satisfies BuildOptions;

export async function bundlePreviewPage(): Promise<Metafile> {
  const { metafile } = await build({ ...previewPage, write: true });
  return metafile;
}
