/**
 * Reads the language from the name or folder of a file, and which files have the same name but for the language. People
 * write `texte.fr.undecl` beside `texte.en.undecl` (or `texte-fr`, `texte_FR`), or `fr/texte.undecl` beside
 * `en/texte.undecl`. A file named after a symbol replaces characters that file names cannot have: `A-RES-70-1.undecl`.
 */
import { listLanguageCodes } from "../../../../grammar/languages/language-codes.ts";

export interface FileName {
  /** Equal for versions of one text whose names end in the language. */
  readonly stem: string;
  /** Equal for versions in folders named after the language; null for a file that is in no such folder. */
  readonly folderStem: string | null;
  /** The code of the language in the name, else in the folder; null without one. */
  readonly language: string | null;
  /** The name without extension and language: `A-RES-70-1`. */
  readonly bareName: string;
}

const LANGUAGE_END = /[._-]([a-z]{2,3})$/iu;

/** `key` is the file's key (`createFileKey`). */
export function parseFileName(key: string): FileName {
  const segments = key.replace(/\.undecl$/iu, "").split("/");
  const name = segments.pop() ?? "";
  const [end = "", code = ""] = LANGUAGE_END.exec(name) ?? [];
  const named = isLanguage(code) ? code.toLowerCase() : null;
  const bare = named === null ? name : name.slice(0, -end.length);
  const at = segments.findLastIndex(isLanguage);
  const folder = at < 0 ? null : (segments[at] as string).toLowerCase();
  return {
    stem: [...segments, bare].join("/"),
    folderStem: folder === null ? null : [...segments.with(at, "*"), bare].join("/"),
    language: named ?? folder,
    bareName: bare,
  };
}

/**
 * The official languages of the United Nations and others in which declarations are made. Not every code of two
 * letters: `ga/` and `sc/` are more often the General Assembly and the Security Council than Irish and Sardinian.
 */
const CODES: ReadonlySet<string> = new Set(
  (
    "ar en es fr ru zh " +
    "am bg bs cs da de el et fa fi he hi hr hu hy id it ja ka kk km ko ky lo lt lv mk mn ms my nb nl pl pt ro sk sl sq " +
    "sr sv sw th tr uk ur uz vi"
  ).split(" "),
);

/** Whether letters are the code of a language in which such texts are written. */
export function isLanguage(code: string): boolean {
  const lower = code.toLowerCase();
  return CODES.has(lower) || listLanguageCodes().includes(lower);
}
