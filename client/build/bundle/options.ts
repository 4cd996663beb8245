/** What all bundles have in common. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BuildOptions } from "esbuild";
import { root } from "../run.ts";

/** One copy for all: the server's library brings another of the same, in a form that cannot be pruned. */
const protocolTypes = join(root, "node_modules/vscode-languageserver-types/lib/esm/main.js");

export const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  platform: "node",
  legalComments: "none",
  metafile: true,
  write: false,
  logLevel: "error",
  charset: "utf8",
} satisfies BuildOptions;

/** The oldest VS Code of package.json runs extensions on this, in its windows and in a browser. */
export const EXTENSION_HOST = { node: "node20", browser: "es2022" } as const;

/** What every bundle of the server needs, wherever it runs. */
export const ofServer = {
  alias: { "vscode-languageserver-types": protocolTypes },
  inject: ["client/build/bundle/old-node.ts"],
  // What is written as ES modules is bundled as such: only there can unused parts be left out.
  mainFields: ["module", "main"],
} satisfies BuildOptions;

export function versionDefined(): Record<string, string> {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return { PREAMBULE_VERSION: JSON.stringify(version) };
}
