/**
 * How the preview's page is bundled: its script and styles run in a frame of the editor, on the desktop and in browsers.
 * The styles are apart, since those of print also go into the files that are exported.
 */
import type { BuildOptions } from "esbuild";
import { commonOptions, EXTENSION_HOST } from "../../server/build/bundling/options.ts";

export const previewPageOptions = {
  ...commonOptions,
  platform: "browser",
  // Styles as the Chromium of the oldest VS Code reads them.
  target: [EXTENSION_HOST.browser, "chrome122"],
  entryPoints: {
    page: "client/preview/page/main.ts",
    printed: "client/preview/page/printed.css",
    view: "client/preview/page/view.css",
  },
  outdir: "dist/client/preview",
  format: "iife",
} satisfies BuildOptions;
