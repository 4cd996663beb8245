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
export function parseFileName(key: string): FileName {
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

/**
 * The official languages of the United Nations and others in which declarations are made. Not every code of two letters:
 * `ga/` and `sc/` are more often the General Assembly and the Security Council than Irish and Sardinian.
 */
const CODES: ReadonlySet<string> = new Set(
  (
    "ar en es fr ru zh " +
    "am bg bs cs da de el et fa fi he hi hr hu hy id it ja ka kk km ko ky lo lt lv mk mn ms my nb nl pl pt ro sk sl sq " +
    "sr sv sw th tr uk ur uz vi"
  ).split(" "),
);

/** Whether two letters are the code of a language in which such texts are written. */
export function isLanguage(code: string): boolean {
  return CODES.has(code.toLowerCase());
}
