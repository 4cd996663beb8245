/** Reads the folder of a language: its data files as text, and its inflector. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { CreateInflector } from "./inflector.ts";
import { PackError } from "./pack-error.ts";
import type { SourceFile } from "./source-file.ts";

/** Files that a folder may hold; a misspelt name must not pass in silence. */
const FILES = {
  "heads.tsv": "heads",
  "language.yaml": "language",
  "modifiers.tsv": "modifiers",
  "frames.tsv": "frames",
  "complements.tsv": "complements",
  "scales.tsv": "scales",
  "counts.tsv": "counts",
  "profile-counts.tsv": "profileCounts",
  "states.tsv": "states",
  "written.yaml": "written",
  "official-names.yaml": "officialNames",
  "slips.yaml": "slips",
  "phrases.yaml": "phrases",
  "nominals.yaml": "nominals",
  "government.tsv": "government",
  "spelling.yaml": "spelling",
  "templates.yaml": "templates",
  "masthead.yaml": "masthead",
  "telling-words.txt": "tellingWords",
  "warm-up.undecl": "warmUp",
} as const;
const INFLECTOR = "inflect.ts";
const RULES = "rules";

type FileKey = (typeof FILES)[keyof typeof FILES];

export interface LanguageFolder extends Partial<Readonly<Record<FileKey, SourceFile>>> {
  /** The folder's name: `fr`. */
  readonly code: string;
  readonly heads: SourceFile;
  /** What the language says of rules, a file each: `elision.yaml`. */
  readonly rules: readonly SourceFile[];
  readonly createInflector?: CreateInflector | undefined;
}

/** The languages of a folder: its folders with a `heads.tsv`, by name. */
export async function readLanguageFolders(folder: string): Promise<LanguageFolder[]> {
  const codes = readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && readdirSync(join(folder, entry.name)).includes("heads.tsv"))
    .map(({ name }) => name)
    .sort();
  return Promise.all(codes.map(code => readLanguageFolder(join(folder, code))));
}

/** Throws a `PackError` for a folder or a file whose name is none of a language. */
export async function readLanguageFolder(folder: string): Promise<LanguageFolder> {
  const code = basename(folder);
  // The name becomes part of a program: an import for each language.
  if (!/^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/.test(code)) {
    throw new PackError(code, "name", "must be the code of a language, like fr or pt-BR");
  }
  const names = readdirSync(folder);
  const known: readonly string[] = [...Object.keys(FILES), INFLECTOR, RULES];
  const unknown = names.find(name => !known.includes(name));
  if (unknown !== undefined)
    throw new PackError(`${code}/${unknown}`, "name", `unknown file (known: ${known.join(", ")})`);
  const read = (name: string): SourceFile => ({
    name: `${code}/${name}`,
    text: readFileSync(join(folder, name), "utf8"),
  });
  const files = Object.entries(FILES).flatMap(([name, key]) => (names.includes(name) ? [[key, read(name)]] : []));
  const rules = names.includes(RULES) ? readdirSync(join(folder, RULES)).sort() : [];
  return {
    ...(Object.fromEntries(files) as Partial<Record<FileKey, SourceFile>> & { heads: SourceFile }),
    code,
    rules: rules.map(name => read(`${RULES}/${name}`)),
    createInflector: names.includes(INFLECTOR) ? await importInflector(join(folder, INFLECTOR)) : undefined,
  };
}

async function importInflector(path: string): Promise<CreateInflector> {
  const { createInflector } = (await import(pathToFileURL(path).href)) as { createInflector?: CreateInflector };
  if (!createInflector) throw new PackError(path, "exports", "must have createInflector");
  return createInflector;
}
