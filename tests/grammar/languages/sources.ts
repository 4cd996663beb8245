/** The packs' own files, for tests of the build. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { PackFiles } from "../../../grammar/languages/build/compile-pack.ts";
import { compileConcepts } from "../../../grammar/languages/build/concepts.ts";
import { type LanguageFolder, readLanguageFolders } from "../../../grammar/languages/build/language-folder.ts";
import type { SourceFile } from "../../../grammar/languages/build/source-file.ts";

const LANGUAGES = new URL("../../../grammar/languages/", import.meta.url);

export function packFile(code: string, name: string): SourceFile {
  return { name: `${code}/${name}`, text: readFileSync(new URL(`${code}/${name}`, LANGUAGES), "utf8") };
}

const folders = new Map(
  (await readLanguageFolders(fileURLToPath(LANGUAGES))).map(folder => [folder.code, folder] as const),
);

/** All that stands in the folder of a language with a pack. */
export function packFiles(code: string): PackFiles {
  return folders.get(code) as LanguageFolder & PackFiles;
}

/** Folders with heads, with or without a pack of their own. */
export function languageFolders(): string[] {
  return [...folders.keys()];
}

export const conceptFile: SourceFile = {
  name: "concepts.tsv",
  text: readFileSync(new URL("../concepts/concepts.tsv", LANGUAGES), "utf8"),
};

export const conceptList = compileConcepts(conceptFile);
