/** A step of `npm run build`: bundles the server (with the command line) and the client, for Node and for browsers, into dist/. */
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Metafile } from "esbuild";
import { bundleClient } from "./bundle/client.ts";
import { bundlePreviewPage } from "./bundle/preview-page.ts";
import { bundleServer } from "./bundle/server.ts";
import { bundleWebClient, bundleWebServer } from "./bundle/web.ts";
import { thirdPartyNotices } from "./notices.ts";
import { main, root } from "./run.ts";

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0).padStart(6)} kB`;

function report(metafile: Metafile): void {
  for (const [path, { bytes }] of Object.entries(metafile.outputs).sort(([a], [b]) => (a < b ? -1 : 1))) {
    console.log(`${kilobytes(bytes)}  ${path}`);
  }
}

main(async () => {
  await rm(join(root, "dist/client"), { recursive: true, force: true });
  const all = [
    await bundleServer(),
    await bundleClient(),
    await bundleWebServer(),
    await bundleWebClient(),
    await bundlePreviewPage(),
  ];
  for (const one of all) report(one);
  await writeFile(join(root, "dist/THIRD-PARTY-NOTICES.txt"), await thirdPartyNotices(all));
  // For the test that nothing ships whose licence does not.
  const named = all.map(({ inputs, outputs }) => ({ inputs: Object.keys(inputs), outputs: Object.keys(outputs) }));
  await writeFile(join(root, "dist/bundles.json"), JSON.stringify(named));
});
