/** Who may import what: the floors that `.github/ARCHITECTURE.md` draws. */
import type { Import } from "./sources.ts";

export interface Layer {
  readonly folder: string;
  /** Folders, besides its own, that it may import from. */
  readonly folders: readonly string[];
  /** Packages; `*` for any that package.json names. */
  readonly packages: readonly string[];
  readonly node: boolean;
}

/** The longest folder that holds a file decides. */
export const LAYERS: readonly Layer[] = [
  // The entry, `analyse.ts`, and what stands beside it may use every floor below.
  { folder: "grammar", folders: [], packages: [], node: false },
  { folder: "grammar/text", folders: [], packages: [], node: false },
  { folder: "grammar/memo", folders: [], packages: [], node: false },
  { folder: "grammar/tree", folders: ["grammar/text", "grammar/memo"], packages: [], node: false },
  { folder: "grammar/languages", folders: ["grammar/text", "grammar/memo", "grammar/tree"], packages: [], node: false },
  { folder: "grammar/blocks", folders: ["grammar/text", "grammar/tree"], packages: [], node: false },
  {
    folder: "grammar/morphology",
    folders: ["grammar/text", "grammar/memo", "grammar/languages"],
    packages: [],
    node: false,
  },
  {
    folder: "grammar/clause",
    folders: ["grammar/text", "grammar/memo", "grammar/tree", "grammar/languages", "grammar/morphology"],
    packages: ["chevrotain"],
    node: false,
  },
  {
    folder: "grammar/document",
    folders: ["grammar/text", "grammar/memo", "grammar/tree", "grammar/languages", "grammar/blocks", "grammar/clause"],
    packages: ["chevrotain"],
    node: false,
  },
  {
    folder: "grammar/resolve",
    folders: ["grammar/text", "grammar/memo", "grammar/tree", "grammar/languages", "grammar/clause"],
    packages: [],
    node: false,
  },
  // The folders named build hold what runs at build time only.
  { folder: "grammar/languages/build", folders: ["grammar"], packages: ["*"], node: true },
  { folder: "server/rules", folders: ["grammar"], packages: ["fastest-levenshtein"], node: false },
  { folder: "server/rules/build", folders: ["grammar", "server/rules"], packages: ["*"], node: true },
  { folder: "server/terms", folders: ["grammar", "server/rules"], packages: ["saxes", "csv-parse"], node: false },
  {
    folder: "server/features",
    folders: ["grammar", "server/rules", "server/terms", "server/front-matter", "server/protocol"],
    packages: ["fuzzysort", "vscode-languageserver-types", "vscode-languageserver-protocol"],
    node: false,
  },
  {
    folder: "server/documents",
    folders: ["grammar", "server/rules", "server/terms", "server/front-matter", "server/features"],
    packages: ["vscode-languageserver-textdocument", "vscode-languageserver-types"],
    node: false,
  },
  {
    folder: "server/workspace",
    folders: ["grammar", "server/documents", "server/features", "server/terms", "server/protocol"],
    packages: ["*"],
    node: true,
  },
  {
    folder: "server/import",
    folders: ["grammar", "server/rules", "server/features", "server/protocol"],
    packages: [],
    node: false,
  },
  {
    folder: "server/exchange",
    folders: ["grammar", "server/rules", "server/terms", "server/features"],
    packages: ["saxes", "csv-parse", "csv-stringify"],
    node: false,
  },
  { folder: "server/front-matter", folders: [], packages: ["yaml"], node: false },
  // What the server and our client say to each other: names and shapes, nothing that runs.
  { folder: "server/protocol", folders: [], packages: ["vscode-languageserver-types"], node: false },
  { folder: "server", folders: ["grammar"], packages: ["*"], node: true },
  { folder: "client", folders: ["server/protocol"], packages: ["vscode", "vscode-languageclient"], node: false },
  { folder: "server/build", folders: ["grammar", "server"], packages: ["*"], node: true },
  // What npm scripts run. Of what they start by its name, they import nothing.
  { folder: "client/build", folders: ["server/build"], packages: ["*"], node: true },
  { folder: "syntaxes", folders: ["grammar"], packages: ["*"], node: true },
  {
    folder: "tests",
    folders: ["grammar", "server", "client", "syntaxes", "samples"],
    packages: ["*"],
    node: true,
  },
];

const isWithin = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

/** The only code in the folder of a language runs when languages are built. */
const INFLECTOR = /^(grammar\/languages\/)[^/]+\/inflect\.ts$/;

/** Whether a file runs at build time only. */
export function isBuildCode(path: string): boolean {
  return path.includes("/build/") || INFLECTOR.test(path);
}

export function findLayer(file: string): Layer | undefined {
  const path = file.replace(INFLECTOR, "$1build/inflect.ts");
  return LAYERS.filter(layer => isWithin(path, layer.folder)).sort((a, b) => b.folder.length - a.folder.length)[0];
}

/** Says why an import is not allowed; null if it is. `packages` are those that package.json names. */
export function findImportFault({ from, to }: Import, packages: ReadonlySet<string>): string | null {
  const layer = findLayer(from);
  if (!layer) return `${from} is in no known folder`;
  const wrong = (what: string) => `${from} imports ${to}: ${layer.folder}/ may not import ${what}`;
  if (to.startsWith("node:")) return layer.node ? null : wrong("Node's modules");
  const owner = findLayer(to);
  if (owner && to.includes("/")) {
    // A folder inside another may be a layer of its own: grammar/ may not import grammar/languages/build/.
    const allowed = [layer.folder, ...layer.folders];
    const ok = owner === layer || allowed.some(folder => isWithin(owner.folder, folder) && !isPrivate(owner, layer));
    return ok ? null : wrong(`${owner.folder}/`);
  }
  if (to.startsWith("..") || to === "package.json") return layer.packages.includes("*") ? null : wrong("it");
  if (layer.packages.includes(to)) return null;
  if (!layer.packages.includes("*")) return wrong("that package");
  return packages.has(to) ? null : `${from} imports ${to}, which package.json does not name`;
}

/** Code that builds is never imported by code that ships. */
function isPrivate(owner: Layer, importer: Layer): boolean {
  return owner.folder.endsWith("/build") && importer.folder !== "tests" && !importer.folder.endsWith("/build");
}
