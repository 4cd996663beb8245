/**
 * What the place and name of a file say: the language of the text, and which files are named alike but for that. People
 * write `texte.fr.undecl` beside `texte.en.undecl` (`texte-fr`, `texte_FR` likewise), or `fr/texte.undecl` beside
 * `en/texte.undecl`; a file named after a symbol replaces what no file name may hold: `A-RES-70-1.undecl`.
 */

export interface FileName {
  /** Equal for the versions of one text whose names say their language at the end. */
  readonly stem: string;
  /** Equal for those that stand in folders named after their language; null for a file that stands in none. */
  readonly folderStem: string | null;
  /** The code of the language that the name says, else the folder; null when neither says one. */
  readonly language: string | null;
  /** The name without ending and language: `A-RES-70-1`. */
  readonly bare: string;
}

const LANGUAGE_END = /[._-]([a-z]{2})$/iu;

/** `key` is the file's key (`keyOf`). */
export function fileName(key: string): FileName {
  const segments = key.replace(/\.undecl$/iu, "").split("/");
  const name = segments.pop() ?? "";
  const said = LANGUAGE_END.exec(name);
  const named = said && isLanguage(said[1] as string) ? (said[1] as string).toLowerCase() : null;
  const bare = named === null ? name : name.slice(0, -3);
  const at = segments.findLastIndex(isLanguage);
  const folder = at < 0 ? null : (segments[at] as string).toLowerCase();
  return {
    stem: [...segments, bare].join("/"),
    folderStem: folder === null ? null : [...segments.with(at, "*"), bare].join("/"),
    language: named ?? folder,
    bare,
  };
}

const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
const known = new Map<string, boolean>();

/** Whether two letters are the code of a language that has a name. */
export function isLanguage(code: string): boolean {
  const key = code.toLowerCase();
  let is = known.get(key);
  if (is === undefined) {
    is = /^[a-z]{2}$/u.test(key) && names.of(key) !== undefined;
    known.set(key, is);
  }
  return is;
}
