/**
 * Reads a glossary that is a table: `terms.tsv`, `terms.csv`, or a spreadsheet saved as either. The first line names the
 * columns: a language (`fr`, « French », « Terme (français) »), a language with what the column holds of it (`fr
 * forbidden`, `fr definition`), `concept` or `id`. Other columns are passed over. A cell holds one term, or several
 * behind one another, set apart by `|`, `;` or a line break; the first is preferred. `!` before a term forbids it.
 */
import { parse } from "csv-parse/browser/esm/sync";
import type { Steps } from "../../grammar/text/steps.ts";
import { readDelimiter } from "./delimiter.ts";
import { type Concept, ConceptBuilder, type Glossary, type GlossaryFault } from "./glossary.ts";
import { createLanguageFinder } from "./language-code.ts";
import { GLOSSARY_TEXTS } from "./texts.ts";

/** In UTF-16 code units: about what is read between two steps. */
const CHUNK = 1 << 15;
/** In UTF-16 code units; a quoted cell that goes on for longer was never closed. */
const LONGEST_CELL = 1 << 18;
const SEPARATORS = /[|;；\n]/u;

type Role = "terms" | "forbidden" | "definition";

interface Column {
  readonly at: number;
  /** Empty for a definition of which no language is known. */
  readonly language: string;
  readonly role: Role;
}

interface Columns {
  readonly id: number;
  readonly columns: readonly Column[];
}

/** Words of headers, in French and English, by what the column holds. Terms need no such word. */
const ROLES: Readonly<Record<Role, ReadonlySet<string>>> = {
  forbidden: new Set(
    "forbidden avoid avoided deprecated obsolete rejected superseded interdit interdits éviter proscrit proscrits".split(
      " ",
    ),
  ),
  definition: new Set(["definition", "définition", "def"]),
  terms: new Set(
    "term terms terme termes designation désignation name nom preferred préféré admitted admis variant variante synonym synonyme synonyms synonymes acronym acronyme sigle abbreviation abréviation short full form title".split(
      " ",
    ),
  ),
};
const IDS: ReadonlySet<string> = new Set(["concept", "concepts", "id", "entry", "record", "notion", "numéro"]);

/** In steps, some lines each. */
export function* readTable(text: string, isTabbed: boolean): Steps<Glossary> {
  const { delimiter, content } = isTabbed ? { delimiter: "\t", content: text } : readDelimiter(text);
  const faults: GlossaryFault[] = [];
  const concepts: Concept[] = [];
  let columns: Columns | null = null;
  for (const { chunk, line } of cutAtLines(content)) {
    for (const [row, at] of parseRows(chunk, line, delimiter, faults)) {
      if (columns) {
        const concept = readConcept(row, at, columns);
        if (concept) concepts.push(concept);
        continue;
      }
      if (row.every(cell => cell.trim() === "")) continue;
      columns = readHeader(row);
      if (columns.columns.some(({ role }) => role !== "definition")) continue;
      return { concepts, faults: [{ line: at, message: GLOSSARY_TEXTS.languages }] };
    }
    yield;
  }
  if (concepts.length === 0 && faults.length === 0) faults.push({ line: 1, message: GLOSSARY_TEXTS.empty });
  return { concepts, faults };
}

/** Pieces of about `CHUNK` that end with a line, none inside a quoted cell, unless that is endless. */
function* cutAtLines(text: string): Iterable<{ readonly chunk: string; readonly line: number }> {
  let line = 1;
  for (let start = 0; start < text.length; ) {
    let end = start;
    let quotes = 0;
    let lines = 0;
    do {
      const next = text.indexOf("\n", end);
      const after = next < 0 ? text.length : next + 1;
      for (let at = text.indexOf('"', end); at >= 0 && at < after; at = text.indexOf('"', at + 1)) quotes++;
      end = after;
      lines++;
    } while (end < text.length && end - start < (quotes % 2 === 1 ? LONGEST_CELL : CHUNK));
    yield { chunk: text.slice(start, end), line };
    start = end;
    line += lines;
  }
}

type Row = readonly [cells: readonly string[], line: number];

/** Each line that breaks the format makes the rest be read again; after so many, lines are read one by one. */
const MOST_BROKEN_LINES = 20;

