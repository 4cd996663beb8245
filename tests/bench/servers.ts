/** The two language servers that are compared, and what each is given to read. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "../../server/build/script.ts";

export interface Server {
  readonly name: string;
  /** What Node runs, with its arguments. */
  readonly args: readonly string[];
  readonly languageId: string;
  readonly extension: string;
  /**
   * How the editor gets its diagnostics: it requests them after each change, as VS Code does (pull), or the server sends
   * them (push). VS Code's JSON server is asked, since it waits for a third of a second before it sends any.
   */
  readonly diagnostics: "pull" | "push";
}

const { resolve } = createRequire(import.meta.url);

export const BUILT = join(root, "dist/server/preambule.cjs");

const OURS = { args: [BUILT, "--stdio"], languageId: "un-declaration", extension: "undecl" };

export const OURS_PULLED: Server = { ...OURS, name: "Préambule, asked as by VS Code", diagnostics: "pull" };
export const OURS_PUSHING: Server = { ...OURS, name: "Préambule, sending by itself", diagnostics: "push" };
export const JSON_SERVER: Server = {
  name: "VS Code’s JSON server",
  args: [resolve("vscode-langservers-extracted/bin/vscode-json-language-server"), "--stdio"],
  languageId: "json",
  extension: "json",
  diagnostics: "pull",
};
export const SERVERS: readonly Server[] = [JSON_SERVER, OURS_PULLED, OURS_PUSHING];
