/** The packs' own files, for tests of the build. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { compileConcepts, type PackFiles, type SourceFile } from "../../../grammar/languages/build/compile.ts";

const LANGUAGES = new URL("../../../grammar/languages/", import.meta.url);

export function packFile(code: string, name: string): SourceFile {
  return { name: `${code}/${name}`, text: readFileSync(new URL(`${code}/${name}`, LANGUAGES), "utf8") };
}

export function packFiles(code: string): PackFiles {
  return {
    language: packFile(code, "language.yaml"),
    heads: packFile(code, "heads.tsv"),
    modifiers: packFile(code, "modifiers.tsv"),
    frames: packFile(code, "frames.tsv"),
    complements: packFile(code, "complements.tsv"),
    scales: packFile(code, "scales.tsv"),
    counts: packFile(code, "counts.tsv"),
    profileCounts: packFile(code, "profile-counts.tsv"),
    written: packFile(code, "written.yaml"),
    states: packFile(code, "states.tsv"),
  };
}

/** Folders with heads, with or without a pack of their own. */
export function languageFolders(): string[] {
  return readdirSync(LANGUAGES).filter(name => existsSync(new URL(`${name}/heads.tsv`, LANGUAGES)));
}

export const conceptFile: SourceFile = {
  name: "concepts.tsv",
  text: readFileSync(new URL("../concepts/concepts.tsv", LANGUAGES), "utf8"),
};

export const conceptList = compileConcepts(conceptFile);
