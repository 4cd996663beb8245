/**
 * The formats that findings are printed in, each a stream: what stands first, a piece for each file, what stands last.
 * A piece is made where the file is checked, maybe in another thread, and is printed in the order of the inputs. Formats
 * for other tools are loaded only when asked for.
 */
import type { Format } from "./format.ts";

export const FORMAT_NAMES = ["human", "json", "ndjson", "markdown", "sarif", "github", "junit"] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

const LOADERS: Readonly<Record<FormatName, () => Promise<Format>>> = {
  human: async () => (await import("./human.ts")).human,
  json: async () => (await import("./json.ts")).json,
  ndjson: async () => (await import("./json.ts")).ndjson,
  markdown: async () => ({ between: "\n", file: ({ review = "" }) => review, tail: () => "" }),
  sarif: async () => (await import("./sarif.ts")).sarif,
  github: async () => (await import("./github.ts")).github,
  junit: async () => (await import("./junit.ts")).junit,
};

export function formatNamed(name: FormatName): Promise<Format> {
  return LOADERS[name]();
}
