/**
 * Finds the files that have the same text in other languages: first by what is written in them, `translationOf:` and
 * `original:` in the front matter and the symbol, which all versions of a text share; then by the names of files,
 * `texte.fr.undecl` and `texte.en.undecl`, `fr/texte.undecl` and `en/texte.undecl`.
 */

import { createFileIdentity, type FileIdentity } from "../shared/files/file-identity.ts";
import { createFileKey } from "../shared/files/file-key.ts";
import { parseFileName } from "../shared/files/file-name.ts";
import type { ReadDocument } from "../shared/read-document.ts";

export interface TextFile {
  readonly uri: string;
  /** The key of the file (`createFileKey`). */
  readonly key: string;
  readonly identity: FileIdentity;
}

export function createTextFile(document: ReadDocument): TextFile {
  const { uri } = document.positions;
  return { uri, key: createFileKey(uri), identity: createFileIdentity(document) };
}

/** The versions of a text in other languages, in the order of their codes; `files` may contain the text itself. */
export function findVersions(text: TextFile, files: readonly TextFile[]): TextFile[] {
  const others = files.filter(({ key }) => key !== text.key);
  const groups = new FileGroups([text, ...others]);
  const own = groups.of(text);
  const linked = others.filter(other => groups.of(other) === own && getLanguage(other) !== getLanguage(text));
  const languages = new Set(linked.map(getLanguage));
  const named = others.filter(
    other => !languages.has(getLanguage(other)) && areNamedAlike(text, other) && !isTaken(text, other, files, groups),
  );
  return [...linked, ...named].sort((a, b) => compareText(getLanguage(a), getLanguage(b)) || compareText(a.key, b.key));
}

const getLanguage = ({ identity }: TextFile): string => identity.language;
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether the other file belongs, by what is written in it, to a third file in this text's language. */
function isTaken(text: TextFile, other: TextFile, files: readonly TextFile[], groups: FileGroups): boolean {
  const theirs = groups.of(other);
  return files.some(
    file => file.key !== text.key && groups.of(file) === theirs && getLanguage(file) === getLanguage(text),
  );
}

function areNamedAlike(text: TextFile, other: TextFile): boolean {
  if (getLanguage(text) === getLanguage(other)) return false;
  const [here, there] = [parseFileName(text.key), parseFileName(other.key)];
  if (here.stem === there.stem) return true;
  // « resolution.undecl » in two folders may be two texts, so their contents are compared.
  return here.folderStem !== null && here.folderStem === there.folderStem && !areDifferentTexts(text, other);
}

/** Two texts with at least so many numbers are different if most of these are not shared. */
const ENOUGH_NUMBERS = 5;
const LEAST_SHARED = 0.5;

function areDifferentTexts({ identity: a }: TextFile, { identity: b }: TextFile): boolean {
  const bothNamed = a.symbols.length > 0 && b.symbols.length > 0;
  if (bothNamed && !a.symbols.some(symbol => b.symbols.includes(symbol))) return true;
  // A version that is being written has only some of the numbers of the other.
  const [fewer, more] = a.numbers.length < b.numbers.length ? [a.numbers, b.numbers] : [b.numbers, a.numbers];
  const shared = fewer.filter(number => more.includes(number)).length;
  return fewer.length >= ENOUGH_NUMBERS && shared < LEAST_SHARED * fewer.length;
}

/** Groups files that are linked by symbols or front matter, directly or through others (union-find). */
class FileGroups {
  readonly #above = new Map<string, string>();

  constructor(files: readonly TextFile[]) {
    for (const { key, identity } of files) {
      const [symbol] = identity.symbols;
      if (symbol !== undefined) this.#join(key, symbol);
      for (const rendered of identity.renders) this.#join(key, rendered);
    }
  }

  of({ key }: TextFile): string {
    return this.#top(key);
  }

  #top(key: string): string {
    let top = key;
    for (let above = this.#above.get(top); above !== undefined; above = this.#above.get(top)) top = above;
    return top;
  }

  #join(a: string, b: string): void {
    const [below, above] = [this.#top(a), this.#top(b)];
    if (below !== above) this.#above.set(below, above);
  }
}
