/** Pieces of regular expressions in Oniguruma's syntax, and how to come by them. */
import type { Capture, Captures } from "./textmate.ts";

/** Blanks as the grammar sees them (`isBlank`): Oniguruma's `\s` knows every space but these two. */
export const BLANK = "[\\s\\x{200b}\\x{feff}]";
const GAP_CHARACTER = "[\\s\\x{200b}\\x{feff}*_]";
/** What may stand between words of one phrase: blanks and marks of italics, never given back. */
export const GAP = `${GAP_CHARACTER}++`;
export const OPTIONAL_GAP = `${GAP_CHARACTER}*+`;
export const APOSTROPHES = "'\u2019\u02bc\u2018";
/** The end of the line's text. A pattern's last character must not be one of the blanks that follow it. */
export const LINE_END = "(?<!\\s)(?=\\s*$)";

export function escapeLiteral(text: string): string {
  return text.replace(/[\\.*+?^${}()|[\]/-]/g, "\\$&");
}

/** A set of single characters. */
export function createCharacterClass(characters: Iterable<string>): string {
  const escaped = [...new Set(characters)].map(character => character.replace(/[\\\]^[&-]/, "\\$&"));
  return `[${escaped.join("")}]`;
}

export function joinAlternatives(sources: Iterable<string>): string {
  return `(?:${[...new Set(sources)].join("|")})`;
}

/** A group that is only called (`\g<name>`), never matched where it stands. */
export function defineGroup(name: string, source: string): string {
  return `(?<${name}>${source}){0}`;
}

/** Captures by the name of their groups; TextMate knows only numbers, and named groups are numbered as they stand. */
export function createNamedCaptures(source: string, captures: Readonly<Record<string, Capture>>): Captures {
  const names = [...source.matchAll(/\(\?<([A-Za-z]\w*)>/g)].map(match => match[1] as string);
  const missing = Object.keys(captures).filter(name => !names.includes(name));
  if (missing.length > 0) throw new Error(`no group <${missing.join(">, <")}> in ${source}`);
  return Object.fromEntries(
    names.flatMap((name, at) => {
      const capture = captures[name];
      return capture ? [[String(at + 1), capture]] : [];
    }),
  );
}
