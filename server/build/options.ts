/** What both bundles of the server have in common, for Node and for browsers. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BuildOptions } from "esbuild";
import { commonOptions } from "./bundling/options.ts";
import { root } from "./script.ts";

const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

export const serverOptions = {
  ...commonOptions,
  // One copy for all: the server's library brings another of the same, in a form that cannot be pruned.
  alias: { "vscode-languageserver-types": join(root, "node_modules/vscode-languageserver-types/lib/esm/main.js") },
  inject: ["server/build/old-node.ts"],
  // What is written as ES modules is bundled as such: only there can unused parts be left out.
  mainFields: ["module", "main"],
  define: { PREAMBULE_VERSION: JSON.stringify(version) },
} satisfies BuildOptions;
