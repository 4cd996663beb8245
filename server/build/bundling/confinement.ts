/**
 * Keeps out of every bundle what could reach a network or make code of text. A library brings ways to speak over sockets
 * and to start programs, which nobody here asks for: it gets modules that refuse. Whatever else would want a network ends
 * the build.
 */
import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

/** Modules of Node that open or listen to connections, without `node:`. */
export const NETWORK_MODULES: readonly string[] = [
  "dgram",
  "dns",
  "dns/promises",
  "http",
  "http2",
  "https",
  "inspector",
  "inspector/promises",
  "net",
  "quic",
  "tls",
];

/** Who asks for what, and the functions that it gets in its place. */
const REFUSED: readonly { readonly module: string; readonly by: RegExp; readonly functions: readonly string[] }[] = [
  // Sockets and pipes, for a server that is told so on the command line.
  { module: "net", by: /[\\/]vscode-jsonrpc[\\/]/, functions: ["createConnection", "createServer"] },
  // Looks for modules that a server might load from the workspace.
  {
    module: "child_process",
    by: /[\\/]vscode-languageserver[\\/]lib[\\/]node[\\/]files\.js$/,
    functions: ["fork", "spawnSync"],
  },
  // Verbs that are programs of their own.
  { module: "child_process", by: /[\\/]commander[\\/]/, functions: ["spawn"] },
];

const createRefusal = (functions: readonly string[]) => `
const refuse = () => { throw new Error("Préambule has no network and starts no program"); };
module.exports = { ${functions.map(name => `${name}: refuse`).join(", ")} };`;

/** By the end of a file's path: what makes code of text there, and what does the same without. */
const EVALUATED: readonly (readonly [file: RegExp, code: string, instead: string])[] = [
  // Is never reached, and stands there to keep V8 from optimizing.
  [/[\\/]@chevrotain[\\/]utils[\\/]lib[\\/]src[\\/]to-fast-properties\.js$/, "(0, eval)(toBecomeFast);", ""],
  [/[\\/]lodash[\\/]lodash\.js$/, "Function('return this')()", "globalThis"],
];

export const confinement: Plugin = {
  name: "confinement",
  setup(plugin) {
    const names = [...NETWORK_MODULES, ...REFUSED.map(({ module }) => module)];
    plugin.onResolve({ filter: new RegExp(`^(?:node:)?(?:${names.join("|")})$`) }, ({ path, importer }) => {
      const name = path.replace("node:", "");
      const refused = REFUSED.find(({ module, by }) => module === name && by.test(importer));
      if (refused) return { path: name, namespace: "refusal", pluginData: refused.functions };
      if (!NETWORK_MODULES.includes(name)) return undefined;
      return { errors: [{ text: `${importer} would use the network: ${path}` }] };
    });
    plugin.onLoad({ filter: /./, namespace: "refusal" }, ({ pluginData }) => ({
      contents: createRefusal(pluginData),
      loader: "js",
    }));
    for (const [filter, code, instead] of EVALUATED) {
      plugin.onLoad({ filter }, async ({ path }) => {
        const source = await readFile(path, "utf8");
        if (!source.includes(code)) throw new Error(`${path}: ${code} is not found`);
        return { contents: source.replace(code, () => instead), loader: "js" };
      });
    }
  },
};
