/** What all bundles have in common. */
import type { BuildOptions } from "esbuild";
import { root } from "../script.ts";
import { confinement } from "./confinement.ts";

export const commonOptions = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  legalComments: "none",
  charset: "utf8",
  plugins: [confinement],
  metafile: true,
  write: true,
  logLevel: "error",
  // All that run it know `\p{L}`; esbuild doubts it of some, and makes such an expression anew whenever it is used.
  supported: { "regexp-unicode-property-escapes": true },
} satisfies BuildOptions;

/** The oldest VS Code of package.json runs extensions on this, in its windows and in a browser. */
export const EXTENSION_HOST = { node: "node20", browser: "es2022" } as const;
