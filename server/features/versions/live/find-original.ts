/** Tells which of several versions is the original, by what their front matter says. */
import { createFileKey, isPath, resolvePath } from "../../shared/files/file-key.ts";
import type { ReadDocument } from "../../shared/read-document.ts";

/** `translationOf:` names it, or `original:` says its file, its symbol or its language; null when nothing tells. */
export function findOriginal(versions: readonly ReadDocument[]): ReadDocument | null {
  for (const version of versions) {
    const named = versions.find(other => other !== version && isNamed(other, version));
    if (named) return named;
  }
  const plain = versions.filter(({ analysis }) => !analysis.frontMatter?.values["translationOf"]);
  return plain.length === 1 && plain.length < versions.length ? (plain[0] ?? null) : null;
}

/** Whether the front matter of a version names another version as its original. */
function isNamed({ positions, pack, analysis }: ReadDocument, version: ReadDocument): boolean {
  const values = version.analysis.frontMatter?.values ?? {};
  const symbol = analysis.frontMatter?.values["symbol"]?.trim();
  return ["translationOf", "original"].some(key => {
    const value = values[key]?.trim() ?? "";
    if (value === "") return false;
    if (value === symbol) return true;
    const path = isPath(value) ? resolvePath(version.positions.uri, value) : null;
    if (path !== null && createFileKey(path) === createFileKey(positions.uri)) return true;
    const names = [pack.code, pack.names.self, pack.names.fr, pack.names.en];
    return key === "original" && names.some(name => name.toLowerCase() === value.toLowerCase());
  });
}

/** The versions that a text is compared with: a translation with its original alone, where that is known. */
export function listCounterparts(text: ReadDocument, others: readonly ReadDocument[]): readonly ReadDocument[] {
  const original = findOriginal([text, ...others]);
  return original === null || original === text ? others : [original];
}