/**
 * The rows of a piece with their lines. A line that breaks the format is read by itself; where a quoted cell of it never
 * ends, its quotation marks are signs. What follows is read as before.
 */
function parseRows(chunk: string, line: number, delimiter: string, faults: GlossaryFault[]): readonly Row[] {
  const rows: Row[] = [];
  const lines = chunk.split("\n");
  let first = 0;
  for (let broken = 0; broken < MOST_BROKEN_LINES && first < lines.length; broken++) {
    const stretch = parseStretch(lines.slice(first).join("\n"), line + first, delimiter, { quote: '"' });
    rows.push(...stretch.rows);
    if (stretch.broken === null) return rows;
    first += stretch.broken;
    const own = parseLine(lines[first] ?? "", line + first, delimiter);
    rows.push(...own.rows);
    if (own.isOpen) faults.push({ line: line + first, message: GLOSSARY_TEXTS.quote });
    first++;
  }
  for (; first < lines.length; first++) rows.push(...parseLine(lines[first] ?? "", line + first, delimiter).rows);
  return rows;
}

/** `isOpen`: a quoted cell of the line never ends. */
function parseLine(
  text: string,
  line: number,
  delimiter: string,
): { readonly rows: readonly Row[]; readonly isOpen: boolean } {
  const relaxed = parseStretch(text, line, delimiter, { quote: '"', relax_quotes: true });
  if (relaxed.broken === null) return { rows: relaxed.rows, isOpen: false };
  return { rows: parseStretch(text, line, delimiter, { quote: null }).rows, isOpen: true };
}

/** Rows up to the first that breaks the format, and which line of the text that begins on, from 0; else null. */
function parseStretch(
  text: string,
  line: number,
  delimiter: string,
  options: { readonly quote: '"' | null; readonly relax_quotes?: boolean },
): { readonly rows: readonly Row[]; readonly broken: number | null } {
  const rows: Row[] = [];
  let read = 0;
  const on_record = (cells: string[], { lines }: { readonly lines: number }) => {
    rows.push([cells, line + read]);
    read = lines;
    return null;
  };
  try {
    const records = { record_delimiter: ["\r\n", "\n", "\r"], relax_column_count: true, skip_empty_lines: false };
    parse(text, { ...options, ...records, delimiter, on_record });
    return { rows, broken: null };
  } catch {
    return { rows, broken: read };
  }
}

function readHeader(row: readonly string[]): Columns {
  const findLanguage = createLanguageFinder();
  const cells = row.map(
    cell =>
      cell
        .toLowerCase()
        .replaceAll("_", " ")
        .match(/[\p{L}\p{M}]+(?:-[\p{L}\d]+)*/gu) ?? [],
  );
  const columns = cells.flatMap((words, at): Column[] => {
    const language = words.map(findLanguage).find(code => code !== null) ?? null;
    const rest = words.filter(word => findLanguage(word) === null);
    if (rest.some(word => ROLES.definition.has(word))) return [{ at, language: language ?? "", role: "definition" }];
    if (language === null || (IDS.has(words[0] ?? "") && words.length === 1)) return [];
    if (rest.some(word => ROLES.forbidden.has(word))) return [{ at, language, role: "forbidden" }];
    const isTerm = rest.length === 0 || rest.every(word => ROLES.terms.has(word));
    return isTerm ? [{ at, language, role: "terms" }] : [];
  });
  return { id: cells.findIndex(([word = ""]) => IDS.has(word)), columns };
}

function readConcept(row: readonly string[], line: number, { id, columns }: Columns): Concept | null {
  const concept = new ConceptBuilder();
  for (const { at, language, role } of columns) {
    const cell = row[at] ?? "";
    if (cell === "") continue;
    if (role === "definition") concept.addDefinition(language, cell);
    else {
      for (const part of cell.split(SEPARATORS)) {
        const isForbidden = role === "forbidden" || part.trimStart().startsWith("!");
        concept.addTerm(language, part.replace(/^\s*!/u, ""), isForbidden ? "forbidden" : "admitted");
      }
    }
  }
  return concept.finish(row[id]?.trim() || String(line));
}
