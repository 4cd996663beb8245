/** A step of `npm run build`: bundles the server into dist/server, for Node, with the command line, and for browsers. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { bundleForBrowsers } from "./bundle-for-browsers.ts";
import { bundleForNode } from "./bundle-for-node.ts";
import { recordBundles } from "./bundling/record.ts";
import { main, root } from "./script.ts";
import { writeRulePages } from "./write-rule-pages.ts";

const SERVER = join(root, "dist/server");

main(async () => {
  // What an earlier build left must not ship.
  await rm(SERVER, { recursive: true, force: true });
  await recordBundles("server", [await bundleForNode(SERVER), await bundleForBrowsers(SERVER)]);
  await writeRulePages(join(SERVER, "pages"));
});
