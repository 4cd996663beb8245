/** What the bundle of the server leaves apart, to be loaded when it is needed: data, pages of rules, rare packages. */
import { readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Plugin } from "esbuild";

/** JSON below this is code like any other. */
export const DATA_BYTES = 10_000;
export const DATA = "preambule-data:";

/**
 * Leaves the language packs beside the code: parsed as JSON they are there three times as soon as when they are
 * compiled as object literals. The names of the files found go into `found`, by the path they come from.
 */
export function dataFiles(found: Map<string, string>): Plugin {
  return {
    name: "data-files",
    setup(plugin) {
      plugin.onResolve({ filter: /^\..*\.json$/ }, async ({ path, resolveDir }) => {
        const source = join(resolveDir, path);
        if ((await stat(source)).size < DATA_BYTES) return undefined;
        found.set(source, basename(source));
        return { path: DATA + basename(source), external: true };
      });
    },
  };
}

const IMPORT = /^import (\w+) from "\.\/compiled\/([\w-]+\.json)" with \{ type: "json" \};$/gm;

/** Has each of the registry's data read when it is first asked for. */
export const lateData: Plugin = {
  name: "late-data",
  setup(plugin) {
    plugin.onLoad({ filter: /[\\/]grammar[\\/]languages[\\/]data\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const names = [...source.matchAll(IMPORT)].map(([, name]) => name);
      if (names.length === 0) throw new Error(`${path} imports no data`);
      const asked = new RegExp(`\\(\\) => (${names.join("|")}),`, "g");
      if ([...source.matchAll(asked)].length !== names.length) throw new Error(`${path} has no function for each data`);
      // A constant alone is what the bundler follows to the file.
      const late = source.replace(IMPORT, (_, name, file) => `const ${name} = () => require("./compiled/${file}");`);
      return { contents: late.replace(asked, "() => $1(),"), loader: "ts" };
    });
  },
};

const requiring = (path: string) => `require(${JSON.stringify(path)})`;

/** What a rule says to people, needed only when it finds something, and where its file has it, as formatted. */
export const SAID = ["messages", "explanation"] as const;
const PLACES: Readonly<Record<(typeof SAID)[number], RegExp>> = {
  messages: /\n {2}messages: \{(?:.*\}|[\s\S]*?\n {2}\}),\n/,
  explanation: /\n {2}explanation: \{(?:.*\}|[\s\S]*?\n {2}\}),\n/,
};
export const PAGES_FILE = "rule-pages.json";

/**
 * Leaves what the rules say beside the code, as data that is read when somebody asks for it: a server that starts has
 * enough to read. The files themselves stay whole.
 */
export const pagesApart: Plugin = {
  name: "pages-apart",
  setup(plugin) {
    plugin.onLoad({ filter: /[\\/]server[\\/]rules[\\/][a-z]+[\\/][a-z-]+\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      if (!source.includes("export const rule: Rule = {")) return undefined;
      let contents = `import { pageOf } from "${PAGES_FILE}";\n${source}`;
      for (const [field, place] of Object.entries(PLACES)) {
        if (!place.test(contents)) throw new Error(`${path}: ${field} is not found where the formatter leaves it`);
        const id = JSON.stringify(basename(path, ".ts"));
        contents = contents.replace(place, `\n  get ${field}() { return pageOf(${id}).${field}; },\n`);
      }
      return { contents, loader: "ts" };
    });
    plugin.onResolve({ filter: /^rule-pages\.json$/ }, ({ path }) => ({ path, namespace: "pages" }));
    plugin.onLoad({ filter: /./, namespace: "pages" }, () => ({
      contents: `export const pageOf = id => ${requiring(DATA + PAGES_FILE)}[id];`,
    }));
    plugin.onResolve({ filter: new RegExp(`^${DATA}`) }, ({ path }) => ({ path, external: true }));
  },
};

/** Modules of Node that a library loads at its start and rarely uses: these take milliseconds of a start. */
const LATE: readonly { readonly module: string; readonly by: RegExp; readonly functions: readonly string[] }[] = [
  { module: "crypto", by: /[\\/]vscode-jsonrpc[\\/]/, functions: ["randomBytes", "randomUUID"] },
];

export const lateModules: Plugin = {
  name: "late-modules",
  setup(plugin) {
    const filter = new RegExp(`^(?:node:)?(?:${LATE.map(({ module }) => module).join("|")})$`);
    plugin.onResolve({ filter }, ({ path, importer }) => {
      const late = LATE.find(({ module, by }) => path.replace("node:", "") === module && by.test(importer));
      return late ? { path: late.module, namespace: "late", pluginData: late.functions } : undefined;
    });
    plugin.onLoad({ filter: /./, namespace: "late" }, ({ path, pluginData }) => ({
      contents: (pluginData as string[])
        .map(name => `exports.${name} = (...all) => ${requiring(`node:${path}`)}.${name}(...all);`)
        .join("\n"),
    }));
  },
};

/** Packages that few documents need, each a file of its own that is loaded when the first function is called. */
const LAZY: Readonly<Record<string, readonly string[]>> = { yaml: ["parseDocument", "isMap", "isScalar", "isSeq"] };
export const LAZY_PACKAGES: readonly string[] = Object.keys(LAZY);
export const LAZY_PREFIX = "preambule-lazy:";

export const lazyPackages: Plugin = {
  name: "lazy-packages",
  setup(plugin) {
    const filter = new RegExp(`^(?:${LAZY_PACKAGES.join("|")})$`);
    plugin.onResolve({ filter }, ({ path }) => ({ path, namespace: "lazy" }));
    plugin.onLoad({ filter: /./, namespace: "lazy" }, ({ path }) => ({
      contents: (LAZY[path] ?? [])
        .map(name => `export const ${name} = (...all) => ${requiring(`${LAZY_PREFIX}${path}.cjs`)}.${name}(...all);`)
        .join("\n"),
    }));
    plugin.onResolve({ filter: new RegExp(`^${LAZY_PREFIX}`) }, ({ path }) => ({ path, external: true }));
  },
};
