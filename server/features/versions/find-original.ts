/** Finds the file that a text is a version of, as its front matter says. */
import { createLanguageFinder } from "../../terms/language-code.ts";
import type { ReadDocument } from "../shared/read-document.ts";
import { createTextFile, findVersions, type TextFile } from "./versions.ts";

/**
 * The version that `translationOf:` or `original:` names, by its file, its symbol or its language (`original: fr`,
 * `original: French`); null where neither does, so that nobody can tell which of the two is the original.
 */
export function findOriginal(document: ReadDocument, files: readonly TextFile[]): TextFile | null {
  const values = document.analysis.frontMatter?.values ?? {};
  const named = values["original"]?.trim() ?? "";
  const text = createTextFile(document);
  const { renders } = text.identity;
  if (renders.length === 0 && named === "") return null;
  const versions = findVersions(text, files);
  const language = createLanguageFinder()(named);
  return (
    versions.find(({ key }) => renders.includes(key)) ??
    versions.find(({ identity }) => identity.symbols.some(symbol => renders.includes(symbol))) ??
    versions.find(({ identity }) => identity.language === language) ??
    null
  );
}

/** Whether a text says that it is the translation of another: of a file or symbol, or of one of these by its language. */
export function isTranslation(document: ReadDocument, files: readonly TextFile[]): boolean {
  return createTextFile(document).identity.renders.length > 0 || findOriginal(document, files) !== null;
}
