/** The project's source files, and what each imports. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

export const root = join(import.meta.dirname, "../..");

/** Folders that a build or npm makes. */
const MADE = new Set(["node_modules", "dist", "compiled"]);

/** Paths relative to the project, with `/`, sorted. */
export function listSourceFiles(folder = root): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap(entry => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return MADE.has(entry.name) || entry.name.startsWith(".") ? [] : listSourceFiles(path);
      return /\.[cm]?[jt]s$/.test(entry.name) ? [relative(root, path).split(sep).join("/")] : [];
    })
    .sort();
}

export function readSource(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

export function listTopLevel(): string[] {
  return readdirSync(root).filter(name => !MADE.has(name) && !/^\.|\.(?:vsix|tgz)$/.test(name));
}

const IMPORTS = [
  /^\s*(?:import|export)\b[^;"'`]*?\bfrom\s*["']([^"'\n]+)["']/gm,
  /^\s*import\s*["']([^"'\n]+)["']/gm,
  /\bimport\s*\(\s*["']([^"'\n]+)["']/g,
  /\brequire\s*\(\s*["']([^"'\n]+)["']/g,
];

export interface Import {
  readonly from: string;
  /** A path of the project, `node:…`, or a package's name. */
  readonly to: string;
}

/** Imports of types count, too: they tie two files together just as well. */
export function findImports(path: string, text = readSource(path)): Import[] {
  const found = IMPORTS.flatMap(pattern => [...text.matchAll(pattern)].map(match => match[1] ?? ""));
  return found.map(specifier => ({ from: path, to: resolveSpecifier(path, specifier) }));
}

function resolveSpecifier(from: string, specifier: string): string {
  if (specifier.startsWith(".")) return join(dirname(from), specifier).split(sep).join("/");
  if (specifier.startsWith("node:")) return specifier;
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}
