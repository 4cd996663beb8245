/** Where a version in another language belongs: named as its original is, but for the language. */
import { isLanguage } from "../shared/files/file-name.ts";

export interface VersionPlaces {
  /** The file of the version. */
  readonly uri: string;
  /** How it names its original: a path from its own folder. */
  readonly original: string;
}

/** The language at the end of a name without its extension: `.fr`, `-FR`. */
const LANGUAGE_END = /([._-])([A-Za-z]{2,3})$/u;
/** Of any file system; some have no authority: `tmp:/fr/texte.undecl`. */
const FILE = /^(?!untitled:)[a-z][a-z\d+.-]*:(?:\/\/[^/]*)?\/[^/]/iu;
const EXTENSION = /\.[^.]+$/u;

/**
 * Beside `texte.fr.undecl` or `texte.undecl` stands `texte.en.undecl`; beside the folder of `fr/texte.undecl`
 * `en/texte.undecl`. Null for a document that is no file.
 */
export function findVersionPlace(uri: string, language: string): VersionPlaces | null {
  if (!FILE.test(uri)) return null;
  const segments = uri.split("/");
  const name = segments.pop() ?? "";
  const [extension = ""] = EXTENSION.exec(name) ?? [];
  const bare = name.slice(0, name.length - extension.length);
  const [end = "", separator = ".", code = ""] = LANGUAGE_END.exec(bare) ?? [];
  const folder = segments[segments.length - 1] ?? "";
  if (!isLanguage(code) && isLanguage(folder)) {
    const path = [...segments.slice(0, -1), writeAs(folder, language), name].join("/");
    return { uri: path, original: `../${decode(folder)}/${decode(name)}` };
  }
  const stem = isLanguage(code) ? bare.slice(0, -end.length) : bare;
  const written = isLanguage(code) ? separator + writeAs(code, language) : `.${language}`;
  return { uri: [...segments, stem + written + extension].join("/"), original: decode(name) };
}

/** In capitals where the original's language is. */
function writeAs(code: string, language: string): string {
  return code === code.toUpperCase() ? language.toUpperCase() : language;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
